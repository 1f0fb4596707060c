"""What a chart shows as a table: words for its columns, every value as a person reads it."""

from collections.abc import Callable
from datetime import date
from typing import Final

import pandas as pd

from dashboard.gallery.words import number, signed
from dashboard.manner import WEEKDAYS, day_written, hour_written

ROWS: Final = 100
"""The most rows of a table on the page; a longer one is saved as CSV."""

_MISSING: Final = "not known"
_NO_GOAL: Final = "no goal"


def _day(value: date) -> str:
    return day_written(value, short=True)


def _weekday(value: float) -> str:
    return WEEKDAYS[int(value)]


def _hour(value: float) -> str:
    return hour_written(int(value))


def _yes(value: object) -> str:
    return "yes" if value else "no"


def _percent(value: float) -> str:
    return f"{number(100 * value, places=0)} %"


def _chance(value: float) -> str:
    return number(value, places=2)


_Written = Callable[..., str]

COLUMNS: Final[dict[str, tuple[str, _Written]]] = {
    "week": ("Week from", _day),
    "day": ("Day", _day),
    "weekday": ("Weekday", _weekday),
    "hour": ("Hour from", _hour),
    "rest_days": ("Days in between", number),
    "times": ("Times", number),
    "latest": ("Latest", _day),
    "kind": ("Kind", str),
    "target": ("Works on", str),
    "name": ("Exercise", str),
    "level": ("Level", number),
    "moment": ("Moment", str),
    "side": ("Side", str),
    "mean": ("Mean", number),
    "band": ("Error band, plus or minus", number),
    "pairs": ("Pairs of trials", number),
    "sessions": ("Sessions", number),
    "exercise_days": ("Exercise days", number),
    "exercises": ("Exercises", number),
    "sets": ("Sets", number),
    "amount": ("Amount", number),
    "best": ("Best set", number),
    "unit": ("Unit", str),
    "minutes": ("Minutes", number),
    "load": ("Load, effort times minutes", number),
    "usual_low": ("Usual from", number),
    "usual_high": ("Usual to", number),
    "goal": ("Goal", number),
    "sessions_without_duration": ("Sessions without minutes", number),
    "sessions_without_load": ("Sessions without load", number),
    "comfort": ("Comfort, 0 to 10", number),
    "comfort_after": ("Comfort after, 0 to 10", number),
    "before": ("Comfort before, 0 to 10", number),
    "after": ("Comfort after, 0 to 10", number),
    "points": ("Change of comfort, points", signed),
    "change": ("Change of comfort, points", signed),
    "changed": ("Sessions with a change", number),
    "soreness": ("Soreness, 0 to 10", number),
    "settled": ("Settled", _yes),
    "average": ("Average", number),
    "share": ("Mornings settled", _percent),
    "outcome_word": ("Looked at", str),
    "habit_word": ("Habit", str),
    "when": ("When", str),
    "median": ("Middle value of the habit", number),
    "effect": ("Difference, points", signed),
    "low": ("Interval from", signed),
    "high": ("Interval to", signed),
    "chance": ("By chance", _chance),
    "clear": ("Clear", _yes),
    "days": ("Days", number),
    "of_days": ("Of exercise days", number),
    "days_with": ("Days with", number),
    "days_without": ("Days without", number),
    "partial": ("Part week", _yes),
}
"""Heading and manner of writing of each column, in the order in which tables show them."""

LEFT_OUT: Final = frozenset(
    {"session_id", "exercise", "stretch", "marked", "outcome", "habit", "known", "compared"}
)
"""Columns that only the drawing needs."""

_TIMES: Final = ("day", "week")
"""What a table is ordered by, the latest first."""


def as_table(frame: pd.DataFrame) -> tuple[list[str], list[list[str]]]:
    """Return the headings and the rows of what a chart shows, days and weeks the latest first.

    A value that is not on record says so; there are at most ``ROWS`` rows.
    """
    shown = [name for name in COLUMNS if name in frame.columns]
    if "day" in shown:
        shown = [name for name in shown if name not in {"week", "weekday"}]
    when = next((name for name in _TIMES if name in shown), None)
    ordered = frame if when is None else frame.sort_values(when, ascending=False, kind="stable")
    rows = [
        [_cell(name, value) for name, value in zip(shown, row, strict=True)]
        for row in ordered[shown].head(ROWS).itertuples(index=False, name=None)
    ]
    return [COLUMNS[name][0] for name in shown], rows


def _cell(name: str, value: object) -> str:
    if pd.isna(value):  # type: ignore[call-overload]  # a scalar of any type
        return _NO_GOAL if name == "goal" else _MISSING
    return COLUMNS[name][1](value)
