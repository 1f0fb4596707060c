"""Words and numbers for the screen."""

import re
from datetime import date, datetime, time
from typing import SupportsFloat

from dashboard.journal.directions import kept_apart
from dashboard.manner import (
    WEEKDAYS,
    DayForm,
    clock_written,
    day_of_year,
    day_written,
    figure,
    in_force,
)

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>=$:&])")
_LINE_END = re.compile(r"[ \t]*[\r\n]\s*")
_FOUND_LATER = re.compile(r":(?=\S)|@|www(?=\.)|(?<!\S)[<>~-](?=(?:->|-|>|=)(?!\S))", re.IGNORECASE)
_JOINER = "\u2060"
_SPACE = re.compile("[\\s\ufeff]")  # as the browser counts it


def plain(text: str) -> str:
    """Escape text so that a place which reads Markdown shows it as it was typed, on one line.

    Escaping alone does not stop what is looked for in the finished text: icon names, bare
    addresses, arrows made of signs. An invisible joiner after the first sign of such a thing does.
    Another one stands outside a space at either end, which would undo bold type around the text.
    """
    text = _LINE_END.sub(" ", kept_apart(text))
    before, after = (_JOINER if _SPACE.match(end) else "" for end in (text[:1], text[-1:]))
    text = _FOUND_LATER.sub(f"\\g<0>{_JOINER}", text)
    return before + _MARKDOWN.sub(r"\\\1", text) + after


def long_day(day: date) -> str:
    """Return a day as words: Saturday 28 March 2026."""
    return f"{WEEKDAYS[day.weekday()]}{_after()} {day_written(day)}"


def short_day(day: date, *, today: date) -> str:
    """Return a day in few words: today, yesterday, Tue 24 March, or with its year if not this."""
    ago = (today - day).days
    if ago in (0, 1):
        return ("today", "yesterday")[ago]
    written = day_of_year(day) if day.year == today.year else day_written(day)
    return f"{WEEKDAYS[day.weekday()][:3]}{_after()} {written}"


def _after() -> str:
    """Return what stands between a weekday and its day: Saturday, March 28."""
    return "," if in_force().days is DayForm.MONTH_DAY else ""


def clock(value: time | None) -> str:
    """Return a time of day as 07:30, or nothing."""
    return "" if value is None else clock_written(value)


def at(moment: datetime) -> str:
    """Return a moment as its day and time: 28 March 2026, 07:30."""
    return f"{day_written(moment.date())}, {clock_written(moment.time())}"


def number(value: SupportsFloat | None) -> str:
    """Return a number without needless decimals, or a dash for a missing one."""
    if value is None or value != value:  # noqa: PLR0124 - NaN is the one value unlike itself
        return "-"
    return figure(f"{float(value):.1f}".removesuffix(".0"))


def count(number_of: int, one: str, many: str | None = None) -> str:
    """Return a counted thing: 1 session, 1,200 sessions."""
    return f"{figure(f'{number_of:,}')} {one if number_of == 1 else many or one + 's'}"


def amount(value: SupportsFloat | None, unit: str) -> str:
    """Return an amount with its unit: 1 minute, 7.5 minutes, 1,136 minutes."""
    if value is None:
        return number(value)
    written = figure(f"{float(value):,.1f}".removesuffix(".0"))
    return f"{written} {unit if written == '1' else f'{unit}s'}"
