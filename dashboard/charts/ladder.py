"""One exercise and its ladder over time: doses with level steps, and comfort on its days."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.change import direction
from dashboard.charts.days import Days, from_top, period_layers
from dashboard.charts.history import AXES, in_one_unit, unit_of
from dashboard.charts.picking import pickable, picking, unless_others
from dashboard.charts.theme import (
    COUNT_FORMAT,
    LIGHT,
    SIGNED_FORMAT,
    TEXT_PX,
    Look,
    day_format,
    dressed,
)
from dashboard.charts.thinning import MOST

if TYPE_CHECKING:
    from dashboard.reports import Period

HEIGHT: Final = 260
_LEAST_SHOWN: Final = 10
_ROOM: Final = 1.25
_SIGNED_LABEL: Final = "datum.value == 0 ? '0' : format(datum.value, '+d')"


def doses(
    frame: pd.DataFrame, *, look: Look = LIGHT, periods: Sequence["Period"] = ()
) -> alt.LayerChart:
    """Draw the amount of each day as a point, and a line with its name where the level changes.

    ``frame`` is ``reports.ladder_history``. Days in another unit than the latest and days without a
    known amount are not drawn; of very many days the latest are.
    """
    known = latest(in_one_unit(frame).dropna(subset=["amount"]))
    drawn = pickable(known.assign(day=pd.to_datetime(known["day"])), first="day")
    days = Days.around(drawn["day"])
    top = max(float(_LEAST_SHOWN), float(drawn["amount"].max())) * _ROOM
    y = alt.Y(
        "amount:Q",
        title=AXES.get(str(unit_of(frame)), "Amount a day"),
        scale=alt.Scale(domain=[0, top], nice=False),
        axis=alt.Axis(tickMinStep=1, tickCount=4, format="d"),
    )
    points = (
        alt.Chart(drawn)
        .mark_point(filled=True, size=60, color=look.bar)
        .encode(
            x=days.axis("day"),
            y=y,
            opacity=unless_others(0.9),
            tooltip=[
                alt.Tooltip("day:T", title="Day", format=day_format()),
                alt.Tooltip("name:N", title="Exercise"),
                alt.Tooltip("level:Q", title="Level", format="d"),
                alt.Tooltip("amount:Q", title="In all", format=COUNT_FORMAT),
                alt.Tooltip("sets:Q", title="Sets", format=COUNT_FORMAT),
                alt.Tooltip("best:Q", title="Largest set", format=COUNT_FORMAT),
            ],
        )
    )
    points.name = "doses"
    marked = period_layers(periods, days=days, look=look)
    return dressed(
        *marked.shades,
        *_steps(drawn, days=days, look=look),
        points.add_params(picking()),
        *marked.names,
        look=look,
        height=HEIGHT,
    )


def changes(
    frame: pd.DataFrame, *, look: Look = LIGHT, periods: Sequence["Period"] = ()
) -> alt.LayerChart:
    """Draw what sessions with the exercise changed: comfort after minus before, a stem a day.

    ``frame`` is ``reports.ladder_history``; days without both ratings are not drawn.
    """
    known = latest(frame.dropna(subset=["change"]))
    drawn = pickable(
        known.assign(day=pd.to_datetime(known["day"]), way=known["change"].map(direction)),
        first="day",
    )
    days = Days.around(drawn["day"])
    reach = max(3.0, float(drawn["change"].abs().max())) + 0.5
    y = alt.Y(
        "change:Q",
        title="Change in comfort, points",
        scale=alt.Scale(domain=[-reach, reach], nice=False),
        axis=alt.Axis(tickMinStep=1, tickCount=6, labelExpr=_SIGNED_LABEL),
    )
    base = alt.Chart(drawn).encode(
        x=days.axis("day"),
        color=alt.condition("datum.change < 0", alt.value(look.before), alt.value(look.after)),
        opacity=unless_others(0.9),
        tooltip=[
            alt.Tooltip("day:T", title="Day", format=day_format()),
            alt.Tooltip("name:N", title="Exercise"),
            alt.Tooltip("change:Q", title="Change", format=SIGNED_FORMAT),
        ],
    )
    stems = base.mark_rule(strokeWidth=1.5).encode(y=y, y2=alt.Y2Datum(0))
    points = base.mark_point(filled=True, size=50).encode(
        y=y,
        shape=alt.Shape(
            "way:N",
            scale=alt.Scale(
                domain=["Up", "No change", "Down"], range=["triangle-up", "square", "triangle-down"]
            ),
            legend=None,
        ),
    )
    points.name = "changes_of_one"
    zero = alt.Chart(pd.DataFrame({"change": [0]})).mark_rule(color=look.muted)
    marked = period_layers(periods, days=days, look=look)
    return dressed(
        *marked.shades,
        zero.encode(y=alt.Y("change:Q")),
        stems,
        points.add_params(picking()),
        *marked.names,
        look=look,
        height=HEIGHT,
    )


def latest(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that are drawn: all, or the latest of very many."""
    return frame.tail(MOST)


def level_steps(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the days whose highest level differs from that of the day before: day, level."""
    levels = frame.dropna(subset=["level"]).groupby("day", as_index=False)["level"].max()
    steps: pd.DataFrame = levels[levels["level"] != levels["level"].shift()]
    return steps


def _steps(drawn: pd.DataFrame, *, days: Days, look: Look) -> list[alt.Chart]:
    steps = level_steps(drawn)
    if steps.empty:
        return []
    told = steps.assign(word=[f"Level {level:.0f}" for level in steps["level"]])
    base = alt.Chart(told).encode(x=days.axis("day"))
    named = alt.Chart(_apart(told, days=days)).encode(x=days.axis("day"))
    return [
        base.mark_rule(color=look.goal, strokeDash=[4, 3], strokeWidth=1.5),
        named.mark_text(
            align="left", baseline="top", dx=3, color=look.goal, fontSize=TEXT_PX - 1
        ).encode(y=from_top(16), text=alt.Text("word:N")),
    ]


def _apart(told: pd.DataFrame, *, days: Days) -> pd.DataFrame:
    """Leave out names that would lie on the one before; their lines stay."""
    room, free, kept = ((days.last - days.first).days + 1) * _NAME_SHARE, None, []
    for at, moment in zip(told.index, told["day"], strict=True):
        if free is None or moment >= free:
            kept.append(at)
            free = moment + pd.Timedelta(days=room)
    return told.loc[kept]


_NAME_SHARE: Final = 0.15
