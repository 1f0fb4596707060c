"""Horizontal bars with name and figures above them: they fit on a phone, whatever the names."""

from collections.abc import Sequence
from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.theme import TEXT_PX, Look, dressed

_ROW_PX: Final = 38
_FRAME_PX: Final = 24
_LEAST_TOP: Final = 4.0
"""The axis goes at least so far, so that little does not look like much."""


def named_bars(
    bars: pd.DataFrame,
    *,
    value: str,
    tooltip: Sequence[alt.Tooltip],
    look: Look,
    fill: alt.FillValue | None = None,
) -> alt.LayerChart:
    """Draw a bar for each row that has a value, in their order, under its ``label``.

    A row of nothing would take the room of a bar; the sentence under the chart names it.

    Args:
        bars: has the columns ``label`` and ``value``.
        value: the column that the length shows.
        tooltip: what pointing at a bar tells.
        look: the colours.
        fill: another filling than the colour of bars.
    """
    bars = bars[bars[value] > 0]
    base = alt.Chart(bars.assign(place=range(len(bars)))).encode(
        y=alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0.7, paddingOuter=0.35)),
        tooltip=list(tooltip),
    )
    x = alt.X(
        f"{value}:Q",
        title=None,
        axis=None,
        scale=alt.Scale(domain=[0, max(_LEAST_TOP, float(bars[value].max()))], nice=False),
    )
    drawn = base.mark_bar(cornerRadius=2, stroke=look.bar, strokeWidth=1).encode(
        x=x, fill=fill or alt.FillValue(look.bar)
    )
    named = base.mark_text(
        align="left", baseline="bottom", dy=-9, fontSize=TEXT_PX, color=look.ink
    ).encode(x=alt.XDatum(0), text=alt.Text("label:N"))
    return dressed(drawn, named, look=look, height=len(bars) * _ROW_PX + _FRAME_PX)
