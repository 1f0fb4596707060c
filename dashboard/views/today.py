"""Today: what to do next, and how the week is going."""

import streamlit as st

from dashboard import reports
from dashboard.settings import WEEK_START
from dashboard.ui import changed_lately, context, messages, present, suggestion_card, week_card
from dashboard.ui.text import long_day

store, today = context.store(), context.settings().today

st.title("Today")
st.caption(long_day(today))
messages.after_writing()

decision = present.suggestion().decision
suggestion_card.draw(decision)
with st.expander("Why, and with which numbers"):
    suggestion_card.explain(decision)

if reports.journal_span(store).sessions:
    week = reports.this_week(store, today=today, week_start=WEEK_START)
    week_card.draw(week, decision=decision)
    changed_lately.draw(decision)
    st.page_link(
        "views/progression.py", label="Every rule, and the weeks to come", icon=":material/stairs:"
    )
    st.page_link("views/log.py", label="Log a session", icon=":material/edit_note:")
else:
    messages.nothing_here("Your journal is empty. Write down a first session, or bring the past.")
