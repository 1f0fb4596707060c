"""Journal: every session on record, and every change made to it."""

import streamlit as st

from dashboard import reports
from dashboard.ui import change_list, context, filters, messages, session_cards
from dashboard.ui.text import count

PAGE_SIZE = 25

st.title("Journal")
messages.after_writing()

store = context.store()
shown = st.segmented_control(
    "Show",
    ["Sessions", "Changes"],
    default="Sessions",
    required=True,
    key="journal_show",
    bind="query-params",
    label_visibility="collapsed",
)
if shown == "Changes":
    change_list.draw()
    st.stop()

scope = filters.draw()
if scope is None:
    messages.nothing_here("No sessions yet. Write down a first one, or bring the past.")
    st.stop()

words = st.text_input(
    "Search notes, exercises and symptoms",
    key="journal_words",
    type="search",
    bind="query-params",
)
page = st.session_state.get("journal_page", 1)
sessions = reports.session_list(
    store, scope=scope, words=words or None, page_size=PAGE_SIZE, offset=(page - 1) * PAGE_SIZE
)
if sessions.empty:
    st.info("No session matches. Change the search or the filter.", icon=":material/search_off:")
    st.stop()

found = int(sessions["found"].iloc[0])
st.caption(count(found, "session"))
session_cards.draw(sessions, today=context.settings().today)
if found > PAGE_SIZE:
    st.pagination(-(-found // PAGE_SIZE), key="journal_page", bind="query-params")
