"""Names of exported files, and writing them so that no half of one ever has its name."""

import errno
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Final

from dashboard.errors import InputError


def file_name(key: str, *, since: date, until: date, kind: str) -> str:
    """Return a name that says chart and span: ``supple-comfort-2026-01-01-to-2026-03-28.svg``."""
    plain = re.sub(r"[^\w-]+", "-", key.replace("_", "-"))
    return f"supple-{plain}-{since}-to-{until}.{kind}"


def make_folder(path: Path) -> None:
    """Make a folder and those above it; it may exist.

    Raises:
        InputError: it cannot be made, or is not a folder.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder {path.name} cannot be used: {_reason(error)}.") from error


def write_all(folder: Path, files: Iterable[tuple[str, bytes]], *, replace: bool) -> list[Path]:
    """Make a folder with files by their names: all of them, or none at all.

    Args:
        folder: made if it is missing.
        files: name and content; each is written as soon as it is there.
        replace: whether files of these names may be replaced.

    Raises:
        InputError: there is such a file, or one cannot be written; all are as they were.
    """
    make_folder(folder)
    written = []
    with ExitStack() as drafts:
        for name, content in files:
            path = folder / name
            refuse_existing(path, replace=replace)
            drafts.enter_context(drafted(path)).write_bytes(content)
            written.append(path)
    return written


def refuse_existing(path: Path, *, replace: bool) -> None:
    """Refuse a name that is taken, unless that file may be replaced.

    Raises:
        InputError: there is such a file.
    """
    if not replace and path.exists():
        raise InputError(
            f"The file {path.name} exists already. Give another name, or --force to replace it."
        )


def write(path: Path, content: bytes) -> None:
    """Write a file under a passing name, then give it its own; an older one is replaced.

    Raises:
        InputError: it cannot be written; an older file of that name is as it was.
    """
    with drafted(path) as draft, draft.open("xb") as file:
        file.write(content)


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """Give the passing name of a file that is made in the block, and its own one after it.

    If the block does not come to its end, whatever it raised, nothing of the file is left.

    Raises:
        InputError: it cannot be written; an older file of that name is as it was.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            yield draft
            draft.replace(path)
        finally:
            with suppress(OSError):  # what stopped the writing is what must be said
                draft.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(f"The file {path.name} cannot be written: {_reason(error)}.") from error


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, "its place is not one to write to")


_REASONS: Final = {
    errno.EACCES: "its folder may not be changed",
    errno.EPERM: "its folder may not be changed",
    errno.EROFS: "its folder may not be changed",
    errno.ENOSPC: "there is no room left",
    errno.EDQUOT: "there is no room left",
    errno.ENOTDIR: "a file stands in the way",
    errno.EEXIST: "a file stands in the way",
    errno.EISDIR: "a folder of that name stands in the way",
    errno.ENAMETOOLONG: "the name is too long",
}
