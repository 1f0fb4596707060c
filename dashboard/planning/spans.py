"""Weeks, months and years as spans of days, and how much of two of them may be compared."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dashboard.manner import first_of_week

Size = Literal["week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, both ends counted."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    def shares(self, other: "Span") -> bool:
        """Whether it has a day in common with another."""
        return self.first <= other.last and other.first <= self.last

    def first_days(self, days: int) -> "Span":
        """Return its first days, at most all of them."""
        return Span(self.first, self.first + timedelta(days=min(days, self.days) - 1))

    def last_days(self, days: int) -> "Span":
        """Return its last days, at most all of them."""
        return Span(self.last - timedelta(days=min(days, self.days) - 1), self.last)


@dataclass(frozen=True, slots=True)
class Alike:
    """Two spans that may be compared: both whole, or the first days of both, as many."""

    later: Span
    earlier: Span
    whole: bool


def span_of(day: date, *, size: Size, week_start: int) -> Span:
    """Return the week, month or year that holds a day; ``week_start`` is an ISO weekday."""
    if size == "week":
        first = first_of_week(day, week_start=week_start)
        return Span(first, first + timedelta(days=6))
    if size == "month":
        first = day.replace(day=1)
        following = (first + timedelta(days=32)).replace(day=1)
        return Span(first, following - timedelta(days=1))
    return Span(date(day.year, 1, 1), date(day.year, 12, 31))


def span_before(span: Span, *, size: Size, week_start: int) -> Span:
    """Return the week, month or year before one."""
    return span_of(span.first - timedelta(days=1), size=size, week_start=week_start)


def span_after(span: Span, *, size: Size, week_start: int) -> Span:
    """Return the week, month or year after one."""
    return span_of(span.last + timedelta(days=1), size=size, week_start=week_start)


def opening(today: date, latest: date | None, *, size: Size, week_start: int) -> Span:
    """Return the span to show first: the present one, or after a long break the latest with days.

    ``latest`` is the last exercise day up to today, ``None`` without any. Once it is more than one
    such span ago, and so outside the present one, its own span is shown.
    """
    present = span_of(today, size=size, week_start=week_start)
    if latest is None or (today - latest).days <= present.days:
        return present
    return span_of(latest, size=size, week_start=week_start)


def alike(span: Span, before: Span, *, today: date) -> Alike:
    """Return what may be compared of a span and the one before it.

    A part is never held against a whole: while the span runs, its days up to today are compared
    with as many first days of the one before, and no more than that one has.
    """
    if span.last < today:
        return Alike(span, before, whole=True)
    days = min((today - span.first).days + 1, before.days)
    return Alike(span.first_days(days), before.first_days(days), whole=False)


def recent_pair(within: Span, *, days: int) -> tuple[Span, Span] | None:
    """Return the days before the last ones of a span, and the last ones; ``None`` without both."""
    later = within.last_days(days)
    if later.first == within.first:
        return None
    return Span(within.first, later.first - timedelta(days=1)).last_days(days), later


def until_latest(within: Span, latest: date | None, *, days: int) -> Span:
    """Cut a span after its last exercise day where its last days hold none."""
    if latest is None or latest >= within.last_days(days).first:
        return within
    return Span(within.first, latest)


def end_pair(within: Span, *, days: int) -> tuple[Span, Span] | None:
    """Return the first and the last days of a span; ``None`` where they would share days."""
    earlier, later = within.first_days(days), within.last_days(days)
    return None if earlier.shares(later) else (earlier, later)


def pair_around(day: date, within: Span, *, days: int) -> tuple[Span, Span] | None:
    """Return the days before a day, and those from it on; ``None`` where a side has none."""
    if not within.first < day <= within.last:
        return None
    earlier = Span(within.first, day - timedelta(days=1)).last_days(days)
    return earlier, Span(day, within.last).first_days(days)
