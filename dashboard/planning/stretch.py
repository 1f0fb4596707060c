"""Which part of a journal to show first.

An old import can lie years before everything else. Drawn to scale, the years between would squeeze
what there is into the edges of a chart, so the view begins after them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

LONG_GAP_DAYS: Final = 182
"""A gap of up to half a year is part of the story: a winter, an injury, a move."""

_ONE_IN: Final = 3
"""A longer gap is cut only where it would take more than a third of the view."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days to show first, both ends counted, and how many exercise days lie before them."""

    first_day: date
    last_day: date
    left_out: int


def present_stretch(days: Sequence[date], *, today: date) -> Stretch:
    """Find the latest stretch of exercise days without a gap that would take up the view.

    ``days`` are distinct, rise, and are not empty. The stretch reaches to today unless the time
    since the last day would itself be such a gap.
    """
    end = max(today, days[-1])
    start = _start(days, end=end)
    if _is_long((end - days[-1]).days, (end - days[start]).days):
        end = days[-1]
        start = _start(days, end=end)
    return Stretch(days[start], end, start)


def _start(days: Sequence[date], *, end: date) -> int:
    """Return the place of the first day after the last gap that is too long.

    The longest is cut first: beside what is left, another may be long.
    """
    start = 0
    while start < len(days) - 1:
        gaps = [(later - earlier).days for earlier, later in pairwise(days[start:])]
        longest = max(gaps)
        if not _is_long(longest, (end - days[start]).days):
            break
        start += len(gaps) - gaps[::-1].index(longest)
    return start


def _is_long(gap: int, view: int) -> bool:
    return gap > LONG_GAP_DAYS and gap * _ONE_IN > view
