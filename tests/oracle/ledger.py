"""The ledger of suggestions, and where exercises stand."""

import json
from datetime import date, timedelta

from dashboard.model import Catalogue, Entry
from tests.oracle.lists import by_age
from tests.oracle.parts import Row, counting, entries_of
from tests.oracle.past import Answered, Asked, Past


def suggestion_list(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    numbered = sorted(
        enumerate(past.shown, start=1), key=lambda one: (one[1].as_of, one[0]), reverse=True
    )
    rows: list[Row] = []
    for number, shown in numbered[asked.offset : asked.offset + asked.page_size]:
        said = json.loads(shown.decision)
        rows.append(
            (
                number,
                shown.as_of,
                shown.shown_at,
                shown.rules_version,
                *(said.get(name) for name in ("outcome", "rule", "safety")),
                *(said.get(name) for name in ("days", "minutes_per_session", "reason")),
                shown.decision,
                *_answer(past, shown.as_of, shown.decision),
                len(past.shown),
            )
        )
    return rows


def _answer(past: Past, as_of: date, decision: str) -> tuple[object, ...]:
    given: Answered | None = None
    for answer in past.answers:
        if not answer.removed and (answer.as_of, answer.decision) == (as_of, decision):
            given = answer
    if given is None:
        return (None,) * 6
    minutes = None if given.minutes is None else float(given.minutes)
    return (
        given.answer if given.days is None else "edited",
        given.days,
        minutes,
        given.not_now,
        given.note,
        past.changes[0].id,  # what was typed is one change
    )


def exercise_standing(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    sessions = [kept for kept in counting(past) if kept.session.day <= asked.until]
    latest: dict[str, tuple[date, Entry]] = {}
    current: dict[str, str] = {}
    days: dict[str, set[date]] = {}
    for kept, entry in entries_of(sorted(sessions, key=by_age(past))):
        if entry.exercise in catalogue.exercises:
            day = kept.session.day
            latest[entry.exercise] = (day, entry)
            current[catalogue.exercises[entry.exercise].family] = entry.exercise
            days.setdefault(entry.exercise, set()).add(day)
    first = asked.until - timedelta(days=27)
    rows: list[Row] = []
    for name, (day, entry) in latest.items():
        shipped = catalogue.exercises[name]
        rows.append(
            (
                shipped.family,
                name,
                shipped.level,
                current[shipped.family] == name,
                day,
                sum(one >= first for one in days[name]),
                list(entry.amounts),
                entry.unit,
                entry.side,
            )
        )
    return sorted(rows, key=lambda row: row[:3])
