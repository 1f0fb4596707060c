"""Suggestions as they were shown, what the person said to them, and where exercises stand."""

from dataclasses import dataclass
from datetime import date, datetime

from dashboard import query
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A suggestion as it was shown, with its answer; the columns of ``suggestion_list``."""

    suggestion_id: int
    as_of: date
    shown_at: datetime | None
    rules_version: str | None
    outcome: str
    rule: str
    safety: str
    days: int
    minutes: float
    reason: str
    decision: str
    answer: str | None
    answered_days: int | None
    answered_minutes: float | None
    not_now: str | None
    note: str | None
    change_id: int | None
    found: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The latest entry of an exercise; the columns of ``exercise_standing``."""

    family: str
    exercise: str
    level: int
    current: bool
    day: date
    days: int
    amounts: list[int | None]
    unit: str
    side: str | None


def suggestion_list(store: Store, *, page_size: int = 20, offset: int = 0) -> list[LedgerLine]:
    """Return one page of the ledger, newest first; ``found`` counts all pages."""
    return query.rows(store, "suggestion_list", LedgerLine, page_size=page_size, offset=offset)


def exercise_standing(store: Store, *, until: date) -> list[Standing]:
    """Return every exercise of the catalogue that was done, with its latest entry."""
    return query.rows(store, "exercise_standing", Standing, until=until)


def answer_of(store: Store, *, as_of: date, decision: str) -> LedgerLine | None:
    """Return a suggestion of the latest days as it stands in the ledger, if it was shown."""
    for line in suggestion_list(store):
        if line.as_of == as_of and line.decision == decision:
            return line
    return None


def latest_answer(store: Store, *, day: date) -> LedgerLine | None:
    """Return the latest suggestion of a day that has an answer."""
    for line in suggestion_list(store):
        if line.as_of == day and line.answer is not None:
            return line
    return None
