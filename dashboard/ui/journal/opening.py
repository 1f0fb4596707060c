"""Which session is opened: it stands in the address, where charts and bookmarks lead."""

import streamlit as st

NAME = "session"
_LONGEST = 18
"""Digits."""


def opened() -> int | None:
    """Return the session that the address names, if it names one."""
    said = st.query_params.get(NAME, "")
    return int(said) if said.isdecimal() and len(said) <= _LONGEST else None


def button(session_id: int, *, place: str = "list") -> None:
    """Draw the button that opens a session."""
    st.button(
        "Open",
        icon=":material/open_in_full:",
        key=f"open_{place}_{session_id}",
        on_click=show,
        args=(session_id,),
        type="tertiary",
    )


def show(session_id: int) -> None:
    """Open a session."""
    st.query_params[NAME] = str(session_id)


def close() -> None:
    """Go back to the list."""
    if NAME in st.query_params:
        del st.query_params[NAME]
