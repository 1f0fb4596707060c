"""One look for all charts, light and dark: colours by meaning, type, number and date formats.

Channels are written as objects (``alt.Text("name:N")``): Altair takes 20 ms to find the class for
a bare string or dictionary, and a page draws many.

A finished chart carries its colours and font in its own ``config``, so that a saved file looks
like the screen. Pages therefore draw with ``st.altair_chart(..., theme=None)``. The page's own
colours stand in ``.streamlit/config.toml``; paper, ink and sequence are the same there (tested).
"""

from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import pandas as pd
from altair.utils.schemapi import disable_debug_mode

from dashboard.manner import DayForm, in_force

# Altair would check every part of a chart against its schema as it is put together, which takes as
# long as the rest. Tests check the whole of each chart instead.
disable_debug_mode()

FONT: Final = "Open Sans"

COUNT_FORMAT: Final = ",.0f"
POINTS_FORMAT: Final = ".1f"
SIGNED_FORMAT: Final = "+.1f"

TEXT_PX: Final = 12
"""Size of all text in a chart but its title, in pixels."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one appearance, named for what they mean.

    Text (``ink``, ``muted``) keeps 4.5:1 against ``paper``, marks that carry a value 3:1; ``grid``,
    ``band``, ``period`` and ``bar_part`` only support and may be fainter. ``shades`` runs from
    little to much. docs/design.md lists the ratios.
    """

    name: str
    paper: str
    ink: str
    muted: str
    grid: str
    band: str
    period: str
    bar: str
    bar_part: str
    goal: str
    before: str
    during: str
    after: str
    shades: tuple[str, str, str, str]


LIGHT: Final = Look(
    name="light",
    paper="#FCF9F3",
    ink="#191410",
    muted="#5F564C",
    grid="#E8DFD1",
    band="#EFE3CC",
    period="#E9E2EC",
    bar="#1F7A78",
    bar_part="#CFE2DB",
    goal="#66233F",
    before="#BD7628",
    during="#66233F",
    after="#1F7A78",
    shades=("#9CC8BF", "#69A8A1", "#2F817D", "#124F4C"),
)

DARK: Final = Look(
    name="dark",
    paper="#171412",
    ink="#F0E9DF",
    muted="#B5AA9C",
    grid="#38312B",
    band="#37301F",
    period="#322A36",
    bar="#6EB3A9",
    bar_part="#2C514D",
    goal="#FFD9A0",
    before="#E5B56B",
    during="#C4679C",
    after="#A3DDD3",
    shades=("#33635E", "#488A82", "#6EB3A9", "#B9EBE2"),
)

LOOKS: Final = {LIGHT.name: LIGHT, DARK.name: DARK}


def day_format(*, year: bool = True, weekday: bool = True) -> str:
    """Return how a chart writes days, in the manner in force."""
    form = in_force().days
    written = _WITH_YEAR[form] if year else _WITHOUT_YEAR[form]
    after = "," if form is DayForm.MONTH_DAY else ""
    return f"%a{after} {written}" if weekday else written


_WITH_YEAR: Final = {
    DayForm.DAY_MONTH: "%-d %b %Y",
    DayForm.MONTH_DAY: "%b %-d, %Y",
    DayForm.ISO: "%Y-%m-%d",
}
_WITHOUT_YEAR: Final = {
    DayForm.DAY_MONTH: "%-d %b",
    DayForm.MONTH_DAY: "%b %-d",
    DayForm.ISO: "%m-%d",
}
_COMMA: Final = {
    "number": {
        "decimal": ",",
        "thousands": "\N{NO-BREAK SPACE}",
        "grouping": [3],
        "currency": ["", ""],
    }
}


def dressed(*layers: alt.Chart, look: Look, height: int) -> alt.LayerChart:
    """Lay layers over each other: as wide as their container, ``height`` pixels, in a look."""
    return alt.LayerChart(
        layer=[_told(one) for one in layers],
        width="container",
        height=height,
        config=_config(look),
    )


def _told(layer: alt.Chart) -> alt.Chart:
    """Keep a layer without rows from a screen reader, to which it would be a picture unnamed."""
    if not isinstance(layer.data, pd.DataFrame) or not layer.data.empty:
        return layer
    silent: alt.Chart = layer.copy()
    mark = silent.mark
    if isinstance(mark, str):
        silent.mark = alt.MarkDef(mark)  # type: ignore[arg-type] # the name of a kind of mark
    silent.mark.aria = False
    return silent


def _config(look: Look) -> dict[str, Any]:  # Any: the grammar's own nested settings
    return {
        **({"locale": _COMMA} if in_force().comma else {}),
        "background": look.paper,
        "font": FONT,
        "padding": {"left": 4, "top": 8, "right": 8, "bottom": 8},
        "autosize": {"type": "fit", "contains": "padding"},
        "view": {"stroke": None},
        "title": {
            "anchor": "start",
            "frame": "bounds",
            "color": look.ink,
            "fontSize": 18,
            "fontWeight": 600,
            "subtitleColor": look.muted,
            "subtitleFontSize": 13,
            "subtitleLineHeight": 18,
            "subtitlePadding": 6,
            "offset": 16,
        },
        "axis": {
            "labelColor": look.muted,
            "titleColor": look.muted,
            "labelFontSize": TEXT_PX,
            "titleFontSize": TEXT_PX,
            "titleFontWeight": 400,
            "labelFontWeight": 400,
            "gridColor": look.grid,
            "domainColor": look.muted,
            "tickColor": look.muted,
            "labelPadding": 6,
        },
        "axisX": {"grid": False, "tickSize": 4},
        # The unit stands above the axis and reads from left to right.
        "axisY": {
            "domain": False,
            "ticks": False,
            "titleAngle": 0,
            "titleAlign": "left",
            "titleBaseline": "bottom",
            "titleAnchor": "end",
            "titleX": 0,
            "titleY": -10,
        },
        "legend": {
            "orient": "top",
            "title": None,
            "labelColor": look.ink,
            "labelFontSize": TEXT_PX,
            "symbolOpacity": 1,
            "symbolSize": 90,
            "symbolStrokeWidth": 2,
            "columnPadding": 14,
            "rowPadding": 4,
            # Above the unit, which stands between the legend and the drawing.
            "offset": 32,
        },
        "text": {"color": look.ink, "fontSize": TEXT_PX, "font": FONT},
    }
