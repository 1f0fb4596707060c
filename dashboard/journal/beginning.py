"""The first routine, goal and plan, written down together."""

from dataclasses import dataclass
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.goals import put_goal
from dashboard.journal.phrases import counted
from dashboard.journal.plans import Plan, PlannedTime, put_plan
from dashboard.journal.preferences import AT_HAND, put_preferences
from dashboard.journal.routines import put_routine
from dashboard.model import Routine
from dashboard.planning.beginning import FEWEST_DAYS, MINUTES, MOST_DAYS, Beginning, fits
from dashboard.store import Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor

NAME = "First routine"


@dataclass(frozen=True, slots=True)
class Begun:
    """What was written: the id of the routine, and the change."""

    routine: str
    change_id: int


def begin(store: Store, made: Beginning, *, today: date, actor: Actor) -> Begun:
    """Write a routine, a goal and a plan from today on, as one change.

    Raises:
        InputError: days or minutes are out of what is offered, or there is no exercise; nothing
            was written.
        StoreError: the journal cannot be used.
    """
    answers = made.answers
    if not fits(answers.weekdays):
        raise InputError(f"Please choose {FEWEST_DAYS} to {MOST_DAYS} days.")
    if answers.minutes not in MINUTES:
        raise InputError(f"Please choose {MINUTES[0]} to {MINUTES[-1]} minutes.")
    days = counted(len(answers.weekdays), "day")
    summary = f"Began with a routine, a goal and a plan of {days} a week"
    with changing(store, actor=actor, summary=summary) as change:
        taken = {row["name"] for row in holding(change.cursor, "routine", "archived", [False, True])}
        names = (NAME, *(f"{NAME} {number}" for number in range(2, len(taken) + 3)))
        name = next(one for one in names if one not in taken)
        routine = str(put_routine(change, Routine("", name, made.entries)))
        put_preferences(change, {AT_HAND: ", ".join(answers.have)})
        put_goal(
            change,
            first_day=today,
            sessions_per_week=len(answers.weekdays),
            minutes_per_week=made.minutes_per_week,
        )
        put_plan(change, Plan(today, dict.fromkeys(answers.weekdays, PlannedTime(routine))))
        return Begun(routine, change.id)
