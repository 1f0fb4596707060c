"""One exercise whole: how it is done, its ladder, what was done of it, and what it is called."""

import streamlit as st

from dashboard.journal import catalogue
from dashboard.model import Exercise
from dashboard.ui import context, gate_banner
from dashboard.ui.exercises import calls, history, keeping, rungs
from dashboard.ui.exercises.labels import about, items, start
from dashboard.ui.exercises.shelf import Shelf
from dashboard.ui.text import plain


def draw(shelf: Shelf, exercise: Exercise) -> None:
    """Draw everything about an exercise, below its title."""
    line = shelf.lines[exercise.id]
    st.caption(plain(about(exercise)) or "Your own exercise")
    if line.aliases:
        st.caption(f"Also called: {plain(', '.join(line.aliases))}")
    if line.archived:
        st.info("Set aside: it is not offered. What was done stays.", icon=":material/inventory_2:")
    if line.removed:
        st.info("Deleted; sessions of yours still name it.", icon=":material/delete:")
    _draw_how(exercise)
    if exercise.family:
        _draw_ladder(shelf, exercise)
    history.draw(line)
    calls.draw(shelf, exercise)
    keeping.draw(shelf, line)


def _draw_how(exercise: Exercise) -> None:
    if exercise.ask_first:
        told = plain(exercise.cautions.removeprefix(catalogue.ASK_FIRST))
        st.warning(
            f"**Ask a professional first**{told} It lies on a roller or goes to the end of a "
            "movement.",
            icon=":material/contact_support:",
        )
    if not (exercise.cues or exercise.mistakes):
        return
    with st.container():
        if exercise.cues:
            st.header("How to do it", anchor=False)
            st.markdown(_bullets(exercise.cues))
            if exercise.family and not gate_banner.present().closed:
                st.markdown(f"To start with: {start(exercise)}, slow and within comfort.")
        if exercise.mistakes:
            st.header("Common mistakes", anchor=False)
            st.markdown(_bullets(exercise.mistakes))
        if exercise.cautions and not exercise.ask_first:
            st.header("Take care", anchor=False)
            st.markdown(plain(exercise.cautions))
        if exercise.family:
            st.caption("General information, not medical advice. Stop if it hurts or worries you.")


def _bullets(text: str) -> str:
    return "\n".join(f"- {plain(item)}" for item in items(text))


def _draw_ladder(shelf: Shelf, exercise: Exercise) -> None:
    shipped = context.catalogue()
    family = [one for one in shipped.exercises.values() if one.family == exercise.family]
    with st.container(gap="xsmall"):
        name = plain(shipped.families[exercise.family])
        st.header(f"{name}: level {exercise.level} of {len(family)}", anchor=False)
        st.caption("Level 1 is the easiest. Going back a level is always fine.")
        rungs.ladder(shelf, family, here=exercise)
