"""Slopes and Mann-Kendall: published values, a second library, and what must always hold."""

from datetime import date, timedelta
from math import sqrt
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped] # it ships no types

from dashboard.insight.daily import Daily, daily, folded
from dashboard.insight.kendall import MannKendall, mann_kendall
from dashboard.insight.slope import sen, theil_sen

FIRST = date(2026, 1, 5)

RATINGS = st.lists(st.integers(0, 20).map(lambda half: half / 2), min_size=10, max_size=40)


def every(days: int, values: list[float]) -> Daily:
    """Give each value a day, so many days apart."""
    return daily([FIRST + timedelta(days=days * at) for at in range(len(values))], values)


@st.composite
def series(draw: st.DrawFn) -> Daily:
    """Make ratings on days with gaps, some of years."""
    values = draw(RATINGS)
    gaps = draw(st.lists(st.integers(1, 900), min_size=len(values), max_size=len(values)))
    return daily([FIRST + timedelta(days=sum(gaps[:at])) for at in range(len(values))], values)


def test_the_slope_of_sen_s_own_example() -> None:
    at, values = (1, 2, 3, 4, 10, 12, 18), (9, 15, 19, 20, 45, 55, 78)
    assert sen(at, values).estimate == 4


def test_the_slope_of_the_cloud_seeding_example_of_hollander_and_wolfe() -> None:
    slope = sen((1, 2, 3, 4, 5), (1.26, 1.27, 1.12, 1.16, 1.03))
    assert slope.estimate == pytest.approx(-0.05625)
    assert mann_kendall(every(1, [1.26, 1.27, 1.12, 1.16, 1.03])).s == -6


@given(series=series())
def test_slope_and_interval_are_those_of_a_second_library(series: Daily) -> None:
    mine = theil_sen(series)
    assert mine is not None
    theirs = stats.theilslopes(series.values, [day.toordinal() for day in series.days], 0.95)
    assert (
        mine.per_four_weeks.estimate,
        mine.per_four_weeks.low,
        mine.per_four_weeks.high,
    ) == pytest.approx((theirs[0] * 28, theirs[2] * 28, theirs[3] * 28))


@given(series=series())
def test_s_its_variance_and_its_chance_are_those_of_a_second_library(series: Daily) -> None:
    mine = mann_kendall(series)
    theirs = stats.kendalltau(range(len(series)), series.values, method="asymptotic")
    if mine.variance == 0:  # all the same
        assert mine == MannKendall(0, 0, 1)
        return
    # Theirs is without the step towards 0, so S / sd is what both must agree on.
    z = mine.s / sqrt(mine.variance)
    assert 2 * NormalDist().cdf(-abs(z)) == pytest.approx(theirs.pvalue, rel=1e-6, abs=1e-12)
    if len(series) > 10 and mine.s:
        nearer = (abs(mine.s) - 1) / sqrt(mine.variance)
        assert mine.chance == pytest.approx(2 * NormalDist().cdf(-nearer))


@pytest.mark.parametrize("values", [(3, 1, 4, 2, 5, 7), (1, 2, 3, 4, 5, 6, 7, 8), (2, 7, 1, 8)])
def test_few_values_without_ties_have_the_exact_chance(values: tuple[int, ...]) -> None:
    exact = stats.kendalltau(range(len(values)), values, method="exact").pvalue
    assert mann_kendall(every(1, [*map(float, values)])).chance == pytest.approx(exact, abs=0.015)


def test_few_values_with_ties_have_the_chance_of_all_their_orders() -> None:
    # 0 0 1 1 has six orders that differ, and S 4 or -4 in two of them.
    assert mann_kendall(every(1, [0, 0, 1, 1])).chance == pytest.approx(2 / 6, abs=0.015)


@pytest.mark.parametrize("values", [[], [4.0], [4.0] * 30])
def test_without_any_difference_there_is_no_trend(values: list[float]) -> None:
    found = mann_kendall(every(3, values))
    assert (found.s, found.chance) == (0, 1)


def test_a_slope_needs_ten_days_and_many_ratings_of_one_day_are_one() -> None:
    assert theil_sen(daily([], [])) is None
    assert theil_sen(every(3, [1.0] * 9)) is None
    assert theil_sen(daily([FIRST] * 50, [5.0] * 50)) is None
    flat = theil_sen(every(3, [5.0] * 10))
    assert flat is not None
    assert (flat.per_four_weeks.low, flat.per_four_weeks.high) == (0, 0)


@given(series=series(), by=st.integers(-5, 5))
def test_shifting_all_changes_nothing_and_mirroring_turns_the_sign(series: Daily, by: int) -> None:
    slope, found = theil_sen(series), mann_kendall(series)
    shifted = Daily(series.days, tuple(value + by for value in series.values))
    mirrored = Daily(series.days, tuple(10 - value for value in series.values))
    backwards = daily([FIRST - (day - FIRST) for day in series.days], series.values)
    assert slope is not None
    assert slope.per_four_weeks.low <= slope.per_four_weeks.estimate <= slope.per_four_weeks.high
    assert theil_sen(shifted) == slope
    assert mann_kendall(shifted) == found
    for turned in (mirrored, backwards):
        other = theil_sen(turned)
        assert other is not None
        assert other.per_four_weeks.estimate == pytest.approx(-slope.per_four_weeks.estimate)
        assert mann_kendall(turned).s == -found.s


def test_thousands_of_days_are_taken_by_weeks_and_give_nearly_the_same() -> None:
    chance = np.random.default_rng(3)
    days = [FIRST + timedelta(days=at) for at in range(5_000)]
    values = [at / 1_000 + float(noise) for at, noise in enumerate(chance.normal(size=5_000))]
    slope = theil_sen(daily(days, values))
    assert slope is not None
    assert slope.weeks == 2
    assert slope.per_four_weeks.estimate == pytest.approx(0.028, rel=0.05)
    assert slope.per_four_weeks.low < 0.028 < slope.per_four_weeks.high
    assert mann_kendall(daily(days, values)).chance < 0.001


def test_weeks_are_those_of_iso_8601_and_only_above_four_hundred_days() -> None:
    days = [FIRST + timedelta(days=at) for at in range(401)]
    assert folded(daily(days[:400], range(400))).weeks == 0
    by_week = folded(daily(days, range(401)))
    assert (by_week.weeks, len(by_week.at)) == (1, 58)
    assert by_week.values[:2] == (3, 10)  # Monday to Sunday
    assert by_week.at[0] == (FIRST + timedelta(days=3)).toordinal()


def test_twenty_years_without_a_day_make_no_trend_of_their_own() -> None:
    days = [FIRST + timedelta(days=at) for at in (*range(15), *range(7_300, 7_315))]
    slope = theil_sen(daily(days, [4.0, 6.0, 5.0] * 10))
    assert slope is not None
    assert slope.per_four_weeks.holds_zero
