"""Trends: is it changing?"""

import streamlit as st

from dashboard.gallery import GALLERY
from dashboard.ui import exhibit, filters, messages

st.set_page_config(layout="wide")
st.title("Trends")
messages.after_writing()

scope = filters.draw(to_scale=True)
if scope is None:
    messages.nothing_here("Charts appear here once your journal holds a session.")
    st.stop()

with st.grid(2, min_column_width=420, gap="medium"):
    for one in GALLERY:
        exhibit.draw(one, scope=scope)
