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

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.title("Log", width="content", anchor=False)
    sign_form.draw()
messages.after_writing()
shown = st.pills(
    "Write down",
    list(_FORMS),
    default="Session",
    required=True,
    key="log_show",
    bind="query-params",
    label_visibility="collapsed",
)
_FORMS[shown]()
