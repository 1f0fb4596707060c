"""The latest days against earlier ones, by their medians.

The last days are compared with the first days or with those just before, never with the worst day
(S13), and a difference is never given a cause.
"""

from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

from dashboard.insight.allowed import NEEDS, Step, allowed
from dashboard.insight.daily import Daily
from dashboard.insight.overlap import Overlap, overlap

CLEAR_POINTS: Final = 2.0
SMALL_POINTS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Medians of an earlier and of the latest ``days`` rated days.

    ``from_start`` tells whether the earlier ones are the first of the span (enough is on record
    for that) or those just before the latest; ``reaches`` holds the first and last day of each.
    """

    earlier: float
    latest: float
    days: int
    from_start: bool
    reaches: tuple[tuple[date, date], tuple[date, date]]
    overlap: Overlap

    @property
    def by(self) -> float:
        """How many points up; below 0 down."""
        return self.latest - self.earlier


def compared(series: Daily) -> Comparison | None:
    """Compare the latest of daily ratings with earlier ones; ``None`` while there are too few."""
    step = allowed(series.days).step
    if step < Step.LATELY:
        return None
    from_start = step >= Step.TREND
    half = NEEDS[Step.TREND if from_start else Step.LATELY].days // 2
    early = slice(0, half) if from_start else slice(-2 * half, -half)
    earlier, latest = series.values[early], series.values[-half:]
    first, last = series.days[early], series.days[-half:]
    return Comparison(
        median(earlier),
        median(latest),
        half,
        from_start=from_start,
        reaches=((first[0], first[-1]), (last[0], last[-1])),
        overlap=overlap(earlier, latest),
    )
