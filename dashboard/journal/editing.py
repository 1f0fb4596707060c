"""Sessions that are there already: edited, done again on another day, taken out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from difflib import SequenceMatcher

from dashboard.errors import Doubt
from dashboard.journal.checks import check_day
from dashboard.journal.doubts import about_session, ask
from dashboard.journal.own import keep_own
from dashboard.journal.phrases import counted, day_in_words
from dashboard.journal.present import (
    COLUMNS,
    Present,
    Row,
    entry_of,
    present_session,
    sessions_that_count,
)
from dashboard.journal.sessions import (
    Logged,
    check_exercises,
    check_values,
    entry_rows,
    entry_values,
    log_session,
    other_clocks,
)
from dashboard.journal.written import Written
from dashboard.model import Entry, Exercise, Session
from dashboard.store import Change, Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor


def edit_session(  # noqa: PLR0913 - as for a new session
    store: Store,
    session_id: int,
    session: Session,
    *,
    today: date,
    actor: Actor,
    new_exercises: Sequence[Exercise] = (),
    sure: bool = False,
    seen: Session | None = None,
) -> Written:
    """Let a session be as given: only what differs is written, as one change.

    What its source called it, and where it came from, stay as they are. ``seen`` is how the session
    stood for whoever edits it.

    Raises:
        InDoubt: something that was not there before is odd, or the session does not stand as it was
            ``seen``, of which nobody can be sure; nothing was written.
        InputError: there is no such session, or a value cannot be; nothing was written.
        StoreError: the journal cannot be used.
    """
    check_values(session)
    with changing(store, actor=actor, summary="") as change:
        present = present_session(change.cursor, session_id)
        if seen is not None and present.session != seen:
            ask([Doubt("", _CHANGED)], sure=False)
        if session.day != present.session.day:
            check_day(session.day, today=today)
        _ask_about_news(change, present, session, sure=sure)
        keep_own(change, new_exercises)
        check_exercises(change, session.entries)
        values = {
            name: getattr(session, name)
            for name in COLUMNS
            if getattr(session, name) != present.row[name]
        }
        change.update("session", session_id, values)
        told = [_LABELS.get(name, name.replace("_", " ")) for name in values]
        told += _entries(change, present, session.entries)
        told += _symptoms(change, present, session)
        change.summary = (
            f"Edited the session of {day_in_words(present.session.day)}: {', '.join(told)}"
        )
        return Written((session_id,), None if change.empty else change.id)


_CHANGED = "This session was changed elsewhere just now. Is it still to be as it stands here?"
_LABELS = {"duration_min": "minutes", "soreness_next_day": "soreness"}


def duplicate_session(  # noqa: PLR0913 - as for a new session
    store: Store,
    session_id: int,
    *,
    day: date,
    start: time | None = None,
    today: date,
    actor: Actor,
    sure: bool = False,
) -> Logged:
    """Write what was done in a session down again for another day.

    How it felt belongs to the day on which it was felt, so ratings, signs and notes stay behind.

    Raises:
        InDoubt, InputError: as for a new session, or there is no such session.
        StoreError: the journal cannot be used.
    """
    with store.read() as cursor:
        old = present_session(cursor, session_id).session
    return log_session(
        store,
        Session(
            day=day,
            start=start,
            duration_min=old.duration_min,
            kind=old.kind,
            warm_up=old.warm_up,
            entries=tuple(replace(entry, comfort=None, note="") for entry in old.entries),
        ),
        today=today,
        actor=actor,
        sure=sure,
    )


def remove_sessions(store: Store, ids: Sequence[int], *, actor: Actor) -> Written:
    """Take sessions out, with their entries and signs, as one change.

    Raises:
        InputError: none of them is in the journal any more.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        found = sessions_that_count(change.cursor, ids)
        keys = [row["id"] for row in found]
        change.summary = f"Removed {sessions_in_words(found)}"
        take_out_sessions(change, keys)
        return Written(tuple(keys), change.id)


def take_out_sessions(change: Change, ids: Sequence[int]) -> None:
    """Take sessions out inside a change, with their entries and signs."""
    for table in ("entry", "symptom"):
        parts = holding(change.cursor, table, "session_id", ids)
        change.remove(table, [part["id"] for part in parts])
    change.remove("session", ids)


def sessions_in_words(rows: Sequence[Row]) -> str:
    """Name sessions: one by its day, more by their number."""
    if len(rows) == 1:
        return f"the session of {day_in_words(rows[0]['day'])}"
    return counted(len(rows), "session")


def _ask_about_news(change: Change, present: Present, session: Session, *, sure: bool) -> None:
    """Ask about what is odd now and was not before: nobody has to confirm twice."""
    key = present.row["id"]
    before = about_session(
        present.session, others=other_clocks(change, present.session.day, but=key)
    )
    now = about_session(session, others=other_clocks(change, session.day, but=key))
    ask((doubt for doubt in now if doubt not in before), sure=sure)


def _entries(change: Change, present: Present, wanted: Sequence[Entry]) -> list[str]:
    """Write the entries that differ; those that only moved keep their rows."""
    rows = present.entries
    matched = SequenceMatcher(None, [_key(entry_of(row)) for row in rows], [*map(_key, wanted)])
    steps = [
        (list(range(from_, to)), list(range(first, last)))
        for _, from_, to, first, last in matched.get_opcodes()
    ]
    session_id, touched = present.row["id"], False
    fresh: list[dict[str, object]] = []
    gone: list[int] = []
    ordered = entry_rows(session_id, wanted)
    for old, new in steps:
        for place, target in zip(old, new, strict=False):
            values = {
                name: value
                for name, value in ordered[target].items()
                if value != rows[place].get(name)
            }
            change.update("entry", rows[place]["id"], values)
            touched = touched or bool(values)
        gone += [rows[place]["id"] for place in old[len(new) :]]
        fresh += [ordered[target] for target in new[len(old) :]]
    change.remove("entry", gone)
    change.insert("entry", fresh)
    return ["exercises"] if touched or gone or fresh else []


def _key(entry: Entry) -> str:
    return repr(entry_values(entry))


def _symptoms(change: Change, present: Present, session: Session) -> list[str]:
    """Write the signs that differ; those that stay move with the day."""
    left = list(session.symptoms)
    gone, kept = [], []
    for row in present.symptoms:
        if row["code"] in left:
            left.remove(row["code"])
            kept.append(row["id"])
        else:
            gone.append(row["id"])
    change.remove("symptom", gone)
    change.update_all("symptom", kept, {"day": session.day})
    change.insert(
        "symptom",
        [{"day": session.day, "code": code, "session_id": present.row["id"]} for code in left],
    )
    return ["signs"] if gone or left else []
