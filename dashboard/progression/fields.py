"""One row of a log: its values read strictly, whatever cannot be used listed as a defect."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from dashboard.progression.exact import Exact, whole_or_fraction
from dashboard.progression.log import Defect

Word = TypeVar("Word", bound=StrEnum)

NO_DAY = "no day that can be read, so left out"
NOT_A_ROW = "cannot be read, so left out"
NOT_A_LIST = "not a list, so left out"
NOT_A_NUMBER = "not a number, so counted as missing"
OUT_OF_RANGE = "outside the range, so counted as missing"
NOT_WHOLE = "not a whole number, so counted as missing"
NOT_A_FLAG = "neither true nor false, so counted as missing"
NOT_A_WORD = "not known, so counted as missing"
NOT_A_DAY = "not a day that can be read, so counted as missing"
NOT_A_PART = "no part of a log, so left out"
ENDS_EARLY = "ends before it begins"

_FINEST = -60
"""Decimal place below which a number other than 0 is not taken for one that a person gave."""

_LONGEST_NAME = 80
"""Digits of a number that can be a name."""


def read_day(value: object) -> date | None:
    """Read a day written like 2026-03-28."""
    if not (isinstance(value, str) and value.isascii() and value[4:8:3] == "--"):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


@dataclass(slots=True)
class Fields:
    """The values of one row and where its defects go; ``ordinal`` is its day's, 0 while unknown."""

    part: str
    values: Mapping[str, object]
    defects: list[Defect]
    ordinal: int = 0

    def number(self, name: str, low: int, high: int) -> Exact | None:
        """Return a number within its range; true and false are no numbers."""
        value = self.values.get(name)
        if type(value) is int and low <= value <= high:
            return value  # the common case, and quicker than the rest
        decimal = _decimal(value)
        if decimal is not None and low <= decimal <= high:
            return _exact(decimal)
        if value is not None:
            self.defect(name, NOT_A_NUMBER if decimal is None else OUT_OF_RANGE)
        return None

    def moved(self, name: str, low: int, high: int, *, default: int) -> Exact:
        """Return a number moved into its range, the default if there is none."""
        value = self.values.get(name)
        decimal = _decimal(value)
        if decimal is not None:
            return _exact(max(Decimal(low), min(Decimal(high), decimal)))
        if value is not None:
            self.defect(name, NOT_A_NUMBER)
        return default

    def count(self, name: str, low: int, high: int) -> int | None:
        """Return a whole number within its range."""
        value = self.number(name, low, high)
        if value is None or isinstance(value, int):
            return value
        self.defect(name, NOT_WHOLE)
        return None

    def flag(self, name: str) -> bool | None:
        """Return yes or no."""
        value = self.values.get(name)
        if value is None or isinstance(value, bool):
            return value
        self.defect(name, NOT_A_FLAG)
        return None

    def word(self, name: str, words: type[Word]) -> Word | None:
        """Return one of the known words; a missing one is a defect too."""
        value = self.values.get(name)
        try:
            return words(value if isinstance(value, str) else "")
        except ValueError:
            self.defect(name, NOT_A_WORD)
            return None

    def text(self, name: str, *, needed: bool = True) -> str | None:
        """Return a name or code that is not empty; a number is read by its value, so 7.0 as 7."""
        value = self.values.get(name)
        if type(value) is str and value:
            return value
        decimal = _decimal(value)
        if decimal is not None and decimal.adjusted() < _LONGEST_NAME:
            return str(_exact(decimal))
        if needed or not (value is None or value == ""):
            self.defect(name, NOT_A_WORD)
        return None

    def own_day(self, name: str) -> date | None:
        """Return the day that the row belongs to; a row without one is left out."""
        day = read_day(self.values.get(name))
        if day is None:
            self.defect("", NO_DAY)
        else:
            self.ordinal = day.toordinal()
        return day

    def other_day(self, name: str) -> date | None:
        """Return a further day of the row."""
        value = self.values.get(name)
        day = read_day(value)
        if day is None and value is not None:
            self.defect(name, NOT_A_DAY)
        return day

    def rows(self, name: str) -> list["Fields"]:
        """Return the rows of a list that are objects."""
        value = self.values.get(name)
        if not isinstance(value, (list, tuple)):
            if value is not None:
                self.defect(name, NOT_A_LIST)
            return []
        found = []
        for row in value:
            if isinstance(row, (dict, Mapping)):  # the plain case first, it is quicker
                found.append(Fields(name, row, self.defects, self.ordinal))
            else:
                self.defects.append(Defect(name, "", NOT_A_ROW, self.ordinal))
        return found

    def defect(self, place: str, reason: str) -> None:
        """List something that cannot be used; it counts as missing."""
        self.defects.append(Defect(self.part, place, reason, self.ordinal))


def _decimal(value: object) -> Decimal | None:
    """Read a JSON number as it was written."""
    if type(value) is int:
        return Decimal(value)
    if isinstance(value, float) and math.isfinite(value):
        return Decimal(repr(value))
    if (
        isinstance(value, Decimal)
        and value.is_finite()
        and (not value or value.adjusted() > _FINEST)
    ):
        return value
    return None


def _exact(value: Decimal) -> Exact:
    return whole_or_fraction(Fraction(value))
