"""Backups of the journal: whole, verified copies of its file in the folder ``backups`` beside it.

A backup is made under a passing name while nobody else can use the journal, read from end to end,
compared with the journal, and only then given its name. So under such a name there is never a part
of a file, however the program ends.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.errors import BackupError, StoreBusy, StoreDamaged, StoreError, StoreUnwritable
from dashboard.store import engine
from dashboard.store.backup_files import (
    FOLDER,
    Backup,
    folder_of,
    free_name,
    latest,
    leftovers,
    listed,
    log_of,
    removed,
)
from dashboard.store.contents import Contents, contents
from dashboard.store.placing import copied, place
from dashboard.store.recovery import settled
from dashboard.store.retention import Made, Reason, staying
from dashboard.store.rewrite import catch_up
from dashboard.store.there import is_there

if TYPE_CHECKING:
    from dashboard.store.connection import Store

__all__ = [
    "FOLDER",
    "Backup",
    "Verified",
    "checked",
    "daily",
    "folder_of",
    "free_name",
    "latest",
    "leftovers",
    "listed",
    "log_of",
    "make",
    "of_file",
    "removed",
    "save",
    "verify",
]


@dataclass(frozen=True, slots=True)
class Verified:
    """A file that was just written, and what it holds."""

    path: Path
    contents: Contents


def daily(store: "Store", *, at: datetime) -> Verified | None:
    """Make the day's backup unless there is one; a look at the names of files when there is.

    Raises:
        BackupError: no backup could be made.
        StoreError: the journal cannot be used.
    """
    if any((one.at.date(), one.reason) == (at.date(), "daily") for one in listed(store.path)):
        return None
    return make(store, reason="daily", at=at)


def make(store: "Store", *, reason: Reason, at: datetime) -> Verified | None:
    """Make a backup and remove those whose time is over.

    Returns ``None`` when there is nothing to keep: no file, or one in which nothing was written
    yet but sample data (a backup by hand is made of that, too).

    Raises:
        BackupError: it could not be made; older ones are as they were.
        StoreError: the journal cannot be used.
    """
    if not is_there(store.path):
        return None
    with store.aside() as path:
        with suppress(OSError):
            removed(*leftovers(path))
        held = checked(path)
        if not held.changes and reason != "by-hand":
            return None
        return of_file(path, reason=reason, at=at, held=held)


def save(store: "Store", *, target: Path) -> Verified:
    """Make a backup as a file of any name.

    Raises:
        BackupError: it could not be made, or the file exists.
        StoreError: the journal cannot be used.
    """
    if target.exists() or target.is_symlink():
        raise BackupError(f"There is a file {target.name} already; it was left as it is.")
    if not is_there(store.path):
        raise BackupError(f"There is no journal {store.path.name} yet: nothing to back up.")
    with store.aside() as path:
        return _copied(path, target, checked(path))


def of_file(path: Path, *, reason: Reason, at: datetime, held: Contents | None = None) -> Verified:
    """Make a backup of a closed journal whose lock is held.

    Raises:
        BackupError: it could not be made; older ones are as they were.
        StoreError: the journal cannot be read.
    """
    folder = folder_of(path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _impossible(error, folder) from error
    made = _copied(path, free_name(path, reason=reason, at=at), held or checked(path))
    _tidy(path)
    return made


def checked(path: Path) -> Contents:
    """Bring a closed journal whose lock is held up to date in one file; return what it holds.

    A program that was killed leaves its last writes in a log beside the file. It is played into
    the file; one that cannot be is set aside.

    Raises:
        StoreError: it cannot be used.
    """
    settled(path)
    catch_up(path)
    return contents(path)


def _copied(path: Path, target: Path, held: Contents) -> Verified:
    part = target.with_name(f".{target.name}.part")
    try:
        copied(path, part)
        verify(part, held)
        place(part, target)
    except OSError as error:
        raise _impossible(error, target.parent) from error
    finally:
        with suppress(OSError):  # what stopped the writing is what must be said
            part.unlink(missing_ok=True)
    return Verified(target, held)


def verify(copy: Path, held: Contents) -> None:
    """Read a copy from end to end and compare it with what the original holds.

    Raises:
        BackupError: it is not the same.
    """
    try:
        same = contents(copy, to_the_end=True) == held
    except StoreDamaged as error:
        raise BackupError(
            "No backup was made: a part of the journal's file is damaged. Older backups are "
            "as they were."
        ) from error
    except StoreBusy:
        raise
    except StoreError as error:
        raise BackupError("No backup was made: the copy cannot be opened.") from error
    if not same:
        raise BackupError("No backup was made: the copy does not hold what the journal holds.")


def _impossible(error: OSError, folder: Path) -> BackupError:
    known: StoreUnwritable | None = engine.unwritable(error, folder)
    reason = known.reason if known else (error.strerror or "unknown reason").lower()
    return BackupError(
        f"No backup can be made in the folder {folder.name}: {reason}. "
        "The journal and older backups are as they were."
    )


def _tidy(journal: Path) -> None:
    """Remove backups whose time is over."""
    found = listed(journal)
    kept = staying(Made(one.at, one.reason) for one in found)
    over = [one.path for one in found if Made(one.at, one.reason) not in kept]
    with suppress(OSError):  # another time; the backup is made
        removed(*over)
