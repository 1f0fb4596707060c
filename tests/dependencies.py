"""What an installation brings: version, licence, size and why; run by hand, held true by a test.

``python -m tests.dependencies`` prints the tables of ``docs/dependencies.md``.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.tree import ROOT

ALLOWED: Final = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC0-1.0",
        "MIT",
        "MIT-CMU",
        "MPL-2.0",
        "PSF-2.0",
        "Zlib",
    }
)
"""Licences that go with handing Supple on under MIT; MPL-2.0 holds for its own files only."""

_PLAIN: Final = {
    "Apache License 2.0": "Apache-2.0",
    "3-Clause BSD License": "BSD-3-Clause",
    "OSI Approved :: MIT License": "MIT",
}
_READ: Final = {
    "altair": "BSD-3-Clause",
    "itsdangerous": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "segno": "BSD-3-Clause",
}
"""Metadata says "BSD" without saying which: read in the licence file of each."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A package that an installation brings; ``megabytes`` are those of its files."""

    name: str
    version: str
    licence: str
    megabytes: float
    stage: str
    brought_by: tuple[str, ...]


def direct() -> list[str]:
    """Return the names that the project itself asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [canonicalize_name(Requirement(line).name) for line in project["dependencies"]]


def brought() -> list[Brought]:
    """Return what the project needs on this machine, and what that needs, by name."""
    parents: dict[str, set[str]] = {name: set() for name in direct()}
    waiting = list(parents)
    while waiting:
        parent = waiting.pop()
        for name in _needs(distribution(parent)):
            if name not in parents:
                waiting.append(name)
            parents.setdefault(name, set()).add(parent)
    return [_one(name, tuple(sorted(parents[name]))) for name in sorted(parents)]


def licence(found: Distribution) -> str:
    """Return the licence as SPDX has it, from the metadata."""
    name = canonicalize_name(found.metadata["Name"])
    classifiers = found.metadata.get_all("Classifier") or []
    told = [
        _field(found, "License-Expression"),
        _READ.get(name),
        _field(found, "License"),
        *(one.removeprefix("License :: ") for one in classifiers if one.startswith("License ::")),
    ]
    first = next(filter(None, told), "not said")
    return _PLAIN.get(first, first)


def parts(expression: str) -> set[str]:
    """Return the licences of an expression; of a choice all are named."""
    return set(re.split(r" (?:AND|OR) ", expression))


def rows(which: list[Brought]) -> Iterator[str]:
    """Return the lines of the table."""
    for one in which:
        by = ", ".join(one.brought_by) or "Supple"
        size = f"{one.megabytes:.1f}"
        yield f"| {one.name} | {one.version} | {one.licence} | {size} | {one.stage} | {by} |"


def _field(found: Distribution, name: str) -> str | None:
    return found.metadata[name] if name in found.metadata else None  # noqa: SIM401 - its type has no get


def _needs(found: Distribution) -> Iterator[str]:
    for line in found.requires or []:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield canonicalize_name(requirement.name)


def _one(name: str, parents: tuple[str, ...]) -> Brought:
    found = distribution(name)
    files = [Path(str(one.locate())) for one in found.files or [] if one.suffix != ".pyc"]
    size = sum(file.stat().st_size for file in files if file.exists()) / 1e6
    stages = [
        one.rpartition(" - ")[2]
        for one in found.metadata.get_all("Classifier") or []
        if one.startswith("Development Status")
    ]
    stage = stages[0] if stages else "not said"
    return Brought(name, found.version, licence(found), size, stage, parents)


if __name__ == "__main__":
    everything = brought()
    print("\n".join(rows(everything)))
    print(f"{len(everything)} packages, {sum(one.megabytes for one in everything):.0f} MB")
