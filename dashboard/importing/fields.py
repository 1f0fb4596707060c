"""What a column of a file can mean, and how its cells are read.

A reading names a pair of macros in ``queries/sources/values.sql`` and what they are given beside
the cell. Ranges come from the scales of the model.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard.importing.dayforms import DayForm
from dashboard.model import SCALES, Kind, Side

TODAY = "$today"
"""Stands among the arguments of a reading for the present day."""

Argument = str | int | Decimal | tuple[str, ...] | None


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
        return [
            today
            if argument == TODAY
            else list(argument)
            if isinstance(argument, tuple)
            else argument
            for argument in self.arguments
        ]


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
    """The scale on which a source rates; ``turned`` when its ends mean the opposite of ours."""

    low: Decimal
    high: Decimal
    turned: bool = False


TEXT = Reading("text")
CLOCK = Reading("clock")
YES_NO = Reading("yes_no")
AMOUNTS = Reading("amounts")


def words(*known: str) -> Reading:
    """Return the reading of one of a few words, in any case."""
    return Reading("word", (known,))


KIND = words(*Kind)
SIDE = words(*Side)


def day(form: DayForm) -> Reading:
    """Return the reading of a day, alone or with a clock time behind it."""
    return Reading("day", (form.shape, form.format, form.written, TODAY))


def clock_after(form: DayForm) -> Reading:
    """Return the reading of the clock time behind a day in the same cell."""
    return Reading("later_clock", (form.shape,))


def number(scale: str, *, given: Span | None = None) -> Reading:
    """Return the reading of a number on one of the model's scales.

    With ``given`` the source's own scale is stretched onto it.
    """
    ours = SCALES[scale]
    given = given or Span(ours.low, ours.high)
    ends = (ours.high, ours.low) if given.turned else (ours.low, ours.high)
    return Reading("number", (given.low, given.high, *ends))


def whole(scale: str) -> Reading:
    """Return the reading of a whole number on one of the model's scales."""
    return Reading("whole", (int(SCALES[scale].low), int(SCALES[scale].high)))


def duration(unit_s: int | None) -> Reading:
    """Return the reading of a duration.

    A bare number counts units of so many seconds; with ``None`` it is not read.
    """
    return Reading("duration", (unit_s,))
