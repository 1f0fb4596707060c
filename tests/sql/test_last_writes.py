"""The log that a killed program leaves: replayed whole, or set aside, said, and nothing lost."""

import random
import time
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from dashboard import settings
from dashboard.cli.opened import opened as opened_by_a_verb
from dashboard.errors import BackupError, StoreDamaged, StoreUnwritable
from dashboard.store import backup, recovery
from dashboard.store.backup_files import logs_beside
from dashboard.store.copies import copies_of, holding_rows
from dashboard.store.restore import restore
from dashboard.store.write_ahead import FLUSH, judged
from tests.sql.test_backup_faults import no_file_larger_than
from tests.stores import child, good_journal, notes, opened, refused, said

WRITING = 'write("two"); write("three"); write("four"); say("written")'
WRITTEN = ["one", "two", "three", "four"]

Damage = Callable[[bytes], bytes]


@cache
def killed() -> tuple[bytes, bytes]:
    """Give the file and the log of a program that was killed after three confirmed writes."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.duckdb"
        path.write_bytes(good_journal())
        with child(path, WRITING) as process:
            assert said(process) == "written"
            process.kill()
        return path.read_bytes(), backup.log_of(path).read_bytes()


@pytest.fixture
def left(journal: Path) -> Path:
    file, log = killed()
    journal.write_bytes(file)
    backup.log_of(journal).write_bytes(log)
    return journal


def flipped(log: bytes, place: int) -> bytes:
    return log[:place] + bytes([log[place] ^ 4]) + log[place + 1 :]


def ends() -> list[int]:
    """Where each transaction of the log ends."""
    log = killed()[1]
    found: list[int] = []
    while (place := log.find(FLUSH, found[-1] if found else 0)) >= 0:
        found.append(place + len(FLUSH))
    return found


def test_three_transactions_are_replayed(left: Path) -> None:
    assert len(ends()) == 3
    with closing(opened(left)) as store:
        assert notes(store) == WRITTEN
    assert recovery.told(left) == ""
    assert backup.listed(left) == []


def test_a_log_torn_anywhere_is_the_trace_of_a_kill(left: Path) -> None:
    log = killed()[1]
    for length in range(len(log) + 1):
        found = judged(log[:length], of=left)
        assert found.whole, length
        assert found.end == max([end for end in ends() if end <= length], default=0)
        assert found.end <= length
    for length, count in ((0, 1), (20, 1), (ends()[0] - 1, 1), (ends()[1] + 100, 3)):
        left.write_bytes(killed()[0])
        backup.log_of(left).write_bytes(log[:length])
        with closing(opened(left)) as store:
            assert notes(store) == WRITTEN[:count]
        assert recovery.told(left) == ""


def test_no_flipped_bit_goes_unseen(left: Path) -> None:
    log, chance = killed()[1], random.Random(26)  # noqa: S311 - chance for a test
    for place in [
        *range(100),
        *range(len(log) - 40, len(log)),
        *chance.sample(range(len(log)), 400),
    ]:
        found = judged(flipped(log, place), of=left)
        assert not found.whole, place
        assert found.end == max([end for end in ends() if end <= place], default=0)


DAMAGE: dict[str, tuple[Damage, int]] = {
    "head": (lambda log: flipped(log, 12), 1),
    "size of the first frame": (lambda log: flipped(log, 41), 1),
    "the second transaction": (lambda log: flipped(log, ends()[0] + 300), 2),
    "the last commit": (lambda log: flipped(log, len(log) - 2), 3),
    "size of the last commit": (lambda log: flipped(log, len(log) - len(FLUSH)), 3),
    "zeros at the end": (lambda log: log[: ends()[1]] + bytes(len(log) - ends()[1]), 3),
    "zeros behind the end": (lambda log: log + bytes(500), 4),
    "garbage": (lambda log: b"no log of any database" * (len(log) // 22), 1),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_what_cannot_be_replayed_is_set_aside_and_said(
    left: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    damage, count = DAMAGE[name]
    file, log = killed()[0], damage(killed()[1])
    backup.log_of(left).write_bytes(log)
    with opened_by_a_verb(settings.load(str(left)), daily=False) as store:
        assert notes(store) == WRITTEN[:count]
    [aside] = backup.listed(left)
    assert aside.reason == "damaged"
    assert aside.path.read_bytes() == file
    assert backup.log_of(aside.path).read_bytes() == log
    assert logs_beside(left) == []
    sentence = recovery.told(left)
    assert sentence.endswith(f"kept in the folder backups as {aside.path.name}.")
    said_there = capsys.readouterr().err
    assert sentence in said_there
    assert said_there.endswith("supple restore latest.\n")
    with opened_by_a_verb(settings.load(str(left)), daily=False) as store:
        assert notes(store) == WRITTEN[:count]
    assert capsys.readouterr().err == ""  # once is enough there; the app tells until dismissed
    assert holding_rows(copies_of(left), None)[0].rows is None  # nobody knows what it holds
    recovery.dismiss(left)
    assert recovery.told(left) == ""
    assert aside.path.exists()


def test_a_log_of_another_file(left: Path) -> None:
    left.write_bytes(good_journal()[:0x7C] + bytes(16) + good_journal()[0x8C:])
    assert judged(killed()[1], of=left).end == 0
    assert not judged(killed()[1], of=left).whole


def test_a_log_of_an_older_or_newer_state_of_the_file(left: Path) -> None:
    for behind, whole in ((1, True), (2, False)):  # one: it is in there, only not removed
        with closing(opened(left)) as store:
            assert notes(store) == WRITTEN
            with store.transaction() as cursor:
                cursor.execute("DELETE FROM draft")
                cursor.execute("INSERT INTO draft VALUES ('a', 'b', '1', NOW()::TIMESTAMP)")
        assert judged(killed()[1], of=left).whole is (whole and behind == 1) or behind == 1
    backup.log_of(left).write_bytes(killed()[1])
    with closing(opened(left)) as store:
        assert notes(store) == WRITTEN
    assert recovery.told(left)


def test_a_damaged_file_with_a_log_is_left_untouched(left: Path) -> None:
    left.write_bytes(killed()[0][:13000] + bytes(4096) + killed()[0][17096:])
    backup.log_of(left).write_bytes(flipped(killed()[1], 400))
    before = {file.name: file.read_bytes() for file in (left, *logs_beside(left))}
    assert isinstance(refused(left), StoreDamaged)
    assert {file.name: file.read_bytes() for file in (left, *logs_beside(left))} == before
    assert backup.listed(left) == []


def test_no_room_to_set_anything_aside(left: Path) -> None:
    log = flipped(killed()[1], 400)
    backup.log_of(left).write_bytes(log)
    with no_file_larger_than(1_000_000):
        assert isinstance(refused(left), StoreUnwritable)
    assert left.read_bytes() == killed()[0]
    assert backup.log_of(left).read_bytes() == log
    assert backup.listed(left) == []


def test_a_restore_answers_what_was_told(left: Path) -> None:
    with closing(opened(left)) as store:
        made = backup.make(store, reason="by-hand", at=settings.load().now)
        assert made is not None
        left.write_bytes(killed()[0])
        backup.log_of(left).write_bytes(flipped(killed()[1], 400))
        assert notes(store) == ["one"]
        assert recovery.told(left)
        restore(store, made.path, at=settings.load().now)
        assert recovery.told(left) == ""
        assert notes(store) == WRITTEN


def test_a_copy_with_a_damaged_log_is_not_put_back(left: Path, tmp_path: Path) -> None:
    copy = tmp_path / "taken.duckdb"
    copy.write_bytes(killed()[0])
    backup.log_of(copy).write_bytes(flipped(killed()[1], 400))
    with closing(opened(left)) as store:
        with pytest.raises(BackupError, match="is damaged"):
            restore(store, copy, at=settings.load().now)
        assert notes(store) == WRITTEN


def test_without_a_log_nothing_is_done(left: Path) -> None:
    for log in logs_beside(left):
        log.unlink()
    began = time.process_time()
    for _ in range(1000):
        recovery.settled(left)
    assert time.process_time() - began < 1  # a thousand openings: microseconds each
