"""Writing a session down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.checks import check_day, check_number, check_text
from dashboard.journal.own import keep_own
from dashboard.journal.phrases import counted, day_in_words
from dashboard.model import Entry, Exercise, Session
from dashboard.store import Change, Store, changing
from dashboard.store.rows import RowId, existing
from dashboard.store.writer import Actor


@dataclass(frozen=True, slots=True)
class Logged:
    """A session that was written, and the change that wrote it."""

    session_id: int
    change_id: int


def log_session(
    store: Store,
    session: Session,
    *,
    today: date,
    actor: Actor,
    new_exercises: Sequence[Exercise] = (),
) -> Logged:
    """Write a session with its entries, symptoms and new own exercises, as one change.

    Raises:
        InputError: a value is out of its range, the day is to come, or an exercise is not known;
            nothing was written.
        StoreError: the journal cannot be used.
    """
    check_session(session, today=today)
    with changing(store, actor=actor, summary=summary(session)) as change:
        keep_own(change, new_exercises)
        _check_exercises(change, session.entries)
        [session_id] = change.insert("session", [_session_row(session)])
        change.insert("entry", _entry_rows(session_id, session.entries))
        change.insert(
            "symptom",
            [
                {"day": session.day, "code": code, "session_id": session_id}
                for code in session.symptoms
            ],
        )
        return Logged(session_id=int(session_id), change_id=change.id)


def check_session(session: Session, *, today: date) -> None:
    """Refuse a session that cannot be written.

    Raises:
        InputError: one sentence that names the field.
    """
    check_day(session.day, today=today)
    for name in _NUMBERS:
        check_number(name, getattr(session, name))
    check_text("The note", session.notes)
    for symptom in session.symptoms:
        check_text("A symptom", symptom)
    for entry in session.entries:
        check_number("comfort", entry.comfort)
        check_text("The note of an exercise", entry.note)
        for amount in entry.amounts:
            check_number("amount", amount)


_NUMBERS = (
    "duration_min",
    "effort",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
    "form",
)


def summary(session: Session) -> str:
    """Say in a few words what was logged."""
    logged = f"Logged a session on {day_in_words(session.day)}"
    if session.duration_min is None:
        return logged
    return f"{logged}, {counted(session.duration_min, 'minute')}"


def _check_exercises(change: Change, entries: Sequence[Entry]) -> None:
    wanted = list(dict.fromkeys(entry.exercise for entry in entries))
    known = existing(change.cursor, "exercise", wanted)
    for exercise_id in wanted:
        if exercise_id not in known:
            raise InputError(f"There is no exercise {exercise_id} in this journal.")


def _session_row(session: Session) -> dict[str, object]:
    return {
        "day": session.day,
        "start": session.start,
        "kind": session.kind,
        "warm_up": session.warm_up,
        "notes": session.notes,
        "origin": "typed",
        **{name: getattr(session, name) for name in _NUMBERS},
    }


def _entry_rows(session_id: RowId, entries: Sequence[Entry]) -> list[dict[str, object]]:
    return [
        {
            "session_id": session_id,
            "position": position,
            "exercise": entry.exercise,
            "side": entry.side,
            "unit": entry.unit,
            "amounts": list(entry.amounts),
            "comfort": entry.comfort,
            "note": entry.note,
        }
        for position, entry in enumerate(entries, start=1)
    ]
