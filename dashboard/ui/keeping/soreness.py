"""The question of the morning after: asked once by Today, answered later from the journal."""

from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.errors import InDoubt, InputError
from dashboard.journal.soreness import put_off_soreness, set_soreness
from dashboard.model import Session
from dashboard.ui import context, messages
from dashboard.ui.fields import rating
from dashboard.ui.text import clock, number, plain, short_day

SETTLED: Final = 3
"""Soreness of so many points or less counts as settled."""


def draw_due() -> None:
    """Ask for the soreness of the last session, if it is the time to."""
    store, today = context.store(), context.settings().today
    due = reports.soreness_due(store, today=today)
    if due is None:
        return
    with st.container(border=True):
        ask(due.session_id, key="due")
        if st.button(
            "Later",
            icon=":material/schedule:",
            type="tertiary",
            key=f"soreness_later_{due.session_id}",
        ):
            put_off_soreness(store, due.session_id, today=today)
            messages.written("It can be said later, in the journal.", change_id=None)
            st.rerun()


def ask(session_id: int, *, key: str) -> None:
    """Ask for the soreness of a session: one tap writes it; an odd one asks for another tap."""
    store, today = context.store(), context.settings().today
    session = reports.session_to_edit(store, session_id=session_id)
    if session is None:
        return
    st.markdown(f"**{plain(_question(session))}**")
    chosen = rating(
        f"0 is not at all, 10 the worst; {SETTLED} or less counts as settled",
        key=f"soreness_{key}_{session_id}",
    )
    if chosen is None:
        return
    sure = bool(st.session_state.get(f"soreness_{key}_{session_id}_sure"))
    try:
        written = set_soreness(store, session_id, chosen, today=today, actor="page", sure=sure)
    except InDoubt as doubt:
        st.warning(plain(str(doubt)), icon=":material/help:")
        st.checkbox("Yes, that is right", key=f"soreness_{key}_{session_id}_sure")
        return
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    word = "settled" if chosen <= SETTLED else "not settled yet"
    messages.written(f"Noted: soreness {number(chosen)}, {word}.", change_id=written.change_id)
    st.rerun()


def _question(session: Session) -> str:
    day = short_day(session.day, today=context.settings().today)
    at = f" at {clock(session.start)}" if session.start else ""
    return f"How sore was your upper back the morning after the session of {day}{at}?"
