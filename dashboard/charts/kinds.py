"""The balance of kinds: one bar a kind by its sessions, name and figures above it."""

import altair as alt
import pandas as pd

from dashboard.charts.named_bars import named_bars
from dashboard.charts.theme import COUNT_FORMAT, LIGHT, Look
from dashboard.journal.phrases import counted
from dashboard.manner import whole


def sessions(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw the sessions of each kind, in the order of the kinds; one without any has no bar.

    ``frame`` is ``reports.kind_balance``: kind, sessions, minutes (missing when no session of the
    kind has a duration), sessions_without_duration.
    """
    minutes = [
        minutes_known(value, int(without))
        for value, without in zip(frame["minutes"], frame["sessions_without_duration"], strict=True)
    ]
    bars = frame[["kind", "sessions"]].assign(
        name=frame["kind"].str.capitalize(),
        known=minutes,
        label=[
            f"{kind.capitalize()} · {counted(int(count), 'session')}, {known}"
            for kind, count, known in zip(frame["kind"], frame["sessions"], minutes, strict=True)
        ],
    )
    return named_bars(
        bars,
        value="sessions",
        tooltip=[
            alt.Tooltip("name:N", title="Kind"),
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
            alt.Tooltip("known:N", title="Minutes"),
        ],
        look=look,
    )


def minutes_known(minutes: float, without: int) -> str:
    """Write minutes: ``+`` where a session has no duration, ``?`` where none has one."""
    if pd.isna(minutes):
        return "? min"
    return f"{whole(minutes)}{'+' if without else ''} min"
