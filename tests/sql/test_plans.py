"""Plans: set, given way, taken out; and what becomes of single planned days."""

from datetime import date, time
from decimal import Decimal

import pytest

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal import changes
from dashboard.journal.plans import (
    Decided,
    Fate,
    Plan,
    PlannedTime,
    decide,
    remove_plan,
    set_plan,
    undecide,
)
from dashboard.planning.plans import PlannedDay, Status
from dashboard.store import Store
from tests.builders import a_session, logged
from tests.conftest import TODAY

MONDAY = date(2026, 3, 23)
PLAN = Plan(MONDAY, {1: PlannedTime("desk", time(7, 30)), 3: PlannedTime(), 5: PlannedTime("full")})


def week(store: Store) -> dict[int, PlannedDay]:
    found = reports.plan_days(store, since=MONDAY, until=date(2026, 3, 29))
    return {one.day.isoweekday(): one for one in found}


def statuses(store: Store) -> list[str]:
    return [one.status(today=TODAY).value for one in week(store).values()]


def test_a_plan_counts_from_its_day_on_and_one_of_the_same_day_gives_way(store: Store) -> None:
    set_plan(store, PLAN, actor="page")
    assert reports.plans(store) == [PLAN]
    flexible = Plan(MONDAY, times_in_7=3, if_then="After breakfast")
    done = set_plan(store, flexible, actor="page")
    assert reports.plans(store) == [flexible]
    changes.take_back(store, change_id=done, actor="page")
    assert reports.plans(store) == [PLAN]
    later = Plan(date(2026, 3, 26), {6: PlannedTime()})
    set_plan(store, later, actor="page")
    assert [one.stands for one in week(store).values()] == [
        True, False, True, False, False, True, False,
    ]  # fmt: skip
    remove_plan(store, later.first_day, actor="page")
    assert reports.plans(store) == [PLAN]


def test_a_week_planned_against_done(store: Store) -> None:
    set_plan(store, PLAN, actor="page")
    logged(store, a_session("2026-03-23", minutes=3), a_session("2026-03-24", minutes=None))
    found = week(store)
    assert statuses(store) == ["done", "extra", "open", "rest", "open", "rest", "rest"]
    assert (found[1].done_minutes, found[2].done_minutes) == (3, None)
    assert (found[1].routine, found[1].start) == ("desk", time(7, 30))


def test_a_session_is_moved_shortened_and_let_go_and_the_last_word_counts(store: Store) -> None:
    set_plan(store, PLAN, actor="page")
    wednesday, friday, sunday = (date(2026, 3, 25), date(2026, 3, 27), date(2026, 3, 29))
    decide(store, wednesday, Decided(Fate.LET_GO, reason="no_time"), actor="page")
    assert statuses(store)[2] == Status.LET_GO
    moved = decide(store, wednesday, Decided(Fate.MOVED, to_day=sunday), actor="page")
    decide(store, friday, Decided(Fate.SHORTENED, minutes=Decimal(5)), actor="page")
    assert statuses(store) == ["open", "rest", "moved", "rest", "open", "rest", "planned"]
    found = week(store)
    assert (found[7].moved_from, found[7].routine) == (wednesday, "")
    assert found[5].minutes == 5
    changes.take_back(store, change_id=moved, actor="page")
    assert statuses(store)[2] == Status.LET_GO
    undecide(store, wednesday, actor="page")
    assert statuses(store)[2] == Status.OPEN


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Plan(MONDAY), "Choose the weekdays"),
        (Plan(MONDAY, {1: PlannedTime()}, 3), "Choose the weekdays"),
        (Plan(MONDAY, {8: PlannedTime()}), "from 1, Monday, to 7"),
        (Plan(MONDAY, times_in_7=8), "1 to 7 days"),
        (Plan(MONDAY, times_in_7=3, if_then="x" * 301), "300 characters"),
        (Plan(date(1800, 1, 1), times_in_7=3), "1900"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(store: Store, plan: Plan, words: str) -> None:
    with pytest.raises(InputError, match=words):
        set_plan(store, plan, actor="page")
    assert reports.plans(store) == []


@pytest.mark.parametrize(
    ("decided", "words"),
    [
        (Decided(Fate.MOVED), "to which day"),
        (Decided(Fate.LET_GO, to_day=TODAY), "to which day"),
        (Decided(Fate.MOVED, to_day=MONDAY), "stands on that day already"),
        (Decided(Fate.SHORTENED), "how many minutes"),
        (Decided(Fate.SHORTENED, minutes=Decimal(-1)), "Duration"),
        (Decided(Fate.LET_GO, reason="x" * 301), "300 characters"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(store: Store, decided: Decided, words: str) -> None:
    set_plan(store, PLAN, actor="page")
    with pytest.raises(InputError, match=words):
        decide(store, MONDAY, decided, actor="page")
    assert week(store)[1].fate is None


def test_what_is_not_there_cannot_be_taken_out(store: Store) -> None:
    with pytest.raises(InputError, match="No plan begins"):
        remove_plan(store, MONDAY, actor="page")
    with pytest.raises(InputError, match="Nothing was changed"):
        undecide(store, MONDAY, actor="page")
