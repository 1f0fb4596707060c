"""The routines there are: one's own, those that are ready-made, and those that are put away."""

from collections.abc import Collection, Sequence

import streamlit as st

from dashboard import reports
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Routine
from dashboard.ui import context, gate_banner
from dashboard.ui.routines import card, going
from dashboard.ui.routines.card import Shown


def draw(own: Sequence[Routine], *, vocabulary: Vocabulary, aside: Collection[str]) -> None:
    """Draw the list, and the button for a new one."""
    shown = Shown(
        vocabulary=vocabulary,
        aside=aside,
        names={one.name for one in own},
        playable=not gate_banner.present().closed,
    )
    begun = bool(reports.drafts(context.store(), form=going.draft("")))
    st.button(
        "Go on with the new routine" if begun else "New routine",
        icon=":material/edit_note:" if begun else ":material/add:",
        key="routine_new",
        on_click=going.to,
        args=(going.NEW,),
    )
    st.header("Your own", anchor=False)
    there = [one for one in own if not one.archived]
    if not there:
        st.caption("None yet. Make a new one, or copy one of the ready-made and change it.")
    for routine in there:
        card.draw(routine, shown=shown, own=True)
    st.header("Ready-made", anchor=False)
    for routine in context.catalogue().routines.values():
        card.draw(routine, shown=shown, own=False)
    away = [one for one in own if one.archived]
    if away:
        with st.expander(f"Put away ({len(away)})", icon=":material/archive:"):
            for routine in away:
                card.draw(routine, shown=shown, own=True)
