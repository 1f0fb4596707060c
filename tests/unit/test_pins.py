"""constraints.txt pins everything that the project and its tests install, exactly."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def _pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in found}


def _project() -> dict[str, list[str]]:
    loaded = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {
        "build": loaded["build-system"]["requires"],
        "run": loaded["project"]["dependencies"],
        "test": loaded["project"]["optional-dependencies"]["test"],
    }


def _needed(requirement: Requirement, seen: set[str]) -> Iterator[str]:
    """Walk through what a requirement brings on this machine, extras included."""
    name = canonicalize_name(requirement.name)
    key = f"{name}[{','.join(sorted(requirement.extras))}]"
    if key in seen:
        return
    seen.add(key)
    yield name
    for line in distribution(name).requires or []:
        inner = Requirement(line)
        extras = {"", *requirement.extras}
        if inner.marker is None or any(inner.marker.evaluate({"extra": one}) for one in extras):
            yield from _needed(inner, seen)


def test_everything_installed_is_pinned_to_what_is_installed() -> None:
    seen: set[str] = set()
    listed = [*_project()["run"], *_project()["test"]]
    needed = {name for line in listed for name in _needed(Requirement(line), seen)}
    assert {name: distribution(name).version for name in needed} == {
        name: version for name, version in _pins().items() if name in needed
    }


def test_lines_are_exact_versions_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert len(pins) > 50
    assert [line for line in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    assert pins == sorted(pins, key=lambda line: canonicalize_name(line.split("==")[0]))
    assert len(_pins()) == len(pins)


@pytest.mark.parametrize("unwanted", ["@", "http", "--hash", "-index"])
def test_no_address_hash_or_option_stands_in_the_pins(unwanted: str) -> None:
    assert unwanted not in (ROOT / "constraints.txt").read_text(encoding="utf-8")


def test_every_pin_satisfies_what_the_project_asks_for() -> None:
    pins = _pins()
    for lines in _project().values():
        for requirement in map(Requirement, lines):
            assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)])


def test_the_build_takes_the_pinned_backend() -> None:
    assert _project()["build"] == [f"hatchling=={_pins()['hatchling']}"]
