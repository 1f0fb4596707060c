"""No room, no rights, a killed program: older backups and the journal are as they were."""

import errno
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from dashboard.errors import BackupError, StoreBusy
from dashboard.store import Store, backup
from dashboard.store.restore import restore
from tests.nobody import as_nobody
from tests.stores import child, notes, opened, said, write

LATER = datetime(2026, 3, 29, 9, 15)  # noqa: DTZ001 - local clock time


def everything(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix not in (".lock", ".queue")
    }


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let the system refuse to write beyond a size, as it does on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_no_room_in_the_middle_of_the_copy(store: Store, old: Path) -> None:
    before = everything(store.path.parent)
    with no_file_larger_than(1_000_000):
        with pytest.raises(BackupError, match="folder backups: file too large"):
            backup.make(store, reason="daily", at=LATER)
        with pytest.raises(BackupError, match="cannot be put back: file too large"):
            restore(store, old, at=LATER)
    assert everything(store.path.parent) == before


def test_a_full_disk_has_its_sentence(
    store: Store, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = everything(store.path.parent)
    monkeypatch.setattr(backup, "copied", full)
    with pytest.raises(BackupError) as refusal:
        backup.make(store, reason="daily", at=LATER)
    assert (
        str(refusal.value) == "No backup can be made in the folder backups: the disk is full. "
        "The journal and older backups are as they were."
    )
    with pytest.raises(BackupError):  # what is there now cannot be kept, so it stays
        restore(store, old, at=LATER)
    assert everything(store.path.parent) == before


def test_a_copy_that_is_not_the_journal(
    store: Store, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that says that it wrote, and gives back a file of yesterday."""
    monkeypatch.setattr(
        backup, "copied", lambda _source, target: target.write_bytes(old.read_bytes())
    )
    with pytest.raises(BackupError, match="does not hold what the journal holds"):
        backup.make(store, reason="daily", at=LATER)
    assert [file.name for file in old.parent.iterdir()] == [old.name]


def test_a_file_where_the_folder_should_be(store: Store) -> None:
    write(store, "one")
    backup.folder_of(store.path).write_text("no folder")
    with pytest.raises(BackupError, match="a file has the name of its folder"):
        backup.make(store, reason="daily", at=LATER)
    assert notes(store) == ["one"]


def test_a_folder_that_may_not_be_written_to(store: Store, old: Path) -> None:
    made = [one for one in store.path.parents if "pytest-" in str(one)]
    for place in (*made, store.path):
        place.chmod(0o777)
    for file in store.path.parent.glob("journal.duckdb.*"):
        file.chmod(0o666)
    old.chmod(0o644)
    old.parent.chmod(0o555)
    before = everything(store.path.parent)
    with as_nobody(), pytest.raises(BackupError, match="permission denied"):
        backup.make(store, reason="daily", at=LATER)
    old.parent.chmod(0o755)
    assert everything(store.path.parent) == before


BACKING_UP = """
from datetime import datetime
from dashboard.store import backup
def half(source, target):
    target.write_bytes(source.read_bytes()[:700000])
    say("here")
def here(*_):
    say("here")
backup.{} = {}
backup.make(store, reason="daily", at=datetime(2026, 3, 29))
"""


@pytest.mark.parametrize(
    ("step", "instead"), [("copied", "half"), ("verify", "here"), ("place", "here")]
)
def test_a_program_killed_while_it_makes_one(
    store: Store, old: Path, step: str, instead: str
) -> None:
    kept = old.read_bytes()
    with child(store.path, BACKING_UP.format(step, instead)) as process:
        assert said(process) == "here"
        process.kill()
    assert process.returncode < 0
    [part] = backup.leftovers(store.path)
    assert part.name.endswith(".part")
    assert [one.path for one in backup.listed(store.path)] == [old]
    assert old.read_bytes() == kept
    assert notes(store) == ["one", "two"]
    assert backup.make(store, reason="daily", at=LATER) is not None
    assert backup.leftovers(store.path) == []


RESTORING = """
import sys
from datetime import datetime
from dashboard.store import backup
import dashboard.store.restore
module = sys.modules["dashboard.store.restore"]
def half(source, target):
    target.write_bytes(source.read_bytes()[:700000])
    say("here")
def here(*_, **__):
    say("here")
module.{} = {}
module.restore(store, backup.latest(store.path).path, at=datetime(2026, 3, 29))
"""


@pytest.mark.parametrize(
    ("step", "instead"), [("copied", "half"), ("_kept", "here"), ("place", "here")]
)
def test_a_program_killed_while_it_puts_one_back(
    store: Store, old: Path, step: str, instead: str
) -> None:
    with child(store.path, RESTORING.format(step, instead)) as process:
        assert said(process) == "here"
        process.kill()
    assert notes(store) == ["one", "two"]
    restore(store, old, at=LATER)
    assert notes(store) == ["one"]
    assert backup.leftovers(store.path) == []


def test_another_program_that_uses_the_journal(store: Store, old: Path) -> None:
    busy = opened(store.path, wait_seconds=0.3)
    with child(store.path, 'with store.aside():\n    say("held")') as process:
        assert said(process) == "held"
        for use in (
            lambda: restore(busy, old, at=LATER),
            lambda: backup.make(busy, reason="daily", at=LATER),
        ):
            with pytest.raises(StoreBusy, match=r"in use by a child \(process \d+\)"):
                use()
    assert notes(store) == ["one", "two"]
    assert [one.path for one in backup.listed(store.path)] == [old]
