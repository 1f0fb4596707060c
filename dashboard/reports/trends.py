"""Frames for the charts: a span of the journal, narrowed by the shared filters."""

from datetime import date
from typing import TYPE_CHECKING

from dashboard import query
from dashboard.reports.scope import Scope
from dashboard.store import Store

if TYPE_CHECKING:
    import pandas as pd


def weekly_frequency(store: Store, *, scope: Scope, week_start: int, today: date) -> "pd.DataFrame":
    """Return sessions and exercise days per week, one row a week."""
    return query.frame(
        store, "weekly_frequency", week_start=week_start, today=today, **scope.params()
    )


def weekly_duration(store: Store, *, scope: Scope, week_start: int, today: date) -> "pd.DataFrame":
    """Return minutes per week, one row a week."""
    return query.frame(
        store, "weekly_duration", week_start=week_start, today=today, **scope.params()
    )


def comfort_trend(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return comfort before, during and after with its average, one row a day and moment."""
    return query.frame(store, "comfort_trend", **scope.params())


def comfort_change(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return comfort after minus before, one row a session that has both."""
    return query.frame(store, "comfort_change", **scope.params())


def calendar(store: Store, *, scope: Scope, week_start: int) -> "pd.DataFrame":
    """Return every day of the span with its sessions, minutes and comfort after."""
    return query.frame(store, "calendar", week_start=week_start, **scope.params())


def exercise_minutes(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return days, sessions, sets and minutes per exercise, longest first."""
    return query.frame(store, "exercise_minutes", **scope.params())


def exercise_history(store: Store, *, scope: Scope, exercise: str) -> "pd.DataFrame":
    """Return the doses of one exercise, one row a day."""
    return query.frame(store, "exercise_history", exercise=exercise, **scope.params())
