"""Intervals by drawing again from what was recorded (S14)."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from dashboard.insight.interval import Interval

LEAST_VALUES: Final = 8
"""With fewer values on a side the interval comes out too narrow, so there is none."""

DRAWS: Final = 2_000
SEED: Final = 2_026

_TAILS: Final = (0.025, 0.975)


def difference_of_medians(
    a: Sequence[float], b: Sequence[float], *, seed: int = SEED, draws: int = DRAWS
) -> Interval | None:
    """Return the median of ``a`` less that of ``b``, with its percentile bootstrap interval.

    ``None`` with fewer than 8 values on a side. The same values in any order give the same
    interval; time and memory grow with the draws, not with the values.
    """
    if min(len(a), len(b)) < LEAST_VALUES:
        return None
    chance = np.random.default_rng(seed)
    first, second = (np.sort(np.asarray(side, dtype=np.float64)) for side in (a, b))
    drawn = _medians(first, draws, chance) - _medians(second, draws, chance)
    low, high = (float(end) for end in np.quantile(drawn, _TAILS))
    return Interval(float(np.median(first) - np.median(second)), low, high)


def _medians(
    ordered: npt.NDArray[np.float64], draws: int, chance: np.random.Generator
) -> npt.NDArray[np.float64]:
    """Return the medians of ``draws`` samples with replacement, as large as the original.

    Drawing n values means drawing n uniform numbers and looking up the value at each. The middle
    one of n uniform numbers is known to be Beta(k, n + 1 - k), so it is drawn directly; for an
    even n the next one lies above it like the least of the n - k that are left.
    """
    count = len(ordered)
    rank = (count + 1) // 2
    middle = chance.beta(rank, count + 1 - rank, size=draws)
    lower = ordered[_places(middle, count)]
    if count % 2:
        return lower
    following = middle + (1 - middle) * chance.beta(1, count - rank, size=draws)
    return (lower + ordered[_places(following, count)]) / 2


def _places(uniform: npt.NDArray[np.float64], count: int) -> npt.NDArray[np.int64]:
    # A number may round up to 1, which would look past the last value.
    return np.minimum((uniform * count).astype(np.int64), count - 1)
