"""A doubt about something short: asked where it stands, confirmed with one tick."""

import streamlit as st

from dashboard.errors import InDoubt
from dashboard.ui.text import plain


def is_sure(name: str, *, of: object) -> bool:
    """Draw what was asked, if it was asked of just this; return whether it was confirmed."""
    asked = st.session_state.get(f"{name}_asked")
    if not asked or asked["of"] != repr(of):
        return False
    st.warning(plain(asked["text"]), icon=":material/help:")
    return st.checkbox("Yes, that is right", key=f"{name}_sure")


def ask(name: str, doubt: InDoubt, *, of: object) -> None:
    """Remember a doubt about something, and let the page run again to ask it."""
    st.session_state[f"{name}_asked"] = {"of": repr(of), "text": str(doubt)}
    st.rerun()
