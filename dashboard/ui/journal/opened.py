"""One session opened: everything that is known about it, and what can be done with it."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import reports
from dashboard.errors import InDoubt, InputError
from dashboard.journal import names, notation
from dashboard.journal.checks import FIRST_DAY
from dashboard.journal.editing import duplicate_session, remove_sessions
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Session
from dashboard.reports import SessionDetail
from dashboard.ui import context, erase, messages
from dashboard.ui.fields import clock_form, day_form
from dashboard.ui.journal import change_line, doubt, edit, opening, origin
from dashboard.ui.keeping import soreness
from dashboard.ui.text import amount, clock, long_day, number, plain, short_day


def draw(session_id: int) -> None:
    """Draw a session, or say that there is none of that number any more."""
    st.button(
        "All sessions",
        icon=":material/arrow_back:",
        key="opened_close",
        on_click=_close,
        args=(session_id,),
        type="tertiary",
    )
    store = context.store()
    detail = reports.session_detail(store, session_id=session_id)
    session = reports.session_to_edit(store, session_id=session_id)
    if detail is None or session is None:
        _gone(session_id)
        return
    if edit.is_open(session_id):
        edit.draw(session_id, session)
        return
    st.header(_heading(detail), anchor=False)
    _buttons(session_id, session)
    _about(session)
    _entries(session)
    _signs_and_notes(session)
    _soreness(session_id, session)
    origin.draw(detail)
    _history(session_id)


def _close(session_id: int) -> None:
    edit.close(session_id)
    opening.close()


def _gone(session_id: int) -> None:
    history = reports.session_history(context.store(), session_id=session_id)
    if not history:
        st.info(f"There is no session {session_id} in this journal.", icon=":material/eco:")
        return
    st.info(
        f"Session {session_id} is not in the journal any more. Its changes can be taken back.",
        icon=":material/delete:",
    )
    _erase(session_id, f"session {session_id}", beside=st.container())
    _history(session_id)


def _heading(detail: SessionDetail) -> str:
    parts = [long_day(detail.day), clock(detail.start), detail.title]
    return plain(" · ".join(part for part in parts if part))


def _buttons(session_id: int, session: Session) -> None:
    store = context.store()
    day = short_day(session.day, today=context.settings().today)
    row = st.container(horizontal=True, vertical_alignment="center")
    with row:
        st.button(
            "Edit",
            icon=":material/edit:",
            key="opened_edit",
            on_click=edit.begin,
            args=(session_id,),
        )
        _duplicate(session_id, session)
        if st.button("Delete", icon=":material/delete:", key="opened_delete"):
            try:
                written = remove_sessions(store, [session_id], actor="page")
            except InputError as error:
                st.error(plain(str(error)), icon=":material/error:")
                return
            messages.written(f"Deleted the session of {day}.", change_id=written.change_id)
            opening.close()
            st.rerun()
    _erase(session_id, f"the session of {day}", beside=row)


def _erase(session_id: int, what: str, *, beside: DeltaGenerator) -> None:
    """Draw the button that erases, and the question under it; a deleted session can go too."""
    question = erase.of_row("session", session_id, what)
    with beside:
        erase.button(question.name)
    if erase.ask(question):
        opening.close()
        st.rerun()


def _duplicate(session_id: int, session: Session) -> None:
    today = context.settings().today
    with st.popover("Duplicate", icon=":material/content_copy:"):
        st.caption("What was done, again on another day. How it felt belongs to its own day.")
        day = st.date_input(
            "On",
            value=today,
            min_value=FIRST_DAY,
            max_value=today,
            key=f"copy_{session_id}_day",
            format=day_form(),
        )
        start = st.time_input(
            "Start", value=None, key=f"copy_{session_id}_start", format=clock_form()
        )
        name, when = f"copy_{session_id}", (day, start)
        sure = doubt.is_sure(name, of=when)
        if st.button("Write it down", icon=":material/check:", key=f"copy_{session_id}_save"):
            try:
                logged = duplicate_session(
                    context.store(),
                    session_id,
                    day=day,
                    start=start,
                    today=today,
                    actor="page",
                    sure=sure,
                )
            except InDoubt as asked:
                doubt.ask(name, asked, of=when)
            except InputError as error:
                st.error(plain(str(error)), icon=":material/error:")
            else:
                said = short_day(day, today=today)
                was = short_day(session.day, today=today)
                messages.written(
                    f"Written down for {said}, as on {was}.", change_id=logged.change_id
                )
                opening.show(logged.session_id)
                st.rerun()


def _about(session: Session) -> None:
    """Draw what was given of the session as a list of names and values."""
    given = [
        ("Length", f"{amount(session.duration_min, 'minute')}", session.duration_min),
        ("Kind", session.kind or "not given, counts as mobility", True),
        ("Warm-up", "yes" if session.warm_up else "no", session.warm_up is not None),
        ("Effort", f"{number(session.effort)} of 10", session.effort is not None),
        ("Comfort before", _points(session.comfort_before), session.comfort_before is not None),
        (
            "Comfort at the least",
            _points(session.comfort_during),
            session.comfort_during is not None,
        ),
        ("Comfort after", _points(session.comfort_after), session.comfort_after is not None),
        ("Form", f"{number(session.form)} of 5", session.form is not None),
    ]
    lines = [f"- {label}: **{plain(str(words))}**" for label, words, there in given if there]
    st.markdown("\n".join(lines))


def _points(value: object) -> str:
    return f"{number(value)} of 10"  # type: ignore[arg-type] # a number where it is shown


def _entries(session: Session) -> None:
    vocabulary = names.vocabulary(context.store(), catalogue=context.catalogue())
    if not session.entries:
        st.caption("No exercises were written down.")
        return
    st.markdown("\n".join(f"1. {_entry(entry, vocabulary)}" for entry in session.entries))


def _entry(entry: Entry, vocabulary: Vocabulary) -> str:
    parts = [
        notation.printed([entry], vocabulary=vocabulary),
        "" if entry.comfort is None else f"comfort {number(entry.comfort)}",
        " ".join(entry.note.split()),
    ]
    return plain(" · ".join(part for part in parts if part))


def _signs_and_notes(session: Session) -> None:
    known = context.catalogue().signs
    for code in session.symptoms:
        words = known[code].words if code in known else code
        st.markdown(f":material/medical_information: {plain(words)}")
    if session.notes:
        st.text(session.notes)


def _soreness(session_id: int, session: Session) -> None:
    if session.soreness_next_day is not None:
        st.markdown(f"- Soreness the morning after: **{_points(session.soreness_next_day)}**")
    elif session.day < context.settings().today:
        soreness.ask(session_id, key="journal")


def _history(session_id: int) -> None:
    lines = reports.session_history(context.store(), session_id=session_id)
    st.subheader("Its changes", anchor=False)
    for line in lines:
        change_line.draw(
            change_line.Line(
                change_id=line.change_id,
                made_at=line.made_at,
                actor=line.actor,
                summary=line.summary,
                in_effect=line.in_effect,
                erased=line.erased,
                is_import=line.batch_id is not None,
                turns=line.undoes is None,
            )
        )
