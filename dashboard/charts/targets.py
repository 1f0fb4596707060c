"""What the exercises were for: one bar a target by its days."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.named_bars import named_bars
from dashboard.charts.theme import COUNT_FORMAT, LIGHT, Look
from dashboard.journal.phrases import TARGETS, counted

OWN: Final = "Own exercises without a target"


def days(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw the days of each target, most first; one without any has no bar.

    ``frame`` is ``reports.target_balance``: target, days, sessions, exercises, of_days.
    """
    names = frame["target"].replace(TARGETS).where(frame["target"] != "", OWN)
    bars = frame.assign(
        name=names,
        label=[
            f"{name} · {counted(int(count), 'day')}, {counted(int(kinds), 'exercise')}"
            for name, count, kinds in zip(names, frame["days"], frame["exercises"], strict=True)
        ],
    )
    return named_bars(
        bars,
        value="days",
        tooltip=[
            alt.Tooltip("name:N", title="Target"),
            alt.Tooltip("days:Q", title="Days", format=COUNT_FORMAT),
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
            alt.Tooltip("exercises:Q", title="Exercises", format=COUNT_FORMAT),
        ],
        look=look,
    )
