"""The balance of kinds: one bar a kind by its sessions, name and figures above it."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.theme import COUNT_FORMAT, LIGHT, TEXT_PX, Look, dressed
from dashboard.journal.phrases import counted

_ROW_PX: Final = 38
_FRAME_PX: Final = 24
_LEAST_TOP: Final = 4
"""The axis goes at least so far, so that one session alone does not look like much."""


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
        place=range(len(frame)),
        name=frame["kind"].str.capitalize(),
        known=minutes,
        label=[
            f"{kind.capitalize()} · {counted(int(count), 'session')}, {known}"
            if count
            else f"{kind.capitalize()} · none"
            for kind, count, known in zip(frame["kind"], frame["sessions"], minutes, strict=True)
        ],
    )
    base = alt.Chart(bars).encode(
        y=alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0.7, paddingOuter=0.35)),
        tooltip=[
            alt.Tooltip("name:N", title="Kind"),
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
            alt.Tooltip("known:N", title="Minutes"),
        ],
    )
    x = alt.X(
        "sessions:Q",
        title=None,
        axis=None,
        scale=alt.Scale(domain=[0, max(_LEAST_TOP, int(bars["sessions"].max()))], nice=False),
    )
    drawn = base.mark_bar(cornerRadius=2, color=look.bar).encode(x=x)
    named = base.mark_text(
        align="left", baseline="bottom", dy=-9, fontSize=TEXT_PX, color=look.ink
    ).encode(x=alt.XDatum(0), text=alt.Text("label:N"))
    return dressed(drawn, named, look=look, height=len(bars) * _ROW_PX + _FRAME_PX)


def minutes_known(minutes: float, without: int) -> str:
    """Write minutes: ``+`` where a session has no duration, ``?`` where none has one."""
    if pd.isna(minutes):
        return "? min"
    return f"{minutes:,.0f}{'+' if without else ''} min"
