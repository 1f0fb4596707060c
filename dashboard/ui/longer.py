"""Long lists, a piece at a time."""

import streamlit as st

from dashboard.manner import whole
from dashboard.ui.importing.picks import pick, picked

_PLACE = "shown"


def so_many(name: str, *, step: int) -> int:
    """Return how many things of a list are to be shown now."""
    return int(picked(_PLACE, name, str(step)))


def offer_more(name: str, *, total: int, step: int) -> None:
    """Draw the button that shows more of a list, where there is more."""
    shown = so_many(name, step=step)
    rest = total - shown
    if rest > 0 and st.button(
        f"Show {min(step, rest)} more of {whole(rest)}", key=f"more_{name}", type="tertiary"
    ):
        pick(_PLACE, name, str(shown + step))
        st.rerun()
