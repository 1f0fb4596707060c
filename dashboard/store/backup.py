"""Backups of the journal: whole, verified copies of its file in the folder ``backups`` beside it.

A backup is made under a passing name while nobody else can use the journal, read from end to end,
compared with the journal, and only then given its name. So under such a name there is never a part
of a file, however the program ends.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from dashboard.errors import BackupError, StoreBusy, StoreDamaged, StoreError, StoreUnwritable
from dashboard.store import engine
from dashboard.store.contents import Contents, contents
from dashboard.store.placing import copied, place
from dashboard.store.retention import Made, Reason, staying
from dashboard.store.rewrite import catch_up
from dashboard.store.there import is_there

if TYPE_CHECKING:
    from dashboard.store.connection import Store

FOLDER = "backups"
_STAMP = "%Y-%m-%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by its file: when it was made, in local clock time, why, and its size in bytes."""

    path: Path
    at: datetime
    reason: Reason
    size: int


@dataclass(frozen=True, slots=True)
class Verified:
    """A file that was just written, and what it holds."""

    path: Path
    contents: Contents


def folder_of(journal: Path) -> Path:
    """Return the folder of a journal's backups; it need not exist."""
    return journal.parent / FOLDER


def listed(journal: Path) -> list[Backup]:
    """Return the backups of a journal by the names of their files, the newest first."""
    name = re.compile(
        rf"{re.escape(journal.stem)}\.(\d{{4}}-\d\d-\d\dT\d{{6}})\.({'|'.join(get_args(Reason))})"
        rf"{re.escape(journal.suffix)}"
    )
    found = []
    with suppress(OSError):  # a folder that is missing or cannot be read holds none for us
        for file in folder_of(journal).iterdir():
            match = name.fullmatch(file.name)
            if match and file.is_file():
                with suppress(ValueError):  # a day that the calendar has not: not our file
                    at = datetime.strptime(match[1], _STAMP)  # noqa: DTZ007 - local clock time
                    reason = cast("Reason", match[2])
                    found.append(Backup(file, at, reason, file.stat().st_size))
    return sorted(found, key=lambda one: (one.at, one.reason), reverse=True)


def latest(journal: Path) -> Backup | None:
    """Return the newest backup that was not set aside by a restore, if there is one."""
    kept_aside = ("before-restore", "damaged")
    return next((one for one in listed(journal) if one.reason not in kept_aside), None)


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


def free_name(journal: Path, *, reason: Reason, at: datetime) -> Path:
    """Return the name for a backup of that second, or of the next one that has none."""
    taken = {one.at for one in listed(journal)}
    at = at.replace(microsecond=0)
    while at in taken:
        at += timedelta(seconds=1)
    name = f"{journal.stem}.{at.strftime(_STAMP)}.{reason}{journal.suffix}"
    return folder_of(journal) / name


def checked(path: Path) -> Contents:
    """Bring a closed journal whose lock is held up to date in one file; return what it holds.

    A program that was killed leaves its last writes in a log beside the file. What of it can be
    played into the file is in there when the file is closed again; a log of which nothing can is
    left where it is.

    Raises:
        StoreError: it cannot be used.
    """
    catch_up(path)
    if log_of(path).exists():
        with engine.translated(path):
            engine.connect(path).close()
    return contents(path)


def log_of(file: Path) -> Path:
    """Return the name of the log that the engine keeps beside a file that is open."""
    return file.with_name(file.name + ".wal")


def leftovers(journal: Path) -> list[Path]:
    """Return what a program left that ended while it made a backup or put one back."""
    parts = folder_of(journal).glob(f".{journal.stem}.*.part")
    return [*parts, *journal.parent.glob(f"{journal.name}.restoring*")]


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


def removed(*files: Path) -> Sequence[Path]:
    """Remove backups, each with the log beside it if it has one."""
    for file in files:
        file.unlink(missing_ok=True)
        log_of(file).unlink(missing_ok=True)
    return files
