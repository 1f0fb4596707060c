"""Habits beside comfort and soreness: the days, and what went together."""

from typing import TYPE_CHECKING, Final

from dashboard import query
from dashboard.reports.scope import Scope
from dashboard.store import Store

if TYPE_CHECKING:
    import pandas as pd

HABITS: Final = (
    "warm_up",
    "morning",
    "sleep",
    "hydration",
    "foam_rolling",
    "stretching",
    "active_recovery",
    "desk",
    "posture_breaks",
)
"""The habits, in the order in which they are always told."""

OUTCOMES: Final = ("comfort_change", "soreness")

MOST_DAYS: Final = 1_000
"""So many exercise days of a span count, its last ones; more would take longer and say the same."""

SAME_DAY: Final = "same day"
DAY_BEFORE: Final = "day before"

_SUFFIX: Final = {SAME_DAY: "", DAY_BEFORE: "_day_before"}


def habit_days(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return exercise days with comfort change, soreness and habits, one row a day."""
    return query.frame(store, "habit_days", **scope.params())


def habit_links(store: Store, *, scope: Scope) -> "pd.DataFrame":
    """Return how each outcome differs with each habit, on the same day and after the day before.

    One row an outcome, day and habit, always in this order: outcome, when, habit, median (where the
    person's own median parts the days), days (with the outcome on record), known (those of them
    with the habit on record too), days_with and days_without (those that could be compared),
    effect, low, high (points, missing with too few days), chance (0 to 1), compared (how many pairs
    were looked at in all), clear.
    """
    import pandas as pd

    from dashboard.insight.links import links

    days = habit_days(store, scope=scope).tail(MOST_DAYS)
    columns = [f"{habit}{suffix}" for suffix in _SUFFIX.values() for habit in HABITS]
    found = links(
        days[list(OUTCOMES)].to_numpy(dtype=float, na_value=float("nan")),
        days[columns].to_numpy(dtype=float, na_value=float("nan")),
    )
    pairs = [(when, habit) for when in _SUFFIX for habit in HABITS]
    compared = sum(one.effect is not None for row in found for one in row)
    rows = [
        {
            "outcome": outcome,
            "when": when,
            "habit": habit,
            "median": _median(days, habit),
            "days": int(days[outcome].notna().sum()),
            "known": int((days[outcome].notna() & days[column].notna()).sum()),
            "days_with": link.days_with,
            "days_without": link.days_without,
            "effect": link.effect,
            "low": link.low,
            "high": link.high,
            "chance": link.chance,
            "compared": compared,
            "clear": link.is_clear,
        }
        for outcome, row in zip(OUTCOMES, found, strict=True)
        for (when, habit), column, link in zip(pairs, columns, row, strict=True)
    ]
    numbers = dict.fromkeys(("median", "effect", "low", "high", "chance"), float)
    return pd.DataFrame(rows).astype(numbers)


def _median(days: "pd.DataFrame", habit: str) -> float | None:
    """Return where the days are parted at the person's own median; it is the same in every row."""
    column = f"{habit}_median"
    if column not in days or days.empty:
        return None
    return float(days[column].iloc[0])
