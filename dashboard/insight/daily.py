"""One value a day, in the order of the days: what all statistics here are made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter, lt
from statistics import fmean, median
from typing import Final

MOST_VALUES: Final = 400
"""Methods that compare every value with every other one get at most so many."""


@dataclass(frozen=True, slots=True)
class Daily:
    """Days that rise strictly, and a value for each; ``daily`` makes it from anything."""

    days: tuple[date, ...]
    values: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.days)


@dataclass(frozen=True, slots=True)
class Folded:
    """Values against time in days; each is one day's, or the median of ``weeks`` weeks."""

    at: tuple[float, ...]
    values: tuple[float, ...]
    weeks: int
    """0 as long as each value is one day's."""


def daily(days: Sequence[date], values: Sequence[float]) -> Daily:
    """Fold values of one day into their mean, and put the days in order."""
    if all(map(lt, days, days[1:])):
        return Daily(tuple(days), tuple(values))
    pairs = sorted(zip(days, values, strict=True), key=itemgetter(0))
    means = [
        (day, fmean(value for _, value in part)) for day, part in groupby(pairs, key=itemgetter(0))
    ]
    return Daily(tuple(day for day, _ in means), tuple(mean for _, mean in means))


def folded(series: Daily) -> Folded:
    """Keep up to 400 days as they are; of more, take medians of ISO weeks.

    Where there are more than 400 weeks with a value, 2, 4, 8, ... weeks make one stretch. Its
    place in time is the mean of its days.
    """
    at = [day.toordinal() for day in series.days]
    if len(at) <= MOST_VALUES:
        return Folded(tuple(map(float, at)), series.values, weeks=0)
    weeks = 1
    while len({_stretch(moment, weeks) for moment in at}) > MOST_VALUES:
        weeks *= 2
    pairs = zip(at, series.values, strict=True)
    stretches = [
        list(part) for _, part in groupby(pairs, key=lambda pair: _stretch(pair[0], weeks))
    ]
    return Folded(
        tuple(fmean(moment for moment, _ in part) for part in stretches),
        tuple(median(value for _, value in part) for part in stretches),
        weeks,
    )


def _stretch(ordinal: int, weeks: int) -> int:
    # Day 1 of the calendar was a Monday, so these weeks are those of ISO 8601.
    return (ordinal - 1) // (7 * weeks)
