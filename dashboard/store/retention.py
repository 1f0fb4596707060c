"""Which backups stay: one of a day for 7 days, 4 weeks and 12 months, and what came before.

Days, weeks and months are counted among those that have a backup, so that whoever uses Supple once
a month keeps seven months of days, and a long break costs nothing.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeVar

Reason = Literal[
    "daily", "by-hand", "before-import", "before-restore", "before-migration", "damaged"
]
"""Why a backup was made; ``damaged`` is a file that was set aside because it cannot be read."""

DAYS, WEEKS, MONTHS = 7, 4, 12
EVENTS = 10
"""How many of those are kept that were made before something was done, whatever their days."""


@dataclass(frozen=True, slots=True, order=True)
class Made:
    """When a backup was made, in local clock time, and why."""

    at: datetime
    reason: Reason


def staying(made: Iterable[Made]) -> set[Made]:
    """Return those that are kept; what was made by hand always is.

    A day is stood for by its daily backup, made before anything was done on it, or where there is
    none by its first; a week and a month by that of their last day. So what stays is the same
    however often older ones were removed on the way.
    """
    ordered = sorted(made)
    by_hand = [one for one in ordered if one.reason == "by-hand"]
    events = [one for one in ordered if one.reason not in ("daily", "by-hand")]
    whole = [one for one in ordered if one.reason not in ("by-hand", "damaged")]
    firsts = sorted(whole, key=lambda one: (one.reason != "daily", one.at))
    newest = sorted(_first_each(firsts, lambda day: day), reverse=True)
    return {
        *by_hand,
        *events[-EVENTS:],
        *newest[:DAYS],
        *_first_each(newest, _week)[:WEEKS],
        *_first_each(newest, lambda day: (day.year, day.month))[:MONTHS],
    }


T = TypeVar("T", bound=Hashable)


def _first_each(made: Iterable[Made], part: Callable[[date], T]) -> list[Made]:
    """Return the first one of each part, in their order."""
    found: dict[T, Made] = {}
    for one in made:
        found.setdefault(part(one.at.date()), one)
    return list(found.values())


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]
