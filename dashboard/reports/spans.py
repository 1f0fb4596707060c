"""What a span of days held, for reviews and for comparing two of them."""

from dataclasses import dataclass
from datetime import date

from dashboard import query
from dashboard.reports.scope import Scope
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class SpanDay:
    """An exercise day; ratings are means of the known values of its sessions, else ``None``."""

    day: date
    sessions: int
    minutes: float | None
    sessions_without_duration: int
    comfort_before: float | None
    comfort_during: float | None
    comfort_after: float | None
    change: float | None
    soreness_next_day: float | None
    effort: float | None
    load: float | None


@dataclass(frozen=True, slots=True)
class SpanSummary:
    """Soreness, effort and load of a span, and how many suggestions were accepted in it."""

    soreness_known: int
    soreness_median: float | None
    settled: int
    effort_known: int
    effort_median: float | None
    load: float | None
    accepted: int


@dataclass(frozen=True, slots=True)
class FirstTime:
    """An exercise done for the first time; ``highest`` is the highest rung of its ladder before."""

    exercise: str
    name: str
    day: date
    level: int | None
    highest: int | None


def span_days(store: Store, *, scope: Scope) -> list[SpanDay]:
    """Return the exercise days of a scope, in order."""
    return query.rows(store, "span_days", SpanDay, **scope.params())


def span_summary(store: Store, *, since: date, until: date) -> SpanSummary:
    """Return what a review adds to the totals of a span."""
    return query.rows(store, "span_summary", SpanSummary, since=since, until=until)[0]


def span_firsts(store: Store, *, since: date, until: date) -> list[FirstTime]:
    """Return the exercises done for the first time in a span, in order of days."""
    return query.rows(store, "span_firsts", FirstTime, since=since, until=until)
