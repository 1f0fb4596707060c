"""Journal: everything on record, each thing opened and mended, and every change taken back."""

import streamlit as st

from dashboard.ui import messages
from dashboard.ui.journal import change_log, days, opened, opening, session_list

_SHOWN = {
    "Sessions": session_list.draw,
    "Check-ins": days.checkins,
    "Measures": days.measures,
    "Periods": days.periods,
    "Signs": days.signs,
    "Changes": change_log.draw,
}

st.title("Journal", anchor=False)
messages.after_writing()
session_id = opening.opened()
if session_id is not None:
    opened.draw(session_id)
    st.stop()

shown = st.pills(
    "Show",
    list(_SHOWN),
    default="Sessions",
    required=True,
    key="journal_show",
    bind="query-params",
    label_visibility="collapsed",
)
_SHOWN[shown]()
