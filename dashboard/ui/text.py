"""Words and numbers for the screen."""

import re
from datetime import date, datetime, time
from typing import SupportsFloat

from dashboard.manner import (
    WEEKDAYS,
    DayForm,
    clock_written,
    day_of_year,
    day_written,
    figure,
    in_force,
)

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&])")

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")

_FOUND_LATER = re.compile(r":(?=\S)|@|www(?=\.)", re.IGNORECASE)


def plain(text: str) -> str:
    """Escape text so that a place which reads Markdown shows it as it was typed.

    Escaping alone does not stop what is looked for in the finished text: icon names and bare
    addresses. An invisible joiner after the first sign of such a thing does. A sign that turns the
    direction of reading turns only the text's own, not what stands behind it.
    """
    if _TURNS.search(text):
        text = f"\u2068{text}\u2069"
    return _MARKDOWN.sub(r"\\\1", _FOUND_LATER.sub("\\g<0>\u2060", text))


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


def count(amount: int, one: str, many: str | None = None) -> str:
    """Return a counted thing: 1 session, 1,200 sessions."""
    return f"{figure(f'{amount:,}')} {one if amount == 1 else many or one + 's'}"
