"""Editing, setting aside, merging and deleting an exercise."""

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import bulk, exercises
from dashboard.reports import ExerciseLine
from dashboard.ui import context, erase, messages
from dashboard.ui.exercises import going, own_form
from dashboard.ui.exercises.shelf import Shelf
from dashboard.ui.text import count, plain


def draw(shelf: Shelf, line: ExerciseLine) -> None:
    """Draw what can be done with an exercise."""
    if line.removed:
        return
    if line.own:
        own_form.edit(shelf.exercise(line.exercise))
    with st.container(horizontal=True, vertical_alignment="center"):
        _draw_aside(line)
        if line.own:
            _draw_merge(shelf, line)
        if line.own and not line.sessions:
            _draw_delete(line)
            erase.button(f"own_exercise_{line.exercise}", label="Erase")
    if line.own and erase.ask(erase.of_row("own_exercise", line.exercise, f"“{line.name}”")):
        going.back()
        st.rerun()
    if line.own and line.sessions:
        named = count(line.sessions, "session names", "sessions name")
        st.caption(f"{named} it, so it can be set aside or merged, not deleted.")
    elif not line.archived:
        st.caption("What is set aside is no longer offered; what was done of it stays.")


def _draw_aside(line: ExerciseLine) -> None:
    store, catalogue = context.store(), context.catalogue()
    if line.archived:
        if not st.button("Offer it again", icon=":material/unarchive:", key="exercise_again"):
            return
        kept = exercises.unarchive_exercise(store, line.exercise, catalogue=catalogue, actor="page")
        messages.written("Offered again.", change_id=kept.change_id)
    else:
        if not st.button("Set aside", icon=":material/archive:", key="exercise_aside"):
            return
        kept = exercises.archive_exercise(store, line.exercise, catalogue=catalogue, actor="page")
        messages.written("Set aside. What was done of it stays.", change_id=kept.change_id)
    st.rerun()


def _draw_merge(shelf: Shelf, line: ExerciseLine) -> None:
    others = [one.exercise for one in shelf.lines.values() if one != line and not one.removed]
    with st.popover("It is the same as …", icon=":material/merge:", key=f"merge_{line.exercise}"):
        st.markdown("Sessions then name the other one, and this name means it.")
        kept = st.selectbox(
            "The other exercise",
            others,
            index=None,
            format_func=lambda one: shelf.lines[one].name,
            key=f"merge_into_{line.exercise}",
            placeholder="Type to search",
        )
        if not st.button("Merge", icon=":material/check:", key="exercise_merge", disabled=not kept):
            return
    if kept is None:
        return
    try:
        merged = bulk.merge_exercises(
            context.store(), line.exercise, kept, catalogue=context.catalogue(), actor="page"
        )
    except InputError as error:
        st.warning(plain(str(error)), icon=":material/help:")
        return
    messages.written(
        f"“{line.name}” and “{shelf.lines[kept].name}” are one now.", change_id=merged.change_id
    )
    going.to(kept)
    st.rerun()


def _draw_delete(line: ExerciseLine) -> None:
    if not st.button("Delete", icon=":material/delete:", key="exercise_delete"):
        return
    try:
        kept = exercises.delete_exercise(context.store(), line.exercise, actor="page")
    except InputError as error:  # a session of another tab names it by now
        st.warning(plain(str(error)), icon=":material/help:")
        return
    messages.written(f"“{line.name}” is deleted.", change_id=kept.change_id)
    going.back()
    st.rerun()
