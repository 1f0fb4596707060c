"""How days, numbers and times are written, and when a week and a day begin.

The person chooses it once for the whole journal (``journal.preferences`` keeps it). Whoever opens
the journal, a page or a verb, puts it in force for what follows in its own thread and nowhere else;
what writes a day or a number asks for it here (docs/decisions/0027-a-manner-in-force.md).
"""

from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LATEST_DAY_START: Final = 6
"""A day begins at this hour at the latest; later ones would tear mornings apart."""

_SPACE: Final = "\N{NO-BREAK SPACE}"
_SHORT: Final = 3
"""So many letters of a month or weekday make its short name."""


class DayForm(StrEnum):
    """The order in which a day is written."""

    DAY_MONTH = "day month"
    MONTH_DAY = "month day"
    ISO = "iso"


@dataclass(frozen=True, slots=True)
class Manner:
    """What the person chose; the defaults hold where nothing was.

    Args:
        week_start: the ISO weekday on which a week begins, 1 Monday to 7 Sunday.
        day_start: the hour at which a day begins, 0 to 6; before it, it is still yesterday.
        days: the order in which days are written.
        comma: whether decimals stand behind a comma, and thousands are parted by a space.
        twelve: whether times are written with 12 hours, as 7:30 pm.
    """

    week_start: int = 1
    day_start: int = 0
    days: DayForm = DayForm.DAY_MONTH
    comma: bool = False
    twelve: bool = False


PLAIN: Final = Manner()
_IN_FORCE: ContextVar[Manner] = ContextVar("manner", default=PLAIN)


def in_force() -> Manner:
    """Return the manner of the journal that is open here; the plain one where none was."""
    return _IN_FORCE.get()


def put_in_force(manner: Manner) -> None:
    """Let a manner hold for what follows in this thread or context."""
    _IN_FORCE.set(manner)


def day_at(moment: datetime, *, day_start: int) -> date:
    """Return the day lived at a local moment: until the hour ``day_start`` it is yesterday."""
    return (moment - timedelta(hours=day_start)).date()


def first_of_week(day: date, *, week_start: int | None = None) -> date:
    """Return the first day of the week that holds a day; ``week_start`` is an ISO weekday."""
    begins = in_force().week_start if week_start is None else week_start
    return day - timedelta(days=(day.isoweekday() - begins) % 7)


def weekdays(manner: Manner | None = None) -> tuple[int, ...]:
    """Return the ISO weekdays in the order of the week."""
    week_start = (manner or in_force()).week_start
    return tuple((week_start - 1 + at) % 7 + 1 for at in range(7))


def day_written(day: date, manner: Manner | None = None, *, short: bool = False) -> str:
    """Write a day with its year: 28 March 2026, March 28, 2026 or 2026-03-28."""
    form = (manner or in_force()).days
    if form is DayForm.ISO:
        return f"{day.year:04}-{day.month:02}-{day.day:02}"
    month_and_day = day_of_year(day, manner, short=short)
    comma = "," if form is DayForm.MONTH_DAY else ""
    return f"{month_and_day}{comma} {day.year}"


def day_of_year(day: date, manner: Manner | None = None, *, short: bool = False) -> str:
    """Write a day whose year is plain: 28 March or March 28; an ISO day keeps its year."""
    form = (manner or in_force()).days
    month = MONTHS[day.month - 1][: _SHORT if short else None]
    if form is DayForm.ISO:
        return f"{day.year:04}-{day.month:02}-{day.day:02}"
    return f"{month} {day.day}" if form is DayForm.MONTH_DAY else f"{day.day} {month}"


def days_written(first: date, last: date, manner: Manner | None = None) -> str:
    """Write two days without saying month and year twice: 3 to 12 August 2025."""
    form = (manner or in_force()).days
    end = day_written(last, manner)
    if first == last:
        return end
    if form is DayForm.ISO or first.year != last.year:
        return f"{day_written(first, manner)} to {end}"
    if first.month != last.month:
        return f"{day_of_year(first, manner)} to {end}"
    if form is DayForm.MONTH_DAY:
        return f"{day_of_year(first, manner)} to {last.day}, {last.year}"
    return f"{first.day} to {end}"


def clock_written(value: time, manner: Manner | None = None) -> str:
    """Write a time of day: 19:30 or 7:30 pm."""
    if not (manner or in_force()).twelve:
        return f"{value.hour:02}:{value.minute:02}"
    return f"{value.hour % 12 or 12}:{value.minute:02}{_SPACE}{'am' if value.hour < 12 else 'pm'}"  # noqa: PLR2004 - noon


def hour_written(hour: int, manner: Manner | None = None) -> str:
    """Write a full hour, 0 to 24: 18:00 or 6 pm."""
    if not (manner or in_force()).twelve:
        return f"{hour}:00"
    return f"{hour % 12 or 12}{_SPACE}{'am' if hour % 24 < 12 else 'pm'}"  # noqa: PLR2004 - noon


def figure(written: str, manner: Manner | None = None) -> str:
    """Turn a number written with a point and thousands of commas, 1,234.5, into the manner's."""
    return written.translate(_COMMA) if (manner or in_force()).comma else written


def whole(number: float, manner: Manner | None = None) -> str:
    """Write a number without decimals, thousands parted: 1,234."""
    return figure(f"{number:,.0f}", manner)


_COMMA: Final = {ord(","): _SPACE, ord("."): ","}
