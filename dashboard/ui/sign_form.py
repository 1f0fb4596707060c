"""Noting a warning sign on any day, without a session."""

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import symptoms
from dashboard.ui import context, messages, sign_picker
from dashboard.ui.fields import day_form
from dashboard.ui.text import count, plain, short_day


def draw() -> None:
    """Draw the button that opens the form."""
    today = context.settings().today
    # A saved form gets a new number, so that its fields start empty again.
    number = st.session_state.setdefault("sign_number", 0)
    with st.popover("Note a warning sign", icon=":material/medical_information:"):
        st.markdown("What did you notice? Choose what fits; several are fine.")
        chosen = sign_picker.pick(key=f"sign_{number}")
        day = st.date_input(
            "On which day?",
            value=today,
            max_value=today,
            key=f"sign_{number}_day",
            format=day_form(),
        )
        if st.button("Note it", icon=":material/check:", key="sign_save"):
            try:
                noted = symptoms.note_symptoms(
                    context.store(), chosen, day=day, today=today, actor="page"
                )
            except InputError as error:
                st.warning(plain(str(error)), icon=":material/help:")
                return
            st.session_state["sign_number"] = number + 1
            messages.written(
                f"Noted: {count(len(chosen), 'sign')}, {short_day(day, today=today)}.",
                change_id=noted.change_id,
            )
            st.rerun()
