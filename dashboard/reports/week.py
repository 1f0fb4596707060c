"""The running week against its goal."""

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.manner import first_of_week
from dashboard.model import Kind
from dashboard.reports.periods import goal_list
from dashboard.reports.scope import Scope
from dashboard.reports.totals import weekly_summary
from dashboard.store import Store

_GENTLE = (Kind.MOBILITY.value, Kind.FLEXIBILITY.value)


@dataclass(frozen=True, slots=True)
class Week:
    """What the running week holds so far, up to and including today.

    Args:
        first_day: the day on which the week began.
        sessions: sessions so far.
        exercise_days: days with a session so far.
        minutes: minutes so far; ``None`` when none of the sessions says how long it was.
        gentle_days: days so far with mobility or flexibility, all that suggestions look at.
        gentle_minutes: minutes of these; ``None`` as for ``minutes``.
        goal_sessions: sessions a week aimed for, ``None`` without a goal.
        goal_minutes: minutes a week aimed for, ``None`` without a goal.
        days_left: days of the week after today.
    """

    first_day: date
    sessions: int
    exercise_days: int
    minutes: float | None
    gentle_days: int
    gentle_minutes: float | None
    goal_sessions: int | None
    goal_minutes: int | None
    days_left: int


def this_week(store: Store, *, today: date, week_start: int) -> Week:
    """Return the running week; ``week_start`` is an ISO weekday, 1 Monday to 7 Sunday."""
    first_day = first_of_week(today, week_start=week_start)
    [held], [gentle] = (
        weekly_summary(store, scope=scope, week_start=week_start, today=today)
        for scope in (Scope(first_day, today), Scope(first_day, today, kinds=_GENTLE))
    )
    goals = [goal for goal in goal_list(store) if goal.first_day <= first_day + timedelta(days=6)]
    goal = goals[-1] if goals else None
    return Week(
        first_day=first_day,
        sessions=held.sessions,
        exercise_days=held.exercise_days,
        minutes=held.minutes,
        gentle_days=gentle.exercise_days,
        gentle_minutes=gentle.minutes,
        goal_sessions=goal.sessions_per_week if goal else None,
        goal_minutes=goal.minutes_per_week if goal else None,
        days_left=6 - (today - first_day).days,
    )
