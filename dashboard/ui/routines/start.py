"""What a new routine starts from: nothing, or one that is built from what is at hand."""

import streamlit as st

from dashboard.journal import notation
from dashboard.journal.vocabulary import Vocabulary
from dashboard.ui import gate_banner, present
from dashboard.ui.routines import built

_EMPTY, _BUILT = "Empty", "Built for you"


def draw(line: str, *, vocabulary: Vocabulary) -> None:
    """Draw the choice; ``line`` is the key of the field that the exercises are written into.

    Nothing is built while a warning sign stands.
    """
    if gate_banner.present().closed:
        return
    chosen = st.segmented_control(
        "Start from", [_EMPTY, _BUILT], default=_EMPTY, required=True, key="routine_start"
    )
    if chosen != _BUILT:
        return
    with st.container(border=True):
        entries = built.draw(present.considered_now(), key="routine")
        if not entries:
            st.caption("Nothing can be built from that. Say more of what there is.")
            return
        there = bool(st.session_state[line].strip())
        st.button(
            "Put in place of the exercises below" if there else "Fill in",
            icon=":material/auto_awesome:",
            key="routine_fill",
            on_click=_fill,
            args=(line, notation.printed(entries, vocabulary=vocabulary)),
        )


def _fill(line: str, exercises: str) -> None:
    st.session_state[line] = exercises
