"""A page of Streamlit with each text in the places that read Markdown; the browser test serves it."""

import streamlit as st

from dashboard.ui.text import plain
from tests.hostile.texts import TEXTS

for place, text in enumerate(TEXTS):
    with st.container(key=f"t{place}"):
        safe = plain(text)
        st.markdown(f"- a **{safe}**: :small[{safe} z]\n\n| a | b |\n|:--|:--|\n| {safe} | c |")
        st.subheader(safe, anchor=False)
        st.button(safe, key=f"b{place}")
        st.expander(safe)
