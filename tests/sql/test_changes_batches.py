"""Undo and redo of imports, and of exercises that the person added."""

import pytest

from dashboard.errors import ChangeError
from dashboard.journal.sessions import log_session
from dashboard.model import Exercise
from dashboard.store import Change, Store
from tests.builders import a_session, an_entry, logged
from tests.changes import edited, imported, redone, removed, sessions, undone, written
from tests.conftest import TODAY
from tests.stores import answers


def test_a_batch_goes_with_its_edits_and_returns_with_them(store: Store) -> None:
    logged(store, a_session(TODAY))
    batch = imported(store, "2026-03-01", "2026-03-02", "2026-03-03")
    assert answers(store, "SELECT id, change_id, undone_by FROM import_batch") == [(2, 2, None)]
    edited(store, 2, notes="mended")
    removed(store, 3)
    before = sessions(store)
    back = undone(store, batch)
    assert (back.batch_id, back.rows, back.in_effect) == (2, 5, False)
    assert sessions(store) == [(1, "")]
    assert answers(store, "SELECT undone_by FROM import_batch") == [(5,)]
    assert answers(store, "SELECT COUNT(*) FROM live_entry") == [(0,)]
    forth = redone(store, batch)
    assert (forth.batch_id, forth.rows, forth.in_effect) == (2, 5, True)
    assert sessions(store) == before == [(1, ""), (2, "mended"), (4, "")]
    assert answers(store, "SELECT undone_by FROM import_batch") == [(None,)]
    undone(store, 4)
    assert sessions(store) == [(1, ""), (2, "mended"), (3, ""), (4, "")]


def test_rows_of_a_batch_stay_away_while_it_is_taken_back(store: Store) -> None:
    batch = imported(store, "2026-03-01", "2026-03-02")
    removed(store, 1)
    edited(store, 2, notes="mended")
    undone(store, batch)
    for change_id, sentence in [
        (
            2,
            (
                "Change 2 (Removed) stays as it is: its rows came with import 1, which was taken "
                "back. Undo change 4 first."
            ),
        ),
        (
            3,
            (
                "Change 3 (Edited) stays as it is: the later change 4 (Took back: Imported) touched "
                "the same session. Undo change 4 first."
            ),
        ),
    ]:
        with pytest.raises(ChangeError) as refused:
            undone(store, change_id)
        assert str(refused.value) == sentence
    assert sessions(store) == []
    undone(store, 4)
    undone(store, 3)
    undone(store, 2)
    assert sessions(store) == [(1, ""), (2, "")]


def test_a_batch_taken_back_twice_returns_whole(store: Store) -> None:
    batch = imported(store, "2026-03-01", "2026-03-02")
    undone(store, batch)
    redone(store, batch)
    removed(store, 1)
    undone(store, batch)
    redone(store, batch)
    assert sessions(store) == [(2, "")]


def test_a_batch_change_that_also_edits_is_taken_back_whole(store: Store) -> None:
    logged(store, a_session(TODAY, notes="kept"))

    def write(change: Change) -> None:
        change.update("session", 1, {"notes": "changed"})
        change.begin_batch()
        change.insert("session", [{"day": TODAY, "origin": "import"}])
        change.update("session", 2, {"notes": "new"})

    written(store, write, "Imported")
    undone(store)
    assert sessions(store) == [(1, "kept")]
    redone(store, 2)
    assert sessions(store) == [(1, "changed"), (2, "new")]


def log_wobble(store: Store, name: str = "Wobble") -> int:
    session = a_session(TODAY, entries=(an_entry("own_wobble", 5),))
    return log_session(
        store,
        session,
        today=TODAY,
        actor="page",
        new_exercises=[Exercise(id="own_wobble", name=name)],
    ).change_id


def test_an_own_exercise_keeps_its_name_for_later_sessions(store: Store) -> None:
    first = log_wobble(store)
    logged(store, a_session(TODAY, entries=(an_entry("own_wobble", 6),)))
    undone(store, first)
    assert answers(
        store,
        "SELECT name, amounts FROM live_entry JOIN exercise ON exercise = exercise.id",
    ) == [("Wobble", [6])]


def test_an_own_exercise_that_was_taken_back_can_come_anew(store: Store) -> None:
    first = log_wobble(store)
    undone(store, first)
    second = log_wobble(store, "WOBBLE")
    assert answers(store, "SELECT id, name, removed_by FROM own_exercise") == [
        ("own_wobble", "WOBBLE", None)
    ]
    with pytest.raises(ChangeError, match=f"the later change {second} "):
        redone(store, first)
    undone(store, second)
    redone(store, first)
    assert answers(store, "SELECT id, name, removed_by FROM own_exercise") == [
        ("own_wobble", "Wobble", None)
    ]


def test_a_row_that_counts_is_never_overwritten_by_an_insert(store: Store) -> None:
    log_wobble(store)
    row = {"id": "own_wobble", "name": "Other", "unit": "reps"}
    with pytest.raises(ValueError, match="counts already: own_exercise"):
        written(store, lambda change: change.insert("own_exercise", [row]))
    assert answers(store, "SELECT name FROM own_exercise") == [("Wobble",)]


def test_an_own_exercise_returns_with_a_batch(store: Store) -> None:
    undone(store, log_wobble(store))

    def write(change: Change) -> None:
        change.begin_batch()
        change.insert("own_exercise", [{"id": "own_wobble", "name": "W", "unit": "reps"}])

    batch = written(store, write, "Imported")
    assert answers(
        store, "SELECT name, batch_id FROM live_own_exercise JOIN own_exercise USING (id, name)"
    ) == [("W", batch)]
    undone(store, batch)
    assert answers(store, "FROM live_own_exercise") == []
    redone(store, batch)
    assert answers(store, "SELECT name FROM live_own_exercise") == [("W",)]
