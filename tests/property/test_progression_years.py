"""Trajectories: people who follow the suggestions for months, day by day.

Single decisions can all be careful and still lead somewhere bad: easing that repeats without an
end, or a hold that takes an accepted step back. So the rules are followed here for half a year.
"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest

from dashboard.progression import Decision, Outcome
from tests.property.checking import decided
from tests.property.facts import Log

START = date(2026, 1, 5)
"""A Monday."""

WEEKS = 26

WEEKDAYS = {
    0: (), 1: (0,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4),
}  # fmt: skip

Felt = Callable[[int], Log]


def followed(
    felt: Felt, away: Callable[[int], bool] = lambda _: False, **profile: int
) -> list[int]:
    """Minutes of each week of somebody who does what is suggested and accepts every step."""
    log: Log = {"sessions": [], "accepted": [], "profile": profile}
    minutes = []
    for n in range(7 * WEEKS):
        day = START + timedelta(n)
        decision = decided(log, day)
        if decision.change is not None:
            row = {"day": day.isoformat(), "variable": decision.change.variable.value}
            log["accepted"].append(row)
        done = 0 if away(n) or _rests(decision, day) else float(decision.minutes_per_session)
        if done:
            log["sessions"].append(_session(day, done, felt(n)))
        minutes.append(done)
    return [int(sum(minutes[7 * week : 7 * week + 7])) for week in range(WEEKS)]


def _rests(decision: Decision, day: date) -> bool:
    resting = decision.outcome is Outcome.REST
    return resting or day.weekday() not in WEEKDAYS[decision.days]


def _session(day: date, minutes: float, felt: Log) -> Log:
    return {
        "day": day.isoformat(),
        "minutes": minutes,
        "effort": 3,
        "comfort_before": 9,
        "comfort_during": 9,
        "comfort_after": 9,
        "form": 5,
        "warm_up": True,
        "soreness_next_day": 1,
        **felt,
    }


def comfortable(_: int) -> Log:
    return {}


def now_and_then_uneasy(n: int) -> Log:
    return {"comfort_after": 4} if n % 35 == 0 else {}


def sore_each_month(n: int) -> Log:
    return {"soreness_next_day": 7} if n % 28 == 4 else {}


def test_who_is_comfortable_reaches_the_target_then_gets_an_easier_week() -> None:
    weeks = followed(comfortable)
    there = weeks.index(30)
    assert weeks[0] == 15
    assert all(0 <= later - earlier <= 3 for earlier, later in pairwise(weeks[: there + 1]))
    assert there < WEEKS - 1
    assert min(weeks[there:]) >= 21


def test_a_larger_plan_never_leads_below_the_start() -> None:
    """Days come first, so that the minutes of a week grow slowly."""
    weeks = followed(comfortable, planned_days=5, target_minutes=12)
    assert min(weeks) >= 15
    assert sum(weeks[-8:]) > sum(weeks[:8])


@pytest.mark.parametrize("felt", [now_and_then_uneasy, sore_each_month])
def test_bad_days_do_not_lead_downwards_for_good(felt: Felt) -> None:
    weeks = followed(felt)
    assert min(weeks) >= 13
    assert min(weeks[-8:]) >= 20


def test_a_holiday_costs_little() -> None:
    weeks = followed(comfortable, away=lambda n: 70 <= n < 91)
    assert weeks[10:13] == [0, 0, 0]
    assert weeks[13] >= 12
    assert weeks[-1] >= max(weeks[:10])


@pytest.mark.parametrize("every", [7, 14])
def test_a_missed_session_each_week_or_two_does_not_fade_away(every: int) -> None:
    weeks = followed(comfortable, away=lambda n: n % every == 4)
    assert min(weeks) >= 8
    assert sum(weeks[-8:]) > sum(weeks[:8])
