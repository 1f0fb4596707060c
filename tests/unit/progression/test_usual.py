"""What is usual for the person, where there are only a few days to tell by."""

import pytest

from dashboard.progression.exercise_days import exercise_days
from dashboard.progression.reading import read_log
from dashboard.progression.usual import Usual, usual_week
from tests.unit.progression.logs import on, verdict


def usual(*ages: int, **values: object) -> Usual:
    return usual_week(exercise_days(read_log({"sessions": on(*ages, **values)}).sessions))


@pytest.mark.parametrize(
    ("ages", "days", "with_empty", "complete"),
    [
        pytest.param((1,), None, None, 0, id="one day"),
        pytest.param((1, 3, 6), None, None, 0, id="six dates"),
        pytest.param((1, 3, 7), 3, 3, 1, id="seven dates"),
        pytest.param((1, 3, 5, 7, 13), 4, 4, 1, id="thirteen dates"),
        pytest.param((1, 3, 5, 7, 14), 1, 1, 2, id="fourteen dates: the lower middle"),
        pytest.param((1, 3, 5, 16), 3, 0, 2, id="an empty week is complete, not active"),
        pytest.param((1, 3, 16, 17), 2, 0, 2, id="two days and an empty week"),
        pytest.param((1, 3, 5, 18), 3, 0, 2, id="a gap of 13 days"),
        pytest.param((1, 3, 5, 19), None, None, 0, id="a gap of 14 days begins a new run"),
        pytest.param((1, 8, 10, 15, 17, 19, 28), 1, 1, 4, id="four weeks: 1, 2, 3, 1"),
        pytest.param((1, 8, 10, 15, 17, 19, 22, 23, 24, 30, 33, 35), 2, 2, 4, id="no fifth week"),
    ],
)
def test_usual_days(
    ages: tuple[int, ...], days: int | None, with_empty: int | None, complete: int
) -> None:
    found = usual(*ages)
    assert (found.days, found.days_with_empty, found.complete) == (days, with_empty, complete)


@pytest.mark.parametrize(
    ("ages", "plan_days"),
    [((1,), 3), ((1, 3, 5), 3), ((1, 2, 3, 5), 4), ((1, 2, 3, 4, 5, 6), 5), ((1, 4, 14), 1)],
)
def test_before_a_week_is_complete_the_plan_has_three_to_five_days(
    ages: tuple[int, ...], plan_days: int
) -> None:
    """In the last case two weeks are complete, and what is usual counts, however few."""
    assert usual(*ages).plan_days == plan_days


@pytest.mark.parametrize(
    ("minutes", "base"), [(None, 15), (4, 15), (7.5, 15), (8, 16), (15, 30), (16, 30)]
)
def test_before_a_week_is_complete_it_starts_from_15_to_30_minutes(
    minutes: float | None, base: float
) -> None:
    assert usual(1, 3, minutes=minutes).base == base


def test_without_sessions_nothing_is_usual() -> None:
    found = usual()
    assert (found.minutes, found.days, found.longest, found.complete) == (None, None, None, 0)
    assert (found.plan_days, found.base, found.per_session) == (3, 15, 5)


def test_a_week_without_known_minutes_tells_no_minutes_but_days() -> None:
    assert usual(1, 3, 7, minutes=None).minutes is None
    assert usual(1, 3, 7, minutes=None).days == 3


@pytest.mark.parametrize(
    ("ages", "fires"),
    [
        ((1, 3, 16, 17), False),
        ((1, 3, 5, 16), True),
        ((1, 3, 5, 15, 16), True),
        ((1, 3, 5, 15, 16, 17), False),
    ],
)
def test_r18_four_days_are_enough_only_where_fewer_than_three_are_usual(
    ages: tuple[int, ...], *, fires: bool
) -> None:
    assert (verdict({"sessions": on(*ages)}, "R18") is not None) is fires
