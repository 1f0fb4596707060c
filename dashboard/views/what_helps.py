"""What helps: which habits went together with comfort and soreness?"""

import streamlit as st

from dashboard.gallery import habit_exhibit, habit_words
from dashboard.insight.links import LEAST_DAYS
from dashboard.manner import in_force
from dashboard.ui import context, exhibit, filters, habit_table, messages
from dashboard.ui.text import plain

st.title("What helps", anchor=False)
messages.after_writing()

scope = filters.draw()
if scope is None:
    messages.nothing_here(
        "What went together with your comfort appears here once your journal holds sessions and "
        "check-ins."
    )
    st.stop()

links = habit_exhibit.HABITS.frame(
    context.store(), scope=scope, week_start=in_force().week_start, today=context.settings().today
)
st.markdown(plain(habit_words.lead(links)))
exhibit.draw(habit_exhibit.HABITS, scope=scope)
if (links["days"] >= LEAST_DAYS).any():  # a table of nothing but "too few days" tells nothing
    habit_table.draw(links)
