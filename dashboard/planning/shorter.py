"""A routine that takes less time: fewer sets first, then smaller doses, then fewer exercises."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from dashboard.model import Entry, Exercise, Unit
from dashboard.planning.plans import PlannedDay
from dashboard.planning.routines import minutes

_FEWEST: Final = {Unit.REPS: 3, Unit.HOLD: 10}
"""The smallest dose that is still worth the getting ready: repetitions, or seconds (D2)."""


def shortened(
    entries: Sequence[Entry], *, exercises: Mapping[str, Exercise], within: float
) -> tuple[Entry, ...]:
    """Return a routine that takes at most so many minutes, or the least that is left of it.

    The first exercise, which warms up, and the last, which calms, go last of all.
    """
    left = _with_fewer_sets(tuple(entries), exercises, within)
    left = with_smaller_doses(left, exercises=exercises, within=within)
    while len(left) > 1 and is_longer(left, exercises=exercises, within=within):
        left = (*left[:-2], left[-1]) if len(left) > 2 else left[:1]  # noqa: PLR2004 - first and last
    return left


def as_decided(
    entries: Sequence[Entry], *, exercises: Mapping[str, Exercise], day: PlannedDay
) -> tuple[Entry, ...]:
    """Return a routine as it is to be done on a day: shortened, if that was decided."""
    if day.minutes is None:
        return tuple(entries)
    return shortened(entries, exercises=exercises, within=day.minutes)


def with_smaller_doses(
    entries: Sequence[Entry], *, exercises: Mapping[str, Exercise], within: float
) -> tuple[Entry, ...]:
    """Take one off the dose that lasts longest until it fits or all are smallest.

    Only exercises of one set are made smaller.
    """
    left = tuple(entries)
    while is_longer(left, exercises=exercises, within=within):
        large = [
            one
            for one in left
            if len(one.amounts) == 1 and (one.amounts[0] or 0) > _FEWEST[one.unit]
        ]
        if not large:
            break
        longest = max(large, key=lambda one: minutes([one], exercises=exercises))
        eased = replace(longest, amounts=((longest.amounts[0] or 0) - 1,))
        left = tuple(eased if one is longest else one for one in left)
    return left


def is_longer(
    entries: Sequence[Entry], *, exercises: Mapping[str, Exercise], within: float
) -> bool:
    """Whether a routine takes more than so many minutes."""
    return minutes(entries, exercises=exercises) > within


def _with_fewer_sets(
    entries: tuple[Entry, ...], exercises: Mapping[str, Exercise], within: float
) -> tuple[Entry, ...]:
    """Take the last set off the exercise that has most, the later one of two, until it fits."""
    left = entries
    while is_longer(left, exercises=exercises, within=within):
        most = max((len(one.amounts) for one in left), default=0)
        if most <= 1:
            break
        place = max(at for at, one in enumerate(left) if len(one.amounts) == most)
        fewer = replace(left[place], amounts=left[place].amounts[:-1])
        left = (*left[:place], fewer, *left[place + 1 :])
    return left
