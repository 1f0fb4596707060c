"""A session under way, for the page that begins the day."""

import streamlit as st

from dashboard.ui.practise import kept
from dashboard.ui.text import plain


def draw() -> None:
    """Draw the way back to a session that was begun and not saved yet."""
    now = kept.present()
    if now is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/self_improvement: **Under way:** {plain(now.run.title)}")
        label = "Rate and save it" if now.why else "Go on"
        st.page_link("views/session.py", label=label, icon=":material/play_arrow:")
