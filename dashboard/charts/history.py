"""One exercise over time: what was done of it on each day."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.days import Days, period_layers
from dashboard.charts.theme import (
    COUNT_FORMAT,
    LIGHT,
    POINTS_FORMAT,
    Look,
    day_format,
    dressed,
)

if TYPE_CHECKING:
    from dashboard.reports import Period

AXES: Final = {"reps": "Repetitions a day", "hold_s": "Seconds held a day"}
"""What an amount counts, by the unit of the report."""

HEIGHT: Final = 220
_LEAST_SHOWN: Final = 10
_ROOM: Final = 1.2


def amounts(
    frame: pd.DataFrame, *, look: Look = LIGHT, periods: Sequence["Period"] = ()
) -> alt.LayerChart:
    """Draw the amount of each day as a point on a stem; an amount not known is a question mark.

    ``frame`` is ``reports.exercise_history``: day, sets, amount, best, unit, comfort, level. Days
    in another unit than the latest are not drawn.
    """
    counted = in_one_unit(frame).assign(day=lambda part: pd.to_datetime(part["day"]))
    known, unknown = (
        counted[counted["amount"].notna()],
        counted[counted["amount"].isna()].assign(amount=0, sign="?"),
    )
    days = Days.around(counted["day"])
    top = max(float(_LEAST_SHOWN), *known["amount"].astype(float)) * _ROOM
    tooltip = [
        alt.Tooltip("day:T", title="Day", format=day_format()),
        alt.Tooltip("amount:Q", title="In all", format=COUNT_FORMAT),
        alt.Tooltip("sets:Q", title="Sets", format=COUNT_FORMAT),
        alt.Tooltip("best:Q", title="Largest set", format=COUNT_FORMAT),
        alt.Tooltip("comfort:Q", title="Comfort", format=POINTS_FORMAT),
    ]
    base = alt.Chart(known).encode(x=days.axis("day"), tooltip=tooltip)
    y = alt.Y(
        "amount:Q",
        title=AXES.get(str(unit_of(frame)), "Amount a day"),
        scale=alt.Scale(domain=[0, top], nice=False),
        axis=alt.Axis(tickMinStep=1, tickCount=4, format="d"),
    )
    stems = base.mark_rule(color=look.bar, strokeWidth=1.5, opacity=0.55).encode(
        y=y, y2=alt.Y2Datum(0)
    )
    points = base.mark_point(filled=True, size=44, color=look.bar, opacity=1).encode(y=y)
    signs = (
        alt.Chart(unknown)
        .mark_text(baseline="bottom", dy=-2, fontSize=15, fontWeight=600)
        .encode(x=days.axis("day"), y=y, text=alt.Text("sign:N"), tooltip=[tooltip[0], tooltip[2]])
    )
    marked = period_layers(periods, days=days, look=look)
    layers = [*marked.shades, stems, points, *([] if unknown.empty else [signs]), *marked.names]
    return dressed(*layers, look=look, height=HEIGHT)


def unit_of(frame: pd.DataFrame) -> str | None:
    """Return the unit of the latest day that has one."""
    units = frame["unit"].dropna()
    return None if units.empty else str(units.iloc[-1])


def in_one_unit(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the days in the unit of the latest, and those whose amount is not known."""
    return frame[frame["unit"].isna() | (frame["unit"] == unit_of(frame))]
