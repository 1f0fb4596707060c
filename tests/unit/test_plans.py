"""Where a planned session may be moved, and targets of days in any seven."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.planning.plans import (
    MOST_RUNNING,
    REACH_DAYS,
    Flexible,
    PlannedDay,
    Status,
    flexible,
    moves,
)

MONDAY = date(2026, 3, 23)


def on(number: int) -> date:
    return MONDAY + timedelta(days=number)


def days(*planned: int) -> list[PlannedDay]:
    """Give four weeks around a Monday, on some of which a session is planned."""
    return [PlannedDay(on(number), planned=number in planned) for number in range(-7, 21)]


def test_a_session_moves_to_a_free_day_from_today_on() -> None:
    found = moves(on(0), days(0, 2, 4), today=on(1))
    assert found == [on(1), on(3), on(5), on(6), on(7)]


def test_it_may_come_earlier_but_not_before_today() -> None:
    assert moves(on(4), days(0, 2, 4), today=on(1))[0] == on(1)


def test_no_sixth_day_running_and_none_in_a_marked_period() -> None:
    planned = days(0, 2, 3, 4, 5)
    assert on(1) in moves(on(0), planned, today=on(0))
    planned = days(0, 2, 3, 4, 5, 6)
    assert on(1) not in moves(on(0), planned, today=on(0))
    away = [PlannedDay(on(1), skipped=True), PlannedDay(on(2)), PlannedDay(on(0), planned=True)]
    assert moves(on(0), away, today=on(0)) == [on(2)]


@given(
    planned=st.sets(st.integers(-7, 20)),
    done=st.sets(st.integers(-7, 5)),
    which=st.integers(0, 5),
    today=st.integers(0, 6),
)
def test_moving_never_adds_a_session_or_a_sixth_day(
    planned: set[int], done: set[int], which: int, today: int
) -> None:
    there = [
        PlannedDay(on(number), planned=number in planned | {which}, sessions=int(number in done))
        for number in range(-7, 21)
    ]
    stood = sum(one.stands for one in there)
    for to in moves(on(which), there, today=on(today)):
        assert on(today) <= to <= max(on(which), on(today)) + timedelta(days=REACH_DAYS)
        after = [
            PlannedDay(
                one.day,
                planned=one.planned,
                fate="moved" if one.day == on(which) else None,
                to_day=to if one.day == on(which) else None,
                moved_from=on(which) if one.day == to else None,
                sessions=one.sessions,
            )
            for one in there
        ]
        assert sum(one.stands for one in after) == stood
        busy = {one.day for one in after if one.stands or one.sessions} - {on(which)}
        assert not all(to - timedelta(days=back) in busy for back in range(MOST_RUNNING + 1))


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (PlannedDay(MONDAY), Status.REST),
        (PlannedDay(MONDAY, planned=True), Status.OPEN),
        (PlannedDay(on(3), planned=True), Status.PLANNED),
        (PlannedDay(MONDAY, planned=True, skipped=True), Status.SKIPPED),
        (PlannedDay(MONDAY, planned=True, fate="shortened", minutes=5), Status.OPEN),
        (PlannedDay(MONDAY, planned=True, fate="let_go"), Status.LET_GO),
        (PlannedDay(MONDAY, planned=True, fate="moved", to_day=on(1)), Status.MOVED),
        (PlannedDay(on(2), moved_from=MONDAY), Status.PLANNED),
        (PlannedDay(MONDAY, planned=True, sessions=1), Status.DONE),
        (PlannedDay(MONDAY, sessions=2), Status.EXTRA),
        (PlannedDay(MONDAY, times_in_7=3, sessions=1), Status.DONE),
        (PlannedDay(MONDAY, times_in_7=3), Status.REST),
    ],
)
def test_what_a_day_is(day: PlannedDay, status: Status) -> None:
    assert day.status(today=on(2)) is status


@pytest.mark.parametrize(
    ("done", "found"),
    [
        ((), Flexible(0, 3, on(6))),
        ((0, 3), Flexible(2, 3, on(6))),
        ((0, 3, 5), Flexible(3, 3, on(7))),
        ((0, 2, 3, 5), Flexible(4, 3, on(9))),
        ((-1, 2, 5), Flexible(2, 3, on(6))),
    ],
)
def test_a_target_of_days_in_any_seven(done: tuple[int, ...], found: Flexible) -> None:
    assert flexible([on(one) for one in done], times_in_7=3, today=on(6)) == found
