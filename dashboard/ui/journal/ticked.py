"""Which sessions are ticked: kept for the tab, over all pages of the list."""

from collections.abc import Sequence

import streamlit as st

_KEY = "journal_ticked"
MOST = 5000
"""So many can be ticked at once."""


def ids() -> list[int]:
    """Return the ticked sessions, in the order in which they were ticked."""
    return list(st.session_state.get(_KEY, []))


def tick(session_ids: Sequence[int]) -> None:
    """Tick sessions, beside those that are."""
    st.session_state[_KEY] = list(dict.fromkeys([*ids(), *session_ids]))[:MOST]


def clear() -> None:
    """Tick none."""
    st.session_state[_KEY] = []


def box(session_id: int, label: str) -> None:
    """Draw the box of a session; its label is Markdown."""
    key = f"tick_{session_id}"
    st.session_state[key] = session_id in st.session_state.get(_KEY, [])
    st.checkbox(label, key=key, on_change=_turn, args=(session_id,), width="stretch", wrap=True)


def _turn(session_id: int) -> None:
    if st.session_state[f"tick_{session_id}"]:
        tick([session_id])
    else:
        st.session_state[_KEY] = [one for one in ids() if one != session_id]
