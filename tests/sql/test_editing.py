"""Sessions edited, done again and removed: one change each, only what differs, refused whole."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest

from dashboard import reports
from dashboard.errors import InDoubt, InputError
from dashboard.journal.editing import duplicate_session, edit_session, remove_sessions
from dashboard.journal.sessions import log_session
from dashboard.journal.written import Written
from dashboard.model import Exercise, Session
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.changes import edited, imported, redone, undone
from tests.conftest import TODAY
from tests.stores import answers

YESTERDAY = date(2026, 3, 27)
CAT_COW = an_entry("cat_cow_1", 10, 10)
OPEN_BOOK = an_entry("open_book_1", 8)
SLOW = an_entry("cat_cow_4", 5)


def written(store: Store, change_id: int) -> list[tuple[str, str, bool, bool]]:
    """Return what a change wrote: table, row, whether it was there before, and is after."""
    rows = reports.change_rows(store, change_id=change_id)
    return [(row.table_name, row.row_id, bool(row.before), bool(row.after)) for row in rows]


def again(store: Store, session: Session, session_id: int = 1, *, sure: bool = False) -> Written:
    return edit_session(store, session_id, session, today=TODAY, actor="page", sure=sure)


def test_only_columns_that_differ_are_written(store: Store) -> None:
    logged(store, a_session(YESTERDAY, after=5, notes="a", entries=(CAT_COW,)))
    wanted = a_session(YESTERDAY, minutes="12.00", after=7, notes="b", entries=(CAT_COW,))
    assert again(store, wanted) == Written((1,), 2)
    assert reports.session_to_edit(store, session_id=1) == wanted
    assert written(store, 2) == [("session", "1", True, True)]
    assert answers(store, "SELECT summary FROM change WHERE id = 2") == [
        ("Edited the session of 27 March 2026: comfort after, notes",)
    ]


def test_an_edit_that_changes_nothing_writes_nothing(store: Store) -> None:
    session = a_session(YESTERDAY, entries=(CAT_COW, OPEN_BOOK), symptoms=("chest_pain",))
    logged(store, session)
    assert again(store, session) == Written((1,), None)
    assert answers(store, "SELECT COUNT(*) FROM change") == [(1,)]


def test_entries_that_only_move_keep_their_rows(store: Store) -> None:
    logged(store, a_session(YESTERDAY, entries=(CAT_COW, OPEN_BOOK)))
    again(store, a_session(YESTERDAY, entries=(SLOW, CAT_COW, OPEN_BOOK)))
    assert answers(store, "SELECT id, position, exercise FROM live_entry ORDER BY position") == [
        (3, 1, "cat_cow_4"),
        (1, 2, "cat_cow_1"),
        (2, 3, "open_book_1"),
    ]
    again(store, a_session(YESTERDAY, entries=(CAT_COW, an_entry("open_book_1", 9))))
    assert answers(store, "SELECT id, amounts FROM live_entry ORDER BY position") == [
        (1, [10, 10]),
        (2, [9]),
    ]
    undone(store)
    undone(store)
    assert [one.exercise for one in reports.session_entries(store, session_id=1)] == [
        "cat_cow_1",
        "open_book_1",
    ]


def test_signs_follow_the_day_and_those_that_go_are_taken_out(store: Store) -> None:
    logged(store, a_session(YESTERDAY, symptoms=("chest_pain", "felt odd")))
    again(store, a_session("2026-03-26", symptoms=("felt odd", "collapse")))
    assert answers(store, "SELECT id, day, code FROM live_symptom ORDER BY id") == [
        (2, date(2026, 3, 26), "felt odd"),
        (3, date(2026, 3, 26), "collapse"),
    ]
    undone(store)
    assert answers(store, "SELECT code FROM live_symptom WHERE day = '2026-03-27'") == [
        ("chest_pain",),
        ("felt odd",),
    ]


def test_a_session_that_stands_otherwise_than_it_was_seen_is_asked_about(store: Store) -> None:
    seen = a_session(YESTERDAY, after=5, entries=(CAT_COW,))
    logged(store, seen)
    again(store, replace(seen, notes="elsewhere"))
    with pytest.raises(InDoubt, match="changed elsewhere just now"):
        edit_session(
            store,
            1,
            replace(seen, effort=Decimal(3)),
            today=TODAY,
            actor="page",
            sure=True,  # of something else: nobody can be sure of what they did not see
            seen=seen,
        )
    assert answers(store, "SELECT notes, effort FROM live_session") == [("elsewhere", None)]


def test_a_new_exercise_comes_with_the_edit(store: Store) -> None:
    logged(store, a_session(YESTERDAY))
    wobble = Exercise(id="own_wobble", name="Wobble")
    edit_session(
        store,
        1,
        a_session(YESTERDAY, entries=(an_entry("own_wobble", 3),)),
        today=TODAY,
        actor="page",
        new_exercises=[wobble],
    )
    assert answers(store, "SELECT id FROM live_own_exercise") == [("own_wobble",)]


@pytest.mark.parametrize(
    ("session", "reason"),
    [
        (a_session("2026-03-29"), "is in the future"),
        (a_session(YESTERDAY, effort=11), "Effort goes from 0 to 10"),
        (a_session(YESTERDAY, entries=(an_entry("cat_cow_9"),)), "no exercise cat_cow_9"),
    ],
)
def test_what_cannot_be_is_refused_whole(store: Store, session: Session, reason: str) -> None:
    logged(store, a_session(YESTERDAY, notes="as it was"))
    with pytest.raises(InputError, match=reason):
        again(store, session)
    assert answers(store, "SELECT notes FROM live_session") == [("as it was",)]
    with pytest.raises(InputError, match="There is no session 7"):
        again(store, a_session(YESTERDAY), 7)


def test_an_imported_day_to_come_does_not_hinder_an_edit_of_the_rest(store: Store) -> None:
    imported(store, "2026-05-01")
    entries = reports.session_entries(store, session_id=1)
    again(store, a_session("2026-05-01", minutes="7.10", notes="n", entries=entries))
    assert answers(store, "SELECT day, notes FROM live_session") == [(date(2026, 5, 1), "n")]
    assert [
        (one.field, one.imported, one.present) for one in reports.hand_edits(store, session_id=1)
    ] == [("notes", "", "n")]


def test_only_new_doubts_are_asked(store: Store) -> None:
    long = an_entry("cat_cow_1", 150)
    logged(store, a_session(YESTERDAY, entries=(long,)))
    again(store, a_session(YESTERDAY, notes="the same doubt as before", entries=(long,)))
    with pytest.raises(InDoubt) as asked:
        again(store, a_session(YESTERDAY, minutes=300, entries=(long,)))
    assert [doubt.field for doubt in asked.value.doubts] == ["duration_min"]
    again(store, a_session(YESTERDAY, minutes=300, entries=(long,)), sure=True)
    assert answers(store, "SELECT duration_min FROM live_session") == [(Decimal(300),)]


def test_two_at_the_same_minute_are_asked_about_but_not_with_itself(store: Store) -> None:
    at = time(18, 30)
    logged(store, a_session(YESTERDAY, start=at))
    again(store, a_session(YESTERDAY, start=at, notes="its own minute"))
    with pytest.raises(InDoubt, match="began at 18:30 too"):
        log_session(store, a_session(YESTERDAY, start=time(18, 30, 5)), today=TODAY, actor="page")
    assert answers(store, "SELECT COUNT(*) FROM session") == [(1,)]


def test_done_again_is_what_was_done_without_how_it_felt(store: Store) -> None:
    logged(
        store,
        a_session(
            YESTERDAY,
            start=time(7),
            warm_up=True,
            before=5,
            after=6,
            soreness=2,
            notes="n",
            entries=(an_entry("cat_cow_1", 10, comfort=3, note="stiff"),),
            symptoms=("chest_pain",),
        ),
    )
    done = duplicate_session(store, 1, day=TODAY, today=TODAY, actor="page")
    assert reports.session_to_edit(store, session_id=done.session_id) == a_session(
        TODAY, warm_up=True, entries=(an_entry("cat_cow_1", 10),)
    )
    undone(store, done.change_id)
    assert answers(store, "SELECT id FROM live_session") == [(1,)]


def test_removed_sessions_go_with_their_parts_and_return(store: Store) -> None:
    session = a_session(YESTERDAY, entries=(CAT_COW,), symptoms=("chest_pain",))
    logged(store, session, session, session)
    gone = remove_sessions(store, [1, 3, 9], actor="page")
    assert gone.ids == (1, 3)
    assert answers(store, "SELECT session_id FROM live_entry") == [(2,)]
    assert answers(store, "SELECT session_id FROM live_symptom") == [(2,)]
    assert answers(store, "SELECT summary FROM change WHERE id = 4") == [("Removed 2 sessions",)]
    undone(store)
    assert answers(store, "SELECT COUNT(*) FROM live_entry") == [(3,)]
    redone(store, 4)
    with pytest.raises(InputError, match="None of these sessions"):
        remove_sessions(store, [1, 3], actor="page")


def test_values_changed_by_hand_are_those_since_the_import(store: Store) -> None:
    imported(store, "2026-03-01")
    edited(store, 1, effort=Decimal(3), notes="x")
    edited(store, 1, notes="")
    assert [
        (one.table_name, one.field, one.imported, one.present)
        for one in reports.hand_edits(store, session_id=1)
    ] == [("session", "effort", None, "3.0")]
