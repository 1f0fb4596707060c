"""How the cells of a column were read, in plain words, with an example from them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from dashboard.importing.fields import ASPECTS, AUTO, Column, Reading
from dashboard.manner import figure

SETTLED: Final = ("order", "unit", "clock", "low", "high")
"""What of a reading a person can say otherwise, by the names of ``ASPECTS``."""

_ORDERS = {"dmy": "day first", "mdy": "month first"}
_UNITS = {
    Decimal("0.001"): "milliseconds",
    Decimal(1): "seconds",
    Decimal(60): "minutes",
    Decimal(3600): "hours",
    Decimal(86400): "shares of a day, as spreadsheets keep times",
}
_CLOCKS = {"m:ss": "minutes and seconds", "h:mm": "hours and minutes"}
_WORDS = {
    "day": "days",
    "day_end": "the day of the end",
    "formed_day": "days",
    "later_clock": "the clock time behind a day",
    "later_clock_end": "the clock time of the end",
    "formed_clock": "the clock time behind a day",
    "moment": "a day with its clock time",
    "moment_end": "the day and the clock time of the end",
    "month_day": "a day whose year stands elsewhere",
    "clock": "a clock time",
    "clock_end": "the clock time of the end",
    "span": "the time from start to end",
    "offset": "how far the clock is from world time (UTC)",
    "duration": "a duration",
    "number": "a number",
    "quantity": "a number",
    "rating": "a rating",
    "whole": "a whole number",
    "amounts": "repetitions or seconds, set by set",
    "counted_reps": "repetitions",
    "counted_seconds": "seconds",
    "yes_no": "yes or no",
    "side": "left, right or both",
    "word": "one of a few words",
    "text": "text, as it stands",
    "own_text": "text, as it stands",
    "one_set": "the repetitions of a set",
    "noted": "text for the notes, with the name of the column",
}


def settled_for(column: Column, *, opened: Reading, is_certain: bool = False) -> dict[str, str]:
    """Return what was settled for a column by its cells or by a person.

    ``opened`` is its reading before that; an order of days that ``is_certain`` is not told. A
    rating's scale always is, with ``turned``.
    """
    named = _arguments(column.reading)
    given = _arguments(opened)
    is_rating = column.reading.macro == "rating"
    found = {
        name: str(named[name])
        for name in SETTLED
        if named.get(name) not in {None, AUTO} and (given.get(name) == AUTO or is_rating)
    }
    if is_certain:
        found.pop("order", None)
    if is_rating and found:
        found["turned"] = "yes" if _is_turned(named) else "no"
    return found


def said(column: Column | None, samples: Sequence[str]) -> str:
    """Say how a column was read; ``samples`` are some of its cells."""
    if column is None:
        return "Not kept."
    named = _arguments(column.reading)
    macro = column.reading.macro
    if macro == "rating":
        return _rating(named, samples)
    words = _WORDS.get(macro, "text that is taken apart")
    order, unit, clock = (named.get(name) for name in ("order", "unit", "clock"))
    if order in _ORDERS:
        words += f", {_ORDERS[str(order)]}"
    if isinstance(unit, (int, Decimal)) and unit in _UNITS:
        words += f" in {_UNITS[Decimal(unit)]}"
    if clock in _CLOCKS and any(":" in sample for sample in samples):
        words += f"; {clock} is {_CLOCKS[str(clock)]}"
    return f"Read as {words}."


def _rating(named: Mapping[str, object], samples: Sequence[str]) -> str:
    ends = [named.get(name) for name in ("low", "high", "to_low", "to_high")]
    if not all(isinstance(end, (int, Decimal)) for end in ends):
        return "Read as a rating."
    low, high, to_low, to_high = (Decimal(f"{end:g}") for end in ends)
    turned = ", turned round" if to_low > to_high else ""
    words = f"Read as a rating from {low} to {high}{turned}"
    for sample in samples:
        try:
            value = Decimal(sample.strip().replace(",", "."))
        except InvalidOperation:
            continue
        if low <= value <= high:
            ours = to_low + (value - low) / (high - low) * (to_high - to_low)
            return (
                f"{words}: {figure(str(value))} becomes {_short(ours)} of {max(to_low, to_high)}."
            )
    return f"{words}."


def _short(number: Decimal) -> str:
    return figure(f"{number:.1f}".removesuffix(".0"))


def _arguments(reading: Reading) -> dict[str, object]:
    return dict(zip(ASPECTS.get(reading.macro, ()), reading.arguments, strict=False))


def _is_turned(named: Mapping[str, object]) -> bool:
    low, high = named.get("to_low"), named.get("to_high")
    return isinstance(low, Decimal) and isinstance(high, Decimal) and low > high
