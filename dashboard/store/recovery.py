"""What a killed program left: its log is replayed whole, or set aside with the file and told.

Only where a log lies beside a closed file there is anything to do; whoever closes a file in good
order leaves none. All of it happens while the journal's lock is held.
"""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from dashboard.errors import StoreBusy, StoreDamaged, StoreUnwritable
from dashboard.store import engine
from dashboard.store.backup_files import FOLDER, free_name, log_of, logs_beside
from dashboard.store.contents import contents
from dashboard.store.placing import copied, place
from dashboard.store.write_ahead import judged


def settled(path: Path) -> None:
    """Bring the log beside a closed file into it, or set aside what cannot be replayed.

    Raises:
        StoreDamaged: the file itself cannot be read; nothing was changed.
        StoreUnwritable: there is no room to set anything aside; nothing was changed.
    """
    logs = logs_beside(path)
    if not logs:
        return
    log = log_of(path)
    found = judged(log.read_bytes() if log.exists() else b"", of=path)
    if found.whole:
        try:
            engine.connect(path).close()
        except StoreBusy:  # a program that does not know our lock has it: the log is in use
            return
        except StoreDamaged:
            pass
        else:
            if not found.end:  # torn before anything was confirmed
                log.unlink(missing_ok=True)
            if not logs_beside(path):
                return
    _open_without(path, end=0 if found.whole else found.end)


def told(path: Path) -> str:
    """Return the sentence about what was set aside, or nothing when there is nothing to tell."""
    try:
        name = _note(path).read_text(encoding="utf-8").strip()
    except OSError:
        return ""
    return (
        "A program that used the journal was ended suddenly, and its log of last writes could not "
        "be read to the end. Some of what was written just before may be missing. The journal and "
        f"the log as they were are kept in the folder {FOLDER} as {name}."
    )


def dismiss(path: Path) -> None:
    """Stop telling of what was set aside; the files stay."""
    _note(path).unlink(missing_ok=True)


def as_it_is(path: Path, *, at: datetime) -> Path:
    """Keep a file with its logs beside the backups, as damaged; return where.

    Raises:
        OSError: there is no room.
    """
    target = free_name(path, reason="damaged", at=at)
    target.parent.mkdir(exist_ok=True)
    for source in (path, *logs_beside(path)):
        if source.exists():
            name = target.name + source.name.removeprefix(path.name)
            part = target.with_name(f".{name}.part")
            try:
                copied(source, part)
                place(part, target.with_name(name))
            finally:
                part.unlink(missing_ok=True)
    return target


def _open_without(path: Path, *, end: int) -> None:
    """Set file and logs aside, then leave of the log what can be replayed.

    Killed in between, the next one finds the log as it was, or the part that is whole.
    """
    try:
        if path.exists():
            _alone(path)
        kept = as_it_is(path, at=datetime.now())  # noqa: DTZ005 - local clock time is in the name
        _note(path).write_text(kept.name, encoding="utf-8")
        for log in logs_beside(path):
            if end and log == log_of(path):
                os.truncate(log, end)
            else:
                log.unlink()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise engine.unwritable(error, path) or StoreUnwritable(path.name, reason) from error
    if end:
        engine.connect(path).close()
        for log in logs_beside(path):  # it is kept aside
            log.unlink()


def _alone(path: Path) -> None:
    """See that a file can be opened without its log: else nothing about it may be changed.

    Raises:
        StoreDamaged: it cannot.
    """
    copy = path.with_name(f"{path.name}.restoring-alone")
    copy.unlink(missing_ok=True)
    try:
        copied(path, copy)
        contents(copy, to_the_end=True)
    finally:
        with suppress(OSError):
            copy.unlink(missing_ok=True)


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".aside")
