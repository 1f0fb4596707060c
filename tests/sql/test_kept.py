"""What the journal answered is kept while nobody writes, and never longer."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from dashboard.query import frame
from dashboard.store import Cursor, Store
from tests.blank import blank_journal
from tests.conftest import TODAY
from tests.stores import good_journal, opened, write


class Asked:
    """Reads all notes, and counts how often it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, cursor: Cursor) -> list[str]:
        self.times += 1
        found = cursor.execute("SELECT notes FROM live_session ORDER BY id").fetchall()
        return [note for (note,) in found]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.duckdb"
    path.write_bytes(good_journal())
    return path


@pytest.fixture
def mine(path: Path) -> Iterator[Store]:
    with closing(opened(path)) as store:
        yield store


def test_nothing_is_asked_twice_while_nobody_writes(mine: Store) -> None:
    ask = Asked()
    assert mine.kept("notes", ask) == mine.kept("notes", ask) == ["one"]
    mine.close()
    assert mine.kept("notes", ask) == ["one"]
    assert ask.times == 1


def test_what_somebody_is_writing_is_told_once_it_is_written(mine: Store, path: Path) -> None:
    ask = Asked()
    mine.kept("notes", ask)
    mine.close()
    with closing(opened(path)) as other:
        with other.transaction() as cursor:
            cursor.execute("UPDATE session SET notes = 'changed'")
            assert mine.kept("notes", ask) == ["one"]  # nobody waits for it
        assert other.kept("notes", ask) == ["changed"]
    assert mine.kept("notes", ask) == ["changed"]


def test_a_journal_put_in_its_place_is_asked(mine: Store, path: Path) -> None:
    ask = Asked()
    mine.kept("notes", ask)
    mine.close()
    path.unlink()
    assert mine.kept("notes", ask) == []  # a new one, without anything
    mine.close()
    path.write_bytes(good_journal())
    assert mine.kept("notes", ask) == ["one"]


def test_a_journal_put_in_its_place_while_it_is_open_is_asked(mine: Store, path: Path) -> None:
    write(mine, "two")
    other = path.with_name("other.duckdb")
    other.write_bytes(good_journal())
    mine.close()
    ask = Asked()
    assert mine.kept("notes", ask) == ["one", "two"]
    other.replace(path)
    mine.close()
    assert mine.kept("notes", ask) == ["one"]


def test_what_is_written_while_it_is_read_is_asked_again(mine: Store) -> None:
    def interrupted(cursor: Cursor) -> list[str]:
        found = Asked()(cursor)
        write(mine, "two")
        return found

    assert mine.kept("notes", interrupted) == ["one"]
    assert mine.kept("notes", Asked()) == ["one", "two"]


def test_who_changes_a_table_changes_no_other(mine: Store) -> None:
    span = {"since": TODAY, "until": TODAY, "week_start": 1, "kinds": None, "exercises": None}
    first = frame(mine, "calendar", **span)
    first["sessions"] = 99
    assert frame(mine, "calendar", **span)["sessions"].tolist() == [1]


STEPS = st.lists(
    st.tuples(st.sampled_from(["ask", "ask", "write", "fail", "close"]), st.integers(0, 1)),
    min_size=4,
    max_size=16,
)


@hypothesis_settings(max_examples=10)
@given(STEPS)
def test_two_programs_in_any_order_tell_what_was_written(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.duckdb"
        path.write_bytes(blank_journal())
        written: list[str] = []
        with closing(opened(path)) as one, closing(opened(path)) as two:
            for step, (deed, who) in enumerate(steps):
                store, other = ((one, two), (two, one))[who]
                other.close()  # at once, as it would by itself a moment later
                if deed == "ask":
                    assert store.kept("notes", Asked()) == written
                elif deed == "write":
                    write(store, str(step))
                    written.append(str(step))
                elif deed == "fail":
                    with pytest.raises(ZeroDivisionError):
                        _write_by_half(store)
                else:
                    store.close()


def _write_by_half(store: Store) -> None:
    with store.transaction() as cursor:
        cursor.execute("UPDATE session SET notes = 'never'")
        raise ZeroDivisionError
