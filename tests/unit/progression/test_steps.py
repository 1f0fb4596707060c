"""R25: one step, in order: days, minutes, amount, sets, level; and R26 between them."""

from datetime import date
from fractions import Fraction

import pytest

from dashboard.progression import as_json
from dashboard.progression.usual import step_of
from tests.unit.progression.logs import (
    TUE_FRI,
    Log,
    judged,
    on,
    weekly,
)

FIRST, LAST = date(2026, 2, 23), date(2026, 3, 27)


def steady(minutes: float, weekdays: tuple[int, ...] = (0, 2, 4), **profile: float) -> Log:
    return {"sessions": weekly(FIRST, LAST, weekdays, minutes=minutes), "profile": profile}


def change(log: Log) -> object:
    return as_json(judged(log))["change"]


def step(variable: str, before: object, after: object, exercise: str | None = None) -> object:
    return {"variable": variable, "from": before, "to": after, "exercise": exercise}


def week(log: Log) -> tuple[int, int, float]:
    decision = judged(log)
    return decision.days, decision.weekly_minutes, float(decision.minutes_per_session)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(24, 2), (25, 3), (24.9, 2), (1, 2), (94, 9), (95, 10), (104, 10), (500, 10)],
)
def test_a_step_is_a_tenth_of_the_week_rounded_half_up(minutes: float, expected: int) -> None:
    assert step_of(Fraction(str(minutes))) == expected


@pytest.mark.parametrize(
    ("log", "expected", "shown"),
    [
        (steady(6, TUE_FRI), step("frequency", 2, 3), (3, 12, 4)),
        (steady(5.5, TUE_FRI, target_minutes=5), None, (2, 11, 5.5)),
        (steady(10, planned_days=4), step("frequency", 3, 4), (4, 30, 7.5)),
        (steady(12, (0, 1, 2, 3), planned_days=5), step("frequency", 4, 5), (5, 48, 9.5)),
        (steady(12, (0, 1, 2, 3, 4), planned_days=5, target_minutes=12), None, (5, 60, 12)),
        (steady(12, (0, 1, 2, 3), planned_days=3, target_minutes=12), None, (4, 48, 12)),
        (steady(10.5, planned_days=9), step("frequency", 3, 4), (4, 31, 7.5)),
    ],
)
def test_more_days_shorter_sessions_the_same_minutes(
    log: Log, expected: object, shown: tuple[int, int, float]
) -> None:
    assert (change(log), week(log)) == (expected, shown)


@pytest.mark.parametrize(
    ("log", "expected", "shown"),
    [
        (steady(9.9), step("duration", 29, 30), (3, 30, 10)),
        (steady(10), None, (3, 30, 10)),
        (steady(8), step("duration", 24, 26), (3, 26, 8.5)),
        (steady(20, target_minutes=25), step("duration", 60, 66), (3, 66, 22)),
        (steady(40, target_minutes=30), None, (3, 120, 40)),
        (steady(4, (0, 1, 2, 3, 4)), step("duration", 20, 22), (5, 22, 4.5)),
        (steady(5, (0, 1, 2, 3), planned_days=4), step("duration", 20, 22), (4, 22, 5.5)),
        (steady(4.75, (0, 1, 2, 3), planned_days=4), step("duration", 19, 21), (4, 21, 5.5)),
        (steady(7.4, target_minutes=7.5), None, (3, 22, 7)),
        (steady(5, TUE_FRI), step("duration", 10, 12), (2, 12, 6)),
        (steady(3, planned_days=4), step("duration", 9, 11), (3, 11, 3.5)),
    ],
)
def test_more_minutes_on_the_same_days(
    log: Log, expected: object, shown: tuple[int, int, float]
) -> None:
    assert (change(log), week(log)) == (expected, shown)


def test_one_day_a_week_grows_by_no_more_than_a_minute() -> None:
    log = {"sessions": on(1, 8, 15, 18, 22, 25, 29, minutes=5)}
    assert change(log) == step("duration", 5, 6)


def test_minutes_need_six_days_in_four_weeks() -> None:
    log = {"sessions": on(1, 4, 8, 12, 15, minutes=5)}
    decision = judged(log)
    assert (decision.rules, decision.outcome) == (("R25",), "hold")
    assert "6 exercise days" in decision.would_change


def test_minutes_wait_while_an_empty_week_lowers_the_kept_plan() -> None:
    """Weeks of 3, 3, 0 and 2 days: F is 3 as planned, but with the empty one the middle is 2."""
    log = {"sessions": on(1, 3, 5, 9, 11, 13, 24, 26, 29, minutes=8)}
    decision = judged(log)
    assert (decision.rules, decision.change) == (("R25",), None)
    assert decision.evidence["usual_days"] == 3
    assert decision.evidence["usual_days_with_empty"] == 2
    assert "3 days each again" in decision.would_change
    log["sessions"] += on(28, minutes=8)
    assert change(log) == step("duration", 24, 26)
