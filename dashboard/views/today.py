"""Today: what to do next, and how the week is going."""

import streamlit as st

from dashboard import reports
from dashboard.settings import WEEK_START
from dashboard.ui import context, messages, suggestion_card, week_card
from dashboard.ui.text import long_day

store, today = context.store(), context.settings().today

st.title("Today")
st.caption(long_day(today))
messages.after_writing()

decision = reports.suggestion(store, today=today, catalogue=context.catalogue())
suggestion_card.draw(decision)

if reports.journal_span(store).sessions:
    week_card.draw(reports.this_week(store, today=today, week_start=WEEK_START))
    st.page_link("views/log.py", label="Log a session", icon=":material/edit_note:")
else:
    messages.nothing_here("Your journal is empty. Write down a first session, or bring the past.")
