"""After "this hurts": what was felt, and whether to go on, in the order of care."""

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import symptoms
from dashboard.ui import context, messages, sign_picker
from dashboard.ui.practise import kept
from dashboard.ui.practise.kept import Kept
from dashboard.ui.text import count, plain


def draw(now: Kept) -> None:
    """Draw the question; a sign that closes the gate ends the session by that."""
    store, today = context.store(), context.settings().today
    st.warning(
        "Stopped. Let go of the position and breathe calmly. Do not go on with what hurts.",
        icon=":material/front_hand:",
    )
    st.header("What did you feel?", anchor=False)
    chosen = sign_picker.pick(key="player_sign")
    if st.button("Note it", icon=":material/check:", key="player_sign_save"):
        try:
            noted = symptoms.note_symptoms(store, chosen, day=today, today=today, actor="player")
        except InputError as error:
            st.warning(plain(str(error)), icon=":material/help:")
            return
        messages.written(f"Noted: {count(len(chosen), 'sign')}.", change_id=noted.change_id)
        kept.stop()
        st.rerun()
    st.markdown("None of these, only more discomfort than is pleasant?")
    with st.container(horizontal=True):
        if st.button("End here", icon=":material/stop_circle:", key="player_hurts_end"):
            kept.stop()
            st.rerun()
        if st.button("Go on, and leave this one out", icon=":material/skip_next:", key="player_on"):
            kept.leave_out(now)
            st.rerun()
