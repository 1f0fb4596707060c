"""Weeks to come, if all goes well: one bar a week, its minutes above it."""

import altair as alt
import pandas as pd

from dashboard.charts.theme import COUNT_FORMAT, LIGHT, TEXT_PX, Look, dressed

_HEIGHT = 180
_LEAST_SHOWN = 20


def weeks(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw the minutes of each coming week, pale and outlined because they are no record.

    ``frame`` holds week (its first day in words), place, minutes, label.
    """
    top = max(_LEAST_SHOWN, float(frame["minutes"].max())) * 1.2
    base = alt.Chart(frame).encode(
        x=alt.X(
            "week:N",
            title=None,
            sort=alt.SortField("place"),
            axis=alt.Axis(labelAngle=0),
            scale=alt.Scale(paddingInner=0.35),
        )
    )
    y = alt.Y(
        "minutes:Q",
        title="Minutes a week, if all goes well",
        scale=alt.Scale(domain=[0, top], nice=False),
        axis=alt.Axis(tickCount=4, format=COUNT_FORMAT, grid=True),
    )
    bars = base.mark_bar(
        fill=look.bar_part, stroke=look.bar, strokeWidth=1, strokeDash=[4, 3], cornerRadius=2
    ).encode(y=y)
    labels = base.mark_text(baseline="bottom", dy=-4, fontSize=TEXT_PX, color=look.ink).encode(
        y=alt.Y("minutes:Q"), text=alt.Text("label:N")
    )
    return dressed(bars, labels, look=look, height=_HEIGHT)
