"""Sessions and minutes per week against the goal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.theme import COUNT_FORMAT, LIGHT, Look
from dashboard.charts.weeks import Sketch, days_of, weekly_chart, with_edges

if TYPE_CHECKING:
    from dashboard.reports import Period

BAND: Final = (3, 5)
"""Sessions a week that most programmes ask for (evidence.md, section 1)."""

_LEAST_MINUTES_SHOWN: Final = 30
_LEAST_LOAD_SHOWN: Final = 100


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
        .encode(y=alt.Y("low:Q", axis=None), y2=alt.Y2("high:Q"))
    )
    sketch = Sketch(
        value="sessions",
        title=f"Sessions a week (shaded: {low} to {high}, often advised)",
        top=top,
        ticks=min(top, 8),
        tooltip=(
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
            alt.Tooltip("exercise_days:Q", title="Days with a session", format=COUNT_FORMAT),
        ),
        under=(band,),
    )
    return weekly_chart(with_edges(frame), sketch=sketch, look=look, periods=periods)


def duration(
    frame: pd.DataFrame, *, look: Look = LIGHT, periods: Sequence["Period"] = ()
) -> alt.LayerChart:
    """Draw minutes per week with the goal.

    ``frame`` is ``reports.weekly_duration``: week, minutes (missing when no session of the week
    has a duration), sessions, sessions_without_duration, goal, partial. A week with sessions of
    unknown length has a question mark in place of a bar, or a plus above what is known.
    """
    weeks = with_edges(frame)
    tooltip = (
        alt.Tooltip("minutes:Q", title="Minutes", format=COUNT_FORMAT),
        alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
        alt.Tooltip("sessions_without_duration:Q", title="Without a duration"),
    )
    unknown = _unknown_signs(
        weeks, value="minutes", without="sessions_without_duration", tooltip=tooltip
    )
    highest = max(_LEAST_MINUTES_SHOWN, _largest(weeks["minutes"]), _largest(weeks["goal"]))
    sketch = Sketch(
        value="minutes",
        title="Minutes a week" + (" (+ and ?: some not known)" if unknown else ""),
        top=highest * 1.15,
        ticks=4,
        tooltip=tooltip,
        over=unknown,
    )
    return weekly_chart(weeks, sketch=sketch, look=look, periods=periods)


def load(
    frame: pd.DataFrame, *, look: Look = LIGHT, periods: Sequence["Period"] = ()
) -> alt.LayerChart:
    """Draw session load per week, effort times minutes, over the band of the weeks before.

    ``frame`` is ``reports.weekly_load``: week, load (missing when no session of the week has one),
    sessions, sessions_without_load, usual_low, usual_high, partial.
    """
    weeks = with_edges(frame).assign(goal=float("nan"))
    tooltip = (
        alt.Tooltip("load:Q", title="Load", format=COUNT_FORMAT),
        alt.Tooltip("usual_low:Q", title="Usual, from", format=COUNT_FORMAT),
        alt.Tooltip("usual_high:Q", title="Usual, to", format=COUNT_FORMAT),
        alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
        alt.Tooltip("sessions_without_load:Q", title="Without a load"),
    )
    usual = weeks.dropna(subset=["usual_low"])
    band = (
        alt.Chart(usual)
        .mark_rect(color=look.band)
        .encode(
            x=days_of(weeks).axis("week"),
            x2=alt.X2("until:T"),
            y=alt.Y("usual_low:Q", axis=None),
            y2=alt.Y2("usual_high:Q"),
        )
    )
    unknown = _unknown_signs(weeks, value="load", without="sessions_without_load", tooltip=tooltip)
    highest = max(_LEAST_LOAD_SHOWN, _largest(weeks["load"]), _largest(weeks["usual_high"]))
    sketch = Sketch(
        value="load",
        title="Effort x minutes a week" + (" (shaded: usual)" if len(usual) else ""),
        top=highest * 1.15,
        ticks=4,
        tooltip=tooltip,
        under=(band,) if len(usual) else (),
        over=unknown,
    )
    return weekly_chart(weeks, sketch=sketch, look=look, periods=periods)


def _unknown_signs(
    weeks: pd.DataFrame, *, value: str, without: str, tooltip: tuple[alt.Tooltip, ...]
) -> tuple[alt.Chart, ...]:
    """Return question marks for weeks of which nothing is known, a plus where some is."""
    unknown = weeks[weeks[without] > 0]
    if unknown.empty:
        return ()
    signs = unknown.assign(
        sign=unknown[value].isna().map({True: "?", False: "+"}), **{value: unknown[value].fillna(0)}
    )
    drawn: alt.Chart = (
        alt.Chart(signs)
        .mark_text(baseline="bottom", dy=-2, fontSize=15, fontWeight=600)
        .encode(
            x=days_of(weeks).axis("middle"),
            y=alt.Y(f"{value}:Q", axis=None),
            text=alt.Text("sign:N"),
            tooltip=list(tooltip[1:]),
        )
    )
    return (drawn,)


def _largest(values: pd.Series) -> int:
    known = values.dropna()
    return 0 if known.empty else int(known.max())
