"""What the person aims for, from a day on."""

from datetime import date

from dashboard.errors import InputError
from dashboard.journal.checks import check_not_ancient, check_number
from dashboard.journal.phrases import counted, day_in_words
from dashboard.store import Change, Store, changing
from dashboard.store.rows import counting
from dashboard.store.writer import Actor


def set_goal(
    store: Store, *, first_day: date, sessions_per_week: int, minutes_per_week: int, actor: Actor
) -> int:
    """Set the goal from a day on and return its change; a goal of the same day gives way.

    Raises:
        InputError: a number is out of its range.
        StoreError: the journal cannot be used.
    """
    summary = (
        f"Set the goal from {day_in_words(first_day)}: {counted(sessions_per_week, 'session')} "
        f"and {counted(minutes_per_week, 'minute')} a week"
    )
    with changing(store, actor=actor, summary=summary) as change:
        put_goal(
            change,
            first_day=first_day,
            sessions_per_week=sessions_per_week,
            minutes_per_week=minutes_per_week,
        )
        return change.id


def put_goal(
    change: Change, *, first_day: date, sessions_per_week: int, minutes_per_week: int
) -> None:
    """Set the goal from a day on as a part of a change; a goal of the same day gives way.

    Raises:
        InputError: a number is out of its range.
    """
    check_not_ancient(first_day)
    check_number("sessions_per_week", sessions_per_week)
    check_number("minutes_per_week", minutes_per_week)
    goal = {"sessions_per_week": sessions_per_week, "minutes_per_week": minutes_per_week}
    same_day = counting(change.cursor, "goal", {"first_day": first_day})
    for key in same_day:
        change.update("goal", key, goal)
    if not same_day:
        change.insert("goal", [{"first_day": first_day, **goal}])


def remove_goal(store: Store, *, first_day: date, actor: Actor) -> int:
    """Take out the goal that counts from a day on, and return the change.

    Raises:
        InputError: no goal begins on that day any more; nothing was written.
        StoreError: the journal cannot be used.
    """
    summary = f"Took out the goal from {day_in_words(first_day)}"
    with changing(store, actor=actor, summary=summary) as change:
        there = counting(change.cursor, "goal", {"first_day": first_day})
        if not there:
            raise InputError(f"No goal begins on {day_in_words(first_day)} any more.")
        change.remove("goal", there)
        return change.id
