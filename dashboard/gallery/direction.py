"""May it be said that comfort moved? How much must be on record before saying what.

Thresholds: evidence.md, section 6, "How many exercise days before saying what" (from S4, S9, S10
and S13). The last days are compared with the first days or with those just before, never with the
worst day, and a difference is never given a cause.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

from dashboard.gallery.words import amount

FEW_DAYS: Final = 6
"""Below so many days nothing is said about direction."""

FEW_SPAN_DAYS: Final = 14
MANY_DAYS: Final = 12
MANY_SPAN_DAYS: Final = 28

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

    @property
    def by(self) -> float:
        """How many points up; below 0 down."""
        return self.latest - self.earlier


def compared(days: Sequence[date], values: Sequence[float]) -> Comparison | None:
    """Compare the latest of daily ratings with earlier ones; ``None`` while there are too few.

    ``days`` rise; ``values`` are points on the 0 to 10 scale, one a day.
    """
    if not days:
        return None
    reach = (days[-1] - days[0]).days + 1
    if len(days) >= MANY_DAYS and reach >= MANY_SPAN_DAYS:
        half = MANY_DAYS // 2
        return Comparison(
            median(values[:half]),
            median(values[-half:]),
            half,
            from_start=True,
            reaches=((days[0], days[half - 1]), (days[-half], days[-1])),
        )
    if len(days) >= FEW_DAYS and reach >= FEW_SPAN_DAYS:
        half = FEW_DAYS // 2
        return Comparison(
            median(values[-2 * half : -half]),
            median(values[-half:]),
            half,
            from_start=False,
            reaches=((days[-2 * half], days[-half - 1]), (days[-half], days[-1])),
        )
    return None


def worded(comparison: Comparison) -> str:
    """Say a difference with restraint."""
    size = abs(comparison.by)
    if size < SMALL_POINTS:
        return "about the same"
    if not comparison.from_start:
        return (
            "a bit more comfortable lately"
            if comparison.by > 0
            else "a bit less comfortable lately"
        )
    way = "up" if comparison.by > 0 else "down"
    clear = "a clear difference" if size >= CLEAR_POINTS else "small, and may be chance"
    return f"{way} {amount(size, 'point')}, {clear}"
