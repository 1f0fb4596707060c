"""The files of the checkout, as a person would list them: nothing ignored, nothing made by tools."""

import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

_MADE = frozenset(
    {".git", ".hypothesis", ".venv", "__pycache__", "backups", "build", "dist", "out"}
)
_MADE_ENDINGS = ("_cache", ".egg-info")


def files(*tops: str) -> list[str]:
    """Return the files below some top-level names, or below all, by their path from the root."""
    found = [ROOT / top for top in tops] if tops else [ROOT]
    return sorted(name.relative_to(ROOT).as_posix() for top in found for name in _below(top))


def _below(top: Path) -> Iterator[Path]:
    if top.is_file():
        yield top
    for folder, folders, names in os.walk(top):
        folders[:] = [
            one for one in folders if one not in _MADE and not one.endswith(_MADE_ENDINGS)
        ]
        yield from (
            Path(folder, name)
            for name in names
            if ".duckdb" not in name and not name.startswith(".coverage") and name != ".git"
        )
