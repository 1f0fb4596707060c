"""Marks at the foot of a chart over time: level steps, notes and imports."""

from dataclasses import dataclass
from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.days import Days, day
from dashboard.charts.theme import Look, day_format
from dashboard.manner import whole

MOST: Final = 24
"""So many marks of a kind are drawn; more are folded into equal stretches of days."""


@dataclass(frozen=True, slots=True)
class _Sign:
    word: str
    shape: str
    filled: bool
    above_px: int


_SIGNS: Final = {
    "level": _Sign("Level step", "triangle-up", filled=True, above_px=6),
    "note": _Sign("Note", "circle", filled=False, above_px=6),
    "import": _Sign("Import", "square", filled=True, above_px=18),
}


def mark_layers(marks: pd.DataFrame | None, *, days: Days, look: Look) -> list[alt.Chart]:
    """Return a layer for each kind of mark within the axis; pointing at one tells its words.

    ``marks`` is ``reports.chart_marks``: day, mark, count, words.
    """
    if marks is None or marks.empty:
        return []
    inside = marks[
        (marks["day"] >= pd.Timestamp(days.first)) & (marks["day"] <= pd.Timestamp(days.last))
    ]
    return [
        _layer(inside[inside["mark"] == kind], sign=sign, days=days, look=look)
        for kind, sign in _SIGNS.items()
        if (inside["mark"] == kind).any()
    ]


def _layer(marks: pd.DataFrame, *, sign: _Sign, days: Days, look: Look) -> alt.Chart:
    drawn: alt.Chart = (
        alt.Chart(_folded(marks, sign=sign))
        .mark_point(
            shape=sign.shape,
            filled=sign.filled,
            size=34,
            color=look.muted,
            opacity=1,
            strokeWidth=1.5,
            yOffset=-sign.above_px,
        )
        .encode(
            x=days.axis("day"),
            y=_FOOT,
            tooltip=[
                alt.Tooltip("day:T", title="Day", format=day_format()),
                alt.Tooltip("told:N", title=sign.word),
            ],
        )
    )
    return drawn


def _folded(marks: pd.DataFrame, *, sign: _Sign) -> pd.DataFrame:
    """Return the marks with their words; too many become one for each stretch of days."""
    first, last = day(marks["day"].min()), day(marks["day"].max())
    step = max(1, -(-((last - first).days + 1) // MOST)) if len(marks) > MOST else 1
    folded = marks
    if step > 1:
        stretch = (marks["day"] - pd.Timestamp(first)).dt.days // step
        folded = marks.groupby(stretch).agg(
            day=("day", "first"), count=("count", "sum"), words=("words", "first")
        )
    more = folded["count"].map(lambda count: f" (and {whole(count - 1)} more)" if count > 1 else "")
    return pd.DataFrame(
        {"day": folded["day"], "told": folded["words"].fillna(sign.word) + more}
    ).reset_index(drop=True)


_FOOT: Final = alt.YValue("height")  # type: ignore[no-untyped-call] # Altair leaves this one untyped
