"""What a day is for, for the page that begins it: one answer, and the most cautious one wins."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.planning.plans import PlannedDay


class Now(StrEnum):
    """What there is to do today."""

    DONE = "done"
    EASE = "ease"
    PLANNED = "planned"
    REST = "rest"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Answer:
    """What today is for, and the next day with a planned session, if one is near."""

    now: Now
    day: PlannedDay
    following: PlannedDay | None

    @property
    def invites(self) -> bool:
        """Whether a session is offered: planned, or any day is fine."""
        return self.now in {Now.PLANNED, Now.OPEN}


def answer(days: Sequence[PlannedDay], *, rests: bool) -> Answer:
    """Return what the first of some days is for.

    Args:
        days: today and the days that follow, in order.
        rests: whether the suggestion is to rest; then a plan does not invite.
    """
    day, *ahead = days
    following = next((one for one in ahead if one.stands and not one.skipped), None)
    if day.sessions:
        now = Now.DONE
    elif rests:
        now = Now.EASE
    elif day.skipped:
        now = Now.REST
    elif day.stands:
        now = Now.PLANNED
    elif day.planned or (following is not None and day.times_in_7 is None):
        now = Now.REST
    else:
        now = Now.OPEN
    return Answer(now, day, following)
