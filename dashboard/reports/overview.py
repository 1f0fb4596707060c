"""Everything about a span at once, as plain objects: what ``supple summary`` says."""

from dataclasses import dataclass
from datetime import date

from dashboard.planning.consistency import Consistency
from dashboard.reports.consistency import consistency
from dashboard.reports.periods import journal_span
from dashboard.reports.scope import Scope
from dashboard.reports.totals import (
    ComfortSummary,
    ExerciseTotal,
    Summary,
    WeekSummary,
    comfort_summary,
    exercise_totals,
    summary,
    weekly_summary,
)
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class Overview:
    """What the journal holds from ``since`` to ``until``; ``ever`` counts all its sessions.

    The consistency is that of the last day, whatever the first one is.
    """

    since: date
    until: date
    ever: int
    totals: Summary
    weeks: list[WeekSummary]
    comfort: ComfortSummary
    consistency: Consistency
    exercises: list[ExerciseTotal]


def overview(
    store: Store, *, since: date | None, until: date | None, today: date, week_start: int
) -> Overview:
    """Return what a span holds: from the first exercise day to today, unless told otherwise."""
    span = journal_span(store)
    last = until or max(span.last_day or today, today)
    first = since or min(span.first_day or last, last)
    return Overview(
        since=first,
        until=last,
        ever=span.sessions,
        totals=summary(store, since=first, until=last),
        weeks=weekly_summary(store, scope=Scope(first, last), week_start=week_start, today=today),
        comfort=comfort_summary(store, since=first, until=last),
        consistency=consistency(store, until=last, today=today, week_start=week_start),
        exercises=exercise_totals(store, since=first, until=last),
    )
