"""A day with its clock time and offset, and the numbers that it is made of."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dashboard.importing.cells import clocks
from dashboard.importing.cells.plain import plainly

OFFSET = r"z|utcz?|gmt|(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?"
UNIX = datetime(1970, 1, 1)  # noqa: DTZ001 - moments in UTC are naive here


@dataclass(frozen=True, slots=True)
class Moment:
    """What a cell says.

    Args:
        day: the day.
        clock: the clock time, ``None`` for a day alone.
        offset: seconds east of UTC, ``None`` where none is written.
        unread: what stands behind the day and is no clock time.
    """

    day: date
    clock: time | None = None
    offset: int | None = None
    unread: str = ""

    @property
    def naive(self) -> datetime:
        """The moment as written; a day alone is its midnight."""
        return datetime.combine(self.day, self.clock or time())


def offset(cell: str | None) -> int | None:
    """Return seconds east of UTC: ``UTC+0530``, ``+02:00``, ``UTCZ``."""
    text = plainly(cell or "")
    if not re.fullmatch(OFFSET, text):
        return None
    parts = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", text)
    if not parts:
        return 0
    minutes = 60 * int(parts[2]) + int(parts[3] or 0)
    return 60 * (-minutes if parts[1] == "-" else minutes)


def iso(cell: str) -> Moment | None:
    """Return the moment of an ISO cell, with or without an offset."""
    try:
        moment = datetime.fromisoformat(
            cell.replace(",", ".").replace(" Z", "Z").replace(" +", "+").replace(" -", "-")
        )
    except ValueError:
        return None
    there = moment.utcoffset()
    return Moment(
        moment.date(),
        moment.time().replace(microsecond=0),
        None if there is None else int(there.total_seconds()),
    )


def counted(number: float, order: str | None) -> Moment | None:
    """Return the moment that a number counts to: a spreadsheet's serial, or time since 1970."""
    try:
        if order in {"epoch_s", "epoch_ms"}:
            moment = UNIX + timedelta(seconds=int(number if order == "epoch_s" else number / 1000))
            return Moment(moment.date(), moment.time(), 0)
        if order in {"serial", "serial_1904"}:
            start = date(1899, 12, 30) if order == "serial" else date(1904, 1, 1)
            seconds = round(number % 1 * 86400)
            day = start + timedelta(days=int(number) + seconds // 86400)
            return Moment(day, clocks.of_day(number) if seconds else None)
    except OverflowError:
        pass
    return None


def ordered(first: str, second: str, third: str, order: str | None) -> date | None:
    """Return the day of three numbers; without an order only what cannot be meant otherwise."""
    year = 4
    if len(first) == year or (order == "ymd" and len(first) == len(third)):
        return calendar_day(first, int(second), third)
    if len(third) not in {2, year}:
        return None
    day_first, month_first = (
        calendar_day(third, int(second), first),
        calendar_day(third, int(first), second),
    )
    if order in {"dmy", "mdy"}:
        return day_first if order == "dmy" else month_first
    possible = {day_first, month_first} - {None}
    return possible.pop() if len(third) == year and len(possible) == 1 else None


def calendar_day(year: str, month: int, day: str) -> date | None:
    """Return a day; two digits of a year are 1970 to 2069."""
    number = int(year)
    if len(year) != 4:  # noqa: PLR2004
        number += 1900 if number >= 70 else 2000  # noqa: PLR2004
    try:
        return date(number, month, int(day))
    except ValueError:
        return None
