"""Undo and redo of what was typed."""

from decimal import Decimal

import pytest

from dashboard.errors import ChangeError
from dashboard.journal.changes import Undone
from dashboard.journal.goals import set_goal
from dashboard.model import Side
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.changes import edited, everything, redone, removed, sessions, undone, written
from tests.conftest import TODAY
from tests.stores import answers


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
