"""What all charts over time share: the axis of days, shaded periods, and plain day arithmetic."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import altair as alt
import pandas as pd

from dashboard.charts.theme import DAY_FORMAT, TEXT_PX, Look

if TYPE_CHECKING:
    from dashboard.reports import Period

SHORT_DAYS: Final = 70
"""Up to so many days the axis counts weeks; beyond, months."""
MONTHLY_DAYS: Final = 300
"""Up to so many days every month has its tick; beyond, every third; beyond three years, January."""
YEARLY_DAYS: Final = 1100

MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_DAY_LABEL: Final = "timeFormat(datum.value, '%-d %b')"
_MONTH_LABEL: Final = (
    "[timeFormat(datum.value, '%b'), "
    "datum.index == 0 || timeFormat(datum.value, '%m') == '01' "
    "? timeFormat(datum.value, '%Y') : '']"
)
_YEAR_LABEL: Final = "timeFormat(datum.value, '%Y')"

PERIOD_WORDS: Final = {"flare": "Flare", "travel": "Travel", "illness": "Illness", "pause": "Pause"}


def day(value: object) -> date:
    """Return the calendar day of a frame's cell."""
    return pd.Timestamp(value).date()  # type: ignore[arg-type] # a cell of a day column


def margin(first: date, last: date) -> tuple[date, date]:
    """Widen a span of less than a week, so that a single day stands in the middle."""
    pad = timedelta(days=3) if (last - first).days < 7 else timedelta()  # noqa: PLR2004 - a week
    return first - pad, last + pad


def axis_of_days(field: str, *, first: date, last: date) -> alt.X:
    """Return an x axis from ``first`` to the end of ``last`` with whole weeks, months or years."""
    ticks, label = _ticks(first, last)
    return alt.X(
        f"{field}:T",
        title=None,
        scale=alt.Scale(domain=[_moment(first), _moment(last + timedelta(days=1))]),
        axis=alt.Axis(values=ticks, labelExpr=label, labelOverlap="greedy"),
    )


def period_layers(
    periods: Sequence["Period"], *, first: date, last: date, look: Look
) -> tuple[list[alt.Chart], list[alt.Chart]]:
    """Return the shading of marked stretches, and their names, cut to the axis."""
    seen = pd.DataFrame(
        [
            {
                "period": PERIOD_WORDS[period.kind],
                "starts": pd.Timestamp(max(period.first_day, first)),
                "ends": pd.Timestamp(min(period.last_day or last, last) + timedelta(days=1)),
            }
            for period in periods
            if period.first_day <= last and (period.last_day or last) >= first
        ]
    )
    if seen.empty:
        return [], []
    base = alt.Chart(seen).encode(
        x=axis_of_days("starts", first=first, last=last),
        tooltip=[
            alt.Tooltip("period:N", title="Period"),
            alt.Tooltip("starts:T", title="From", format=DAY_FORMAT),
        ],
    )
    shade = base.mark_rect(color=look.period).encode(x2="ends:T")
    name = base.mark_text(
        align="left", baseline="top", dx=2, fontSize=TEXT_PX - 1, color=look.muted
    ).encode(y=alt.value(2), text="period:N")
    return [shade], [name]


def _ticks(first: date, last: date) -> tuple[list[alt.DateTime], str]:
    days = (last - first).days + 1
    if days <= SHORT_DAYS:
        step = 7 if days > 7 else 1  # noqa: PLR2004 - a week
        return [_moment(first + timedelta(days=at)) for at in range(0, days, step)], _DAY_LABEL
    months = [_moment(month) for month in _months(first, last)]
    if days <= MONTHLY_DAYS:
        return months, _MONTH_LABEL
    if days <= YEARLY_DAYS:
        return [_moment(month) for month in _months(first, last) if month.month % 3 == 1], (
            _MONTH_LABEL
        )
    return [_moment(month) for month in _months(first, last) if month.month == 1], _YEAR_LABEL


def _months(first: date, last: date) -> Iterator[date]:
    month = first if first.day == 1 else (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    while month <= last:
        yield month
        month = (month + timedelta(days=32)).replace(day=1)


def _moment(when: date) -> alt.DateTime:
    """Return local midnight: a bare ISO date would be read as midnight in Greenwich."""
    return alt.DateTime(year=when.year, month=when.month, date=when.day)
