"""The invariants of the rule set (I1 to I24), on made-up people; the unit tests pin the numbers.

A failing case names its seed: ``case(seed)`` draws the same person again.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dashboard.model import Tier
from dashboard.progression import Outcome
from tests.property.changes import CHANGES
from tests.property.checking import CATALOGUE, Case, case, decided, printed
from tests.property.facts import back
from tests.property.limits import LIMITS
from tests.property.people import seeded

PEOPLE = 1_000
MANY_PEOPLE, CHUNK = 100_000, 10_000
READY = 25

Check = Callable[[Case], bool]


@pytest.mark.parametrize("holds", [*LIMITS, *CHANGES], ids=lambda check: check.__name__)
def test_invariants(holds: Check) -> None:
    assert [seed for seed in range(PEOPLE) if not holds(case(seed))] == []


@pytest.mark.exhaustive
@pytest.mark.usefixtures("by_hand")
@pytest.mark.parametrize("start", range(0, MANY_PEOPLE, CHUNK))
def test_invariants_on_many_more_people(start: int) -> None:
    broken = [
        (seed, holds.__name__)
        for seed in range(start, start + CHUNK)
        for holds in (*LIMITS, *CHANGES)
        if not holds(case(seed))
    ]
    assert broken == []


def earning() -> Iterator[Case]:
    """People whose log earns a step up."""
    drawn = (case(seed) for seed in range(PEOPLE))
    return (one for one in drawn if one.decision.outcome is Outcome.INCREASE)


def some_earning() -> list[Case]:
    return [one for one, _ in zip(earning(), range(READY), strict=False)]


@pytest.mark.parametrize("guided", [False, True])
@pytest.mark.parametrize("tier", list(Tier))
def test_i1_no_increase_while_a_sign_of_any_age_is_recent(tier: Tier, *, guided: bool) -> None:
    """Planted in logs that earn a step, one sign of every age: the step must come back after it."""
    codes = sorted(code for code, sign in CATALOGUE.signs.items() if sign.tier is tier)
    window = 28 if tier is Tier.NOW else 14
    for one in some_earning():
        for age in range(window + 1):
            code = seeded(one.seed + age).choice(codes)
            log = {**one.log, "symptoms": [{"day": back(one.as_of, age), "code": code}]}
            if guided:
                log["guidance"] = [{"day": back(one.as_of, 0)}]
            assert one.again(log).outcome is not Outcome.INCREASE, (one.seed, age, code)
        log = {**one.log, "symptoms": [{"day": back(one.as_of, window + 1), "code": codes[0]}]}
        log["guidance"] = [{"day": back(one.as_of, 0)}]
        assert one.again(log).outcome is Outcome.INCREASE, one.seed


@pytest.mark.parametrize("guided", [False, True])
def test_i1_no_increase_within_two_weeks_of_a_severe_day(*, guided: bool) -> None:
    for one in some_earning():
        for row in one.log["sessions"]:
            age = (one.as_of - one.as_of.fromisoformat(row["day"])).days
            rows = [{**r, "comfort_after": 2} if r is row else r for r in one.log["sessions"]]
            log = {**one.log, "sessions": rows}
            if guided:
                log["guidance"] = [{"day": back(one.as_of, 0)}]
            assert age > 14 or one.again(log).outcome is not Outcome.INCREASE, (one.seed, age)


def test_i3_to_i5_start_from_logs_that_earn_an_increase() -> None:
    assert sum(1 for _ in earning()) > PEOPLE // 5


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_i13_the_clock_and_its_zone_change_nothing(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = [printed(case(seed).decision) for seed in range(50)]
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", zone)
        time.tzset()
        after = [printed(decided(case(seed).log, case(seed).as_of)) for seed in range(50)]
    time.tzset()
    assert after == before


def test_numbers_are_never_floats() -> None:
    """A float would mean that somewhere a division was not exact."""
    for seed in range(PEOPLE):
        decision = case(seed).decision
        numbers: list[Any] = [decision.factor, decision.minutes_per_session]
        numbers += decision.evidence.values()
        assert not any(isinstance(number, float) for number in numbers), seed
