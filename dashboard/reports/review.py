"""A week, a month or a year in review: the same answers as the charts and ``supple summary``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from dashboard import query
from dashboard.planning.spans import Alike, Size, Span, alike, span_before
from dashboard.reports.periods import Period, journal_span, period_list
from dashboard.reports.scope import Scope
from dashboard.reports.signs import NotedSymptom, symptom_list
from dashboard.reports.spans import (
    FirstTime,
    SpanDay,
    SpanSummary,
    span_days,
    span_firsts,
    span_summary,
)
from dashboard.reports.totals import ComfortSummary, Summary, comfort_summary, summary
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class WeekAimed:
    """A week's sessions against the goal of its time; a row of ``weekly_frequency``."""

    week: date
    sessions: int
    exercise_days: int
    goal: int | None
    partial: bool


@dataclass(frozen=True, slots=True)
class MinutesAimed:
    """A week's minutes against the goal of its time; a row of ``weekly_duration``."""

    week: date
    minutes: float | None
    sessions: int
    sessions_without_duration: int
    goal: int | None
    partial: bool


@dataclass(frozen=True, slots=True)
class Held:
    """Two spans that may be compared, and the totals of each."""

    spans: Alike
    later: Summary
    earlier: Summary


@dataclass(frozen=True, slots=True)
class Review:
    """What a week, month or year held.

    Args:
        size: which of the three it is.
        span: its days.
        counted: those that are counted: up to today while it runs.
        running: whether it still runs.
        totals, comfort, more: the figures of the days counted.
        before: the span before beside this one; ``None`` where the journal begins later.
        weeks, minutes: its weeks against the goals, from the journal's first exercise day on;
            weeks that it cuts, or in which the journal begins, are partial.
        days: its exercise days.
        signs: the signs noted, newest first.
        firsts: exercises done for the first time.
        periods: the marked stretches that touch it.
        gap: its longest stretch between two exercise days; ``None`` without any.
        to_come: sessions on record for its days after today.
    """

    size: Size
    span: Span
    counted: Span
    running: bool
    totals: Summary
    comfort: ComfortSummary
    more: SpanSummary
    before: Held | None
    weeks: list[WeekAimed]
    minutes: list[MinutesAimed]
    days: list[SpanDay]
    signs: list[NotedSymptom]
    firsts: list[FirstTime]
    periods: list[Period]
    gap: Span | None
    to_come: int


def review(store: Store, *, span: Span, size: Size, today: date, week_start: int) -> Review:
    """Return what a span held that has begun; ``week_start`` is an ISO weekday."""
    running = span.last >= today
    counted = Span(span.first, min(span.last, today))
    ends = {"since": counted.first, "until": counted.last}
    scope = Scope(counted.first, counted.last)
    begun = journal_span(store).first_day
    weekly = {"week_start": week_start, "today": today, **_aimed(counted, begun).params()}
    days = span_days(store, scope=scope)
    before = span_before(span, size=size, week_start=week_start)
    return Review(
        size=size,
        span=span,
        counted=counted,
        running=running,
        totals=summary(store, **ends),
        comfort=comfort_summary(store, **ends),
        more=span_summary(store, **ends),
        before=_beside(store, alike(span, before, today=today), begun=begun),
        weeks=query.rows(store, "weekly_frequency", WeekAimed, **weekly),
        minutes=query.rows(store, "weekly_duration", MinutesAimed, **weekly),
        days=days,
        signs=symptom_list(store, **ends),
        firsts=span_firsts(store, **ends),
        periods=[one for one in period_list(store) if _touches(one, counted)],
        gap=_longest_gap([one.day for one in days]),
        to_come=_to_come(store, span=span, today=today),
    )


def _aimed(counted: Span, begun: date | None) -> Scope:
    """Return the days in which weeks are counted: as in the charts none before the journal's."""
    if begun is None or not counted.holds(begun):
        return Scope(counted.first, counted.last)
    return Scope(begun, counted.last)


def _beside(store: Store, spans: Alike, *, begun: date | None) -> Held | None:
    if begun is None or begun > spans.earlier.last:
        return None
    later, earlier = (
        summary(store, since=span.first, until=span.last) for span in (spans.later, spans.earlier)
    )
    return Held(spans, later, earlier)


def _touches(period: Period, span: Span) -> bool:
    return period.first_day <= span.last and (period.last_day or span.last) >= span.first


def _longest_gap(days: Sequence[date]) -> Span | None:
    """Return the longest stretch between two exercise days, the latest of several as long."""
    gaps = [
        Span(earlier + timedelta(days=1), later - timedelta(days=1))
        for earlier, later in pairwise(days)
        if (later - earlier).days > 1
    ]
    return max(gaps, key=lambda gap: (gap.days, gap.first), default=None)


def _to_come(store: Store, *, span: Span, today: date) -> int:
    if span.last <= today:
        return 0
    return summary(store, since=today + timedelta(days=1), until=span.last).sessions
