"""Numbers and days as they stand in sentences."""

from collections.abc import Sequence
from datetime import date

from dashboard import manner
from dashboard.progression.exact import Exact, half_up


def figure(value: Exact) -> str:
    """Write a number with at most one decimal."""
    tenths = half_up(value * 10)
    if tenths % 10 == 0:
        return str(tenths // 10)
    return manner.figure(f"{tenths // 10}.{tenths % 10}")


def percent(share: Exact) -> str:
    """Write a share as a percentage."""
    return f"{figure(share * 100)}%"


def counted(count: Exact, word: str) -> str:
    """Write a number with its noun; the plural takes an s."""
    return f"{figure(count)} {word}" if count == 1 else f"{figure(count)} {word}s"


def real_day(ordinal: int) -> date:
    """Return the date of an ordinal; one past the end of the calendar is its last day."""
    return date.fromordinal(max(1, min(date.max.toordinal(), ordinal)))


def day_words(ordinal: int) -> str:
    """Write a day, such as 26 March."""
    return manner.day_of_year(real_day(ordinal))


def joined(parts: Sequence[str], *, last: str = " and ") -> str:
    """Write a list in a sentence: a, b and c."""
    if len(parts) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(parts)
    return ", ".join(parts[:-1]) + last + parts[-1]
