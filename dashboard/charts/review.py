"""The small charts of a review: sessions by day or month, and comfort before and after."""

from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.comfort import MOMENTS
from dashboard.charts.days import MONTHS, WEEKDAYS, Days
from dashboard.charts.theme import COUNT_FORMAT, LIGHT, POINTS_FORMAT, Look, day_format, dressed

if TYPE_CHECKING:
    from dashboard.planning.spans import Size, Span

_HEIGHT: Final = 190
_LEAST_TOP: Final = 2
_SHOWN: Final = ("before", "after")


def sessions(
    frame: pd.DataFrame, *, span: "Span", size: "Size", look: Look = LIGHT
) -> alt.LayerChart:
    """Draw the sessions of each day of a week or month, or of each month of a year.

    ``frame`` is ``reports.calendar`` over the days counted; the axis has every day of the span.
    """
    days = pd.to_datetime(frame["day"])
    counted = frame.assign(name=[_name(day, size) for day in days])
    bars = counted.groupby("name", as_index=False, sort=False)["sessions"].sum()
    running = size == "year" and not days.iloc[-1].is_month_end
    bars["part"] = [running and name == bars["name"].iloc[-1] for name in bars["name"]]
    bars["whole"] = bars["part"].map({True: "no, so far", False: "yes"})
    drawn = (
        alt.Chart(bars[bars["sessions"] > 0])
        .mark_bar(stroke=look.bar, cornerRadiusTopLeft=2, cornerRadiusTopRight=2)
        .encode(
            x=_named(span, size),
            y=alt.Y(
                "sessions:Q",
                title="Sessions (pale: month so far)" if running else "Sessions",
                scale=alt.Scale(domain=[0, max(_LEAST_TOP, int(bars["sessions"].max()))]),
                axis=alt.Axis(tickMinStep=1, tickCount=4, format=COUNT_FORMAT, grid=True),
            ),
            strokeWidth=alt.StrokeWidthValue(0, condition={"test": "datum.part", "value": 1}),
            fill=alt.FillValue(look.bar, condition={"test": "datum.part", "value": look.bar_part}),
            tooltip=[
                alt.Tooltip("name:N", title="Month" if size == "year" else "Day"),
                alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
                *([alt.Tooltip("whole:N", title="Whole month")] if size == "year" else []),
            ],
        )
    )
    return dressed(drawn, look=look, height=_HEIGHT)


def comfort(
    frame: pd.DataFrame, *, span: "Span", size: "Size", look: Look = LIGHT
) -> alt.LayerChart:
    """Draw comfort before and after, a point a day and moment, under the names of the other chart.

    Only a year has more days than names; there the days stand to scale.

    ``frame`` is ``reports.comfort_trend`` over the days counted, with a value before or after.
    """
    rated = frame[frame["moment"].isin(_SHOWN)].assign(
        day=lambda part: pd.to_datetime(part["day"]),
        moment_word=lambda part: part["moment"].map(MOMENTS),
        name=lambda part: [_name(day, size) for day in part["day"]],
    )
    words = [MOMENTS[moment] for moment in _SHOWN]
    points = (
        alt.Chart(rated)
        .mark_point(filled=True, size=50, opacity=0.8)
        .encode(
            x=Days(span.first, span.last).axis("day") if size == "year" else _named(span, size),
            y=alt.Y(
                "comfort:Q",
                title="Comfort (10: fully comfortable)",
                scale=alt.Scale(domain=[0, 10], nice=False),
                axis=alt.Axis(values=[0, 5, 10], format="d"),
            ),
            color=alt.Color(
                "moment_word:N", scale=alt.Scale(domain=words, range=[look.before, look.after])
            ),
            shape=alt.Shape(
                "moment_word:N", scale=alt.Scale(domain=words, range=["triangle-down", "circle"])
            ),
            tooltip=[
                alt.Tooltip("day:T", title="Day", format=day_format()),
                alt.Tooltip("moment_word:N", title="Moment"),
                alt.Tooltip("comfort:Q", title="Comfort", format=POINTS_FORMAT),
            ],
        )
    )
    return dressed(points, look=look, height=_HEIGHT)


def _named(span: "Span", size: "Size") -> alt.X:
    """Return the axis of the days of a week or month, or of the months of a year."""
    names = [_name(one, size) for one in pd.date_range(span.first, span.last)]
    axis = alt.Axis(labelAngle=0, labelOverlap=False, ticks=False)
    if size == "month":
        axis = alt.Axis(labelAngle=0, values=["1", "8", "15", "22", "29"], ticks=False)
    elif size == "year":
        # One letter fits on a phone: the names follow each other in an order that all know.
        axis = alt.Axis(labelAngle=0, labelExpr="slice(datum.value, 0, 1)", ticks=False)
    return alt.X(
        "name:N",
        title=None,
        sort=None,
        scale=alt.Scale(domain=list(dict.fromkeys(names)), paddingInner=0.3),
        axis=axis,
    )


def _name(day: pd.Timestamp, size: "Size") -> str:
    if size == "week":
        return WEEKDAYS[day.day_of_week]
    return str(day.day) if size == "month" else MONTHS[day.month - 1]
