"""Theil-Sen: the median of the slopes between all pairs of days (S1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from statistics import NormalDist
from typing import Final

import numpy as np

from dashboard.insight.daily import Daily, folded
from dashboard.insight.interval import Interval
from dashboard.insight.kendall import variance

LEAST_VALUES: Final = 10
"""With fewer values there is no slope."""

FOUR_WEEKS: Final = 28
"""Days that a slope is told for."""

_TWO_SIDED_95: Final = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Slope:
    """How far a line through the middle of the values moves in four weeks."""

    per_four_weeks: Interval
    weeks: int
    """0: made from days; otherwise from the medians of so many weeks each."""


@lru_cache(maxsize=8)
def theil_sen(series: Daily) -> Slope | None:
    """Return the slope in points per 28 days; ``None`` with fewer than 10 days.

    Above 400 days the medians of weeks stand in for the days, so at most 79,800 pairs are ever
    looked at. Sentence and alt text ask the same in turn, so answers are kept.
    """
    if len(series) < LEAST_VALUES:
        return None
    thinned = folded(series)
    return Slope(sen(thinned.at, thinned.values, per=FOUR_WEEKS), thinned.weeks)


def sen(at: Sequence[float], values: Sequence[float], *, per: float = 1) -> Interval:
    """Return the median of the pairwise slopes with Sen's interval (1968), as change in ``per``.

    ``at`` rises strictly and holds two values or more. The interval begins and ends as many
    slopes in from both ends of the ordered slopes as the tie-corrected variance of S gives for
    95 %; from very few values it may therefore be too narrow.
    """
    when, what = (np.asarray(side, dtype=np.float64) for side in (at, values))
    earlier, later = np.triu_indices(len(when), k=1)
    slopes = np.sort((what[later] - what[earlier]) / (when[later] - when[earlier])) * per
    reach = _TWO_SIDED_95 * sqrt(variance(values))
    low = max(round((len(slopes) - reach) / 2) - 1, 0)
    high = min(round((len(slopes) + reach) / 2), len(slopes) - 1)
    return Interval(float(np.median(slopes)), float(slopes[low]), float(slopes[high]))
