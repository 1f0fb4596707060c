"""Exact arithmetic: whole numbers stay whole, everything else is a fraction, nothing is a float.

In binary floats 0.7 x 90 rounds down to 62; here it is 63. A plain ``/`` between two whole
numbers would give a float, so division always goes through ``quotient``.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

Exact: TypeAlias = int | Fraction
"""A number as it was given, without rounding."""


def quotient(dividend: Exact, divisor: Exact) -> Exact:
    """Divide exactly; a whole result is a whole number."""
    if type(dividend) is int and type(divisor) is int and dividend % divisor == 0:
        return dividend // divisor  # the common case, and quicker than a fraction
    return whole_or_fraction(Fraction(dividend, divisor))


def whole_or_fraction(value: Fraction) -> Exact:
    """Return a whole fraction as a whole number, any other as it is."""
    return value.numerator if value.denominator == 1 else value


def half_up(value: Exact) -> int:
    """Round to the nearest whole number, halves upwards."""
    below = value.denominator
    return (2 * value.numerator + below) // (2 * below)


def median(values: Sequence[Exact]) -> Exact:
    """Return the middle value, or the mean of the two middle ones."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return quotient(ordered[middle - 1] + ordered[middle], 2)


def lower_median(values: Sequence[Exact]) -> Exact:
    """Return the middle value, or the lower of the two middle ones."""
    return sorted(values)[(len(values) - 1) // 2]


def mean(values: Sequence[Exact]) -> Exact:
    """Return the mean."""
    return quotient(sum(values), len(values))


def within(value: Exact, low: Exact, high: Exact) -> Exact:
    """Move a number into a range."""
    return max(low, min(high, value))


def largest(values: Sequence[Exact | None]) -> Exact | None:
    """Return the largest known value, ``None`` if none is known."""
    known = [value for value in values if value is not None]
    return max(known) if known else None


def smallest(values: Sequence[Exact | None]) -> Exact | None:
    """Return the smallest known value, ``None`` if none is known."""
    known = [value for value in values if value is not None]
    return min(known) if known else None


def plain(value: Exact) -> int | float:
    """Return a plain JSON number: whole where it is whole."""
    return int(value) if value == int(value) else float(value)
