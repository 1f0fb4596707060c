"""Numbers and times as people type them, and how to say that something odd is right."""

import argparse
from datetime import time
from decimal import Decimal, InvalidOperation


def decimal(text: str) -> Decimal:
    """Read a number; argparse turns the error into its complaint."""
    try:
        return Decimal(text)
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"not a number like 7 or 7.5: {text}") from None


def whole(text: str) -> int:
    """Read a whole number."""
    number = decimal(text)
    if not number.is_finite() or number != int(number):
        raise argparse.ArgumentTypeError(f"not a whole number like 7: {text}")
    return int(number)


def clock(text: str) -> time:
    """Read a clock time."""
    try:
        found = time.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo or found.microsecond:
        raise argparse.ArgumentTypeError(f"not a time like 18:30: {text}")
    return found


def trials(text: str) -> tuple[Decimal, ...]:
    """Read the trials of a measure, separated by spaces, slashes or semicolons."""
    parts = text.replace("/", " ").replace(";", " ").split()
    if not parts:
        raise argparse.ArgumentTypeError('not trials like "34 35.5 33"')
    return tuple(decimal(part) for part in parts)


def minutes_known(minutes: float, *, sessions: int) -> float | None:
    """Return the minutes of sessions; missing, not 0, where none of them says how long it took."""
    return minutes if minutes or not sessions else None


def sure_argument(parser: argparse.ArgumentParser) -> None:
    """Let a person say that something odd is right."""
    parser.add_argument("--sure", action="store_true", help="write it even where it looks odd")
