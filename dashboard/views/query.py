"""Query: ask the journal in SQL, from a shipped question or in one's own words."""

import streamlit as st

from dashboard.manner import whole
from dashboard.query.own import LIMIT_ROWS, LIMIT_SECONDS
from dashboard.ui import messages
from dashboard.ui.query import editor, going, schema, shipped

st.set_page_config(layout="wide")
st.title("Query", anchor=False)
messages.after_writing()
st.markdown(
    "Ask the journal in SQL, the language of databases. Nothing can be changed here. "
    f"A question may take {LIMIT_SECONDS:g} seconds and give {whole(LIMIT_ROWS)} rows."
)
asking, beside = st.columns([2, 1], gap="medium")
with asking:
    if going.way() == going.SHIPPED:
        shipped.draw()
    else:
        editor.draw()
with beside:
    schema.draw()
