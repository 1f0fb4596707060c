"""Soreness of the next morning over time: settled or not, and its average."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.days import Days, period_layers
from dashboard.charts.marks import mark_layers
from dashboard.charts.picking import pickable, picking, unless_others
from dashboard.charts.theme import LIGHT, POINTS_FORMAT, TEXT_PX, Look, day_format, dressed
from dashboard.charts.thinning import thinned

if TYPE_CHECKING:
    from dashboard.reports import Period

SETTLED: Final = 3
"""Soreness up to here counts as settled."""

WORDS: Final = {True: "Settled (3 or less)", False: "Not settled"}
HEIGHT: Final = 260
_FOOT_ROOM: Final = -1
"""The axis begins below 0, so that marks at the foot lie on no morning without soreness."""


def soreness(
    frame: pd.DataFrame,
    *,
    look: Look = LIGHT,
    periods: Sequence["Period"] = (),
    marks: pd.DataFrame | None = None,
) -> alt.LayerChart:
    """Draw each known morning as a point, the moving average as a line, and where settled ends.

    ``frame`` is ``reports.soreness_trend``: day, soreness, settled, average, share, days, stretch.
    A line ends where its stretch ends.
    """
    drawn = thinned(frame, by=["stretch"], means=["soreness", "average"])
    drawn = pickable(
        drawn.assign(word=(drawn["soreness"] <= SETTLED).map(WORDS)),
        first="day",
        days=drawn.attrs["days"],
    )
    days = Days.around(drawn["day"])
    shown = [word for word in WORDS.values() if word in set(drawn["word"])]
    signs = {WORDS[True]: (look.after, "circle"), WORDS[False]: (look.before, "triangle-up")}
    y = alt.Y(
        "soreness:Q",
        title="Soreness next morning, 0 to 10 (10: worst)",
        scale=alt.Scale(domain=[_FOOT_ROOM, 10], nice=False),
        axis=alt.Axis(values=[0, 2, 4, 6, 8, 10], format="d"),
    )
    base = alt.Chart(drawn).encode(
        x=days.axis("day"),
        tooltip=[
            alt.Tooltip("day:T", title="After the session on", format=day_format()),
            alt.Tooltip("soreness:Q", title="Soreness", format=POINTS_FORMAT),
            alt.Tooltip("average:Q", title="Average", format=POINTS_FORMAT),
        ],
    )
    points = base.mark_point(filled=True, size=50).encode(
        y=y,
        color=alt.Color(
            "word:N", scale=alt.Scale(domain=shown, range=[signs[word][0] for word in shown])
        ),
        shape=alt.Shape(
            "word:N", scale=alt.Scale(domain=shown, range=[signs[word][1] for word in shown])
        ),
        opacity=unless_others(0.8),
    )
    points.name = "mornings"
    line = base.mark_line(color=look.ink, strokeWidth=2, interpolate="monotone").encode(
        y=alt.Y("average:Q"), detail=alt.Detail("stretch:N")
    )
    limit = alt.Chart(pd.DataFrame({"limit": [SETTLED]}))
    rule = limit.mark_rule(color=look.muted, strokeDash=[4, 4]).encode(y=alt.Y("limit:Q"))
    named = limit.mark_text(
        text="settled: 3 or less",
        align="right",
        baseline="bottom",
        dx=-4,
        dy=-3,
        color=look.muted,
        fontSize=TEXT_PX - 1,
    ).encode(x=_RIGHT, y=alt.Y("limit:Q"))
    marked = period_layers(periods, days=days, look=look)
    return dressed(
        *marked.shades,
        rule,
        named,
        line,
        points.add_params(picking()),
        *mark_layers(marks, days=days, look=look),
        *marked.names,
        look=look,
        height=HEIGHT,
    )


_RIGHT: Final = alt.XValue("width")  # type: ignore[no-untyped-call] # Altair leaves this one untyped
