"""Where the minutes go: one bar an exercise, its name and minutes above it."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.named_bars import named_bars
from dashboard.charts.theme import COUNT_FORMAT, LIGHT, POINTS_FORMAT, Look
from dashboard.manner import whole

MOST_NAMED: Final = 12
"""So many exercises get a bar of their own; the rest share one."""

_LONGEST_NAME: Final = 34


def minutes(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw minutes per exercise, longest first, the rest as one lighter bar.

    ``frame`` is ``reports.exercise_minutes``: exercise, name, days, sessions, sets, minutes
    (missing when no session with the exercise has a duration; such exercises are not drawn).
    """
    bars = ranked(frame)
    bars = bars.assign(
        label=[
            f"{_short(name)} · {whole(amount)} min"
            for name, amount in zip(bars["name"], bars["minutes"], strict=True)
        ],
    )
    return named_bars(
        bars,
        value="minutes",
        tooltip=[
            alt.Tooltip("name:N", title="Exercise"),
            alt.Tooltip("minutes:Q", title="Minutes", format=POINTS_FORMAT),
            alt.Tooltip("days:Q", title="Days", format=COUNT_FORMAT),
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
        ],
        look=look,
        fill=alt.FillValue(look.bar, condition={"test": "datum.rest", "value": look.bar_part}),
    )


def ranked(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the exercises that get a bar, then one row for all others; ``rest`` marks it.

    ``days`` and ``sessions`` of the others are missing: one day can hold several of them.
    """
    known = frame.dropna(subset=["minutes"]).sort_values(
        ["minutes", "name"], ascending=[False, True], kind="stable"
    )
    if len(known) <= MOST_NAMED:
        return known.assign(rest=False)
    others = known.iloc[MOST_NAMED:]
    rest = pd.DataFrame(
        {"name": [f"{len(others)} others"], "minutes": [others["minutes"].sum()], "rest": [True]}
    )
    return pd.concat([known.iloc[:MOST_NAMED].assign(rest=False), rest], ignore_index=True)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
