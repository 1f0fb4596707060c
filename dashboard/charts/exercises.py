"""Where the minutes go: one bar an exercise, its name and minutes above it."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.theme import COUNT_FORMAT, LIGHT, POINTS_FORMAT, TEXT_PX, Look, dressed

MOST_NAMED: Final = 12
"""So many exercises get a bar of their own; the rest share one."""

_ROW_PX: Final = 38
_FRAME_PX: Final = 24
_LONGEST_NAME: Final = 34


def minutes(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw minutes per exercise, longest first, the rest as one lighter bar.

    ``frame`` is ``reports.exercise_minutes``: exercise, name, days, sessions, sets, minutes
    (missing when no session with the exercise has a duration; such exercises are not drawn).
    """
    bars = ranked(frame)
    bars = bars.assign(
        place=range(len(bars)),
        label=[
            f"{_short(name)} · {amount:,.0f} min"
            for name, amount in zip(bars["name"], bars["minutes"], strict=True)
        ],
    )
    base = alt.Chart(bars).encode(
        y=alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0.7, paddingOuter=0.35)),
        tooltip=[
            alt.Tooltip("name:N", title="Exercise"),
            alt.Tooltip("minutes:Q", title="Minutes", format=POINTS_FORMAT),
            alt.Tooltip("days:Q", title="Days", format=COUNT_FORMAT),
            alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
        ],
    )
    x = alt.X(
        "minutes:Q",
        title=None,
        axis=None,
        scale=alt.Scale(domain=[0, max(1.0, float(bars["minutes"].max()))], nice=False),
    )
    drawn = base.mark_bar(cornerRadius=2, stroke=look.bar, strokeWidth=1).encode(
        x=x, fill=alt.FillValue(look.bar, condition={"test": "datum.rest", "value": look.bar_part})
    )
    named = base.mark_text(
        align="left", baseline="bottom", dy=-9, fontSize=TEXT_PX, color=look.ink
    ).encode(x=alt.XDatum(0), text=alt.Text("label:N"))
    return dressed(drawn, named, look=look, height=len(bars) * _ROW_PX + _FRAME_PX)


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
