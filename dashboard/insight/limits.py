"""XmR chart: between which values do ordinary days lie? (S6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import Final

LEAST_VALUES: Final = 20
WIDTH: Final = 2.66
"""Moving ranges from the mean to each limit: 3 / 1.128, for ranges of two."""

_ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Limits:
    """The mean of some values, its natural limits, and the places of the values outside them."""

    mean: float
    low: float
    high: float
    outside: tuple[int, ...]


def limits(values: Sequence[float]) -> Limits | None:
    """Return mean +- 2.66 x the mean moving range; ``None`` with fewer than 20 values."""
    if len(values) < LEAST_VALUES:
        return None
    mean = fmean(values)
    reach = WIDTH * fmean(abs(later - earlier) for earlier, later in pairwise(values))
    low, high = mean - reach, mean + reach
    outside = tuple(
        place
        for place, value in enumerate(values)
        if not low - _ROUNDING <= value <= high + _ROUNDING
    )
    return Limits(mean, low, high, outside)
