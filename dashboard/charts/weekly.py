"""Sessions and minutes per week: bars against the goal; a part of a week looks different."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import altair as alt
import pandas as pd

from dashboard.charts.days import axis_of_days, day, period_layers
from dashboard.charts.theme import COUNT_FORMAT, DAY_FORMAT, LIGHT, TEXT_PX, Look, dressed

if TYPE_CHECKING:
    from dashboard.reports import Period

BAND: Final = (3, 5)
"""Sessions a week that most programmes ask for (evidence.md, section 1)."""

PART: Final = "part week"
"""Marks a week that is not over, or of which the span holds only some days."""

HEIGHT: Final = 240
_LEAST_MINUTES_SHOWN: Final = 30
_WEEK: Final = pd.Timedelta(days=7)
_GAP: Final = pd.Timedelta(hours=20)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What differs between the weekly charts: the column drawn, its axis, and further layers."""

    value: str
    title: str
    top: float
    ticks: int
    tooltip: tuple[alt.Tooltip, ...]
    under: tuple[alt.Chart, ...] = ()
    over: tuple[alt.Chart, ...] = ()


def frequency(
    frame: pd.DataFrame, *, look: Look = LIGHT, periods: Sequence["Period"] = ()
) -> alt.LayerChart:
    """Draw sessions per week with the 3-to-5 band and the goal.

    ``frame`` is ``reports.weekly_frequency``: week, sessions, exercise_days, goal, partial.
    """
    low, high = BAND
    top = max(high, _largest(frame["sessions"]), _largest(frame["goal"])) + 1
    band = (
        alt.Chart(pd.DataFrame({"low": [low], "high": [high]}))
        .mark_rect(color=look.band)
        .encode(y="low:Q", y2="high:Q")
    )
    plan = _Plan(
        value="sessions",
        title=f"Sessions a week (shaded: {low} to {high})",
        top=top,
        ticks=min(top, 8),
        tooltip=(
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
            alt.Tooltip("exercise_days:Q", title="Days with a session", format=COUNT_FORMAT),
        ),
        under=(band,),
    )
    return _weekly(_weeks(frame), plan=plan, look=look, periods=periods)


def duration(
    frame: pd.DataFrame, *, look: Look = LIGHT, periods: Sequence["Period"] = ()
) -> alt.LayerChart:
    """Draw minutes per week with the goal.

    ``frame`` is ``reports.weekly_duration``: week, minutes (missing when no session of the week
    has a duration), sessions, sessions_without_duration, goal, partial. A week with sessions of
    unknown length has a question mark in place of a bar, or a plus above what is known.
    """
    weeks = _weeks(frame)
    tooltip = (
        alt.Tooltip("minutes:Q", title="Minutes", format=COUNT_FORMAT),
        alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
        alt.Tooltip("sessions_without_duration:Q", title="Without a duration"),
    )
    unknown = weeks[weeks["sessions_without_duration"] > 0].assign(
        sign=lambda part: part["minutes"].isna().map({True: "?", False: "+"}),
        minutes=lambda part: part["minutes"].fillna(0),
    )
    signs = (
        alt.Chart(unknown)
        .mark_text(baseline="bottom", dy=-2, fontSize=15, fontWeight=600)
        .encode(x=_axis(weeks, "middle"), y="minutes:Q", text="sign:N", tooltip=list(tooltip[1:]))
    )
    highest = max(_LEAST_MINUTES_SHOWN, _largest(weeks["minutes"]), _largest(weeks["goal"]))
    plan = _Plan(
        value="minutes",
        title="Minutes a week" + ("" if unknown.empty else " (+ and ?: some not known)"),
        top=highest * 1.15,
        ticks=4,
        tooltip=tooltip,
        over=() if unknown.empty else (signs,),
    )
    return _weekly(weeks, plan=plan, look=look, periods=periods)


def _weekly(
    weeks: pd.DataFrame, *, plan: _Plan, look: Look, periods: Sequence["Period"]
) -> alt.LayerChart:
    first, last = (day(moment) for moment in _span(weeks))
    shading, names = period_layers(periods, first=first, last=last, look=look)
    layers = [
        *shading,
        *plan.under,
        _bars(weeks, plan=plan, look=look),
        *plan.over,
        *names,
        *_part_labels(weeks, look=look),
    ]
    chart = alt.LayerChart(layer=layers)
    goals = _goal_steps(weeks)
    if not goals.empty:
        line = _goal_line(goals, weeks=weeks, top=plan.top, look=look)
        chart = alt.LayerChart(layer=[chart, line]).resolve_axis(y="independent")
    return dressed(chart, look=look, height=HEIGHT)


def _bars(weeks: pd.DataFrame, *, plan: _Plan, look: Look) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(weeks[weeks[plan.value] > 0])
        # A rectangle, because a bar with two x ends would be taken for a horizontal one.
        .mark_rect(cornerRadiusTopLeft=2, cornerRadiusTopRight=2)
        .encode(
            x=_axis(weeks, "starts"),
            x2="ends:T",
            y=alt.Y(
                f"{plan.value}:Q",
                title=plan.title,
                scale=alt.Scale(domain=[0, plan.top], nice=False),
                axis=alt.Axis(tickMinStep=1, tickCount=plan.ticks, format=COUNT_FORMAT),
            ),
            y2=alt.datum(0),
            fill=alt.condition("datum.partial", alt.value(look.bar_part), alt.value(look.bar)),
            stroke=alt.value(look.bar),
            tooltip=[
                alt.Tooltip("week:T", title="Week from", format=DAY_FORMAT),
                *plan.tooltip,
                alt.Tooltip("goal:Q", title="Goal", format=COUNT_FORMAT),
                alt.Tooltip("whole:N", title="Whole week"),
            ],
        )
    )
    return chart


def _goal_line(
    goals: pd.DataFrame, *, weeks: pd.DataFrame, top: float, look: Look
) -> alt.LayerChart:
    """Draw each goal from its first to its last week, the present one named at the right edge."""
    present = float(goals["goal"].iloc[-1])
    base = alt.Chart(goals).encode(
        x=_axis(weeks, "week"),
        x2="until:T",
        y=alt.Y(
            "goal:Q",
            scale=alt.Scale(domain=[0, top], nice=False),
            axis=alt.Axis(
                orient="right",
                title=None,
                grid=False,
                values=[present],
                labelExpr=f"'Goal {present:,.0f}'",
                labelColor=look.goal,
                labelFontWeight=600,
            ),
        ),
    )
    halo = base.mark_rule(color=look.paper, strokeWidth=5, opacity=0.75)
    line = base.mark_rule(color=look.goal, strokeWidth=2, strokeDash=[6, 3])
    return alt.LayerChart(layer=[halo, line])


def _goal_steps(weeks: pd.DataFrame) -> pd.DataFrame:
    """Fold neighbouring weeks with the same goal into one row: week, until, goal."""
    known = weeks.dropna(subset=["goal"])
    steps = known.assign(step=(known["goal"] != known["goal"].shift()).cumsum())
    return steps.groupby("step", as_index=False).agg(
        week=("week", "min"), until=("until", "max"), goal=("goal", "first")
    )


def _part_labels(weeks: pd.DataFrame, *, look: Look) -> list[alt.Chart]:
    """Name a first or last week that is not whole, at the top, inside the chart's edges."""

    def named(week: pd.DataFrame, edge: str, align: Literal["left", "right"]) -> alt.Chart:
        label = alt.Chart(week).mark_text(
            text=PART, align=align, baseline="top", fontSize=TEXT_PX - 1, color=look.muted
        )
        return label.encode(x=_axis(weeks, edge), y=alt.value(2))

    labels = []
    if weeks["partial"].iloc[-1]:
        labels.append(named(weeks.iloc[[-1]], "until", "right"))
    if weeks["partial"].iloc[0] and len(weeks) > 1:
        labels.append(named(weeks.iloc[[0]], "week", "left"))
    return labels


def _weeks(frame: pd.DataFrame) -> pd.DataFrame:
    """Add what the marks need: where a bar starts and ends, and the week in words."""
    week = pd.to_datetime(frame["week"])
    return frame.assign(
        week=week,
        starts=week + _GAP / 2,
        middle=week + _WEEK / 2,
        ends=week + _WEEK - _GAP / 2,
        until=week + _WEEK,
        whole=frame["partial"].map({True: "no", False: "yes"}),
    )


def _span(weeks: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    return weeks["week"].min(), weeks["week"].max() + _WEEK - pd.Timedelta(days=1)


def _axis(weeks: pd.DataFrame, field: str) -> alt.X:
    first, last = _span(weeks)
    return axis_of_days(field, first=day(first), last=day(last))


def _largest(values: pd.Series) -> int:
    known = values.dropna()
    return 0 if known.empty else int(known.max())
