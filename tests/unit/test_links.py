"""What went together, worked out a second time by hand and by plain loops."""

import math
from itertools import pairwise

import numpy as np
import pytest

from dashboard.insight.links import LEAST_DAYS, Link, Numbers, links

NONE = float("nan")


def _one(outcome: list[float], *habits: list[float]) -> list[Link]:
    found = links(np.array([outcome]).T, np.array(habits, dtype=float).T)
    assert len(found) == 1
    return found[0]


def _alternating(days: int) -> list[float]:
    return [float(at % 2) for at in range(days)]


def _noise(days: int, seed: int = 1) -> Numbers:
    return np.random.default_rng(seed).normal(size=days)


def test_a_difference_within_stretches_is_what_it_is_whatever_the_level_of_each() -> None:
    # Two stretches of ten; comfort is three points better throughout the second one, and half a
    # point better with the habit: five with and five without in the first, two with in the second.
    habit = [1.0, 0, 1, 0, 1, 0, 1, 0, 1, 0, *[1.0, 0, 0, 0, 0, 0, 0, 1, 0, 0]]
    level = [0.0] * 10 + [3.0] * 10
    outcome = [3 * place + 0.5 * tick for place, tick in zip(level, habit, strict=True)]
    (link,) = _one(outcome, [*habit[:10], *habit[:10]])
    assert (link.days_with, link.days_without) == (10, 10)
    (few,) = _one(outcome, habit)
    assert (few.days_with, few.days_without, few.effect) == (7, 13, None)


def test_the_effect_is_the_mean_with_less_the_mean_without() -> None:
    habit = _alternating(20)
    outcome = [2.0 + 1.5 * tick for tick in habit]
    (link,) = _one(outcome, habit)
    # A straight trend is taken out first: alternating days have a slight one of their own.
    assert link.effect == pytest.approx(1.5, abs=0.02)


def test_a_straight_trend_is_no_effect() -> None:
    habit = [float(at % 10 >= 5) for at in range(60)]
    (link,) = _one([at / 10 for at in range(60)], habit)
    assert (link.effect, link.chance) == (None, None)  # nothing but the trend: all ratings alike
    (noisy,) = _one(list(np.arange(60) / 2 + _noise(60)), habit)
    assert noisy.effect is not None
    assert abs(noisy.effect) < 1


@pytest.mark.parametrize("days", [0, 1, LEAST_DAYS - 1, LEAST_DAYS])
def test_nothing_is_compared_below_twenty_days_with_the_outcome(days: int) -> None:
    outcome = [*_noise(days), *[NONE] * 15]
    (link,) = _one(list(outcome), _alternating(days + 15))
    assert (link.effect is not None) is (days >= LEAST_DAYS)
    assert link.days_with + link.days_without == (days if days > 1 else 0)


def test_what_is_not_known_counts_on_neither_side() -> None:
    habit = [NONE if at % 3 == 0 else float(at % 2) for at in range(60)]
    (link,) = _one(list(_noise(60)), habit)
    assert (link.days_with, link.days_without) == (20, 20)


def test_a_stretch_in_which_all_days_are_alike_has_nothing_to_compare() -> None:
    begun_late = [0.0] * 30 + [1.0] * 30
    (link,) = _one(list(_noise(60)), begun_late)
    assert link == Link(0, 0)
    begun_within = [0.0] * 25 + [1.0] * 35
    (link,) = _one(list(_noise(60)), begun_within)
    assert link == Link(5, 5)


def test_ratings_that_are_all_alike_show_nothing() -> None:
    (link,) = _one([4.0] * 30, _alternating(30))
    assert link == Link(15, 15)
    assert not link.is_clear


def test_chance_and_interval_are_those_of_plain_loops() -> None:
    days = 47
    outcome = _noise(days) + np.arange(days) / 20
    habits = [
        [float(value > 0) for value in _noise(days, seed)] if seed < 4 else [NONE] * days
        for seed in (2, 3, 4)
    ]
    found = _one(list(outcome), *habits)
    slope, start = np.polyfit(np.arange(days), outcome, 1)
    level = [float(y - slope * x - start) for x, y in enumerate(outcome)]
    spread = float(sum(value**2 for value in level) / days) ** 0.5
    weights = [_weights(habit) for habit in habits[:2]]
    ways = [[level[(at + by) % days] for at in range(days)] for by in range(days)]
    ways += [list(reversed(way)) for way in ways]

    def sized(weight: list[float], way: list[float]) -> float:
        return float(abs(_times(weight, way)) / math.sqrt(_times(weight, weight)) / spread)

    for weight, link in zip(weights, found, strict=False):
        assert link.effect is not None
        assert link.effect == pytest.approx(_times(weight, level) / _times(weight, weight))
        seen = sized(weight, level)
        largest = [max(sized(one, way) for one in weights) for way in ways]
        as_large = sum(value >= seen - 1e-9 for value in largest)
        assert link.chance == pytest.approx(as_large / len(ways))
        rest = [level[at] - link.effect * weight[at] for at in range(days)]
        turned = [[rest[(at + by) % days] for at in range(days)] for by in range(days)]
        turned += [list(reversed(way)) for way in turned]
        off = sorted(abs(_times(weight, way)) for way in turned)
        assert link.low is not None
        assert link.high is not None
        reach = (link.high - link.low) / 2 * _times(weight, weight)
        near = int(0.95 * len(off))
        assert off[near - 2] <= reach <= off[near + 2]
    assert found[2] == Link(0, 0)


def test_the_more_is_looked_at_the_less_unusual_is_a_difference() -> None:
    habit = [float(value > 0) for value in _noise(80, 5)]
    outcome = list(_noise(80, 6) + np.array(habit))
    others = [[float(value > 0) for value in _noise(80, seed)] for seed in range(7, 17)]
    chances = [_one(outcome, habit, *others[:count])[0].chance or 0 for count in (0, 2, 10)]
    assert all(few <= many for few, many in pairwise(chances))
    assert chances[0] < chances[-1]
    # A second outcome is looked at too.
    both = links(np.array([outcome, _noise(80, 30)]).T, np.array([habit]).T)
    assert (both[0][0].chance or 0) > chances[0]


def test_a_small_difference_is_not_told_however_rare() -> None:
    assert Link(20, 20, 1.0, 0.5, 1.5, 0.01).is_clear
    assert Link(20, 20, -1.0, -1.5, -0.5, 0.04).is_clear
    assert not Link(20, 20, 0.99, 0.5, 1.5, 0.01).is_clear
    assert not Link(20, 20, 3.0, 0.5, 5.5, 0.041).is_clear


def _times(one: list[float], other: list[float]) -> float:
    return float(sum(a * b for a, b in zip(one, other, strict=True)))


def _weights(habit: list[float]) -> list[float]:
    """Take the mean of its stretch from each day: 47 days are four stretches."""
    weights = [0.0] * len(habit)
    for number in range(4):
        places = [at for at in range(len(habit)) if at * 4 // len(habit) == number]
        share = sum(habit[at] for at in places) / len(places)
        for at in places:
            weights[at] = habit[at] - share
    return weights
