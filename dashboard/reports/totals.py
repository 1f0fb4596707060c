"""Totals of a span as plain objects, for the command line and the tiles of a page.

``None`` stands for a figure that no known value supports.
"""

from dataclasses import dataclass
from datetime import date

from dashboard import query
from dashboard.reports.scope import Scope
from dashboard.store import Store

__all__ = [
    "ComfortSummary",
    "ExerciseTotal",
    "Summary",
    "WeekSummary",
    "comfort_summary",
    "exercise_totals",
    "summary",
    "weekly_summary",
]


@dataclass(frozen=True, slots=True)
class Summary:
    """The totals of a span; ``minutes`` leaves out ``sessions_without_duration``."""

    sessions: int
    exercise_days: int
    minutes: float | None
    sessions_without_duration: int
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class WeekSummary:
    """What one week held; ``load`` is effort x minutes, comfort and soreness are means."""

    week: date
    sessions: int
    exercise_days: int
    minutes: float | None
    load: float | None
    comfort_before: float | None
    comfort_during: float | None
    comfort_after: float | None
    soreness_next_day: float | None
    partial: bool


@dataclass(frozen=True, slots=True)
class ComfortSummary:
    """Mean comfort of a span, and what ``changes`` sessions changed (after minus before)."""

    before: float | None
    during: float | None
    after: float | None
    changes: int
    change_mean: float | None
    change_median: float | None


@dataclass(frozen=True, slots=True)
class ExerciseTotal:
    """What was done of one exercise; ``amount`` is in ``unit``, per side where a side is given."""

    exercise: str
    name: str
    days: int
    sets: int | None
    amount: int | None
    sets_without_amount: int
    unit: str


def summary(store: Store, *, since: date, until: date) -> Summary:
    """Return the totals of a span."""
    return query.rows(store, "summary", Summary, since=since, until=until)[0]


def weekly_summary(
    store: Store, *, scope: Scope, week_start: int, today: date
) -> list[WeekSummary]:
    """Return what each week of a scope held."""
    return query.rows(
        store,
        "weekly_summary",
        WeekSummary,
        week_start=week_start,
        today=today,
        **scope.params(),
    )


def comfort_summary(store: Store, *, since: date, until: date) -> ComfortSummary:
    """Return comfort over a span."""
    return query.rows(store, "comfort_summary", ComfortSummary, since=since, until=until)[0]


def exercise_totals(store: Store, *, since: date, until: date) -> list[ExerciseTotal]:
    """Return what was done of each exercise, on most days first."""
    return query.rows(store, "exercise_totals", ExerciseTotal, since=since, until=until)
