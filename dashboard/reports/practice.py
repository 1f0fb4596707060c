"""Frames about when, how hard and for what one exercises, narrowed by the shared filters."""

from datetime import date
from typing import TYPE_CHECKING

from dashboard import query
from dashboard.reports.scope import Scope
from dashboard.store import Store

if TYPE_CHECKING:
    import pandas as pd


def weekly_load(store: Store, *, scope: Scope, week_start: int, today: date) -> "pd.DataFrame":
    """Return effort times minutes per week with the usual band, one row a week."""
    return query.frame(store, "weekly_load", week_start=week_start, today=today, **scope.params())


def soreness_trend(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return the next morning's soreness, one row an exercise day on which it is known."""
    return query.frame(store, "soreness_trend", **scope.params())


def time_of_day(store: Store, *, scope: Scope, week_start: int) -> "pd.DataFrame":
    """Return sessions per weekday and three hours of the day."""
    return query.frame(store, "time_of_day", week_start=week_start, **scope.params())


def rest_days(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return how often how many rest days lay between two exercise days."""
    return query.frame(store, "rest_days", **scope.params())


def target_balance(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return days, sessions and exercises per target, most days first."""
    return query.frame(store, "target_balance", **scope.params())


def comfort_change_counts(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return how many sessions changed comfort by how many points."""
    return query.frame(store, "comfort_change_counts", **scope.params())


def chart_marks(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return level steps, notes and imports, one row a day and kind of mark."""
    return query.frame(store, "chart_marks", **scope.params())


def ladder_history(store: Store, *, scope: Scope, exercise: str) -> "pd.DataFrame":
    """Return the doses of an exercise and its ladder, one row a day and rung."""
    params = {name: value for name, value in scope.params().items() if name != "exercises"}
    return query.frame(store, "ladder_history", exercise=exercise, **params)
