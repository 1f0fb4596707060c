"""What is kept beside sessions, as plain objects: check-ins, measures, exercises, drafts."""

import json
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from dashboard import query
from dashboard.store import Store

ASKED_DAYS = 3
"""For how many days the soreness after a session is asked for."""

_FAR = 1_000_000


@dataclass(frozen=True, slots=True)
class CheckinLine:
    """A check-in; the columns of ``checkin_list``."""

    checkin_id: int
    day: date
    sleep_hours: float | None
    hydration_glasses: float | None
    foam_rolling_min: float | None
    stretching_min: float | None
    active_recovery_min: float | None
    desk_hours: float | None
    posture_breaks: int | None
    notes: str
    codes: list[str]
    symptoms: str | None
    batch_id: int | None
    found: int


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A reading; the columns of ``measure_list``."""

    measure_id: int
    day: date
    measure: str
    side: str | None
    value: float
    unit: str
    trials: list[Decimal] | None
    note: str
    batch_id: int | None
    found: int


@dataclass(frozen=True, slots=True)
class RangeDay:
    """What a test gave on a day; the columns of ``range_of_motion``."""

    measure: str
    unit: str
    day: date
    left_mean: float | None
    right_mean: float | None
    mean: float | None
    difference: float | None
    band: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Lineup:
    """A list of exercises done of late; the columns of ``latest_lineups``."""

    session_id: int
    day: date
    times: int
    exercises: list[str]
    names: str


@dataclass(frozen=True, slots=True)
class LatestBefore:
    """The last session before a day; the columns of ``latest_before``."""

    session_id: int
    day: date
    start: time | None
    answered: bool
    put_off: bool


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """An exercise with how often it was done; the columns of ``exercise_list``."""

    exercise: str
    name: str
    family: str
    level: int
    category: str
    target: str
    unit: str
    per_side: bool
    own: bool
    removed: bool
    archived: bool
    aliases: list[str]
    sessions: int
    days: int
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in a field of a form; the columns of ``draft_list``."""

    field: str
    value: str
    kept_at: datetime


def checkin_list(
    store: Store, *, since: date, until: date, page_size: int = _FAR, offset: int = 0
) -> list[CheckinLine]:
    """Return one page of the check-ins of a span, newest first."""
    return query.rows(
        store,
        "checkin_list",
        CheckinLine,
        since=since,
        until=until,
        page_size=page_size,
        offset=offset,
    )


def checkin_on(store: Store, *, day: date) -> CheckinLine | None:
    """Return the check-in of a day, the one that saving it again would edit."""
    found = checkin_list(store, since=day, until=day, page_size=1)
    return found[0] if found else None


def measure_list(
    store: Store, *, since: date, until: date, page_size: int = _FAR, offset: int = 0
) -> list[MeasureLine]:
    """Return one page of the readings of a span, newest first."""
    return query.rows(
        store,
        "measure_list",
        MeasureLine,
        since=since,
        until=until,
        page_size=page_size,
        offset=offset,
    )


def range_of_motion(store: Store, *, since: date, until: date) -> list[RangeDay]:
    """Return what each test of range gave on each day of a span, with its error band."""
    return query.rows(store, "range_of_motion", RangeDay, since=since, until=until)


def latest_lineups(store: Store, *, sessions: int = 60, limit: int = 6) -> list[Lineup]:
    """Return the distinct lists of exercises of the latest sessions."""
    return query.rows(store, "latest_lineups", Lineup, sessions=sessions, limit=limit)


def latest_before(store: Store, *, today: date) -> LatestBefore | None:
    """Return the last session of the latest day before a day, if there is one."""
    found = query.rows(store, "latest_before", LatestBefore, today=today)
    return found[0] if found else None


def soreness_due(store: Store, *, today: date) -> LatestBefore | None:
    """Return the session whose soreness is to be asked for today, if there is one.

    It is asked once: not when it is known, was put off, or the session is too long ago.
    """
    found = latest_before(store, today=today)
    if found is None or found.answered or found.put_off:
        return None
    return found if (today - found.day).days <= ASKED_DAYS else None


def exercise_list(store: Store) -> list[ExerciseLine]:
    """Return every exercise that can be named, with how often and when it was done."""
    return query.rows(store, "exercise_list", ExerciseLine)


def draft_list(store: Store, *, form: str) -> list[Draft]:
    """Return what stands in a form that was not saved yet."""
    return query.rows(store, "draft_list", Draft, form=form)


def drafts(store: Store, *, form: str) -> dict[str, Any]:  # Any: JSON of the page's own
    """Return the values that stand in a form that was not saved yet, by field."""
    return {row.field: json.loads(row.value) for row in draft_list(store, form=form)}
