"""The room of the routines: the list, or the editor of the one that is open."""

import streamlit as st

from dashboard import reports
from dashboard.journal import names
from dashboard.model import Routine
from dashboard.ui import context
from dashboard.ui.routines import editor, going, listed


def draw() -> None:
    """Draw the list of routines, or the editor of the one that the address names."""
    store = context.store()
    vocabulary = names.vocabulary(store, catalogue=context.catalogue())
    aside = {row.exercise for row in reports.set_aside_list(store)}
    own = {one.id: one for one in reports.own_routines(store)}
    wanted = going.opened()
    routine = Routine("", "", ()) if wanted == going.NEW else own.get(wanted)
    if routine is not None:
        editor.draw(routine, vocabulary=vocabulary, aside=aside)
        return
    if wanted:
        going.back()
        st.info("This routine is not among your own any more.", icon=":material/search_off:")
    listed.draw(list(own.values()), vocabulary=vocabulary, aside=aside)
