"""Which part of a journal to show first: long empty stretches must not squeeze what there is."""

from datetime import date, timedelta

import pytest

from dashboard.planning.stretch import LONG_GAP_DAYS, Stretch, present_stretch

TODAY = date(2026, 3, 28)


def ago(*days: int) -> list[date]:
    return [TODAY - timedelta(days) for days in sorted(days, reverse=True)]


def every_week(first: int, last: int) -> list[int]:
    """Weekly days, so many days ago, from one age to another."""
    return list(range(last, first + 1, 7))


@pytest.mark.parametrize(
    ("days", "first_ago", "last_ago"),
    [
        pytest.param([0], 0, 0, id="one day"),
        pytest.param([240, 100, 3], 240, 0, id="no long gap"),
        pytest.param(every_week(300, 1), 295, 0, id="dense"),
        pytest.param([4000, 3990, *every_week(240, 1)], 239, 0, id="an old import"),
        pytest.param([6000, 3990, *every_week(240, 1)], 239, 0, id="two old imports"),
        pytest.param([4000, 1], 1, 0, id="one day after years"),
        pytest.param([*every_week(3000, 400), 1], 2997, 0, id="a year off after eight"),
        pytest.param([LONG_GAP_DAYS + 1, 1], LONG_GAP_DAYS + 1, 0, id="just no long gap"),
        pytest.param([LONG_GAP_DAYS + 2, 1], 1, 0, id="just a long gap"),
        pytest.param([*every_week(1400, 1000)], 1399, 1000, id="stopped years ago"),
        pytest.param([9000, *every_week(1400, 1000)], 1399, 1000, id="old import, then stopped"),
        pytest.param([*every_week(3000, 400)], 2997, 0, id="stopped a year ago after eight"),
    ],
)
def test_the_present_stretch(days: list[int], first_ago: int, last_ago: int) -> None:
    found = present_stretch(ago(*days), today=TODAY)
    assert (found.first_day, found.last_day) == tuple(ago(first_ago, last_ago))
    assert found.left_out == sum(age > first_ago for age in days)


def test_what_follows_today_is_shown_too() -> None:
    ahead = TODAY + timedelta(3)
    assert present_stretch([TODAY, ahead], today=TODAY) == Stretch(TODAY, ahead, 0)


def test_a_gap_is_long_only_beside_what_is_shown() -> None:
    two_years = every_week(LONG_GAP_DAYS * 4, LONG_GAP_DAYS + 40)
    assert present_stretch(ago(*two_years, 20), today=TODAY).left_out == 0
    one_year = every_week(LONG_GAP_DAYS * 2, LONG_GAP_DAYS + 40)
    assert present_stretch(ago(*one_year, 20), today=TODAY).left_out == len(one_year)
