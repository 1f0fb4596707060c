"""What is planned from when on, and each day planned against done."""

from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from dashboard import query
from dashboard.journal.plans import Plan, PlannedTime
from dashboard.planning.plans import PlannedDay
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A weekday of a plan; the columns of ``plan_list``."""

    plan: int
    first_day: date
    times_in_7: int | None
    if_then: str
    weekday: int | None
    routine: str | None
    start: time | None


def plan_list(store: Store) -> list[PlanLine]:
    """Return all plans with their weekdays, the earliest first."""
    return query.rows(store, "plan_list", PlanLine)


def plan_days(store: Store, *, since: date, until: date) -> list[PlannedDay]:
    """Return every day of a span, planned against done."""
    return query.rows(store, "plan_days", PlannedDay, since=since, until=until)


def plans(store: Store) -> list[Plan]:
    """Return what was planned from when on, the earliest first."""
    return [
        Plan(
            first_day=first.first_day,
            weekdays={
                line.weekday: PlannedTime(line.routine or "", line.start)
                for line in lines
                if line.weekday is not None
            },
            times_in_7=first.times_in_7,
            if_then=first.if_then,
        )
        for _, group in groupby(plan_list(store), key=lambda line: line.plan)
        for lines in [list(group)]
        for first in lines[:1]
    ]
