"""The interval of a difference of medians, by drawing again."""

from collections.abc import Sequence
from statistics import median

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.insight.resample import LEAST_VALUES, difference_of_medians

RATINGS = st.lists(st.integers(0, 10).map(float), min_size=LEAST_VALUES, max_size=30)


def drawn_plainly(a: Sequence[float], b: Sequence[float]) -> tuple[float, float]:
    """Draw again in the plain way, each value of each sample, from a seed of its own."""
    chance = np.random.default_rng(7)
    differences = [
        median(chance.choice(a, len(a)).tolist()) - median(chance.choice(b, len(b)).tolist())
        for _ in range(4_000)
    ]
    low, high = np.quantile(differences, (0.025, 0.975))
    return float(low), float(high)


@pytest.mark.parametrize("sizes", [(9, 9), (8, 12), (15, 40)])
def test_it_agrees_with_drawing_value_by_value(sizes: tuple[int, int]) -> None:
    chance = np.random.default_rng(sum(sizes))
    a, b = (chance.normal(size=size) for size in sizes)
    plain = drawn_plainly(a.tolist(), b.tolist())
    interval = difference_of_medians(a.tolist(), b.tolist(), draws=4_000)
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx(plain, abs=0.12)


def test_it_needs_eight_values_on_each_side() -> None:
    assert difference_of_medians([1.0] * 7, [1.0] * 50) is None
    assert difference_of_medians([1.0] * 50, [1.0] * 7) is None
    assert difference_of_medians([], []) is None
    assert difference_of_medians([1.0] * 8, [1.0] * 8) is not None


def test_equal_values_leave_no_doubt_and_no_difference() -> None:
    interval = difference_of_medians([6.0] * 8, [4.0] * 9)
    assert interval is not None
    assert (interval.low, interval.estimate, interval.high) == (2, 2, 2)
    assert not interval.holds_zero


def test_a_hundred_thousand_values_are_no_burden() -> None:
    values = [float(number % 11) for number in range(100_000)]
    interval = difference_of_medians(values, values)
    assert interval is not None
    assert interval.holds_zero


@given(a=RATINGS, b=RATINGS)
def test_the_interval_holds_the_difference_and_swaps_with_the_sides(
    a: list[float], b: list[float]
) -> None:
    one = difference_of_medians(a, b)
    assert one is not None
    assert one.estimate == median(a) - median(b)
    assert one.low <= one.estimate <= one.high
    assert one == difference_of_medians(sorted(a), sorted(b, reverse=True))


@given(a=RATINGS, b=RATINGS, by=st.integers(-5, 5))
def test_shifting_one_side_shifts_the_interval(a: list[float], b: list[float], by: int) -> None:
    one = difference_of_medians(a, b)
    other = difference_of_medians([value + by for value in a], b)
    assert one is not None
    assert other is not None
    assert (other.low, other.high) == pytest.approx((one.low + by, one.high + by))
