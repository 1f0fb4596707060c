"""The first routine, goal and plan, written down together."""

from dataclasses import dataclass
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.goals import put_goal
from dashboard.journal.phrases import counted
from dashboard.journal.plans import Plan, PlannedTime, put_plan
from dashboard.journal.preferences import AT_HAND, put_preferences
from dashboard.journal.routines import put_routine
from dashboard.model import Entry, Routine
from dashboard.store import Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor

NAME = "First routine"
FEWEST_DAYS, MOST_DAYS = 3, 5
"""Days a week (progression-rules.md: what a goal means to the rules is kept within these)."""
FEWEST_MINUTES, MOST_MINUTES = 5, 30
"""Minutes a session (the same)."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What was written: the id of the routine, and the change."""

    routine: str
    change_id: int


@dataclass(frozen=True, slots=True)
class First:
    """What a person begins with.

    Args:
        entries: the first routine.
        have: things at hand.
        weekdays: ISO weekdays of the plan; the others are rest days.
        minutes: the goal's minutes a session.
    """

    entries: tuple[Entry, ...]
    have: tuple[str, ...]
    weekdays: tuple[int, ...]
    minutes: int


def begin(store: Store, first: First, *, today: date, actor: Actor) -> Begun:
    """Write a routine, a goal and a plan from today on, as one change.

    Raises:
        InputError: days or minutes are more or less than the rules know, or there is no exercise;
            nothing was written.
        StoreError: the journal cannot be used.
    """
    if not FEWEST_DAYS <= len(set(first.weekdays)) <= MOST_DAYS:
        raise InputError(f"Please choose {FEWEST_DAYS} to {MOST_DAYS} days.")
    if not FEWEST_MINUTES <= first.minutes <= MOST_MINUTES:
        raise InputError(f"Please choose {FEWEST_MINUTES} to {MOST_MINUTES} minutes.")
    days = counted(len(first.weekdays), "day")
    summary = f"Began with a routine, a goal and a plan of {days} a week"
    with changing(store, actor=actor, summary=summary) as change:
        taken = {
            row["name"] for row in holding(change.cursor, "routine", "archived", [False, True])
        }
        names = (NAME, *(f"{NAME} {number}" for number in range(2, len(taken) + 3)))
        name = next(one for one in names if one not in taken)
        routine = str(put_routine(change, Routine("", name, first.entries)))
        put_preferences(change, {AT_HAND: ", ".join(first.have)})
        put_goal(
            change,
            first_day=today,
            sessions_per_week=len(first.weekdays),
            minutes_per_week=first.minutes * len(first.weekdays),
        )
        put_plan(change, Plan(today, dict.fromkeys(first.weekdays, PlannedTime(routine))))
        return Begun(routine, change.id)
