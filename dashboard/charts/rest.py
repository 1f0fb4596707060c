"""How many days pass between exercise days."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.theme import COUNT_FORMAT, LIGHT, Look, day_format, dressed

STEPS: Final = ((0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "4 to 6"), (7, "7 to 13"), (14, "14+"))
"""From how many rest days on a bar counts, and its name."""

_HEIGHT: Final = 220


def between(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw how often so many rest days lay between two exercise days; long gaps share a bar.

    ``frame`` is ``reports.rest_days``: rest_days, times, latest.
    """
    bars = folded(frame)
    base = alt.Chart(bars).encode(
        x=alt.X(
            "name:N",
            title="Rest days between two exercise days",
            scale=alt.Scale(domain=[name for _, name in STEPS], paddingInner=0.15),
            axis=alt.Axis(labelAngle=0, ticks=False),
        ),
        tooltip=[
            alt.Tooltip("name:N", title="Rest days"),
            alt.Tooltip("times:Q", title="Times", format=COUNT_FORMAT),
            alt.Tooltip("latest:T", title="Last time up to", format=day_format()),
        ],
    )
    y = alt.Y(
        "times:Q",
        title="Times",
        scale=alt.Scale(domain=[0, max(4.0, float(bars["times"].max())) * 1.15], nice=False),
        axis=alt.Axis(tickMinStep=1, tickCount=4, format=COUNT_FORMAT),
    )
    drawn = base.mark_bar(cornerRadiusTopLeft=2, cornerRadiusTopRight=2, color=look.bar).encode(y=y)
    numbers = base.mark_text(baseline="bottom", dy=-3).encode(
        y=y, text=alt.Text("times:Q", format=COUNT_FORMAT)
    )
    return dressed(drawn, numbers, look=look, height=_HEIGHT)


def folded(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each of ``STEPS`` that occurred: name, times, latest."""
    named = frame.assign(
        step=[max(at for at, _ in STEPS if at <= rest) for rest in frame["rest_days"]]
    )
    grouped = named.groupby("step", as_index=False).agg(
        times=("times", "sum"), latest=("latest", "max")
    )
    return grouped.assign(name=grouped["step"].map(dict(STEPS)))
