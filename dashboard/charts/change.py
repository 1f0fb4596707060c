"""What sessions changed: comfort before joined to comfort after, and how often by how much."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.comfort import scale_of_comfort
from dashboard.charts.days import Days, period_layers
from dashboard.charts.marks import mark_layers
from dashboard.charts.picking import pickable, picking, unless_others
from dashboard.charts.theme import (
    COUNT_FORMAT,
    LIGHT,
    POINTS_FORMAT,
    SIGNED_FORMAT,
    Look,
    day_format,
    dressed,
)
from dashboard.charts.thinning import thinned

if TYPE_CHECKING:
    from dashboard.reports import Period

DIRECTIONS: Final = ("Up", "No change", "Down")
HEIGHT: Final = 300
_SPREAD_HEIGHT: Final = 220
_LEAST_POINTS: Final = 3
_SIGNED_LABEL: Final = "datum.value == 0 ? '0' : format(datum.value, '+d')"


def pairs(
    frame: pd.DataFrame,
    *,
    look: Look = LIGHT,
    periods: Sequence["Period"] = (),
    marks: pd.DataFrame | None = None,
) -> alt.LayerChart:
    """Draw each session as a line from comfort before to comfort after, with a head at after.

    ``frame`` is ``reports.comfort_change``: session_id, day, before, after, change.
    """
    drawn = thinned(frame, by=[], means=["before", "after", "change"])
    changed = pickable(
        drawn.assign(direction=drawn["change"].map(direction)),
        first="day",
        days=drawn.attrs["days"],
    )
    days = Days.around(changed["day"])
    base = alt.Chart(changed).encode(
        x=days.axis("day"),
        color=_colours(look),
        opacity=unless_others(0.9),
        tooltip=[
            alt.Tooltip("day:T", title="Day", format=day_format()),
            alt.Tooltip("before:Q", title="Before", format=POINTS_FORMAT),
            alt.Tooltip("after:Q", title="After", format=POINTS_FORMAT),
            alt.Tooltip("change:Q", title="Change", format=SIGNED_FORMAT),
        ],
    )
    joined = base.mark_rule(strokeWidth=2).encode(
        y=scale_of_comfort("before"), y2=alt.Y2("after:Q")
    )
    heads = base.mark_point(filled=True, size=60).encode(
        y=scale_of_comfort("after"),
        shape=alt.Shape(
            "direction:N",
            scale=alt.Scale(
                domain=list(DIRECTIONS), range=["triangle-up", "square", "triangle-down"]
            ),
            title=None,
        ),
    )
    heads.name = "changes"
    marked = period_layers(periods, days=days, look=look)
    layers = [
        *marked.shades,
        joined,
        heads.add_params(picking()),
        *mark_layers(marks, days=days, look=look),
        *marked.names,
    ]
    return dressed(*layers, look=look, height=HEIGHT)


def spread(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw how many sessions changed comfort by how many points, a bar for each whole number.

    ``frame`` is ``reports.comfort_change_counts``: points, sessions, days.
    """
    bars = frame.assign(direction=frame["points"].map(direction))
    low = min(-_LEAST_POINTS, int(bars["points"].min()))
    high = max(_LEAST_POINTS, int(bars["points"].max()))
    base = alt.Chart(bars).encode(
        x=alt.X(
            "points:O",
            title="Points that comfort changed by",
            scale=alt.Scale(domain=list(range(low, high + 1)), paddingInner=0.15),
            axis=alt.Axis(labelExpr=_SIGNED_LABEL, labelAngle=0, ticks=False),
        ),
        tooltip=[
            alt.Tooltip("points:Q", title="Points", format="+d"),
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
            alt.Tooltip("days:Q", title="Days", format=COUNT_FORMAT),
        ],
    )
    y = alt.Y(
        "sessions:Q",
        title="Sessions",
        scale=alt.Scale(domain=[0, max(4.0, float(bars["sessions"].max())) * 1.15], nice=False),
        axis=alt.Axis(tickMinStep=1, tickCount=4, format=COUNT_FORMAT),
    )
    drawn = base.mark_bar(cornerRadiusTopLeft=2, cornerRadiusTopRight=2).encode(
        y=y, color=_colours(look)
    )
    numbers = base.mark_text(baseline="bottom", dy=-3).encode(
        y=y, text=alt.Text("sessions:Q", format=COUNT_FORMAT)
    )
    return dressed(drawn, numbers, look=look, height=_SPREAD_HEIGHT)


def direction(by: float) -> str:
    """Return the word for a change: up, none or down."""
    up, same, down = DIRECTIONS
    return up if by > 0 else down if by < 0 else same


def _colours(look: Look) -> alt.Color:
    return alt.Color(
        "direction:N",
        scale=alt.Scale(domain=list(DIRECTIONS), range=[look.after, look.muted, look.before]),
        title=None,
    )
