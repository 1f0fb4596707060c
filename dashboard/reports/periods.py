"""The journal's days as plain objects: its reach, exercise days, goals and marked periods."""

from dataclasses import dataclass
from datetime import date, datetime

from dashboard import query
from dashboard.planning.stretch import present_stretch
from dashboard.reports.scope import Scope
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class JournalSpan:
    """How far the journal reaches; days are ``None`` while it is empty."""

    first_day: date | None
    last_day: date | None
    sessions: int
    exercise_days: int


@dataclass(frozen=True, slots=True)
class ExerciseDay:
    """A day with sessions."""

    day: date
    sessions: int


@dataclass(frozen=True, slots=True)
class Goal:
    """What is aimed for from a day until the next goal."""

    first_day: date
    sessions_per_week: int
    minutes_per_week: int


@dataclass(frozen=True, slots=True)
class Period:
    """A marked stretch of days; ``last_day`` is ``None`` while it lasts."""

    kind: str
    first_day: date
    last_day: date | None
    note: str
    period_id: int = 0


def journal_span(store: Store) -> JournalSpan:
    """Return how far the journal reaches."""
    return query.rows(store, "journal_span", JournalSpan)[0]


def exercise_days(store: Store, *, scope: Scope) -> list[ExerciseDay]:
    """Return the days with a session, in order."""
    return query.rows(store, "exercise_days", ExerciseDay, **scope.params())


@dataclass(frozen=True, slots=True)
class View:
    """The days that charts show first, and what lies before them.

    ``left_out`` counts the sessions before ``first_day``; they reach from ``before_first`` to
    ``before_last``, ``None`` without any.
    """

    first_day: date
    last_day: date
    left_out: int
    before_first: date | None
    before_last: date | None


def present_view(store: Store, *, today: date) -> View | None:
    """Return the days to show first: the latest stretch without years of nothing in it.

    ``None`` while the journal is empty.
    """
    span = journal_span(store)
    if span.first_day is None or span.last_day is None:
        return None
    held = exercise_days(store, scope=Scope(span.first_day, span.last_day))
    stretch = present_stretch([one.day for one in held], today=today)
    before = held[: stretch.left_out]
    return View(
        first_day=stretch.first_day,
        last_day=stretch.last_day,
        left_out=sum(one.sessions for one in before),
        before_first=before[0].day if before else None,
        before_last=before[-1].day if before else None,
    )


def goal_list(store: Store) -> list[Goal]:
    """Return every goal, in order."""
    return query.rows(store, "goal_list", Goal)


def period_list(store: Store) -> list[Period]:
    """Return every marked period, in order."""
    return query.rows(store, "period_list", Period)


@dataclass(frozen=True, slots=True)
class LatestChange:
    """The latest change, by which to know whether the journal is still the same."""

    change_id: int | None
    made_at: datetime | None


def latest_change(store: Store) -> LatestChange:
    """Return the latest change; both parts are ``None`` before the first."""
    return query.rows(store, "latest_change", LatestChange)[0]
