"""Opening an exercise and going back to the list, by the address.

A link to the page that one is on changes nothing in the address bar and is drawn as chosen and cut
off, so buttons set the address instead; the browser's way back works with them.
"""

import streamlit as st

_NAME = "exercise"


def opened() -> str:
    """Return the id of the exercise that the address names, or nothing."""
    return str(st.query_params.get(_NAME, ""))


def to(exercise_id: str) -> None:
    """Open an exercise."""
    st.query_params[_NAME] = exercise_id


def back() -> None:
    """Show the list again."""
    st.query_params.pop(_NAME, None)
