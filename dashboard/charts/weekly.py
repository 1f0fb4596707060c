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
        title=f"Sessions a week (shaded: {low} to {high})",
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
    unknown = weeks[weeks["sessions_without_duration"] > 0].assign(
        sign=lambda part: part["minutes"].isna().map({True: "?", False: "+"}),
        minutes=lambda part: part["minutes"].fillna(0),
    )
    signs = (
        alt.Chart(unknown)
        .mark_text(baseline="bottom", dy=-2, fontSize=15, fontWeight=600)
        .encode(
            x=days_of(weeks).axis("middle"),
            y=alt.Y("minutes:Q", axis=None),
            text=alt.Text("sign:N"),
            tooltip=list(tooltip[1:]),
        )
    )
    highest = max(_LEAST_MINUTES_SHOWN, _largest(weeks["minutes"]), _largest(weeks["goal"]))
    sketch = Sketch(
        value="minutes",
        title="Minutes a week" + ("" if unknown.empty else " (+ and ?: some not known)"),
        top=highest * 1.15,
        ticks=4,
        tooltip=tooltip,
        over=() if unknown.empty else (signs,),
    )
    return weekly_chart(weeks, sketch=sketch, look=look, periods=periods)


def _largest(values: pd.Series) -> int:
    known = values.dropna()
    return 0 if known.empty else int(known.max())
