"""Log: write down what was done, how a day was, what was measured, and marked stretches of days."""

import streamlit as st

from dashboard.ui import messages, sign_form
from dashboard.ui.keeping import checkin, measure, period, session

_FORMS = {
    "Session": session.draw,
    "Check-in": checkin.draw,
    "Measure": measure.draw,
    "Period": period.draw,
}

st.title("Log")
messages.after_writing()
sign_form.draw()
shown = st.segmented_control(
    "Write down",
    list(_FORMS),
    default="Session",
    required=True,
    key="log_show",
    bind="query-params",
    label_visibility="collapsed",
)
_FORMS[shown]()
