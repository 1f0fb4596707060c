"""What a column of a file can mean, and how its cells are read.

A reading names a pair of macros in ``queries/sources/values*.sql`` and what they are given beside
the cell. Arguments that are ``AUTO`` are settled for each column of a file from all of its rows
(``decide.py``); where they are not, the macros read only what cannot be meant otherwise. Ranges
come from the scales of the model.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from dashboard.importing.dayforms import DayForm
from dashboard.model import SCALES, Kind, Side

AUTO = "auto"
"""Stands among the arguments of a reading for what the rows of the file are to settle."""

TODAY = "$today"
"""Stands among the arguments of a reading for the present day."""

Argument = str | int | Decimal | tuple[str, ...] | None

_DAYS = ("order", "utc", "today")
_MOMENTS = ("order", "utc")
ASPECTS: dict[str, tuple[str, ...]] = {
    "day": _DAYS,
    "day_end": _DAYS,
    "later_clock": _MOMENTS,
    "later_clock_end": _MOMENTS,
    "moment": _MOMENTS,
    "moment_end": _MOMENTS,
    "month_day": ("order",),
    "span": ("order",),
    "duration": ("unit", "clock", "mark"),
    "number": ("low", "high", "to_low", "to_high", "mark"),
    "rating": ("low", "high", "to_low", "to_high", "mark"),
    "quantity": ("mark",),
}
"""The names of the arguments of the macros whose arguments can be settled."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a cell's text becomes a value.

    Args:
        macro: the name of the pair of macros, without its ending.
        arguments: what the macros take after the cell.
    """

    macro: str
    arguments: tuple[Argument, ...] = ()

    def bound(self, *, today: date) -> list[object]:
        """Return the arguments as parameters of a statement."""
        return [_bound(argument, today) for argument in self.arguments]

    @property
    def unsettled(self) -> tuple[str, ...]:
        """The names of the arguments that the rows are to settle."""
        names = ASPECTS.get(self.macro, ())
        return tuple(
            name for name, value in zip(names, self.arguments, strict=False) if value == AUTO
        )

    def settled(self, **values: Argument) -> "Reading":
        """Return this reading with arguments that were ``AUTO``; the others stay as they are."""
        names = ASPECTS.get(self.macro, ())
        return replace(
            self,
            arguments=tuple(
                values.get(name, AUTO) if given == AUTO else given
                for name, given in zip(names, self.arguments, strict=False)
            )
            or self.arguments,
        )


@dataclass(frozen=True, slots=True)
class Column:
    """What one or more header names mean.

    Args:
        target: the name under which the source's SQL finds the value.
        names: header names that mean it, in lower case; the first that a file has is read.
        reading: how its cells are read.
        required: whether a row without a value is kept out.
        default: what a blank cell stands for, and every cell where the file has no such column.
    """

    target: str
    names: tuple[str, ...]
    reading: Reading
    required: bool = False
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The scale on which a source rates; ``turned`` when its ends mean the opposite of ours.

    Ends that are ``None`` are settled from the rows: ``TURNED`` is a scale of unknown ends on
    which much is bad, such as pain.
    """

    low: Decimal | None
    high: Decimal | None
    turned: bool = False


TURNED = Span(None, None, turned=True)

TEXT = Reading("text")
OWN_TEXT = Reading("own_text")
"""Text of our own files, where an apostrophe keeps spreadsheets from running it as a formula."""
CLOCK = Reading("clock")
"""A local clock time; of a range such as ``18.00-19.30`` the first."""
CLOCK_END = Reading("clock_end")
"""The last clock time of a range in one cell; null where there is one clock time only."""
SPAN = Reading("span", (AUTO,))
"""The seconds from the first to the last of a range in one cell, of clock times or of moments."""
YES_NO = Reading("yes_no")
SIDE = Reading("side")
AMOUNTS = Reading("amounts")
WITHIN = Reading("within")
"""The seconds that a text names among other words: ``20 min yoga``."""
OFFSET = Reading("offset")
"""Seconds east of UTC: ``UTC+0530``, ``+02:00``, ``UTCZ``."""


def words(*known: str) -> Reading:
    """Return the reading of one of a few words, in any case."""
    return Reading("word", (known,))


KIND = words(*Kind)
ONLY_SIDES = words(*Side)


def day(order: str | DayForm = AUTO, *, utc: bool = False) -> Reading:
    """Return the reading of a day, alone or with a clock time behind it.

    ``order`` is ymd, dmy, mdy, serial, serial_1904, epoch_s or epoch_ms, or a form of days that
    was named. With ``utc`` moments are in UTC although nothing in the cell says so.
    """
    if isinstance(order, DayForm):
        return Reading("formed_day", (order.shape, order.format, order.written, TODAY))
    return Reading("day", (order, int(utc), TODAY))


def clock_after(order: str | DayForm = AUTO, *, utc: bool = False) -> Reading:
    """Return the reading of the clock time behind a day in the same cell."""
    if isinstance(order, DayForm):
        return Reading("formed_clock", (order.shape,))
    return Reading("later_clock", (order, int(utc)))


def moment(order: str = AUTO, *, utc: bool = False) -> Reading:
    """Return the reading of a day with its clock time, or of a day alone as its midnight.

    It is as written, with an offset or without; only with ``utc``, and for Z and +0000, it becomes
    the person's own wall clock.
    """
    return Reading("moment", (order, int(utc)))


def ending(reading: Reading) -> Reading:
    """Return, for DAY, CLOCK_AFTER and MOMENT and their like, the reading of a range's end."""
    return replace(reading, macro=f"{reading.macro}_end")


DAY = day()
CLOCK_AFTER = clock_after()
MOMENT = moment()
DAY_END, CLOCK_AFTER_END, MOMENT_END = map(ending, (DAY, CLOCK_AFTER, MOMENT))
MONTH_DAY = Reading("month_day", (AUTO,))
"""A day whose year stands elsewhere, as text such as ``09-07`` for the 7th of September."""


def number(scale: str, *, given: Span | str | None = None) -> Reading:
    """Return the reading of a rating, or of another number, on one of the model's scales.

    With ``given`` the source's own scale is stretched onto it; ends that are ``AUTO`` are settled
    from the rows. Faces, words, percents and ``7/10`` say their own scale, where points are given.
    """
    ours = SCALES[scale]
    if isinstance(given, str):
        given = Span(None, None)
    span = given or Span(ours.low, ours.high)
    ends = (ours.high, ours.low) if span.turned else (ours.low, ours.high)
    low, high = (AUTO if end is None else end for end in (span.low, span.high))
    return Reading("rating" if ours.unit == "points" else "number", (low, high, *ends, AUTO))


def whole(scale: str) -> Reading:
    """Return the reading of a whole number on one of the model's scales."""
    return Reading("whole", (int(SCALES[scale].low), int(SCALES[scale].high)))


QUANTITY = Reading("quantity", (AUTO,))
"""A decimal number, with or without thousands marks and a unit behind it."""


def duration(unit: int | Decimal | str | None = AUTO, *, clock: str = AUTO) -> Reading:
    """Return the reading of a duration in seconds.

    A bare number counts units of so many seconds; with ``None`` it is not read. Two parts such as
    ``12:30`` are ``m:ss`` or ``h:mm`` as ``clock`` says.
    """
    return Reading("duration", (unit, clock, AUTO))


def _bound(argument: Argument, today: date) -> object:
    if argument == TODAY:
        return today
    if argument == AUTO:
        return None
    return list(argument) if isinstance(argument, tuple) else argument
