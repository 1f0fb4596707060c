"""Planned against done, day by day, and what can be done about a session that did not happen.

Nothing here is called missed or failed: a day that passed without its session is open, and may be
moved, shortened or let go (evidence.md, H3 and H4). What is moved is never more than what was
planned, and never makes a sixth day running.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

MOST_RUNNING = 5
"""Exercise days running; six that are not gentle ones are asked about (evidence.md, section 9)."""
REACH_DAYS = 6
"""How far a session is moved: within the week that follows it."""
WINDOW = 7


class Status(StrEnum):
    """What a day is, planned against done."""

    DONE = "done"
    EXTRA = "extra"
    PLANNED = "planned"
    OPEN = "open"
    MOVED = "moved"
    LET_GO = "let go"
    SKIPPED = "skipped"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """One day, planned against done; the columns of ``plan_days``."""

    day: date
    times_in_7: int | None = None
    planned: bool = False
    routine: str | None = None
    start: time | None = None
    fate: str | None = None
    to_day: date | None = None
    minutes: float | None = None
    reason: str | None = None
    moved_from: date | None = None
    sessions: int = 0
    done_minutes: float | None = None
    skipped: bool = False

    @property
    def stands(self) -> bool:
        """Whether a session is to be done that day: planned and not moved away, or moved here."""
        stays = self.planned and self.fate not in {"moved", "let_go"}
        return stays or self.moved_from is not None

    def status(self, *, today: date) -> Status:
        """Return what the day is."""
        is_asked = self.stands or self.times_in_7 is not None
        if self.sessions:
            return Status.DONE if is_asked else Status.EXTRA
        if self.skipped:
            return Status.SKIPPED
        if self.stands:
            return Status.PLANNED if self.day >= today else Status.OPEN
        if self.planned:
            return Status.MOVED if self.fate == "moved" else Status.LET_GO
        return Status.REST


@dataclass(frozen=True, slots=True)
class Flexible:
    """How a target of days in any seven stands.

    Args:
        done: exercise days in the seven that end today.
        wanted: how many there are to be.
        next_by: the last day on which the next one keeps the target; today, if it is due.
    """

    done: int
    wanted: int
    next_by: date


def moves(day: date, days: Sequence[PlannedDay], *, today: date) -> list[date]:
    """Return the days to which the session of a day may be moved, the soonest first.

    ``days`` reach from a week before that day to two weeks after it and today. A day that has a
    session, done or planned, or lies in a marked period takes none; nor does one that would make a
    sixth exercise day running.
    """
    first = max(day - timedelta(days=REACH_DAYS), today)
    last = max(day, today) + timedelta(days=REACH_DAYS)
    busy = {one.day for one in days if one.day != day and (one.stands or one.sessions)}
    closed = {one.day for one in days if one.skipped}
    known = {one.day for one in days}
    return [
        one
        for number in range((last - first).days + 1)
        if (one := first + timedelta(days=number)) in known
        and one != day
        and one not in busy | closed
        and _running(one, busy) <= MOST_RUNNING
    ]


def _running(day: date, busy: Collection[date]) -> int:
    """Return how many exercise days running a day would be part of."""
    count = 1
    for step in (-1, 1):
        other = day + timedelta(days=step)
        while other in busy:
            count += 1
            other += timedelta(days=step)
    return count


def flexible(done: Collection[date], *, times_in_7: int, today: date) -> Flexible:
    """Judge a target of days in any seven by the exercise days up to today."""
    window = sorted(day for day in done if 0 <= (today - day).days < WINDOW)
    if len(window) < times_in_7:
        return Flexible(len(window), times_in_7, today)
    # The target is kept until so many days have left the window that one is missing.
    leaving = window[len(window) - times_in_7]
    return Flexible(len(window), times_in_7, leaving + timedelta(days=WINDOW))
