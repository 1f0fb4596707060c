"""When sessions begin: weekdays downwards, three hours of the day from left to right."""

import math
from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.days import WEEKDAYS
from dashboard.charts.theme import COUNT_FORMAT, LIGHT, SIGNED_FORMAT, Look, dressed
from dashboard.manner import hour_written, in_force

BLOCKS: Final = tuple(range(0, 24, 3))
UNKNOWN: Final = "?"
"""The column of sessions without a start."""

_TWO_LINES: Final = "split(datum.label, '\N{NO-BREAK SPACE}')"
"""The hour above am or pm: on a phone a column is 30 pixels wide."""

_SECOND_LINE_PX: Final = 22
_HEIGHT: Final = 260
_ON_PAPER: Final = {"light": 2, "dark": 1}
"""From this shade on a number inside a cell stands in the colour of paper, to be readable."""


def hours(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw the sessions of each weekday and three hours as a shade with its number.

    ``frame`` is ``reports.time_of_day``: weekday, hour (missing when the start is not known),
    sessions, changed, change; ``attrs`` may hold ``week_start``, the ISO weekday of weekday 0.
    """
    week_start = int(frame.attrs.get("week_start", 1))
    names = [WEEKDAYS[(week_start - 1 + at) % 7] for at in range(7)]
    unknown = bool(frame["hour"].isna().any())
    columns = [*map(_block, BLOCKS), *([UNKNOWN] if unknown else [])]
    most = int(frame["sessions"].max())
    cells = frame.assign(
        weekday=frame["weekday"].map(lambda at: names[int(at)]),
        block=[_block(hour) for hour in frame["hour"].astype("float64")],
        shade=frame["sessions"].map(lambda count: min(3, int(count) * 4 // (most + 1))),
    )
    x = alt.X(
        "block:N",
        title="Start, from this hour on",
        scale=alt.Scale(domain=columns, paddingInner=0.08),
        axis=alt.Axis(
            orient="top",
            labelAngle=0,
            ticks=False,
            domain=False,
            labelExpr=_TWO_LINES if in_force().twelve else alt.Undefined,
            labelPadding=_SECOND_LINE_PX if in_force().twelve else alt.Undefined,
        ),
    )
    y = alt.Y(
        "weekday:N",
        title=None,
        scale=alt.Scale(domain=names, paddingInner=0.08),
        axis=alt.Axis(grid=False),
    )
    base = alt.Chart(cells).encode(
        x=x,
        y=y,
        tooltip=[
            alt.Tooltip("weekday:N", title="Weekday"),
            alt.Tooltip("block:N", title="From"),
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
            alt.Tooltip("change:Q", title="Mean change in comfort", format=SIGNED_FORMAT),
            alt.Tooltip("changed:Q", title="Sessions with a change", format=COUNT_FORMAT),
        ],
    )
    shades = base.mark_rect(cornerRadius=3).encode(
        color=alt.Color(
            "shade:O",
            scale=alt.Scale(domain=[0, 1, 2, 3], range=list(look.shades)),
            legend=None,
        )
    )
    strong = {"test": f"datum.shade >= {_ON_PAPER[look.name]}", "value": look.paper}
    numbers = base.mark_text(fontWeight=600).encode(
        text=alt.Text("sessions:Q", format=COUNT_FORMAT),
        color=alt.ColorValue(look.ink, condition=strong),
    )
    return dressed(shades, numbers, look=look, height=_HEIGHT)


def _block(hour: float) -> str:
    if math.isnan(hour):
        return UNKNOWN
    return hour_written(int(hour)) if in_force().twelve else f"{int(hour):02}"
