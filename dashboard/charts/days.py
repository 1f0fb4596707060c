"""What all charts over time share: the axis of days, and the shading of marked periods."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard import manner
from dashboard.charts.theme import TEXT_PX, Look, day_format

if TYPE_CHECKING:
    from dashboard.reports import Period

MONTHS: Final = tuple(name[:3] for name in manner.MONTHS)
WEEKDAYS: Final = tuple(name[:3] for name in manner.WEEKDAYS)
PERIOD_WORDS: Final = {"flare": "Flare", "travel": "Travel", "illness": "Illness", "pause": "Pause"}


def day(value: object) -> date:
    """Return the calendar day of a frame's cell."""
    return pd.Timestamp(value).date()  # type: ignore[arg-type] # a cell of a day column


def calendar_days(column: "pd.Series[pd.Timestamp]") -> list[date]:
    """Return the calendar days of a frame's column, thousands at once."""
    days: list[date] = pd.to_datetime(column).dt.date.tolist()
    return days


@dataclass(frozen=True, slots=True)
class Days:
    """The axis of days, from ``first`` to the end of ``last``; every layer of a chart uses it."""

    first: date
    last: date

    @classmethod
    def around(cls, days: "pd.Series[pd.Timestamp]") -> "Days":
        """Return the axis for some days; less than a week is widened, to stand in the middle."""
        first, last = day(days.min()), day(days.max())
        pad = timedelta(days=3) if (last - first).days < _WEEK else timedelta()
        return cls(first - pad, last + pad)

    def axis(self, field: str) -> alt.X:
        """Return the x channel for a column of days."""
        ticks, label = self._ticks()
        return alt.X(
            f"{field}:T",
            title=None,
            scale=alt.Scale(
                domainMin=_midnight(self.first),
                domainMax=_midnight(self.last + timedelta(days=1)),
                nice=False,
            ),
            axis=alt.Axis(
                values=alt.ExprRef(f"[{', '.join(map(_moment, ticks))}]"),
                labelExpr=label,
                labelOverlap="greedy",
                labelSeparation=_LABEL_GAP_PX,
            ),
        )

    def _ticks(self) -> tuple[list[date], str]:
        """Choose days, weeks, months, quarters or years, so that names fit on a phone."""
        days = (self.last - self.first).days + 1
        if days <= _DAILY_OR_WEEKLY_DAYS:
            step = 1 if days <= _WEEK else _WEEK
            ticks = [self.first + timedelta(days=at) for at in range(0, days, step)]
            return ticks, _day_label()
        months = list(_months(self.first, self.last))
        if days <= _MONTHLY_DAYS:
            return months, _MONTH_LABEL
        if days <= _QUARTERLY_DAYS:
            return [month for month in months if month.month % 3 == 1], _MONTH_LABEL
        return [month for month in months if month.month == 1], _YEAR_LABEL


@dataclass(frozen=True, slots=True)
class Shading:
    """Marked stretches as layers: the shades, and the names above, in so many rows."""

    shades: list[alt.Chart]
    names: list[alt.Chart]
    rows: int


def period_layers(periods: Sequence["Period"], *, days: Days, look: Look) -> Shading:
    """Return the shading of marked stretches, and their names, cut to the axis."""
    seen = pd.DataFrame(
        [
            {
                "period": PERIOD_WORDS[period.kind],
                "starts": pd.Timestamp(max(period.first_day, days.first)),
                "ends": pd.Timestamp(min(period.last_day or days.last, days.last))
                + pd.Timedelta(days=1),
            }
            for period in periods
            if period.first_day <= days.last and (period.last_day or days.last) >= days.first
        ]
    )
    if seen.empty:
        return Shading([], [], rows=0)
    base = alt.Chart(seen).encode(
        x=days.axis("starts"),
        tooltip=[
            alt.Tooltip("period:N", title="Period"),
            alt.Tooltip("starts:T", title="From", format=day_format()),
        ],
    )
    shade = base.mark_rect(color=look.period).encode(x2=alt.X2("ends:T"))
    placed = _placed(seen, days=days)
    names = [_name(alike, days=days, look=look) for _, alike in placed.groupby(["row", "at_edge"])]
    return Shading([shade], names, rows=int(placed["row"].max()) + 1)


def _placed(seen: pd.DataFrame, *, days: Days) -> pd.DataFrame:
    """Give each name a row where it touches no other, as far as there are rows.

    A name stands where its period starts, or ends at the edge if it would run over it. One that
    would touch in every row is left out; pointing at its shade still tells it.
    """
    end = pd.Timestamp(days.last) + pd.Timedelta(days=1)
    room = (end - pd.Timestamp(days.first)) * _NAME_SHARE
    free = [pd.Timestamp.min] * _NAME_ROWS
    placed = []
    for period in seen.sort_values("starts").to_dict("records"):
        at_edge = period["starts"] > end - room
        begins = end - room if at_edge else period["starts"]
        row = next((row for row, since in enumerate(free) if since <= begins), None)
        if row is not None:
            free[row] = begins + room
            placed.append({**period, "row": row, "at_edge": at_edge, "edge": end})
    return pd.DataFrame(placed)


def _name(alike: pd.DataFrame, *, days: Days, look: Look) -> alt.Chart:
    """Write the names of one row that stand alike: from the start on, or up to the edge."""
    at_edge, row = bool(alike["at_edge"].iloc[0]), int(alike["row"].iloc[0])
    words = alt.Chart(alike).mark_text(
        align="right" if at_edge else "left",
        baseline="top",
        dx=-2 if at_edge else 2,
        fontSize=TEXT_PX - 1,
        color=look.muted,
    )
    named: alt.Chart = words.encode(
        x=days.axis("edge" if at_edge else "starts"),
        y=from_top(2 + row * ROW_PX),
        text=alt.Text("period:N"),
    )
    return named


def from_top(pixels: int) -> alt.YValue:
    """Place words at a distance from the top of the drawing, whatever the scale."""
    return alt.YValue(pixels)  # type: ignore[no-untyped-call] # Altair leaves this one untyped


ROW_PX: Final = 14
"""Height of a row of words inside a chart, in pixels."""

_NAME_ROWS: Final = 2
_NAME_SHARE: Final = 0.18
"""The part of the axis that a name may need: on a phone the drawing is 250 pixels wide."""

_LABEL_GAP_PX: Final = 3
_WEEK: Final = 7
_DAILY_OR_WEEKLY_DAYS: Final = 49
_MONTHLY_DAYS: Final = 300
_QUARTERLY_DAYS: Final = 1100

_MONTH_LABEL: Final = (
    "[timeFormat(datum.value, '%b'), "
    "datum.index == 0 || timeFormat(datum.value, '%m') == '01' "
    "? timeFormat(datum.value, '%Y') : '']"
)
_YEAR_LABEL: Final = "timeFormat(datum.value, '%Y')"


def _day_label() -> str:
    written = day_format(year=False, weekday=False)
    return (
        f"[timeFormat(datum.value, '{written}'), "
        "datum.index == 0 ? timeFormat(datum.value, '%Y') : '']"
    )


def _months(first: date, last: date) -> Iterator[date]:
    month = first if first.day == 1 else _next_month(first)
    while month <= last:
        yield month
        month = _next_month(month)


def _next_month(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def _moment(when: date) -> str:
    """Return local midnight as an expression: a bare ISO date would be midnight in Greenwich.

    An expression, because an object of the grammar is copied and checked with every layer.
    """
    return f"datetime({when.year}, {when.month - 1}, {when.day})"


def _midnight(when: date) -> alt.ExprRef:
    """Return local midnight for a scale: layers that agree on it do not seem to disagree."""
    return alt.ExprRef(_moment(when))
