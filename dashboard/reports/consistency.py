"""The journal's consistency: its days, goals and marked periods, judged by ``planning``."""

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.planning.consistency import Consistency, PlannedDays
from dashboard.planning.consistency import consistency as judged
from dashboard.reports.periods import Period, exercise_days, goal_list, period_list
from dashboard.reports.scope import Scope
from dashboard.store import Store


def consistency(store: Store, *, until: date, today: date, week_start: int) -> Consistency:
    """Return how steadily the person has exercised up to a day.

    Sessions of every kind count, as in the weekly numbers. Today counts once it has a session:
    until then it is not over, and must not look like a miss.
    """
    last = min(until, today)
    days = {row.day for row in exercise_days(store, scope=Scope(date.min, last))}
    through = last if last < today or today in days else today - timedelta(days=1)
    return judged(
        days,
        through=through,
        week_start=week_start,
        plans=[
            PlannedDays(goal.first_day, min(goal.sessions_per_week, 7)) for goal in goal_list(store)
        ],
        skipped=_marked(period_list(store), through),
    )


def _marked(periods: Sequence[Period], through: date) -> set[date]:
    """Return the days within marked periods, up to ``through``."""
    return {
        period.first_day + timedelta(days=number)
        for period in periods
        for number in range((min(period.last_day or through, through) - period.first_day).days + 1)
    }
