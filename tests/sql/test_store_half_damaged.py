"""A file of which only a part is damaged: undo must not write to what is lost already."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dashboard.errors import StoreDamaged
from dashboard.journal import changes
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.stores import answers, opened

HEADERS = 3 * 4096
BLOCK = 256 * 1024
"""The file is three headers and then blocks, each with a checksum of its own."""


@pytest.fixture
def made(tmp_path: Path) -> bytes:
    """A journal with a session that counts and a later one that was taken back."""
    path = tmp_path / "made.duckdb"
    with closing(opened(path)) as store:
        logged(store, a_session("2026-03-26", notes="kept", entries=(an_entry("cat_cow_1", 5),)))
        logged(store, a_session("2026-03-27", notes="gone", symptoms=("fever_unwell",)))
        changes.take_back(store, actor="page")
    return path.read_bytes()


def take_back(store: Store) -> object:
    return changes.take_back(store, change_id=1, actor="page")


def put_back(store: Store) -> object:
    return changes.put_back(store, change_id=2, actor="page")


@pytest.mark.parametrize("turn", [take_back, put_back])
def test_undo_and_redo_refuse_before_they_write(
    journal: Path, made: bytes, turn: Callable[[Store], object]
) -> None:
    places = range(HEADERS, len(made) - BLOCK + 1, BLOCK)
    assert len(places) > 3
    for start in places:
        damaged = made[: start + 64] + b"\0damage\0" + made[start + 72 :]
        journal.write_bytes(damaged)
        with closing(opened(journal)) as store, pytest.raises(StoreDamaged):
            turn(store)
        assert journal.read_bytes() == damaged, f"written although block at {start} is lost"


@pytest.mark.parametrize("turn", [take_back, put_back])
def test_a_whole_file_is_written(
    journal: Path, made: bytes, turn: Callable[[Store], object]
) -> None:
    journal.write_bytes(made)
    with closing(opened(journal)) as store:
        turn(store)
        assert answers(store, "SELECT COUNT(*) FROM live_session") == [
            (0,) if turn is take_back else (2,)
        ]
