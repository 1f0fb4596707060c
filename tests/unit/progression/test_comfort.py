"""R04, R05, R09, R10 and R19: what comfort said."""

import pytest

from tests.unit.progression.logs import Log, ago, changed, judged, on, ready, rules, verdict


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"comfort_during": 2}, ("seek_soon", 0)),
        ({"comfort_after": 0}, ("seek_soon", 0)),
        ({"comfort_during": 2.1}, None),
        ({"comfort_before": 0}, None),
    ],
)
def test_severe_discomfort_on_the_last_day(
    values: dict[str, float], expected: tuple[str, float] | None
) -> None:
    assert verdict(ready(**values), "R04") == expected


@pytest.mark.parametrize(("age", "fires"), [(28, True), (29, False)])
def test_severe_discomfort_counts_for_four_weeks(age: int, *, fires: bool) -> None:
    log = {"sessions": [*on(40, 35), *on(age, comfort_after=1)]}
    assert ("R04" in rules(log)) is fires


@pytest.mark.parametrize(("age", "fires"), [(0, False), (1, False), (2, True)])
def test_guidance_on_the_day_or_later_lifts_severe_discomfort(age: int, *, fires: bool) -> None:
    log = {**ready(comfort_after=1), "guidance": [{"day": ago(age).isoformat()}]}
    assert ("R04" in rules(log)) is fires


def uneasy(*ages: int, comfort: float = 6) -> Log:
    """Sessions long ago that were fine, and uneasy ones."""
    return {"sessions": [*on(60, 58), *on(*ages, comfort_during=comfort)]}


@pytest.mark.parametrize(
    ("log", "fires"),
    [
        (uneasy(11, 8, 4, 1), True),
        (uneasy(10, 8, 4, 1), False),
        (uneasy(14, 8, 4, 1), True),
        (uneasy(15, 8, 4, 1), False),
        (uneasy(11, 4, 1), False),
        (uneasy(11, 8, 4, 1, comfort=6.1), False),
        (changed(uneasy(11, 8, 4, 1), 4, comfort_during=7), False),
        (changed(uneasy(11, 8, 6, 4, 1), 4, comfort_during=None, comfort_after=None), True),
        (changed(uneasy(11, 8, 4, 1), 4, comfort_during=None, comfort_after=None), False),
    ],
)
def test_persistent_discomfort(log: Log, *, fires: bool) -> None:
    assert ("R05" in rules(log)) is fires


def growing(before: float, lately: float, first: int = 11) -> Log:
    """Six rated days, three and three, too close together to be lasting."""
    return {
        "sessions": [
            *on(first, 10, 9, comfort_after=10 - before),
            *on(3, 2, 1, comfort_after=10 - lately),
        ]
    }


@pytest.mark.parametrize(
    ("log", "fires"),
    [
        (growing(2, 4), True),
        (growing(2.1, 4), False),
        (growing(1, 3.9), False),
        (growing(1, 6, first=28), True),
        (growing(1, 6, first=29), False),
    ],
)
def test_worsening_discomfort(log: Log, *, fires: bool) -> None:
    assert ("R05" in rules(log)) is fires


def test_five_rated_days_are_too_few_to_be_worse() -> None:
    log = growing(1, 6)
    del log["sessions"][0]
    assert "R05" not in rules(log)


@pytest.mark.parametrize(("age", "fires"), [(28, True), (29, False)])
def test_lasting_discomfort_counts_for_four_weeks(age: int, *, fires: bool) -> None:
    log = uneasy(age + 10, age + 7, age + 4, age)
    assert ("R05" in rules(log)) is fires


@pytest.mark.parametrize(
    ("guidance", "fires"), [((12,), True), ((11,), False), ((1,), False), ((-1,), True)]
)
def test_only_days_after_the_latest_guidance_last(
    guidance: tuple[int, ...], *, fires: bool
) -> None:
    log = uneasy(11, 8, 4, 1) | {"guidance": [{"day": ago(age).isoformat()} for age in guidance]}
    assert ("R05" in rules(log)) is fires


def test_lasting_and_worsening_say_the_figures() -> None:
    assert verdict(uneasy(11, 8, 4, 1), "R05") == ("seek_soon", 0.5)
    assert "4 or more out of 10" in judged(uneasy(11, 8, 4, 1)).reason
    assert "6 lately against 1 before, over 6 sessions" in judged(growing(1, 6)).reason


@pytest.mark.parametrize(
    ("comfort", "expected"), [(4.1, None), (4, ("decrease", 0.7)), (3, ("decrease", 0.7))]
)
def test_low_comfort_last_time(comfort: float, expected: tuple[str, float] | None) -> None:
    assert verdict(ready(comfort_after=comfort), "R09") == expected


def test_low_comfort_before_last_time_is_over() -> None:
    assert "R09" not in rules(changed(ready(), 3, comfort_after=4))


@pytest.mark.parametrize(
    ("before", "last", "expected"),
    [
        (6, 6, ("decrease", 0.8)),
        (6.1, 6, None),
        (6, 6.1, None),
        (None, 6, None),
    ],
)
def test_uneasy_twice(
    before: float | None, last: float, expected: tuple[str, float] | None
) -> None:
    log = changed(ready(comfort_after=last), 3, comfort_after=before, comfort_during=before)
    assert verdict(log, "R10") == expected


@pytest.mark.parametrize(("age", "fires"), [(15, True), (16, False)])
def test_two_uneasy_days_lie_within_two_weeks(age: int, *, fires: bool) -> None:
    assert ("R10" in rules({"sessions": on(age, 1, comfort_after=6)})) is fires


@pytest.mark.parametrize(
    ("values", "fires"),
    [
        ({"comfort_during": 6}, True),
        ({"comfort_during": 6.1}, False),
        ({"comfort_before": 4}, True),
        ({"comfort_before": 4.1}, False),
        ({"soreness_next_day": 4}, True),
        ({"soreness_next_day": 3.9}, False),
    ],
)
def test_amber_today(values: dict[str, float], *, fires: bool) -> None:
    assert verdict(ready(**values), "R19") == (("hold", 1) if fires else None)


def test_soreness_of_an_earlier_session_counts_until_a_later_one_is_known() -> None:
    log = changed(ready(soreness_next_day=None), 3, soreness_next_day=4)
    assert "R19" in rules(log)
    assert "R19" not in rules(changed(log, 1, soreness_next_day=0))


@pytest.mark.parametrize(("age", "fires"), [(7, True), (8, False)])
def test_soreness_counts_for_a_week(age: int, *, fires: bool) -> None:
    log = {"sessions": [*on(30), *on(age, soreness_next_day=5), *on(1, soreness_next_day=None)]}
    assert ("R19" in rules(log)) is fires
