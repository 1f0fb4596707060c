"""Comfort over time: before, during and after a session."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.days import Days, calendar_days, period_layers
from dashboard.charts.marks import mark_layers
from dashboard.charts.picking import PICKED, pickable, picking
from dashboard.charts.theme import LIGHT, POINTS_FORMAT, TEXT_PX, Look, day_format, dressed
from dashboard.charts.thinning import thinned
from dashboard.insight.daily import Daily, daily
from dashboard.insight.usual import usual
from dashboard.model import SCALES

if TYPE_CHECKING:
    from dashboard.reports import Period

MOMENTS: Final = {"before": "Before", "during": "During", "after": "After"}
"""The moments a person rates, in the order of the legend."""

MOMENT: Final = "comfort_moment"
"""The selection of the trend: the moments picked in the legend."""

SCALE: Final = (int(SCALES["comfort"].low), int(SCALES["comfort"].high))
"""What a rating of comfort can be."""

HEIGHT: Final = 300
LIMITS_NAME: Final = "Thin dashes: usual range after"
_LOW: Final = 2.0
_ABOVE_MARKS: Final = 1.1


def trend(
    frame: pd.DataFrame,
    *,
    look: Look = LIGHT,
    periods: Sequence["Period"] = (),
    marks: pd.DataFrame | None = None,
) -> alt.LayerChart:
    """Draw comfort before, during and after: each day as a point, the moving average as a line.

    ``frame`` is ``reports.comfort_trend``: day, moment, comfort, average, stretch, days. A line
    ends where its stretch ends, so that a pause stays a gap. Thin dashes are the usual range after
    sessions, once enough days are on record for one.
    """
    drawn = thinned(frame, by=["moment", "stretch"], means=["comfort", "average"])
    rated = pickable(
        drawn.assign(moment_word=drawn["moment"].map(MOMENTS)),
        first="day",
        days=drawn.attrs["days"],
    )
    rated_moments = set(frame["moment"].unique())
    shown = [moment for moment in MOMENTS if moment in rated_moments]
    words = [MOMENTS[moment] for moment in shown]
    signs = {
        "before": (look.before, "triangle-down", [6, 3]),
        "during": (look.during, "diamond", [2, 2]),
        "after": (look.after, "circle", [1, 0]),
    }
    colours, shapes, dashes = zip(*(signs[moment] for moment in shown), strict=True)
    picked = alt.selection_point(name=MOMENT, fields=["moment_word"], bind="legend")
    days = Days.around(rated["day"])
    base = alt.Chart(rated).encode(
        x=days.axis("day"),
        color=alt.Color(
            "moment_word:N",
            scale=alt.Scale(domain=words, range=list(colours)),
            legend=alt.Legend(symbolType="stroke", symbolSize=700, symbolOpacity=1, columns=3),
        ),
        tooltip=[
            alt.Tooltip("day:T", title="Day", format=day_format()),
            alt.Tooltip("moment_word:N", title="Moment"),
            alt.Tooltip("comfort:Q", title="Comfort", format=POINTS_FORMAT),
        ],
    )
    points = base.mark_point(filled=True, size=44).encode(
        y=scale_of_comfort("comfort"),
        shape=alt.Shape("moment:N", scale=alt.Scale(domain=shown, range=list(shapes)), legend=None),
        opacity=_unless_picked(0.5, faded=0.06),
        size=alt.SizeValue(44, condition={"param": PICKED, "empty": False, "value": 200}),
    )
    lines = base.mark_line(strokeWidth=2.5, interpolate="monotone").encode(
        y=scale_of_comfort("average"),
        detail=alt.Detail("stretch:N"),
        strokeDash=alt.StrokeDash(
            "moment_word:N",
            scale=alt.Scale(domain=words, range=list(dashes)),
            legend=alt.Legend(symbolType="stroke", symbolSize=700, symbolOpacity=1, columns=3),
        ),
        opacity=_unless_picked(1, faded=0.12),
        tooltip=[
            alt.Tooltip("moment_word:N", title="Moment"),
            alt.Tooltip("average:Q", title="Average", format=POINTS_FORMAT),
        ],
    )
    marked = period_layers(periods, days=days, look=look)
    # A layer that is selected in needs a name; one of Altair's own would differ from run to run.
    lines.name = "comfort_lines"
    points.name = "comfort_points"
    layers = [
        *marked.shades,
        *_limits(frame, days=days, look=look),
        points.add_params(picking()),
        lines.add_params(picked),
        *mark_layers(marks, days=days, look=look),
        *marked.names,
    ]
    return dressed(*layers, look=look, height=HEIGHT)


def rated_days(frame: pd.DataFrame, moment: str) -> Daily:
    """Return the daily ratings of one moment from the frame of ``trend``."""
    rated = frame[frame["moment"] == moment]
    return daily(calendar_days(rated["day"]), rated["comfort"].tolist())


def _limits(frame: pd.DataFrame, *, days: Days, look: Look) -> list[alt.Chart]:
    """Return the usual range after sessions as two lines and a name; none if all is usual."""
    ordinary = usual(rated_days(frame, "after"), scale=SCALE)
    if ordinary is None or (ordinary.low, ordinary.high) == SCALE:
        return []
    first, last = (pd.Timestamp(end) for end in (ordinary.days[0], ordinary.days[-1]))
    until = last + pd.Timedelta(days=1)
    ends = pd.DataFrame({"since": first, "until": until, "limit": [ordinary.low, ordinary.high]})
    lines = (
        alt.Chart(ends)
        .mark_rule(color=look.after, strokeDash=[4, 4], strokeWidth=1)
        .encode(x=days.axis("since"), x2=alt.X2("until:T"), y=scale_of_comfort("limit"))
    )
    # The name stands where there are no lines: above the marks at the foot, or in the upper part.
    at = _ABOVE_MARKS if ordinary.low > _LOW else SCALE[1] - _LOW
    named = pd.DataFrame({"day": [pd.Timestamp(days.last)], "at": at, "words": LIMITS_NAME})
    name = (
        alt.Chart(named)
        .mark_text(align="right", baseline="bottom", fontSize=TEXT_PX - 1, color=look.muted)
        .encode(x=days.axis("day"), y=scale_of_comfort("at"), text=alt.Text("words:N"))
    )
    return [lines, name]


def _unless_picked(value: float, *, faded: float) -> alt.OpacityValue:
    """Fade what is not picked."""
    return alt.OpacityValue(faded, condition={"param": MOMENT, "value": value})


def scale_of_comfort(field: str) -> alt.Y:
    """Return the y channel of comfort: 0 to 10, 10 on top."""
    return alt.Y(
        f"{field}:Q",
        title="Comfort, 0 to 10 (10: fully comfortable)",
        scale=alt.Scale(domain=list(SCALE), nice=False),
        axis=alt.Axis(values=[0, 2, 4, 6, 8, 10], format="d"),
    )
