"""Names of exported files, and writing them so that no half of one ever has its name."""

import os
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

from dashboard.errors import InputError


def file_name(key: str, *, since: date, until: date, kind: str) -> str:
    """Return a name that says chart and span: ``supple-comfort-2026-01-01-to-2026-03-28.svg``."""
    return f"supple-{key.replace('_', '-')}-{since}-to-{until}.{kind}"


def folder(path: Path) -> Path:
    """Return the folder, made if it is missing.

    Raises:
        InputError: it cannot be made, or is not a folder.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder {path.name} cannot be made: {_reason(error)}.") from error
    return path


def write(path: Path, content: bytes) -> None:
    """Write a file under another name first, then give it its own; an older one is replaced.

    Raises:
        InputError: the folder cannot be written to, or is full.
    """
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
        draft = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        draft.chmod(_USUAL_MODE & ~_mask())
        draft.replace(path)
    except OSError as error:
        if draft is not None:
            with suppress(OSError):  # what stopped the writing is what must be said
                draft.unlink()
        raise InputError(f"The file {path.name} cannot be written: {_reason(error)}.") from error
