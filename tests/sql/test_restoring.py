"""A backup put in the journal's place: verified first, undone by another restore."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from dashboard import reports
from dashboard.errors import BackupError
from dashboard.store import Store, backup
from dashboard.store.restore import restore
from tests.builders import a_session, logged
from tests.conftest import TODAY
from tests.sql.test_migrations import later, later_resources
from tests.sql.test_store_files import newer_engine
from tests.stores import child, good_journal, notes, opened, said, write

__all__ = ["later_resources"]

LATER = datetime(2026, 3, 29, 9, 15)  # noqa: DTZ001 - local clock time


def test_a_restore_and_its_undo(store: Store, old: Path) -> None:
    before = store.path.read_bytes()
    done = restore(store, old, at=LATER)
    assert (done.contents.sessions, done.contents.changes) == (1, 1)
    assert notes(store) == ["one"]
    assert done.kept is not None
    assert done.kept.read_bytes() == before
    newest = backup.latest(store.path)
    assert newest is not None
    assert newest.path == old
    restore(store, done.kept, at=LATER)
    assert notes(store) == ["one", "two"]
    write(store, "three")
    assert notes(store) == ["one", "two", "three"]


def test_a_running_app_sees_the_file_that_was_put_there(store: Store, old: Path) -> None:
    """Another program restores while this one has the journal open, a moment after its last use."""
    latest = reports.latest_change(store)
    assert notes(store) == ["one", "two"]
    program = (
        "from datetime import datetime\nfrom dashboard.store.restore import restore\n"
        f"restore(store, Path({str(old)!r}), at=datetime(2026, 3, 29))\nsay('done')"
    )
    with child(store.path, program) as process:
        assert said(process) == "done"
    assert notes(store) == ["one"]
    assert reports.latest_change(store) != latest


def test_a_restore_waits_for_a_use_that_is_under_way(store: Store, old: Path) -> None:
    busy = opened(store.path, wait_seconds=0.2)
    with store.read() as cursor:
        with pytest.raises(Exception, match="in use by a test"):
            restore(busy, old, at=LATER)
        assert cursor.execute("SELECT COUNT(*) FROM session").fetchall() == [(2,)]


def test_a_journal_that_is_not_there(tmp_path: Path, old: Path) -> None:
    with closing(opened(tmp_path / "new" / "journal.duckdb")) as other:
        assert restore(other, old, at=LATER).kept is None
        assert notes(other) == ["one"]
        assert backup.listed(other.path) == []


def test_an_older_one_gets_the_present_shape(journal: Path, later_resources: Path) -> None:
    old = journal.with_name("old.duckdb")
    old.write_bytes(good_journal())
    with closing(later(journal, later_resources)) as store:
        logged(store, a_session(TODAY), a_session(TODAY))
        restore(store, old, at=LATER)
        with store.read() as cursor:
            assert cursor.execute("SELECT notes, place FROM session").fetchall() == [("one", None)]
    reasons = {one.reason for one in backup.listed(journal)}
    assert reasons == {"before-restore", "before-migration"}


def no_journal(file: Path) -> None:
    file.write_bytes(b"day,minutes\n2026-03-28,12\n" * 999)


def half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def one_block(file: Path) -> None:
    good = file.read_bytes()
    place = good.rindex(b"one")
    file.write_bytes(good[:place] + b"\0\0\0" + good[place + 3 :])


def somebody_elses(file: Path) -> None:
    file.unlink()
    with duckdb.connect(str(file)) as foreign:
        foreign.execute("CREATE TABLE hens (eggs INTEGER)")


def of_a_newer_engine(file: Path) -> None:
    file.write_bytes(newer_engine(file.read_bytes()))


def of_a_newer_supple(file: Path) -> None:
    with duckdb.connect(str(file)) as newer:
        newer.execute("INSERT INTO migration VALUES (9999, 'later', NOW())")


def gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (no_journal, "is damaged or is no journal of Supple. Nothing was changed."),
        (half, "is damaged or is no journal of Supple. Nothing was changed."),
        (one_block, "is damaged or is no journal of Supple. Nothing was changed."),
        (somebody_elses, "is damaged or is no journal of Supple. Nothing was changed."),
        (of_a_newer_engine, "was made by a newer version of Supple. Nothing was changed; "),
        (of_a_newer_supple, "was made by a newer version of Supple. Nothing was changed; "),
        (gone, "There is no backup "),
    ],
)
def test_what_is_no_backup_that_can_be_used(
    store: Store, old: Path, spoil: object, sentence: str
) -> None:
    assert callable(spoil)
    spoil(old)
    before = store.path.read_bytes()
    with pytest.raises(BackupError) as refusal:
        restore(store, old, at=LATER)
    assert sentence in str(refusal.value)
    assert old.name in str(refusal.value)
    assert str(old.parent) not in str(refusal.value)
    assert store.path.read_bytes() == before
    assert [one.path for one in backup.listed(store.path)] == [old] * (spoil is not gone)
    assert backup.leftovers(store.path) == []


def test_the_journal_is_no_backup_of_itself(store: Store, old: Path) -> None:
    with pytest.raises(BackupError, match="is the journal itself"):
        restore(store, store.path, at=LATER)
    assert old.exists()


def test_a_copy_made_by_hand_with_its_log(store: Store, old: Path, tmp_path: Path) -> None:
    with child(store.path, 'write("three"); say("written")') as process:
        assert said(process) == "written"
        process.kill()
    taken = tmp_path / "taken"
    taken.mkdir()
    for name in ("journal.duckdb", "journal.duckdb.wal"):
        (taken / name).write_bytes(store.path.with_name(name).read_bytes())
    restore(store, old, at=LATER)
    assert notes(store) == ["one"]
    restore(store, taken / "journal.duckdb", at=LATER)
    assert notes(store) == ["one", "two", "three"]
    assert {file.name for file in taken.iterdir()} == {"journal.duckdb", "journal.duckdb.wal"}


@pytest.mark.parametrize("what", ["file", "log", "part"])
def test_a_damaged_journal_is_set_aside_as_it_is(store: Store, old: Path, what: str) -> None:
    log = store.path.with_name("journal.duckdb.wal")
    if what == "file":
        half(store.path)
        log.write_bytes(b"a log that nobody can read")
    elif what == "log":
        log.write_bytes(b"a log that nobody can read" * 99)
    else:
        one_block(store.path)
    damaged, unread = store.path.read_bytes(), log.read_bytes() if log.exists() else None
    done = restore(store, old, at=LATER)
    assert not log.exists()  # it would be played into the file that is there now
    assert notes(store) == ["one"]
    assert done.kept is not None
    [aside] = [one.path for one in backup.listed(store.path) if one.reason == "damaged"]
    assert (done.kept == aside) is (what != "log")  # without its log the file can be put back
    assert aside.read_bytes() == damaged
    kept_log = aside.with_name(aside.name + ".wal")
    assert (kept_log.read_bytes() if kept_log.exists() else None) == unread
    newest = backup.latest(store.path)
    assert newest is not None
    assert newest.path == old
