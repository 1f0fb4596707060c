"""The dose in the notation: ``2x10``, ``10,8,6``, ``3x30s``, ``3x?``."""

import re
from collections.abc import Sequence

from dashboard.model import SCALES, Unit

MOST_SETS = 50
"""Sets of one entry that can be typed; more is a slip of the finger."""

TIMES = r"[x\u00d7*]"
"""What may stand between sets and amount: the letter, the multiplication sign, the star."""

TERM = rf"(?:\d+\s*{TIMES}\s*)?(?:\d+|\?)\s*(?:s|secs?|seconds?|reps?)?"
"""One number of a dose, with the number of sets before it and its unit behind it."""

DOSE = rf"{TERM}(?:\s*,\s*{TERM})*"

_PART = re.compile(rf"(?:(\d+)\s*{TIMES}\s*)?(\d+|\?)\s*([a-z]*)", re.IGNORECASE)
_DIGITS = 9


class MisreadError(ValueError):
    """A piece of notation cannot be read; the text says why, for the person who typed it."""


def dose_read(text: str) -> tuple[Unit, tuple[int | None, ...]]:
    """Read a text of the form :data:`DOSE`: the unit, and one amount for each set.

    Raises:
        MisreadError: seconds and repetitions are mixed, or a number is out of range.
    """
    amounts: list[int | None] = []
    in_seconds: set[bool] = set()
    unknown_in_seconds = False
    for sets, amount, unit in _PART.findall(text):
        seconds = unit[:1].lower() == "s"
        if amount == "?":
            unknown_in_seconds |= seconds
        else:
            in_seconds.add(seconds)
        amounts += [_amount(amount)] * _sets(sets)
        if len(amounts) > MOST_SETS:
            raise MisreadError(f"an exercise can have up to {MOST_SETS} sets.")
    if len(in_seconds | {True} if unknown_in_seconds else in_seconds) > 1:
        raise MisreadError("put an s for seconds after every number, or after none.")
    return (Unit.HOLD if True in in_seconds or unknown_in_seconds else Unit.REPS), tuple(amounts)


def dose_written(unit: Unit, amounts: Sequence[int | None]) -> str:
    """Write a dose as short as it can be; nothing for no sets."""
    suffix = "s" if unit is Unit.HOLD else ""
    numbers = [f"{'?' if amount is None else amount}{suffix}" for amount in amounts]
    if len(numbers) > 1 and len(set(numbers)) == 1:
        return f"{len(numbers)}x{numbers[0]}"
    return ",".join(numbers)


def _sets(text: str) -> int:
    """Read the number of sets; more than can be typed count as one too many."""
    sets = int(text[:_DIGITS]) if text else 1
    if sets == 0:
        raise MisreadError("an exercise has at least 1 set.")
    return min(sets, MOST_SETS + 1)


def _amount(text: str) -> int | None:
    if text == "?":
        return None
    most = int(SCALES["amount"].high)
    amount = int(text[:_DIGITS])
    if amount > most:
        raise MisreadError(f"{text[:_DIGITS]} is too much for one set; {most} is the most.")
    return amount
