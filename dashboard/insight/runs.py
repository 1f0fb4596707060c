"""Run chart: do values stay on one side of their middle longer than chance makes likely? (S8, S9).

Two rules and no more: a long run, or few crossings. Values rising so many times in a row are no
rule, as that finds nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import log, log2
from operator import itemgetter
from statistics import fmean, median
from typing import Final

import numpy as np

LEAST_VALUES: Final = 11
"""Values off the middle it takes."""

LEAST_SHARE: Final = 0.25
"""So many of them must lie on either side."""

_TAIL: Final = 0.05


@dataclass(frozen=True, slots=True)
class Run:
    """Values on one side of the middle, from place ``first`` to place ``last``.

    Those on the middle between them break nothing and count nothing in ``count``.
    """

    above: bool
    count: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class RunChart:
    """What the runs of some values show; ``used`` of them are off their ``middle``."""

    middle: float
    used: int
    runs: tuple[Run, ...]
    longest_usual: int
    fewest_usual: int

    @property
    def crossings(self) -> int:
        """How often the values cross their middle."""
        return len(self.runs) - 1

    @property
    def long_run(self) -> Run | None:
        """The run that is too long for chance: the last one if it is, else the longest."""
        long = [run for run in self.runs if run.count > self.longest_usual]
        if long and long[-1] is self.runs[-1]:
            return long[-1]
        return max(long, key=lambda run: run.count, default=None)

    @property
    def few_crossings(self) -> bool:
        """Whether the values cross their middle less often than chance makes likely."""
        return self.crossings < self.fewest_usual

    @property
    def fires(self) -> bool:
        """Whether a rule fires; on values without any pattern one does about 1 time in 20."""
        return self.few_crossings or self.long_run is not None


def run_chart(values: Sequence[float]) -> RunChart | None:
    """Look at values in the order of time; ``None`` where they are too few or too alike.

    The middle is the median. Where so many values lie on it that those off it are nearly all on
    one side, it is the mean; if that does not help either, no rule is applied.
    """
    if not values:
        return None
    around = (_around(values, middle) for middle in (median(values), fmean(values)))
    return next((chart for chart in around if chart is not None), None)


def longest_usual(used: int, fewer: int) -> int:
    """Return the longest run that is usual: round(log2 n + 3) where both sides are even.

    Only ties on the middle make them uneven, ``fewer`` of the values on one side. Then the coin
    is uneven too: halving n becomes dividing it by 1 / the larger share.
    """
    return round((log2(used) + 3) / log2(used / (used - fewer)))


def fewest_usual(used: int, fewer: int) -> int:
    """Return the fewest crossings that are usual: the 5 % point of Binomial(n - 1, q).

    q, 1/2 where both sides are even, is the chance that two neighbours lie on different sides.
    """
    tries, q = used - 1, 2 * (fewer / used) * (1 - fewer / used)
    done = np.arange(tries)
    # Sums of logarithms: the plain numbers of ways outgrow any float from 1,030 tries on.
    ways = np.concatenate(([0.0], np.cumsum(np.log((tries - done) / (done + 1)))))
    crossed = np.arange(used)
    shares = np.cumsum(np.exp(ways + crossed * log(q) + (tries - crossed) * log(1 - q)))
    return int(np.searchsorted(shares, _TAIL))


def _around(values: Sequence[float], middle: float) -> RunChart | None:
    off = [(place, value > middle) for place, value in enumerate(values) if value != middle]
    above = sum(side for _, side in off)
    used, fewer = len(off), min(above, len(off) - above)
    if used < LEAST_VALUES or fewer < LEAST_SHARE * used:
        return None
    sides = [(side, list(part)) for side, part in groupby(off, key=itemgetter(1))]
    runs = tuple(Run(side, len(part), part[0][0], part[-1][0]) for side, part in sides)
    return RunChart(middle, used, runs, longest_usual(used, fewer), fewest_usual(used, fewer))
