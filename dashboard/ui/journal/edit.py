"""Editing a session: a form of all its fields; what is in doubt is asked beside it."""

from dataclasses import replace
from typing import Any, Final

import streamlit as st

from dashboard import reports
from dashboard.errors import Doubt, InDoubt, InputError
from dashboard.journal import names, notation, typed_line
from dashboard.journal.editing import edit_session
from dashboard.journal.notation import Parsed
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Session
from dashboard.ui import context
from dashboard.ui.journal import edit_fields
from dashboard.ui.keeping import exercise_line, noted_signs, saving
from dashboard.ui.keeping.form import Form, done, follow, kept_note
from dashboard.ui.keeping.form import begin as fill
from dashboard.ui.keeping.saving import Beside, Saved
from dashboard.ui.text import plain, short_day

_KEY: Final = "journal_edit"


def begin(session_id: int) -> None:
    """Open the form of a session."""
    st.session_state[_KEY] = {"session": session_id, "seen": _newest(session_id)}


def close(session_id: int) -> None:
    """Close the form; what was touched in it stays as a draft."""
    if is_open(session_id):
        del st.session_state[_KEY]


def is_open(session_id: int) -> bool:
    """Whether the form of this session is open."""
    return bool(st.session_state.get(_KEY, {}).get("session") == session_id)


def draw(session_id: int, old: Session) -> None:
    """Draw the form."""
    vocabulary = names.vocabulary(context.store(), catalogue=context.catalogue())
    form = _form(session_id, old, vocabulary)
    fill(form)
    follow(form)
    today = context.settings().today
    st.header(f"Edit the session of {plain(short_day(old.day, today=today))}", anchor=False)
    kept_note(form)
    beside: Beside = {}
    parsed = exercise_line.draw(form, vocabulary=vocabulary, beside=beside)
    entries = _with_old_units(parsed.entries, old.entries)
    session = replace(
        edit_fields.draw(form, old, beside=beside),
        entries=entries,
        symptoms=noted_signs.draw(form),
    )

    def save(sure: bool) -> Saved:  # noqa: FBT001 - the one thing that the end of a form says
        return _save(session_id, session, parsed, sure=sure, old=old)

    saving.end(form, session, beside=beside, save=save, label="Save changes")
    if st.button("Leave it as it was", type="tertiary", key="edit_leave"):
        done(form)
        close(session_id)
        st.rerun()


def _form(session_id: int, old: Session, vocabulary: Vocabulary) -> Form:
    marks = typed_line.marks(old.entries)
    beside = {
        mark: {
            **({} if entry.comfort is None else {"comfort": float(entry.comfort)}),
            **({"note": entry.note} if entry.note else {}),
        }
        for mark, entry in zip(marks, old.entries, strict=True)
    }
    starts: dict[str, Any] = {
        "exercises": notation.printed(old.entries, vocabulary=vocabulary),
        "beside": {mark: said for mark, said in beside.items() if said},
        **edit_fields.starts(old),
        **noted_signs.starts(old.symptoms),
    }
    labels = {
        "exercises": "Exercises",
        "beside": "How exercises felt",
        **edit_fields.LABELS,
        **noted_signs.LABELS,
    }
    return Form(f"edit {session_id}", starts=starts, labels=labels)


def _with_old_units(entries: tuple[Entry, ...], old: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Keep what an exercise without sets was counted in: the line cannot say it."""
    units = {
        mark: entry.unit
        for mark, entry in zip(typed_line.marks(old), old, strict=True)
        if not entry.amounts
    }
    return tuple(
        entry if entry.amounts else replace(entry, unit=units.get(mark, entry.unit))
        for mark, entry in zip(typed_line.marks(entries), entries, strict=True)
    )


def _save(session_id: int, session: Session, parsed: Parsed, *, sure: bool, old: Session) -> Saved:
    if parsed.problems:
        raise InputError("Not saved yet: please mend the exercises above.")
    _ask_about_others(session_id, sure=sure)
    written = edit_session(
        context.store(),
        session_id,
        session,
        new_exercises=parsed.new_exercises,
        today=context.settings().today,
        actor="page",
        sure=sure,
        seen=old,
    )
    close(session_id)
    day = short_day(session.day, today=context.settings().today)
    if written.change_id is None:
        return f"Nothing is different: the session of {day} stays as it is.", None
    return f"Saved the session of {day}.", written.change_id


def _ask_about_others(session_id: int, *, sure: bool) -> None:
    """Ask once about each change that was made elsewhere while the form was open.

    Being sure of something else is no answer to it.

    Raises:
        InDoubt: there is such a change, and it was not asked about yet.
    """
    opened = st.session_state[_KEY]
    newest = _newest(session_id)
    if newest == opened["seen"] or (sure and newest == opened.get("asked")):
        return
    opened["asked"] = newest
    raise InDoubt(
        [
            Doubt(
                "",
                f"This session was changed elsewhere since you opened it (change {newest}). What "
                "you did not touch here shows it; saving lets the rest be as it stands here. Is "
                "that right?",
            )
        ]
    )


def _newest(session_id: int) -> int:
    lines = reports.session_history(context.store(), session_id=session_id)
    return lines[0].change_id if lines else 0
