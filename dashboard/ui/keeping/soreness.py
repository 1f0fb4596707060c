"""The question of the morning after: asked once by Today, answered later from the journal."""

from decimal import Decimal
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
    """Ask for the soreness of a session: one tap writes it; an odd one asks for another tap.

    What was said before is shown as chosen; another tap changes it, and letting go of it clears it.
    """
    store, today = context.store(), context.settings().today
    session = reports.session_to_edit(store, session_id=session_id)
    if session is None:
        return
    said = session.soreness_next_day
    widget = f"soreness_{key}_{session_id}_{said}"  # a new one, so that an undo is seen in it
    in_points = said is not None and said == int(said)
    if said is not None and in_points:
        st.session_state.setdefault(widget, int(said))
    st.markdown(f"**{plain(_question(session))}**")
    chosen = rating(
        f"0 is not at all, 10 the worst; {SETTLED} or less counts as settled", key=widget
    )
    if chosen == said or (chosen is None and not in_points):
        return
    sure = bool(st.session_state.get(f"{widget}_sure"))
    try:
        written = set_soreness(store, session_id, chosen, today=today, actor="page", sure=sure)
    except InDoubt as doubt:
        st.warning(plain(str(doubt)), icon=":material/help:")
        st.checkbox("Yes, that is right", key=f"{widget}_sure")
        return
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    messages.written(_told(chosen), change_id=written.change_id)
    st.rerun()


def _told(chosen: Decimal | None) -> str:
    if chosen is None:
        return "The soreness is cleared."
    word = "settled" if chosen <= SETTLED else "not settled yet"
    return f"Noted: soreness {number(chosen)}, {word}."


def _question(session: Session) -> str:
    day = short_day(session.day, today=context.settings().today)
    at = f" at {clock(session.start)}" if session.start else ""
    return f"How sore was your upper back the morning after the session of {day}{at}?"
