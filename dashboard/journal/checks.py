"""What may be written: ranges, days and texts, refused in one sentence that names the field."""

from datetime import date
from decimal import Decimal

from dashboard.errors import InputError
from dashboard.journal.phrases import day_in_words
from dashboard.model import SCALES

FIRST_DAY = date(1900, 1, 1)

_DIGITS = {0: "no digit", 1: "one digit", 2: "two digits"}


def check_number(name: str, value: Decimal | int | None) -> None:
    """Refuse a number outside its scale, or finer than what is kept of it.

    Raises:
        InputError: as said.
    """
    if value is None:
        return
    scale = SCALES[name]
    number = Decimal(value)
    if not number.is_finite() or not scale.low <= number <= scale.high:
        raise InputError(
            f"{scale.label} goes from {scale.low} to {scale.high} {scale.unit}; {value} is outside."
        )
    if number != round(number, scale.places):
        raise InputError(
            f"{scale.label} can have {_DIGITS[scale.places]} after the point; {value} has more."
        )


def check_day(day: date, *, today: date) -> None:
    """Refuse a day to come, and one before 1900.

    Raises:
        InputError: as said.
    """
    if day > today:
        raise InputError(
            f"The day {day_in_words(day)} is in the future; today is {day_in_words(today)}."
        )
    check_not_ancient(day)


def check_not_ancient(day: date) -> None:
    """Refuse a day before 1900; days to come may pass.

    Raises:
        InputError: as said.
    """
    if day < FIRST_DAY:
        raise InputError(f"The day {day_in_words(day)} is before {FIRST_DAY.year}.")


def check_text(label: str, text: str) -> None:
    """Refuse what is no text: halves of characters, as an unreadable argument leaves them.

    Raises:
        InputError: as said.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InputError(f"{label} holds characters that are no text; type it again.") from None
