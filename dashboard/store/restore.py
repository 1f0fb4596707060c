"""Putting a backup in the journal's place, keeping the present file so that this can be undone."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.errors import BackupError, StoreBusy, StoreDamaged, StoreError, StoreTooNew
from dashboard.store import backup, engine, recovery, schema
from dashboard.store.backup_files import logs_beside
from dashboard.store.contents import Contents, contents
from dashboard.store.placing import copied, place
from dashboard.store.recovery import as_it_is
from dashboard.store.there import is_there
from dashboard.store.write_ahead import judged

if TYPE_CHECKING:
    from dashboard.store.connection import Store


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and the backup of the file that was there before, if there was one."""

    contents: Contents
    kept: Path | None


def restore(store: "Store", file: Path, *, at: datetime) -> Restored:
    """Put a backup in the place of the journal's file.

    An older one gets the present shape when the journal is opened next.

    Raises:
        BackupError: it is no backup that can be used, or the present file could not be kept;
            nothing was changed.
        StoreError: the journal is in use for too long; nothing was changed.
    """
    path = store.path
    if not file.is_file():
        raise BackupError(f"There is no backup {file.name}.")
    if is_there(path) and file.samefile(path):
        raise BackupError(f"{file.name} is the journal itself. Name a backup of it.")
    with store.aside():
        backup.removed(*backup.leftovers(path))
        fresh = path.with_name(path.name + ".restoring")
        try:
            held = _fetched(file, fresh, shipped=schema.migrations(store.resources)[-1].number)
            kept = _kept(path, at=at)
            # Before the file takes its place: a log beside it would be played into it.
            for log in logs_beside(path):
                log.unlink()
            place(fresh, path)
            recovery.dismiss(path)
        except OSError as error:
            known = engine.unwritable(error, path)
            reason = known.reason if known else (error.strerror or "unknown reason").lower()
            raise BackupError(f"The backup cannot be put back: {reason}.") from error
        finally:
            with suppress(OSError):
                backup.removed(fresh)
    return Restored(held, kept)


def _fetched(file: Path, fresh: Path, *, shipped: int) -> Contents:
    """Copy a backup beside the journal and read it there from end to end."""
    try:
        copied(file, fresh)
        log = backup.log_of(file)
        if log.exists():  # it was copied by hand from a journal that was open
            if not judged(log.read_bytes(), of=file).whole:
                raise StoreDamaged(file.name)
            copied(log, backup.log_of(fresh))
            with engine.translated(fresh):
                engine.connect(fresh).close()
        held = contents(fresh, to_the_end=True)
    except StoreBusy:
        raise
    except StoreTooNew as error:
        raise _too_new(file) from error
    except StoreError as error:
        raise BackupError(
            f"The backup {file.name} is damaged or is no journal of Supple. Nothing was changed."
        ) from error
    if held.version > shipped:
        raise _too_new(file)
    return held


def _too_new(file: Path) -> BackupError:
    return BackupError(
        f"The backup {file.name} was made by a newer version of Supple. Nothing was changed; "
        "update Supple to put it back."
    )


def _kept(path: Path, *, at: datetime) -> Path | None:
    """Keep the present file: as a backup, or as it is when it cannot be read."""
    if not is_there(path):
        return None
    try:
        held = backup.checked(path)
        return backup.of_file(path, reason="before-restore", at=at, held=held).path
    except (StoreDamaged, StoreTooNew):
        return as_it_is(path, at=at)
    except BackupError as error:
        if isinstance(error.__cause__, StoreDamaged):
            return as_it_is(path, at=at)
        raise
