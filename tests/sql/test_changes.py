from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from dashboard.errors import ChangeError
from dashboard.journal.changes import Undone, put_back, take_back
from dashboard.journal.goals import set_goal
from dashboard.journal.sessions import log_session
from dashboard.model import Exercise, Side
from dashboard.store import Change, Store, changing
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


def answers(store: Store, sql: str) -> list[tuple[Any, ...]]:
    with store.read() as cursor:
        return cursor.execute(sql).fetchall()


def written(store: Store, write: Callable[[Change], object], summary: str = "Wrote") -> int:
    with changing(store, actor="page", summary=summary) as change:
        write(change)
        return change.id


def edited(store: Store, session_id: int, **values: object) -> int:
    return written(store, lambda change: change.update("session", session_id, values), "Edited")


def removed(store: Store, *session_ids: int) -> int:
    return written(store, lambda change: change.remove("session", session_ids), "Removed")


def imported(store: Store, *days: str) -> int:
    def write(change: Change) -> None:
        change.begin_batch()
        rows = [{"day": day, "origin": "import", "duration_min": "7.10"} for day in days]
        for session_id in change.insert("session", rows):
            entry = {
                "session_id": session_id,
                "position": 1,
                "exercise": "cat_cow_1",
                "unit": "reps",
                "amounts": [10],
            }
            change.insert("entry", [entry])

    return written(store, write, "Imported")


def sessions(store: Store) -> list[tuple[Any, ...]]:
    return answers(store, "SELECT id, notes FROM live_session ORDER BY id")


def everything(store: Store) -> list[tuple[Any, ...]]:
    tables = ("session", "entry", "symptom", "own_exercise", "goal", "change", "import_batch")
    return [row for table in tables for row in answers(store, f"FROM {table} ORDER BY id")]


def undone(store: Store, change_id: int | None = None) -> Undone:
    return take_back(store, change_id=change_id, actor="page")


def redone(store: Store, change_id: int) -> Undone:
    return put_back(store, change_id=change_id, actor="page")


def test_a_logged_session_goes_and_comes_back_as_it_was(store: Store) -> None:
    session = a_session(
        TODAY,
        minutes="7.10",
        before="0.3",
        notes='\u0000 "quoted" \U0001f600',
        warm_up=False,
        entries=(an_entry("cat_cow_1", 10, None, side=Side.LEFT, comfort="0.1"), an_entry()),
        symptoms=("fever_unwell",),
    )
    logged(store, session)
    tables = ("live_session", "live_entry", "live_symptom")
    before = [answers(store, f"FROM {table}") for table in tables]
    assert undone(store) == Undone(
        change_id=1,
        summary="Logged a session on 28 March 2026, 7.1 minutes",
        by=2,
        batch_id=None,
        rows=4,
        in_effect=False,
    )
    assert [answers(store, f"FROM {table}") for table in tables] == [[], [], []]
    back = redone(store, 1)
    assert (back.by, back.rows, back.in_effect) == (3, 4, True)
    assert [answers(store, f"FROM {table}") for table in tables] == before
    assert answers(store, "SELECT id, summary, undoes FROM change WHERE id > 1 ORDER BY id") == [
        (2, "Took back: Logged a session on 28 March 2026, 7.1 minutes", 1),
        (3, "Put back: Logged a session on 28 March 2026, 7.1 minutes", 1),
    ]


def test_an_edit_is_taken_back_to_the_last_decimal(store: Store) -> None:
    logged(store, a_session(TODAY, minutes="7.10", before="0.3"))
    edited(store, 1, duration_min=Decimal("8.25"), comfort_before=None, notes="better")
    undone(store)
    assert answers(store, "SELECT duration_min, comfort_before, notes FROM live_session") == [
        (Decimal("7.10"), Decimal("0.3"), "")
    ]
    redone(store, 2)
    assert answers(store, "SELECT duration_min, comfort_before, notes FROM live_session") == [
        (Decimal("8.25"), None, "better")
    ]


def test_a_removal_is_taken_back(store: Store) -> None:
    logged(store, a_session(TODAY), a_session(TODAY), a_session(TODAY))
    removed(store, 1, 3)
    assert sessions(store) == [(2, "")]
    assert undone(store).rows == 2
    assert sessions(store) == [(1, ""), (2, ""), (3, "")]
    assert redone(store, 4).rows == 2
    assert sessions(store) == [(2, "")]


def test_a_replaced_goal_returns(store: Store) -> None:
    for wanted in (3, 4):
        set_goal(
            store, first_day=TODAY, sessions_per_week=wanted, minutes_per_week=60, actor="page"
        )
    undone(store)
    assert answers(store, "SELECT sessions_per_week FROM live_goal") == [(3,)]


def test_without_a_number_the_latest_change_in_effect_goes(store: Store) -> None:
    logged(store, a_session(TODAY), a_session(TODAY), a_session(TODAY))
    assert [undone(store).change_id for _ in range(2)] == [3, 2]
    redone(store, 3)
    assert [undone(store).change_id for _ in range(2)] == [3, 1]
    with pytest.raises(ChangeError, match=r"^There is no change to undo\.$"):
        undone(store)


def test_undoing_an_undo_puts_back_and_the_other_way_round(store: Store) -> None:
    logged(store, a_session(TODAY))
    undo = undone(store)
    redo = undone(store, undo.by)
    assert (redo.change_id, redo.in_effect, len(sessions(store))) == (1, True, 1)
    again = undone(store, redo.by)
    assert (again.change_id, again.in_effect, len(sessions(store))) == (1, False, 0)


def test_what_cannot_be_undone_is_said_and_changes_nothing(store: Store) -> None:
    logged(store, a_session(TODAY), a_session(TODAY))
    edited(store, 1, notes="one")
    edited(store, 1, notes="two")
    undone(store, 2)
    redone(store, 2)
    before = everything(store)
    for turn, change_id, sentence in [
        (undone, 77, "There is no change 77."),
        (redone, 77, "There is no change 77."),
        (redone, 3, "Change 3 (Edited) is not undone."),
        (
            undone,
            5,
            (
                "Change 5 (Took back: Logged a session on 28 March 2026, 12 minutes) "
                "is undone already, by change 6."
            ),
        ),
        (
            undone,
            3,
            (
                "Change 3 (Edited) stays as it is: the later change 4 (Edited) touched the same "
                "session. Undo change 4 first."
            ),
        ),
        (
            undone,
            1,
            (
                "Change 1 (Logged a session on 28 March 2026, 12 minutes) stays as it is: the later "
                "change 4 (Edited) touched the same session. Undo change 4 first."
            ),
        ),
    ]:
        with pytest.raises(ChangeError) as refused:
            turn(store, change_id)
        assert str(refused.value) == sentence
    assert everything(store) == before


def test_a_change_is_undone_once(store: Store) -> None:
    logged(store, a_session(TODAY))
    edited(store, 1, notes="one")
    undone(store, 2)
    with pytest.raises(ChangeError) as refused:
        undone(store, 2)
    assert str(refused.value) == "Change 2 (Edited) is undone already, by change 3."


def test_an_old_change_of_other_rows_goes_on_its_own(store: Store) -> None:
    logged(store, a_session(TODAY, notes="a"), a_session(TODAY, notes="b"))
    edited(store, 2, notes="bb")
    undone(store, 1)
    assert sessions(store) == [(2, "bb")]


def test_a_row_that_only_looks_as_before_is_not_touched(store: Store) -> None:
    """Edited there, back and there again: taking the first edit back would skip the others."""
    logged(store, a_session(TODAY))
    for notes in ("there", "", "there"):
        edited(store, 1, notes=notes)
    with pytest.raises(ChangeError, match="the later change 4 "):
        undone(store, 2)
    assert sessions(store) == [(1, "there")]


def test_a_redo_waits_for_what_came_before_it(store: Store) -> None:
    logged(store, a_session(TODAY))
    edited(store, 1, notes="one")
    edited(store, 1, notes="two")
    undone(store, 3)
    undone(store, 2)
    with pytest.raises(ChangeError) as refused:
        redone(store, 3)
    assert str(refused.value) == (
        "Change 3 (Edited) stays as it is: the later change 5 (Took back: Edited) touched the "
        "same session. Undo change 5 first."
    )
    undone(store, 5)
    redone(store, 3)
    assert sessions(store) == [(1, "two")]


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


def test_columns_that_came_later_do_not_hinder(store: Store) -> None:
    logged(store, a_session(TODAY))
    edited(store, 1, notes="one")
    with store.transaction() as cursor:
        cursor.execute("ALTER TABLE session ADD COLUMN place VARCHAR")
        cursor.execute("UPDATE session SET place = 'garden'")
    undone(store, 2)
    undone(store, 1)
    redone(store, 1)
    assert answers(store, "SELECT notes, place FROM session WHERE removed_by IS NULL") == [
        ("", "garden")
    ]


def test_a_row_changed_outside_the_log_is_left_alone(store: Store) -> None:
    logged(store, a_session(TODAY))
    with store.transaction() as cursor:
        cursor.execute("UPDATE session SET notes = 'by hand'")
    with pytest.raises(ChangeError) as refused:
        undone(store)
    assert str(refused.value) == "Change 1 cannot be undone: its session has changed since."


def test_a_change_of_many_rows_is_undone_at_once(store: Store) -> None:
    rows = [{"day": TODAY, "origin": "typed", "notes": str(number)} for number in range(5000)]
    written(store, lambda change: change.insert("session", rows))
    before = sessions(store)
    assert undone(store).rows == 5000
    assert sessions(store) == []
    assert redone(store, 1).rows == 5000
    assert sessions(store) == before
