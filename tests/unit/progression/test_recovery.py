"""R07, R08, R11, R16, R22 and R24: soreness, rest days, easier weeks and sleep."""

from datetime import date

import pytest

from dashboard.progression.words import day_words
from tests.unit.progression.logs import (
    Log,
    ago,
    changed,
    judged,
    on,
    ready,
    rules,
    session,
    verdict,
    weekly,
)


@pytest.mark.parametrize(
    ("age", "soreness", "expected"),
    [
        (0, 6, ("rest", 0.5)),
        (2, 6, ("rest", 0.5)),
        (3, 6, ("decrease", 0.8)),
        (7, 6, ("decrease", 0.8)),
        (8, 6, None),
        (2, 5.9, None),
    ],
)
def test_strong_soreness_rests_then_eases(
    age: int, soreness: float, expected: tuple[str, float] | None
) -> None:
    log = {"sessions": on(20, age, soreness_next_day=soreness)}
    assert verdict(log, "R07") == expected


def test_a_milder_morning_ends_strong_soreness() -> None:
    log = changed(ready(soreness_next_day=5.9), 3, soreness_next_day=9)
    assert "R07" not in rules(log)


def test_rest_names_the_day_to_go_on_and_is_red() -> None:
    decision = judged(ready(soreness_next_day=8))
    assert (decision.outcome, decision.safety) == ("rest", "red")
    assert decision.resume == date(2026, 3, 30)
    assert "30 March" in decision.reason


def test_easing_after_soreness_is_amber_and_names_no_day() -> None:
    log = {"sessions": [*weekly(date(2026, 2, 16), date(2026, 3, 25), soreness_next_day=8)]}
    decision = judged(log)
    assert (verdict(log, "R07"), decision.resume) == (("decrease", 0.8), None)
    assert decision.safety == "amber"


@pytest.mark.parametrize(
    ("ages", "expected"),
    [
        ((1, 2, 3, 4, 5, 6), ("rest", 0.8)),
        ((0, 1, 2, 3, 4, 5), ("rest", 0.8)),
        ((1, 2, 3, 4, 5), None),
        ((2, 3, 4, 5, 6, 7), None),
        ((1, 2, 3, 5, 6, 7), None),
    ],
)
def test_no_rest_day(ages: tuple[int, ...], expected: tuple[str, float] | None) -> None:
    log = {"sessions": on(*ages)}
    assert verdict(log, "R08") == expected
    if expected:
        assert judged(log).resume == ago(min(ages) - 2)


@pytest.mark.parametrize(
    ("values", "fires"),
    [
        ({"effort": 2, "minutes": 10}, False),
        ({"effort": 2.1, "minutes": 10}, True),
        ({"effort": 2, "minutes": 10.1}, True),
        ({"effort": None, "minutes": 10}, True),
        ({"effort": 2, "minutes": None}, True),
    ],
)
def test_a_gentle_day_breaks_the_row(values: dict[str, float | None], *, fires: bool) -> None:
    log = changed({"sessions": on(1, 2, 3, 4, 5, 6)}, 4, **values)
    assert ("R08" in rules(log)) is fires


def test_the_latest_day_to_go_on_counts() -> None:
    log = changed({"sessions": on(1, 2, 3, 4, 5, 6)}, 1, soreness_next_day=7)
    assert judged(log).resume == ago(-2)
    assert judged(log).rules[:2] == ("R07", "R08")


@pytest.mark.parametrize(
    ("before", "last", "expected"),
    [
        (4, 4, ("decrease", 0.8)),
        (3.9, 4, None),
        (4, 3.9, None),
        (None, 4, None),
        (4, None, None),
    ],
)
def test_sore_twice(
    before: float | None, last: float | None, expected: tuple[str, float] | None
) -> None:
    log = {
        "sessions": [
            *on(30, soreness_next_day=0),
            *on(3, soreness_next_day=before),
            *on(1, soreness_next_day=last),
        ]
    }
    assert verdict(log, "R11") == expected


@pytest.mark.parametrize(("age", "fires"), [(15, True), (16, False)])
def test_two_sore_days_lie_within_two_weeks_of_the_last(age: int, *, fires: bool) -> None:
    assert ("R11" in rules({"sessions": on(age, 1, soreness_next_day=4)})) is fires


def six_weeks(steps: tuple[int, ...] = (10, 20, 30), **values: object) -> Log:
    """Six complete weeks of three days; the last day is yesterday."""
    ages = [1 + 7 * week + day for week in range(6) for day in (0, 2, 6)]
    return {
        "sessions": on(*ages, **values),
        "accepted": [{"day": ago(age).isoformat(), "variable": "duration"} for age in steps],
    }


@pytest.mark.parametrize(
    ("log", "fires"),
    [
        (six_weeks(), True),
        (six_weeks(minutes=9.9), False),
        (six_weeks((10, 20)), False),
        (six_weeks((10, 10, 20)), False),
        (six_weeks((10, 20, 42)), True),
        (six_weeks((10, 20, 43)), False),
        (six_weeks((0, 10, 20)), False),
        (six_weeks((1, 10, 20)), True),
        (changed(six_weeks(), 36, day="2025-12-01"), False),
        (changed(six_weeks(), 38, day=ago(36).isoformat()), False),
        (changed(six_weeks(), 17, day=ago(18).isoformat()), False),
        (changed(six_weeks(minutes=15), 8, minutes=1), False),
        (changed(changed(six_weeks(minutes=8), 15, minutes=1), 17, minutes=7.9), False),
        (changed(six_weeks(minutes=20), 22, minutes=5), False),
        (changed(six_weeks(minutes=20), 22, minutes=5.1), True),
        (changed(six_weeks(), 42, day=ago(48).isoformat()), False),
    ],
)
def test_easy_week_offer(log: Log, *, fires: bool) -> None:
    assert ("R16" in rules(log)) is fires


def test_an_easy_week_is_offered_weakly() -> None:
    assert verdict(six_weeks(), "R16") == ("decrease", 0.7)
    assert "option" in judged(six_weeks()).reason


def test_variations_are_no_steps_towards_an_easy_week() -> None:
    log = six_weeks()
    log["accepted"][0]["variable"] = "variation"
    assert "R16" not in rules(log)


def test_an_easy_week_is_read_from_the_minutes_that_are_known() -> None:
    assert "R16" not in rules(changed(six_weeks(), 10, minutes=None))


@pytest.mark.parametrize(
    ("nights", "fires"),
    [
        ({0: 5, 1: 6.9}, True),
        ({0: 5, 1: 7}, False),
        ({0: 5}, False),
        ({0: 5, 2: 5}, True),
        ({0: 5, 3: 5}, False),
        ({0: 5, -1: 5}, False),
        ({0: 25, 1: 5}, False),
        ({0: 0, 1: 0}, True),
    ],
)
def test_short_sleep(nights: dict[int, float], *, fires: bool) -> None:
    recovery = [
        {"day": ago(age).isoformat(), "sleep_hours": hours} for age, hours in nights.items()
    ]
    assert verdict(ready() | {"recovery": recovery}, "R22") == (("hold", 1) if fires else None)


def test_of_two_nights_on_a_date_the_shorter_counts() -> None:
    rows = [{"day": ago(age).isoformat(), "sleep_hours": h} for age, h in ((0, 9), (0, 4), (1, 7))]
    assert "R22" in rules(ready() | {"recovery": rows})


@pytest.mark.parametrize(("gentle", "fires"), [(0, True), (1, False)])
def test_six_main_days_in_a_block_are_plenty(gentle: int, *, fires: bool) -> None:
    sessions = [session(ago(age), effort=3) for age in (2, 3, 4, 6, 7)]
    sessions.append(session(ago(8), effort=2 if gentle else 3))
    assert verdict({"sessions": sessions}, "R24") == (("hold", 1) if fires else None)


def test_a_seventh_date_back_is_another_block() -> None:
    assert "R24" not in rules({"sessions": on(2, 3, 4, 6, 7, 9)})


def test_days_are_said_in_words() -> None:
    assert day_words(date(2026, 3, 30).toordinal()) == "30 March"
