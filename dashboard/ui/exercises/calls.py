"""What an exercise is called otherwise: names of one's own, and those that are shipped."""

from collections.abc import Sequence

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import exercises
from dashboard.model import Exercise
from dashboard.ui import context, messages
from dashboard.ui.exercises import fresh
from dashboard.ui.exercises.shelf import Shelf
from dashboard.ui.text import plain


def draw(shelf: Shelf, exercise: Exercise) -> None:
    """Draw the names that mean an exercise, and a form for one's own."""
    line = shelf.lines[exercise.id]
    with st.expander("Other names", icon=":material/label:"):
        named = shelf.shipped.get(exercise.id, ())
        ladder = shelf.shipped.get(exercise.family, ()) if exercise.family else ()
        if named:
            st.markdown(f"Understood as well: {plain(', '.join(named))}.")
        if ladder:
            st.markdown(
                f"Understood as this ladder, at the level you did last: {plain(', '.join(ladder))}."
            )
        if line.removed:
            return
        _draw_form(exercise.id, line.aliases)


def _draw_form(exercise_id: str, aliases: Sequence[str]) -> None:
    there = "\n".join(aliases)
    key = fresh.key(f"names_{exercise_id}", there)
    with st.form(f"form_{key}", border=False):
        typed = st.text_area(
            "Names of your own, one a line",
            value=there,
            key=key,
            help="What you type on the Log page, or what another app calls it.",
            height=100,
        )
        saved = st.form_submit_button("Save names", icon=":material/check:")
    if not saved:
        return
    wanted = [name for name in (line.strip() for line in typed.splitlines()) if name]
    try:
        kept = exercises.set_aliases(
            context.store(), exercise_id, wanted, catalogue=context.catalogue(), actor="page"
        )
    except InputError as error:
        st.warning(plain(str(error)), icon=":material/help:")
        return
    messages.written(
        "Names saved." if kept.change_id else "These names were there already.",
        change_id=kept.change_id,
    )
    st.rerun()
