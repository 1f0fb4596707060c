"""What the weekly charts share: bars with true edges, the goal as steps, and parts of weeks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal

import altair as alt
import pandas as pd

from dashboard.charts.days import ROW_PX, Days, day, from_top, period_layers
from dashboard.charts.picking import pickable, picking, unless_others
from dashboard.charts.theme import COUNT_FORMAT, TEXT_PX, Look, day_format, dressed
from dashboard.manner import whole

if TYPE_CHECKING:
    from dashboard.reports import Period

PART: Final = "part week"
"""Marks a week that is not over, or of which the span holds only some days."""

_HEIGHT: Final = 240
_WEEK: Final = pd.Timedelta(days=7)
_ROOM: Final = 0.12
"""How much higher the axis is for each row of words above the bars."""

_GAP: Final = pd.Timedelta(hours=20)

MOST_BARS: Final = 120
"""More weeks are folded, several into one bar; a card has no pixels for more."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What differs between the weekly charts: the column drawn, its axis, and further layers."""

    value: str
    title: str
    top: float
    ticks: int
    tooltip: tuple[alt.Tooltip, ...]
    under: tuple[alt.Chart, ...] = ()
    over: tuple[alt.Chart, ...] = ()


def weekly_chart(
    weeks: pd.DataFrame, *, sketch: Sketch, look: Look, periods: Sequence["Period"]
) -> alt.LayerChart:
    """Draw one column of ``weeks`` (a frame from ``with_edges``) as bars, with goal and periods."""
    days = days_of(weeks)
    marked = period_layers(periods, days=days, look=look)
    parts = _part_labels(weeks, row=marked.rows, look=look)
    rows = marked.rows + bool(parts)
    bars = _bars(weeks, sketch=sketch, top=sketch.top * (1 + _ROOM * rows), look=look)
    # A layer that is selected in needs a name; one of Altair's own would differ from run to run.
    bars.name = "weeks"
    layers = [
        *marked.shades,
        *sketch.under,
        bars.add_params(picking()),
        *sketch.over,
        *_goal_line(weeks, look=look),
        *marked.names,
        *parts,
    ]
    # Only bars and goal have an axis of their own, one on each side; a layer inside a layer would
    # do it too, but makes the grammar warn about the shared axis of days.
    chart = dressed(*layers, look=look, height=_HEIGHT)
    chart.resolve = alt.Resolve(axis={"y": "independent"})
    return chart


def with_edges(frame: pd.DataFrame) -> pd.DataFrame:
    """Add what the marks need: where a bar starts and ends, and the week in words."""
    count = weeks_a_bar(frame)
    frame = _folded(frame, count=count) if count > 1 else frame
    week, long = pd.to_datetime(frame["week"]), _WEEK * count
    edged = pickable(frame.assign(week=week), first="week", days=7 * count).assign(
        starts=week + _GAP / 2,
        middle=week + long / 2,
        ends=week + long - _GAP / 2,
        until=week + long,
        whole=frame["partial"].map({True: "no", False: "yes"}),
    )
    edged.attrs["weeks"] = count
    return edged


def touched(weeks: "pd.Series[pd.Timestamp]", periods: Sequence["Period"]) -> list[bool]:
    """Return for each week, by its first day, whether a marked period touches it."""
    firsts = [day(week) for week in weeks]
    return [
        any(
            one.first_day <= first + timedelta(days=6)
            and (one.last_day is None or one.last_day >= first)
            for one in periods
        )
        for first in firsts
    ]


def weeks_a_bar(frame: pd.DataFrame) -> int:
    """Return how many weeks one bar stands for: 1, or more where there are more than pixels."""
    return -(-len(frame) // MOST_BARS)


def _folded(frame: pd.DataFrame, *, count: int) -> pd.DataFrame:
    """Return means of so many weeks each, from the first on; one that is partial makes it so."""
    group = pd.Series(range(len(frame)), index=frame.index) // count
    how = {
        name: "first" if name == "week" else "max" if name in {"partial", "marked"} else "mean"
        for name in frame.columns
    }
    return frame.groupby(group).agg(how)


def days_of(weeks: pd.DataFrame) -> Days:
    """Return the axis from the first day of the first week to the last day of the last."""
    last = day(weeks["week"].max()) + timedelta(days=7 * weeks.attrs.get("weeks", 1) - 1)
    return Days(day(weeks["week"].min()), last)


def _bars(weeks: pd.DataFrame, *, sketch: Sketch, top: float, look: Look) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(weeks[weeks[sketch.value] > 0])
        # A rectangle, because a bar with two x ends would be taken for a horizontal one.
        .mark_rect(stroke=look.bar, cornerRadiusTopLeft=2, cornerRadiusTopRight=2)
        .encode(
            x=days_of(weeks).axis("starts"),
            x2=alt.X2("ends:T"),
            y=alt.Y(
                f"{sketch.value}:Q",
                title=sketch.title,
                scale=alt.Scale(domain=[0, top], nice=False),
                axis=alt.Axis(
                    tickMinStep=1, tickCount=sketch.ticks, format=COUNT_FORMAT, grid=True
                ),
            ),
            y2=alt.Y2Datum(0),
            strokeWidth=alt.StrokeWidthValue(0, condition={"test": "datum.partial", "value": 1}),
            fill=alt.FillValue(
                look.bar, condition={"test": "datum.partial", "value": look.bar_part}
            ),
            opacity=unless_others(),
            tooltip=[
                alt.Tooltip("week:T", title="Week from", format=day_format()),
                *sketch.tooltip,
                alt.Tooltip("goal:Q", title="Goal", format=COUNT_FORMAT),
                alt.Tooltip("whole:N", title="Whole week"),
            ],
        )
    )
    return chart


def _goal_line(weeks: pd.DataFrame, *, look: Look) -> list[alt.Chart]:
    """Draw each goal from its first to its last week, the present one named at the right edge."""
    goals = _goal_steps(weeks)
    if goals.empty:
        return []
    present = float(goals["goal"].iloc[-1])
    named = alt.Axis(
        orient="right",
        title=None,
        grid=False,
        values=[present],
        labelExpr=f"'Goal {whole(present)}'",
        labelColor=look.goal,
        labelFontWeight=600,
    )
    base = alt.Chart(goals).encode(x=days_of(weeks).axis("week"), x2=alt.X2("until:T"))
    halo = base.mark_rule(color=look.paper, strokeWidth=5, opacity=0.75)
    line = base.mark_rule(color=look.goal, strokeWidth=2, strokeDash=[6, 3])
    return [
        halo.encode(y=alt.Y("goal:Q", axis=None)),
        line.encode(y=alt.Y("goal:Q", axis=named)),
    ]


def _goal_steps(weeks: pd.DataFrame) -> pd.DataFrame:
    """Fold neighbouring weeks with the same goal into one row: week, until, goal."""
    known = weeks.dropna(subset=["goal"])
    steps = known.assign(step=(known["goal"] != known["goal"].shift()).cumsum())
    return steps.groupby("step", as_index=False).agg(
        week=("week", "min"), until=("until", "max"), goal=("goal", "first")
    )


def _part_labels(weeks: pd.DataFrame, *, row: int, look: Look) -> list[alt.Chart]:
    """Name a first or last week that is not whole, inside the chart's edges.

    The name stands at the top, or in the second ``row`` of words where periods have the first.
    """

    def named(week: pd.DataFrame, edge: str, align: Literal["left", "right"]) -> alt.Chart:
        label = alt.Chart(week).mark_text(
            text=PART, align=align, baseline="top", fontSize=TEXT_PX - 1, color=look.muted
        )
        placed: alt.Chart = label.encode(x=days_of(weeks).axis(edge), y=from_top(2 + row * ROW_PX))
        return placed

    labels = []
    if weeks["partial"].iloc[-1]:
        labels.append(named(weeks.iloc[[-1]], "until", "right"))
    if weeks["partial"].iloc[0] and len(weeks) > 1:
        labels.append(named(weeks.iloc[[0]], "week", "left"))
    return labels
