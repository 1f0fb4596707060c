"""Limits of ordinary days, and how far two groups lie apart."""

from statistics import StatisticsError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped] # it ships no types

from dashboard.insight.limits import limits
from dashboard.insight.overlap import overlap

RATINGS = st.lists(st.integers(0, 10).map(float), min_size=1, max_size=20)


def test_limits_worked_out_by_hand() -> None:
    # Mean 5, every moving range 2: 5 +- 5.32.
    found = limits([4.0, 6.0] * 10)
    assert found is not None
    assert (found.mean, found.low, found.high) == pytest.approx((5, -0.32, 10.32))
    assert found.outside == ()


def test_a_day_that_is_unlike_the_others_lies_outside() -> None:
    # 19 ratings of 6, then a 1: mean 5.75, moving ranges 5 in all over 19.
    found = limits([6.0] * 19 + [1.0])
    assert found is not None
    assert (found.low, found.high) == pytest.approx((5.75 - 0.7, 5.75 + 0.7))
    assert found.outside == (19,)


def test_nineteen_values_have_no_limits() -> None:
    assert limits([]) is None
    assert limits([4.0, 6.0] * 9 + [5.0]) is None
    assert limits([5.0] * 20) is not None


@pytest.mark.parametrize("value", [0.1, 19 / 3, 7.7])
def test_all_equal_lie_on_the_limits_not_outside(value: float) -> None:
    found = limits([value] * 33)
    assert found is not None
    assert found.outside == ()
    assert found.low == pytest.approx(found.high)


def test_the_published_example_of_cliff_s_delta() -> None:
    # R package effsize, help of cliff.delta: -0.25 (small).
    treated = [10, 10, 20, 20, 20, 30, 30, 30, 40, 50]
    control = [10, 20, 30, 40, 40, 50]
    found = overlap(control, treated)
    assert found.delta == -0.25
    assert found.label == "small"


@pytest.mark.parametrize(
    ("wins", "label"),
    [
        (57, "negligible"),
        (58, "small"),
        (66, "small"),
        (67, "medium"),
        (73, "medium"),
        (74, "large"),
    ],
)
def test_labels_change_at_their_thresholds(wins: int, label: str) -> None:
    assert overlap([5.0], [6.0] * wins + [4.0] * (100 - wins)).label == label


def test_it_needs_values_on_both_sides() -> None:
    with pytest.raises(StatisticsError):
        overlap([], [1.0])


@given(earlier=RATINGS, later=RATINGS)
def test_it_is_what_a_second_library_s_rank_sum_says(
    earlier: list[float], later: list[float]
) -> None:
    u = stats.mannwhitneyu(later, earlier).statistic
    assert overlap(earlier, later).delta == pytest.approx(2 * u / (len(earlier) * len(later)) - 1)
    assert overlap(later, earlier).delta == -overlap(earlier, later).delta
