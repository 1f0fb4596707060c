"""Two groups of daily values side by side: their medians, the difference, and how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from dashboard.insight.allowed import NEEDS, Step
from dashboard.insight.interval import Interval
from dashboard.insight.overlap import Overlap, overlap
from dashboard.insight.resample import difference_of_medians

FEW_A_SIDE: Final = NEEDS[Step.LATELY].days // 2
"""Below so many days on a side no difference is given."""

MANY_A_SIDE: Final = NEEDS[Step.TREND].days // 2
"""From so many days on each side a difference may be called clear."""

SEED: Final = 20_260_328
"""Any number does; a fixed one gives the same interval every time the page is drawn."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Medians of two groups of days, ``None`` without a value.

    ``by`` is later minus earlier, ``None`` with fewer than 3 days on a side; the interval needs 8.
    ``overlap`` is ``None`` without days on both sides.
    """

    earlier: float | None
    later: float | None
    earlier_days: int
    later_days: int
    by: float | None
    interval: Interval | None
    overlap: Overlap | None

    @property
    def is_sure(self) -> bool:
        """Whether chance is unlikely: no 0 in the interval, or without one little overlap."""
        if self.interval is not None:
            return not self.interval.holds_zero
        return self.overlap is not None and self.overlap.label == "large"


def contrast(earlier: Sequence[float], later: Sequence[float]) -> Contrast:
    """Put two groups of daily values side by side."""
    first, second = (median(side) if side else None for side in (earlier, later))
    enough = min(len(earlier), len(later)) >= FEW_A_SIDE
    return Contrast(
        first,
        second,
        len(earlier),
        len(later),
        second - first if enough and first is not None and second is not None else None,
        difference_of_medians(later, earlier, seed=SEED),
        overlap(earlier, later) if earlier and later else None,
    )
