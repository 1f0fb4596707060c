"""How much must be on record before saying what: the one place that decides it.

From S4, S9, S10 and S13. An exercise day counts once. A span is counted from the first of the
days to the last, both included.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final


class Step(IntEnum):
    """What may be said; each step includes those below it."""

    NOTHING = 0
    """Nothing is on record."""

    LOGGED = 1
    """What was logged; nothing about direction."""

    LATELY = 2
    """The last three days against the three before, in careful words."""

    TREND = 3
    """The first six days against the last six, a slope with its interval, the run chart."""

    USUAL = 4
    """The limits of ordinary days; what went together with what."""


@dataclass(frozen=True, slots=True)
class Need:
    """So many exercise days, over at least so many days."""

    days: int
    span: int


NEEDS: Final = {
    Step.LOGGED: Need(days=1, span=1),
    Step.LATELY: Need(days=6, span=14),
    Step.TREND: Need(days=12, span=28),
    Step.USUAL: Need(days=20, span=28),
}

FEW_DAYS: Final = NEEDS[Step.LATELY].days
"""Below so many days nothing is said about direction, nor about what is usual."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """The step reached, the next one, and what it still takes: exercise days, and the span."""

    step: Step
    following: Step | None
    more_days: int
    span: int
    more_span: int


def allowed(days: Sequence[date]) -> Allowed:
    """Tell what so many exercise days allow to say; the same day twice counts once."""
    on = set(days)
    count, span = len(on), (max(on) - min(on)).days + 1 if on else 0
    step = Step.NOTHING
    for following, need in NEEDS.items():
        if count < need.days or span < need.span:
            more_days, more_span = max(need.days - count, 0), max(need.span - span, 0)
            return Allowed(step, following, more_days, span, more_span)
        step = following
    return Allowed(step, None, 0, span, 0)
