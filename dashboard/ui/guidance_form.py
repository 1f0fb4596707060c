"""Recording that a professional said that the person may exercise."""

from datetime import date

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import guidance
from dashboard.ui import context, messages
from dashboard.ui.fields import day_form
from dashboard.ui.text import plain, short_day


def draw(*, key: str, lifted_by: date | None = None) -> None:
    """Draw the button that opens the form; ``lifted_by`` is the first day that would count."""
    today = context.settings().today
    with st.popover("Record guidance", icon=":material/how_to_reg:"):
        st.markdown(
            "If a professional has told you that you may exercise, write it down here. Suggestions "
            "that a warning sign paused then return, carefully."
        )
        if lifted_by is not None and lifted_by > today:
            st.caption("For a sign like this, guidance counts from the day after it was noted.")
        day = st.date_input(
            "On which day?", value=today, max_value=today, key=f"{key}_day", format=day_form()
        )
        note = st.text_input(
            "Who, or what was said (if you like)", key=f"{key}_note", max_chars=500
        )
        if st.button("Yes, record it", icon=":material/check:", key=f"{key}_save"):
            try:
                recorded = guidance.record_guidance(
                    context.store(), day=day, note=note, today=today, actor="page"
                )
            except InputError as error:
                st.warning(plain(str(error)), icon=":material/help:")
                return
            counts = lifted_by is None or day >= lifted_by
            messages.written(
                f"Guidance of {short_day(day, today=today)} recorded."
                + ("" if counts else " The sign still stands: it needs guidance of a later day."),
                change_id=recorded.change_id,
            )
            st.rerun()
