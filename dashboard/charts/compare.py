"""Two spans side by side: a row of dots each, a dot a day, with the median."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.theme import COUNT_FORMAT, LIGHT, POINTS_FORMAT, TEXT_PX, Look, dressed
from dashboard.manner import whole

_HEAD_PX: Final = 26
_DOT_PX: Final = 8
_FOOT_PX: Final = 6
_LEAST_HIGH: Final = 4
_AXIS_PX: Final = 40
_DOTS_HIGH: Final = 10
"""A column has so many dots at most; with more days at one value a dot stands for several."""

_LEAST_CHANGE: Final = 3
_LEAST_LOAD: Final = 20

_POINTS_STEP: Final = 0.5
"""Ratings are drawn to half a point, so that they stack."""

_LOAD_STEPS: Final = 20


def strips(
    sides: tuple[Sequence[float], Sequence[float]],
    *,
    names: tuple[str, str],
    unit: str,
    outcome: str,
    look: Look = LIGHT,
) -> alt.LayerChart:
    """Draw two groups of daily values, at least one of them not empty.

    ``names`` head the rows, ``unit`` stands at the axis; ``outcome`` is a column of ``span_days``.
    """
    low, high, step = _axis(outcome, [*sides[0], *sides[1]])
    binned = [Counter(round((value - low) / step) for value in side) for side in sides]
    most = max(max(counts.values()) for counts in binned if counts)
    per_dot = -(-most // _DOTS_HIGH)
    high_px = _DOT_PX * max(_LEAST_HIGH, -(-most // per_dot))
    row_px = _HEAD_PX + high_px + _FOOT_PX  # as high as the dots need
    dots = pd.DataFrame(
        [
            {
                "value": low + at * step,
                "place": 1 - row + (_FOOT_PX + dot * _DOT_PX) / row_px,
                "days": days,
            }
            for row, counts in enumerate(binned)
            for at, days in counts.items()
            for dot in range(-(-days // per_dot))
        ]
    )
    middles = pd.DataFrame(
        [
            {
                "value": pd.Series(side).median(),
                "bottom": 1 - row,
                "top": 2 - row - _HEAD_PX / row_px,
            }
            for row, side in enumerate(sides)
            if side
        ]
    )
    heads = pd.DataFrame({"name": list(names), "place": [2 - 4 / row_px, 1 - 4 / row_px]})
    shade = [look.before, look.after]
    x = alt.X(
        "value:Q",
        title=unit if per_dot == 1 else f"{unit} (a dot: up to {whole(per_dot)} days)",
        scale=alt.Scale(domain=[low - step, high + step], nice=False),
        axis=alt.Axis(tickCount=6, format=",.1~f", grid=True, gridColor=look.grid),
    )
    y = alt.Y("place:Q", axis=None, scale=alt.Scale(domain=[0, 2], nice=False))
    drawn = (
        alt.Chart(dots)
        .mark_point(filled=True, size=46, opacity=0.9)
        .encode(
            x=x,
            y=y,
            color=alt.ColorValue(
                shade[1], condition={"test": "datum.place >= 1", "value": shade[0]}
            ),
            shape=alt.ShapeValue(
                "circle", condition={"test": "datum.place >= 1", "value": "triangle-down"}
            ),
            tooltip=[
                alt.Tooltip("value:Q", title="About", format=POINTS_FORMAT),
                alt.Tooltip("days:Q", title="Days", format=COUNT_FORMAT),
            ],
        )
    )
    middle = (
        alt.Chart(middles)
        .mark_rule(color=look.ink, strokeWidth=2)
        .encode(x=x, y=alt.Y("bottom:Q", axis=None), y2=alt.Y2("top:Q"))
    )
    named = (
        alt.Chart(heads)
        .mark_text(align="left", baseline="top", fontSize=TEXT_PX, color=look.ink)
        .encode(x=alt.XDatum(low - step), y=y, text=alt.Text("name:N"))
    )
    return dressed(middle, drawn, named, look=look, height=round(2 * row_px) + _AXIS_PX)


def _axis(outcome: str, values: Sequence[float]) -> tuple[float, float, float]:
    """Return the ends of the axis, the scale itself or as far as values go, and its step."""
    furthest = math.ceil(max(map(abs, values)))
    if outcome == "change":
        end = float(max(_LEAST_CHANGE, furthest))
        return -end, end, _POINTS_STEP
    if outcome == "load":
        step = max(_LEAST_LOAD, furthest) / _LOAD_STEPS
        return 0.0, step * _LOAD_STEPS, step
    return 0.0, 10.0, _POINTS_STEP
