"""A range of motion over time, side by side: each day's mean with the error band around it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.days import Days, period_layers
from dashboard.charts.theme import LIGHT, POINTS_FORMAT, Look, day_format, dressed

if TYPE_CHECKING:
    from dashboard.reports import Period

SIDES: Final = {"left": "Left", "right": "Right", "middle": "Reading"}
"""The sides of a frame, and their words in the legend."""

HEIGHT: Final = 260


def trend(
    frame: pd.DataFrame, *, look: Look = LIGHT, periods: Sequence["Period"] = ()
) -> alt.LayerChart:
    """Draw the mean of each day and side as a point, joined by a line.

    ``frame`` is ``gallery.ranges.frame``: day, side, mean, band, unit. The bar through a point is
    as long as the error band: days whose bars overlap count as the same.
    """
    read = frame.assign(
        day=pd.to_datetime(frame["day"]),
        side_word=frame["side"].map(SIDES),
        low=frame["mean"] - frame["band"] / 2,
        high=frame["mean"] + frame["band"] / 2,
    )
    shown = [side for side in SIDES if side in set(frame["side"])]
    signs = {
        "left": (look.during, "triangle-left", [6, 3]),
        "right": (look.after, "triangle-right", [1, 0]),
        "middle": (look.after, "circle", [1, 0]),
    }
    colours, shapes, dashes = zip(*(signs[side] for side in shown), strict=True)
    words = [SIDES[side] for side in shown]
    unit = str(frame["unit"].iloc[0])
    days = Days.around(read["day"])
    y = alt.Y(
        "low:Q",
        title=f"{unit if unit == 'cm' else unit.capitalize()} (bar: the error band)",
        scale=alt.Scale(
            domain=[max(0.0, float(read["low"].min())), float(read["high"].max())], nice=True
        ),
        axis=alt.Axis(tickCount=6, format="d"),
    )
    base = alt.Chart(read).encode(
        x=days.axis("day"),
        color=alt.Color(
            "side_word:N",
            scale=alt.Scale(domain=words, range=list(colours)),
            legend=None if shown == ["middle"] else alt.Legend(),
        ),
        tooltip=[
            alt.Tooltip("day:T", title="Day", format=day_format()),
            alt.Tooltip("side_word:N", title="Side"),
            alt.Tooltip("mean:Q", title=f"Mean, {unit}", format=POINTS_FORMAT),
            alt.Tooltip("band:Q", title=f"Error band, {unit}", format=POINTS_FORMAT),
        ],
    )
    bands = base.mark_rule(strokeWidth=6, opacity=0.3).encode(y=y, y2=alt.Y2("high:Q"))
    lines = base.mark_line(strokeWidth=2).encode(
        y=alt.Y("mean:Q"),
        strokeDash=alt.StrokeDash(
            "side_word:N", scale=alt.Scale(domain=words, range=list(dashes)), legend=None
        ),
    )
    points = base.mark_point(filled=True, size=90, opacity=1).encode(
        y=alt.Y("mean:Q"),
        shape=alt.Shape(
            "side_word:N",
            scale=alt.Scale(domain=words, range=list(shapes)),
            legend=None if shown == ["middle"] else alt.Legend(),
        ),
    )
    marked = period_layers(periods, days=days, look=look)
    return dressed(*marked.shades, bands, lines, points, *marked.names, look=look, height=HEIGHT)
