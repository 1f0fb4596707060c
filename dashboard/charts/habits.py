"""Habits against outcomes: a dot with its interval for each difference, and a line at zero."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.theme import LIGHT, SIGNED_FORMAT, Look, dressed

_ROW_PX: Final = 34
_FRAME_PX: Final = 70
_LEAST_REACH: Final = 1.5
"""The axis goes at least so many points to both sides, so that little does not look like much."""

_WHEN: Final = ["same day", "day before"]


def differences(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw what was compared, under a heading for each outcome.

    ``frame`` is ``gallery.habit_exhibit.frame``: outcome_word, habit_word, when, effect, low, high
    (points, missing where nothing was compared), days_with, days_without, clear.
    """
    drawn = frame[frame["effect"].notna()]
    drawn = drawn.assign(
        row=drawn["outcome_word"] + "|" + drawn["habit_word"],
        told=drawn["clear"].map({True: "went together", False: "no clear link"}),
    )
    named = dict.fromkeys(frame["outcome_word"] + "|" + frame["habit_word"])
    rows: list[str] = []
    for outcome, part in drawn.groupby("outcome_word", sort=False):
        rows += [f"|{outcome}", *(row for row in named if row in set(part["row"]))]
    reach = max(_LEAST_REACH, float(drawn[["low", "high"]].abs().max().max()))
    x_scale = alt.Scale(domain=[-reach, reach], nice=True)
    y = alt.Y(
        "row:N",
        sort=None,
        title=None,
        scale=alt.Scale(domain=rows, paddingInner=0.25, paddingOuter=0.1),
        axis=alt.Axis(
            labelExpr="split(datum.label, '|')[1]",
            labelLimit=140,
            labelFontWeight={
                "condition": {"test": "split(datum.value, '|')[0] == ''", "value": 600},
                "value": 400,
            },
            labelColor=look.ink,
        ),
    )
    base = alt.Chart(drawn).encode(
        y=y,
        yOffset=alt.YOffset("when:N", scale=alt.Scale(domain=_WHEN, paddingOuter=0.1)),
        color=alt.Color("when:N", scale=alt.Scale(domain=_WHEN, range=[look.after, look.before])),
        tooltip=[
            alt.Tooltip("habit_word:N", title="Habit"),
            alt.Tooltip("when:N", title="When"),
            alt.Tooltip("outcome_word:N", title="Against"),
            alt.Tooltip("effect:Q", title="Difference, points", format=SIGNED_FORMAT),
            alt.Tooltip("low:Q", title="From", format=SIGNED_FORMAT),
            alt.Tooltip("high:Q", title="To", format=SIGNED_FORMAT),
            alt.Tooltip("days_with:Q", title="Days with"),
            alt.Tooltip("days_without:Q", title="Days without"),
            alt.Tooltip("told:N", title="Found"),
        ],
    )
    title = ["With the habit minus without, points"]
    if drawn["clear"].any():
        title.append("Filled: went together")
    x = alt.X(
        "low:Q",
        title=title,
        scale=x_scale,
        axis=alt.Axis(
            format="+d",
            labelExpr="datum.value == 0 ? '0' : datum.label",
            tickCount=5,
            grid=True,
            titleAnchor="end",
        ),
    )
    zero = (
        alt.Chart(pd.DataFrame({"zero": [0]}))
        .mark_rule(color=look.muted)
        .encode(x=alt.X("zero:Q", scale=x_scale))
    )
    intervals = base.mark_rule(strokeWidth=2).encode(x=x, x2=alt.X2("high:Q"))
    dots = base.encode(
        x=alt.X("effect:Q"),
        shape=alt.Shape("when:N", scale=alt.Scale(domain=_WHEN, range=["circle", "diamond"])),
    )
    points = [dots.mark_point(size=80, strokeWidth=2, opacity=1, fill=look.paper)]
    if drawn["clear"].any():
        filled = dots.mark_point(size=110, opacity=1, filled=True)
        points.append(filled.transform_filter(alt.datum.clear))
    return dressed(zero, intervals, *points, look=look, height=len(rows) * _ROW_PX + _FRAME_PX)
