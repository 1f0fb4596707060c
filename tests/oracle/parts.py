"""What several answers need: which sessions count, means of known values, weeks."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from dashboard.model import Entry, Session
from tests.oracle.past import Asked, Kept, Past

Row = tuple[object, ...]

MOMENTS = ("before", "during", "after")


def kind(session: Session) -> str:
    return session.kind or "mobility"


def counting(past: Past) -> list[Kept]:
    undone = {batch.id for batch in past.batches if batch.undone}
    return [kept for kept in past.sessions if not kept.removed and kept.batch_id not in undone]


def chosen(past: Past, asked: Asked, *, reach_back: int = 0) -> list[Kept]:
    found = []
    for kept in counting(past):
        session = kept.session
        if not asked.since - timedelta(days=reach_back) <= session.day <= asked.until:
            continue
        if asked.kinds is not None and kind(session) not in asked.kinds:
            continue
        names = {entry.exercise for entry in session.entries}
        if asked.exercises is not None and not names & set(asked.exercises):
            continue
        found.append(kept)
    return found


def in_span(past: Past, asked: Asked) -> list[Session]:
    return [
        kept.session for kept in counting(past) if asked.since <= kept.session.day <= asked.until
    ]


def known(values: Iterable[Decimal | None]) -> list[float]:
    return [float(value) for value in values if value is not None]


def mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def minutes(sessions: list[Session]) -> float | None:
    """Return the known minutes: 0 without sessions, None when none is known."""
    lengths = known(session.duration_min for session in sessions)
    return sum(lengths) if lengths or not sessions else None


def every_day(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def week_of(day: date, week_start: int) -> date:
    while day.isoweekday() != week_start:
        day -= timedelta(days=1)
    return day


def weeks(asked: Asked, sessions: list[Session]) -> Iterator[tuple[date, list[Session], bool]]:
    """Give each week of the span with its sessions and whether it is partial."""
    if asked.since > asked.until:
        return
    for first in sorted(
        {week_of(day, asked.week_start) for day in every_day(asked.since, asked.until)}
    ):
        days = list(every_day(first, first + timedelta(days=6)))
        partial = any(day < asked.since or day > asked.until or day >= asked.today for day in days)
        yield first, [session for session in sessions if session.day in days], partial


def goals(past: Past) -> dict[date, tuple[int, int]]:
    """Return sessions and minutes a week by first day; of two goals from one day the later counts."""
    return {
        row.first_day: (row.sessions_per_week, row.minutes_per_week)
        for row in past.goals
        if not row.removed
    }


def goal_on(past: Past, day: date) -> tuple[int, int] | None:
    valid = goals(past)
    latest = max((first for first in valid if first <= day), default=None)
    return None if latest is None else valid[latest]


def entries_of(sessions: Iterable[Kept]) -> Iterator[tuple[Kept, Entry]]:
    for kept in sessions:
        for entry in kept.session.entries:
            yield kept, entry


def change(session: Session) -> float | None:
    if session.comfort_before is None or session.comfort_after is None:
        return None
    return float(session.comfort_after) - float(session.comfort_before)
