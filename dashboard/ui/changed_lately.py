"""What has changed: kind words with restraint, and a direction only where there is one."""

from typing import Final

import streamlit as st

from dashboard.progression import Decision
from dashboard.ui.text import plain

_STANDING: Final = frozenset({"R01", "R02", "R03", "R04", "R05", "R06"})
"""While a warning sign or a severe day stands, nothing is celebrated."""

_TOLD: Final = {"N2": ":material/eco:", "N7": ":material/timeline:"}


def draw(decision: Decision) -> None:
    """Draw the notes about change, if there are any and nothing more important stands."""
    if not _STANDING.isdisjoint(decision.rules):
        return
    told = [note for note in decision.notes if note.id in _TOLD]
    if told:
        with st.container():
            st.header("What has changed", anchor=False)
            for note in told:
                st.markdown(f"{_TOLD[note.id]} {plain(note.text)}")
