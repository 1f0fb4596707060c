"""Writing a session down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.checks import check_day, check_number, check_text
from dashboard.journal.doubts import Clock, about_session, ask
from dashboard.journal.own import keep_own
from dashboard.journal.phrases import counted, day_in_words
from dashboard.journal.present import COLUMNS, present_session
from dashboard.model import Entry, Exercise, Session
from dashboard.store import Change, Store, changing
from dashboard.store.rows import RowId, existing, holding
from dashboard.store.writer import Actor


@dataclass(frozen=True, slots=True)
class Logged:
    """A session that was written, and the change that wrote it."""

    session_id: int
    change_id: int


def log_session(  # noqa: PLR0913 - what belongs to every write
    store: Store,
    session: Session,
    *,
    today: date,
    actor: Actor,
    new_exercises: Sequence[Exercise] = (),
    title: str = "",
    sure: bool = False,
) -> Logged:
    """Write a session with its entries, symptoms and new own exercises, as one change.

    ``title`` is what it was called, such as the routine that was played.

    Raises:
        InDoubt: something is odd, and nobody said to be ``sure``; nothing was written.
        InputError: a value is out of its range, the day is to come, or an exercise is not known;
            nothing was written.
        StoreError: the journal cannot be used.
    """
    check_session(session, today=today)
    with changing(store, actor=actor, summary=summary(session)) as change:
        others = other_clocks(change, session.day)
        ask(
            about_session(session, others=others, again=_stands_already(change, session)), sure=sure
        )
        keep_own(change, new_exercises)
        check_exercises(change, session.entries)
        row = {name: getattr(session, name) for name in COLUMNS}
        origin = "player" if actor == "player" else "typed"
        [session_id] = change.insert("session", [{**row, "title": title, "origin": origin}])
        change.insert("entry", entry_rows(session_id, session.entries))
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
    check_values(session)


def check_values(session: Session) -> None:
    """Refuse what a session cannot hold, whatever its day.

    Raises:
        InputError: one sentence that names the field.
    """
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


def other_clocks(change: Change, day: date, *, but: int | None = None) -> list[Clock]:
    """Return when the sessions of a day began and how long they took, all but one of them."""
    return [
        (row["start"], row["duration_min"])
        for row in holding(change.cursor, "session", "day", [day])
        if row["start"] is not None and row["id"] != but
    ]


def _stands_already(change: Change, session: Session) -> bool:
    """Whether the day has a session like this one in all that it says, neither with a start."""
    return session.start is None and any(
        present_session(change.cursor, row["id"]).session == session
        for row in holding(change.cursor, "session", "day", [session.day])
        if row["start"] is None and row["duration_min"] == session.duration_min
    )


def check_exercises(change: Change, entries: Sequence[Entry]) -> None:
    """Refuse entries of exercises that the journal does not know.

    Raises:
        InputError: as said.
    """
    wanted = list(dict.fromkeys(entry.exercise for entry in entries))
    known = existing(change.cursor, "exercise", wanted)
    for exercise_id in wanted:
        if exercise_id not in known:
            raise InputError(f"There is no exercise {exercise_id} in this journal.")


def entry_values(entry: Entry) -> dict[str, object]:
    """Return what a person gives of an entry, by column."""
    return {
        "exercise": entry.exercise,
        "side": entry.side,
        "unit": entry.unit,
        "amounts": list(entry.amounts),
        "comfort": entry.comfort,
        "note": entry.note,
    }


def entry_rows(session_id: RowId, entries: Sequence[Entry]) -> list[dict[str, object]]:
    """Return entries as the rows of a session, in order."""
    return [
        {"session_id": session_id, "position": position, **entry_values(entry)}
        for position, entry in enumerate(entries, start=1)
    ]
