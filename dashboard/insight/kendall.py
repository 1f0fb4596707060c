"""Mann-Kendall: whether later values tend to be higher than earlier ones (S2, S3)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from statistics import NormalDist
from typing import Final

import numpy as np
import numpy.typing as npt

from dashboard.insight.daily import Daily, folded

MOST_SHUFFLED: Final = 10
"""Up to so many values chance is worked out by shuffling; the normal form is for more."""

SHUFFLES: Final = 10_000
SEED: Final = 2_026


@dataclass(frozen=True, slots=True)
class MannKendall:
    """S (pairs that rise less pairs that fall), its variance without a trend, and its chance.

    ``chance`` is the two-sided p: how often values in random order give an S as far from 0.
    """

    s: int
    variance: float
    chance: float


def mann_kendall(series: Daily) -> MannKendall:
    """Count rises and falls among all pairs; above 400 days among the medians of weeks.

    Ties are allowed and narrow the variance. Nothing or one value, or all the same, has S 0 and
    chance 1.
    """
    values = np.asarray(folded(series).values, dtype=np.float64)
    s = sum(int(np.sign(values[at + 1 :] - value).sum()) for at, value in enumerate(values))
    spread = variance(values.tolist())
    if s == 0:
        return MannKendall(0, spread, 1.0)
    if len(values) <= MOST_SHUFFLED:
        return MannKendall(s, spread, _shuffled(values, s))
    # One less: S moves in steps of two, so its normal form is read half a step nearer to 0.
    z = (abs(s) - 1) / sqrt(spread)
    return MannKendall(s, spread, 2 * NormalDist().cdf(-z))


def variance(values: Sequence[float]) -> float:
    """Return the variance of S for values in random order: what ties take away is taken off."""
    return (_part(len(values)) - sum(map(_part, Counter(values).values()))) / 18


def _part(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)


def _shuffled(values: npt.NDArray[np.float64], s: int) -> float:
    """Return the share of shuffles, the order at hand counted in, that reach S."""
    orders = np.random.default_rng(SEED).permuted(np.tile(values, (SHUFFLES, 1)), axis=1)
    pairs = combinations(range(len(values)), 2)
    drawn = sum(np.sign(orders[:, later] - orders[:, earlier]) for earlier, later in pairs)
    return (1 + int(np.count_nonzero(np.abs(drawn) >= abs(s)))) / (1 + SHUFFLES)
