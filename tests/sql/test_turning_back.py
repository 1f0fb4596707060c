"""Old changes: what stands in their way is named, and can be taken back with them."""

import pytest

from dashboard.errors import ChangeError
from dashboard.journal.changes import in_the_way, turn_back_to
from dashboard.store import Store
from tests.builders import a_session, logged
from tests.changes import edited, everything, imported, redone, removed, sessions, undone
from tests.conftest import TODAY
from tests.stores import answers


def back(store: Store, change_id: int) -> list[int]:
    return [one.change_id for one in turn_back_to(store, change_id=change_id, actor="page")]


def test_what_touched_the_same_rows_goes_first_newest_first(store: Store) -> None:
    logged(store, a_session(TODAY), a_session(TODAY))
    edited(store, 1, notes="one")
    edited(store, 2, notes="another session")
    edited(store, 1, notes="two")
    before = everything(store)
    assert [one.change_id for one in in_the_way(store, change_id=1)] == [5, 3]
    assert everything(store) == before
    assert in_the_way(store, change_id=4) == []
    assert back(store, 1) == [5, 3, 1]
    assert sessions(store) == [(2, "another session")]
    assert answers(store, "SELECT id, undoes FROM change WHERE undoes IS NOT NULL") == [
        (6, 5),
        (7, 3),
        (8, 1),
    ]


def test_what_stands_behind_what_stands_in_the_way_goes_too(store: Store) -> None:
    logged(store, a_session(TODAY), a_session(TODAY))
    edited(store, 1, notes="one")
    gone = removed(store, 1, 2)
    undone(store, gone)
    edited(store, 2, notes="later")
    redo_first = in_the_way(store, change_id=1)
    assert [one.change_id for one in redo_first] == [3]
    undone(store, 6)
    redone(store, gone)
    assert [one.change_id for one in in_the_way(store, change_id=1)] == [gone, 3]
    assert back(store, 1) == [gone, 3, 1]
    assert sessions(store) == [(2, "")]


def test_each_can_be_put_back_again(store: Store) -> None:
    logged(store, a_session(TODAY))
    edited(store, 1, notes="one")
    edited(store, 1, notes="two")
    back(store, 1)
    assert back(store, 3) == [1, 2, 3]
    assert sessions(store) == [(1, "two")]


def test_rows_of_an_import_that_was_taken_back_come_first(store: Store) -> None:
    batch = imported(store, "2026-03-01")
    gone = removed(store, 1)
    undone(store, batch)
    assert [one.change_id for one in in_the_way(store, change_id=gone)] == [batch]
    assert back(store, gone) == [batch, gone]
    assert sessions(store) == [(1, "")]


def test_what_cannot_be_turned_is_said_and_changes_nothing(store: Store) -> None:
    logged(store, a_session(TODAY))
    edited(store, 1, notes="one")
    with store.transaction() as cursor:
        cursor.execute("UPDATE session SET notes = 'by hand'")
    before = everything(store)
    for turn in (in_the_way, back):
        with pytest.raises(ChangeError, match="its session has changed since"):
            turn(store, change_id=1)
        with pytest.raises(ChangeError, match="There is no change 77"):
            turn(store, change_id=77)
    assert everything(store) == before
