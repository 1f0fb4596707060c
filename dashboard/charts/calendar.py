"""The calendar: one cell a day, weeks in columns, shaded by minutes.

A long span is folded into strips of weeks, so that a cell keeps its size on a phone.
"""

import json
import math
from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.days import MONTHS, WEEKDAYS
from dashboard.charts.picking import pickable, picking, unless_others
from dashboard.charts.theme import (
    COUNT_FORMAT,
    LIGHT,
    POINTS_FORMAT,
    TEXT_PX,
    Look,
    day_format,
    dressed,
)

WEEKS_A_STRIP: Final = 27
LONGEST_WEEKS: Final = 4 * WEEKS_A_STRIP
"""A longer span is cut: the calendar shows so many weeks up to the latest session."""

STEPS: Final = (5, 10, 15, 20, 30, 45, 60, 90)
"""Minutes from one shade to the next; the first is taken whose shades part the usual days."""

_USUAL: Final = 0.9
"""The share of days that the shades must part; a few very long days may not pale all others."""

_SHADES: Final = 4
_ROWS: Final = 9
"""Rows of a strip: the names of the months, seven days, and a space."""

_DRAWN: Final = ("day", "sessions", "minutes", "comfort_after", "shade", "column", "row")
"""What the marks need of a cell; a long calendar has many."""

_ROW_PX: Final = 16
_LEGEND_PX: Final = 48
_LEAST_COLUMNS: Final = 14
_NAME_COLUMNS: Final = 3
"""So many columns the name of a month needs."""


def heatmap(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw every day of the span: shaded by its minutes, empty without a session.

    ``frame`` is ``reports.calendar``: day, week, weekday, sessions, minutes (missing when no
    session of the day has a duration), comfort_after. A session of unknown length shows as ``?``.
    """
    cells = _cells(shown(frame))
    strips = int(cells["strip"].max()) + 1
    tooltip = [
        alt.Tooltip("day:T", title="Day", format=day_format()),
        alt.Tooltip("sessions:Q", title="Sessions", format=COUNT_FORMAT),
        alt.Tooltip("minutes:Q", title="Minutes", format=COUNT_FORMAT),
        alt.Tooltip("comfort_after:Q", title="Comfort after", format=POINTS_FORMAT),
    ]
    days = (
        alt.Chart(pickable(cells[list(_DRAWN)], first="day"))
        .encode(opacity=unless_others())
        .transform_calculate(
            left="datum.column + 0.05",
            right="datum.column + 0.95",
            middle="datum.column + 0.5",
            top="datum.row + 0.05",
            bottom="datum.row + 0.95",
            centre="datum.row + 0.5",
        )
    )
    without = days.transform_filter("datum.sessions == 0")
    known = days.transform_filter("datum.sessions > 0 && isValid(datum.minutes)")
    unknown = days.transform_filter("datum.sessions > 0 && !isValid(datum.minutes)")
    # A kind of day that is not there must not be a picture unnamed for a screen reader.
    is_done, is_known = cells["sessions"] > 0, cells["minutes"].notna()
    has_without, has_known, has_unknown = (
        alt.Undefined if kind.any() else False
        for kind in (~is_done, is_done & is_known, is_done & ~is_known)
    )
    cell = {
        "x": _x("left", cells),
        "x2": alt.X2("right:Q"),
        "y": _y("top", cells),
        "y2": alt.Y2("bottom:Q"),
    }
    filled = known.mark_rect(cornerRadius=2, aria=has_known).encode(
        **cell, color=_shade(cells, look=look), tooltip=tooltip
    )
    filled.name = "days"
    layers = [
        without.mark_rect(color=look.grid, cornerRadius=2, aria=has_without).encode(**cell),
        filled.add_params(picking()),
        unknown.mark_rect(
            color=look.paper, stroke=look.bar, cornerRadius=2, aria=has_unknown
        ).encode(**cell, tooltip=tooltip),
        unknown.mark_text(text="?", fontSize=10, fontWeight=600, baseline="middle").encode(
            x=_x("middle", cells), y=_y("centre", cells), tooltip=tooltip
        ),
        alt.Chart(_months(cells))
        .mark_text(align="left", baseline="middle", fontSize=TEXT_PX - 1, color=look.muted)
        .encode(x=_x("column", cells), y=_y("row", cells), text=alt.Text("month:N")),
    ]
    return dressed(*layers, look=look, height=strips * _ROWS * _ROW_PX + _LEGEND_PX)


def shown(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the days that are drawn: all, or ``LONGEST_WEEKS`` up to the latest session."""
    week = pd.to_datetime(frame["week"])
    if (week.max() - week.min()).days < LONGEST_WEEKS * 7:
        return frame
    latest = week[frame["sessions"] > 0].max()
    return frame[(week <= latest) & (week > latest - pd.Timedelta(weeks=LONGEST_WEEKS))]


def _cells(frame: pd.DataFrame) -> pd.DataFrame:
    """Give each day its place: column and row in a plane where one unit is one cell."""
    week = pd.to_datetime(frame["week"])
    number = (week - week.min()).dt.days // 7
    strips = -(-(int(number.max()) + 1) // WEEKS_A_STRIP)
    columns = -(-(int(number.max()) + 1) // strips)
    column, strip = number % columns, number // columns
    row = strip * _ROWS + 1 + frame["weekday"]
    step = _step(frame)
    return frame.assign(
        day=pd.to_datetime(frame["day"]),
        week=week,
        strip=strip,
        column=column,
        row=row,
        shade=frame["minutes"].map(lambda minutes: _word(minutes, step=step)),
    )


def _x(field: str, cells: pd.DataFrame) -> alt.X:
    columns = max(_LEAST_COLUMNS, int(cells["column"].max()) + 1)
    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=[0, columns], nice=False))


def _y(field: str, cells: pd.DataFrame) -> alt.Y:
    """Count rows downwards; every second weekday and the year of each strip are named."""
    names: dict[float, str] = {}
    for number, strip in cells.groupby("strip"):
        years = sorted({str(year) for year in strip["day"].dt.year})
        top = int(str(number)) * _ROWS
        names[top + 0.5] = years[0] if len(years) == 1 else f"{years[0]}/{years[-1][2:]}"
        first_weekday = strip["week"].min().weekday()
        for row in (0, 2, 4, 6):
            names[top + 1.5 + row] = WEEKDAYS[(first_weekday + row) % 7]
    bottom = (int(cells["strip"].max()) + 1) * _ROWS - 1
    return alt.Y(
        f"{field}:Q",
        title=None,
        scale=alt.Scale(domain=[bottom, 0], nice=False),
        axis=alt.Axis(
            values=list(names),
            labelExpr=f"{_table(names)}[datum.value]",
            labelFontSize=TEXT_PX - 1,
            labelOverlap=False,
            grid=False,
        ),
    )


def _months(cells: pd.DataFrame) -> pd.DataFrame:
    """Name each month above the week that holds its first day, and the month a strip opens in.

    A name that would run into the next one or over the edge is left out.
    """
    columns = int(cells["column"].max()) + 1
    begins = cells[cells["day"].dt.day == 1]
    begins = begins[begins["column"] <= max(columns, _LEAST_COLUMNS) - _NAME_COLUMNS]
    followed = begins[begins["column"] < _NAME_COLUMNS]["strip"]
    opens = cells.groupby("strip").head(1)
    named = pd.concat([opens[~opens["strip"].isin(followed)], begins]).drop_duplicates("day")
    return pd.DataFrame(
        {
            "column": named["column"],
            "row": named["strip"] * _ROWS + 0.5,
            "month": named["day"].dt.month.map(lambda month: MONTHS[month - 1]),
        }
    )


def _shade(cells: pd.DataFrame, *, look: Look) -> alt.Color:
    step = _step(cells)
    unknown = bool((cells["minutes"].isna() & (cells["sessions"] > 0)).any())
    return alt.Color(
        "shade:N",
        scale=alt.Scale(
            domain=[_word(step * at, step=step) for at in range(_SHADES)], range=list(look.shades)
        ),
        legend=alt.Legend(
            title="Minutes on a day" + (" (?: not known)" if unknown else ""),
            titleOrient="top",
            titleColor=look.muted,
            titleFontSize=TEXT_PX,
            titleFontWeight=400,
            symbolType="square",
            symbolStrokeWidth=0,
            columns=_SHADES,
            offset=8,
        ),
    )


def _step(days: pd.DataFrame) -> int:
    usual = days.loc[days["sessions"] > 0, "minutes"].quantile(_USUAL)
    if math.isnan(usual):  # no minutes are known
        return STEPS[0]
    return next((step for step in STEPS if usual < step * _SHADES), STEPS[-1])


def _word(minutes: float, *, step: int) -> str | None:
    if math.isnan(minutes):
        return None
    level = min(int(minutes // step), _SHADES - 1)
    return f"{step * level}+" if level else f"under {step}"


def _table(names: dict[float, str]) -> str:
    return json.dumps({str(at): name for at, name in names.items()})
