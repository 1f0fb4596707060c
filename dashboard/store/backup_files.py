"""The files of backups by their names, and the logs that lie beside a file."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast, get_args

from dashboard.store.retention import Reason

FOLDER = "backups"
_STAMP = "%Y-%m-%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by its file: when it was made, in local clock time, why, and its size in bytes."""

    path: Path
    at: datetime
    reason: Reason
    size: int


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


def free_name(journal: Path, *, reason: Reason, at: datetime) -> Path:
    """Return the name for a backup of that second, or of the next one that has none."""
    taken = {one.at for one in listed(journal)}
    at = at.replace(microsecond=0)
    while at in taken:
        at += timedelta(seconds=1)
    name = f"{journal.stem}.{at.strftime(_STAMP)}.{reason}{journal.suffix}"
    return folder_of(journal) / name


def log_of(file: Path) -> Path:
    """Return the name of the log that the engine keeps beside a file that is open."""
    return file.with_name(file.name + ".wal")


def logs_beside(file: Path) -> list[Path]:
    """Return the logs that lie beside a file; beside one that was closed there is none.

    The engine has a second one while it writes the first into the file, and a third while it puts
    the two together.
    """
    log = log_of(file)
    named = (log, *(log.with_name(log.name + more) for more in (".checkpoint", ".recovery")))
    return [one for one in named if one.exists()]


def leftovers(journal: Path) -> list[Path]:
    """Return what a program left that ended while it made a backup or put one back."""
    parts = folder_of(journal).glob(f".{journal.stem}.*.part")
    return [*parts, *journal.parent.glob(f"{journal.name}.restoring*")]


def removed(*files: Path) -> Sequence[Path]:
    """Remove backups, each with the logs beside it if it has any."""
    for file in files:
        file.unlink(missing_ok=True)
        for log in logs_beside(file):
            log.unlink(missing_ok=True)
    return files
