"""Backups of real files: whole, verified, named by their time, thinned out."""

import os
import stat
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dashboard.errors import BackupError, StoreDamaged
from dashboard.store import Store, backup, rewrite
from dashboard.store.contents import contents
from tests.conftest import TODAY
from tests.stores import child, notes, opened, said, write

AT = datetime(2026, 3, 28, 9, 15)  # noqa: DTZ001 - local clock time


def names(journal: Path) -> list[str]:
    return [one.path.name for one in backup.listed(journal)]


def test_a_backup_is_the_journal_as_it_is(store: Store) -> None:
    write(store, "one")
    made = backup.make(store, reason="by-hand", at=AT)
    assert made is not None
    assert made.path.name == "journal.2026-03-28T091500.by-hand.duckdb"
    assert (made.contents.sessions, made.contents.changes) == (1, 1)
    assert made.path.read_bytes() == store.path.read_bytes()
    assert [file.name for file in made.path.parent.iterdir()] == [made.path.name]
    write(store, "two")
    with closing(opened(made.path)) as copy:
        assert notes(copy) == ["one"]


def test_the_day_has_one_and_the_next_day_another(store: Store) -> None:
    write(store, "one")
    assert backup.daily(store, at=AT) is not None
    assert backup.daily(store, at=AT + timedelta(hours=9)) is None
    assert backup.daily(store, at=AT + timedelta(days=1)) is not None
    backup.make(store, reason="before-import", at=AT + timedelta(days=2))
    assert backup.daily(store, at=AT + timedelta(days=2, hours=1)) is not None
    again = AT + timedelta(days=2, hours=2)
    assert backup.daily(store, at=again) is None
    reasons = [one.reason for one in backup.listed(store.path)]
    assert reasons == ["daily", "before-import", "daily", "daily"]


def test_nothing_is_kept_of_nothing(store: Store, journal: Path) -> None:
    assert backup.daily(store, at=AT) is None
    assert not backup.folder_of(journal).exists()
    assert backup.make(store, reason="by-hand", at=AT) is not None
    with closing(opened(journal.with_name("none.duckdb"))) as none:
        assert backup.daily(none, at=AT) is None
        with pytest.raises(BackupError, match=r"no journal none\.duckdb yet"):
            backup.save(none, target=journal.with_name("out.duckdb"))
    assert not journal.with_name("none.duckdb").exists()


def test_two_in_a_second_have_two_names(store: Store) -> None:
    write(store, "one")
    for _ in range(3):
        backup.make(store, reason="by-hand", at=AT)
    assert names(store.path) == [
        "journal.2026-03-28T091502.by-hand.duckdb",
        "journal.2026-03-28T091501.by-hand.duckdb",
        "journal.2026-03-28T091500.by-hand.duckdb",
    ]


def test_only_backups_of_this_journal_are_listed(store: Store) -> None:
    write(store, "one")
    backup.make(store, reason="daily", at=AT)
    folder = backup.folder_of(store.path)
    for name in (
        "other.2026-03-28T091500.daily.duckdb",
        "journal.2026-02-30T091500.daily.duckdb",
        "journal.2026-03-28T091500.weekly.duckdb",
        ".journal.2026-03-28T091501.daily.duckdb.part",
        "notes.txt",
    ):
        (folder / name).write_text("not ours")
    (folder / "journal.2026-03-28T091502.daily.duckdb").mkdir()
    assert names(store.path) == ["journal.2026-03-28T091500.daily.duckdb"]


def test_old_ones_go_when_a_new_one_is_there(store: Store) -> None:
    write(store, "one")
    folder = backup.folder_of(store.path)
    folder.mkdir()
    for back in range(1, 60):
        at = AT - timedelta(days=back)
        (folder / f"journal.{at:%Y-%m-%dT%H%M%S}.daily.duckdb").write_text("an old one")
    stranger = folder / "journal.2020-01-01.mine.duckdb"
    stranger.write_text("the person's own")
    backup.make(store, reason="daily", at=AT)
    left = [one.at.date().isoformat() for one in backup.listed(store.path)]
    assert left[:7] == [(TODAY - timedelta(days=back)).isoformat() for back in range(7)]
    assert left[7:] == ["2026-03-15", "2026-03-08", "2026-02-28", "2026-01-31"]
    assert stranger.exists()


def test_the_last_writes_of_a_killed_program_are_in_it(store: Store) -> None:
    write(store, "one")
    store.close()
    with child(store.path, 'write("two"); say("written")') as process:
        assert said(process) == "written"
        process.kill()
    assert store.path.with_name("journal.duckdb.wal").exists()
    made = backup.make(store, reason="daily", at=AT)
    assert made is not None
    with closing(opened(made.path)) as copy:
        assert notes(copy) == ["one", "two"]


def test_a_log_that_cannot_be_read_is_set_aside_first(store: Store) -> None:
    write(store, "one")
    store.close()
    log = backup.log_of(store.path)
    log.write_bytes(b"a log that nobody can read" * 99)
    made = backup.make(store, reason="daily", at=AT)
    assert made is not None
    assert made.contents.sessions == 1
    assert not log.exists()
    [aside, _] = backup.listed(store.path)
    assert backup.log_of(aside.path).read_bytes() == b"a log that nobody can read" * 99


def test_what_was_erased_and_is_owed_is_not_in_it(store: Store) -> None:
    write(store, "one")
    store.close()
    rewrite.owe(store.path)
    backup.make(store, reason="daily", at=AT)
    assert not store.path.with_name("journal.duckdb.owed").exists()


def test_a_file_of_one_s_own_choice(store: Store, tmp_path: Path) -> None:
    write(store, "one")
    target = tmp_path / "elsewhere" / "it's mine.duckdb"
    with pytest.raises(BackupError, match=r"in the folder elsewhere: its folder is missing\."):
        backup.save(store, target=target)
    target.parent.mkdir()
    assert contents(backup.save(store, target=target).path).sessions == 1
    before = target.read_bytes()
    write(store, "two")
    with pytest.raises(BackupError, match=r"There is a file it's mine\.duckdb already"):
        backup.save(store, target=target)
    assert target.read_bytes() == before
    assert [file.name for file in target.parent.iterdir()] == [target.name]
    assert backup.listed(store.path) == []


@pytest.mark.skipif(os.name == "nt", reason="rights are those of POSIX")
def test_it_is_as_private_as_the_journal(store: Store) -> None:
    write(store, "one")
    store.close()
    store.path.chmod(0o600)
    made = backup.make(store, reason="daily", at=AT)
    assert made is not None
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600


def test_a_journal_that_is_damaged_in_part_is_not_passed_on(store: Store) -> None:
    for number in range(3):
        write(store, f"{number}")
    good = backup.make(store, reason="daily", at=AT)
    assert good is not None
    whole = store.path.read_bytes()
    block, headers = 256 * 1024, 3 * 4096
    seen = set()
    for start in range(headers, len(whole) - block + 1, 3 * block):
        store.path.write_bytes(whole[: start + 64] + b"\0damage\0" + whole[start + 72 :])
        with pytest.raises((BackupError, StoreDamaged)) as refusal:
            backup.make(store, reason="daily", at=AT + timedelta(days=1))
        seen.add(type(refusal.value))
    assert BackupError in seen
    assert [one.path for one in backup.listed(store.path)] == [good.path]
    assert [file.name for file in good.path.parent.iterdir()] == [good.path.name]
