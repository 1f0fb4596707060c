"""The form of an own exercise: a name to make one, and everything else to edit it."""

from collections.abc import Mapping

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import exercises
from dashboard.journal.exercises import Own
from dashboard.journal.phrases import TARGETS
from dashboard.model import Exercise, Unit
from dashboard.ui import context, messages
from dashboard.ui.exercises import fresh, going
from dashboard.ui.exercises.labels import CATEGORIES, POSITIONS, UNITS
from dashboard.ui.text import plain

_LONGEST_TEXT = 500


def make() -> None:
    """Draw the button that opens the form for a new exercise; a made one is opened."""
    number = st.session_state.setdefault("own_number", 0)
    with (
        st.popover("Make your own", icon=":material/add:", key=f"own_{number}"),
        st.form(f"own_form_{number}", border=False),
    ):
        name = st.text_input("Its name", key=f"own_name_{number}")
        unit, per_side = _counted(f"own_{number}", Exercise(id="", name=""))
        st.caption("How it is done and what it is for can be added once it is there.")
        if not st.form_submit_button("Make it", icon=":material/check:"):
            return
        own = Own(name=name, unit=unit, per_side=per_side)
        try:
            kept = exercises.make_exercise(
                context.store(), own, catalogue=context.catalogue(), actor="page"
            )
        except InputError as error:
            st.warning(plain(str(error)), icon=":material/help:")
            return
    st.session_state["own_number"] = number + 1
    messages.written(f"“{own.name.strip()}” is yours now.", change_id=kept.change_id)
    going.to(kept.exercise)
    st.rerun()


def edit(exercise: Exercise) -> None:
    """Draw the form that changes an own exercise."""
    key = fresh.key(f"edit_{exercise.id}", exercise)
    with (
        st.expander("Edit", icon=":material/edit:", key=f"{key}_open"),
        st.form(f"{key}_form", border=False),
    ):
        own = _typed(key, exercise)
        if not st.form_submit_button("Save", icon=":material/check:"):
            return
        try:
            kept = exercises.edit_exercise(
                context.store(), exercise.id, own, catalogue=context.catalogue(), actor="page"
            )
        except InputError as error:
            st.warning(plain(str(error)), icon=":material/help:")
            return
    messages.written(
        "Saved." if kept.change_id else "Nothing was different.", change_id=kept.change_id
    )
    st.rerun()


def _typed(key: str, exercise: Exercise) -> Own:
    name = st.text_input(
        "Its name",
        value=exercise.name,
        key=f"{key}_name",
        help="The earlier name keeps meaning it.",
    )
    unit, per_side = _counted(key, exercise)
    with st.container(horizontal=True):
        category = _chosen("Sort", CATEGORIES, exercise.category, key=f"{key}_category")
        target = _chosen("What for", TARGETS, exercise.target, key=f"{key}_target")
        position = _chosen("Position", POSITIONS, exercise.position, key=f"{key}_position")
    return Own(
        name=name,
        unit=unit,
        per_side=per_side,
        category=category,
        target=target,
        position=position,
        equipment=st.text_input(
            "What it takes, such as: mat and pillow",
            value=exercise.equipment,
            key=f"{key}_equipment",
        ),
        cues=_text("How to do it", exercise.cues, key=f"{key}_cues"),
        mistakes=_text("Common mistakes", exercise.mistakes, key=f"{key}_mistakes"),
    )


def _counted(key: str, exercise: Exercise) -> tuple[Unit, bool]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        unit = st.segmented_control(
            "Counted in",
            list(UNITS),
            format_func=UNITS.__getitem__,
            default=exercise.unit.value,
            required=True,
            key=f"{key}_unit",
        )
        per_side = st.checkbox("On each side", value=exercise.per_side, key=f"{key}_side")
    return Unit(unit), per_side


def _chosen(label: str, words: Mapping[str, str], value: str, *, key: str) -> str:
    """Draw a choice among what is known; what stands there otherwise stays to choose."""
    options = ["", *words, *([value] if value and value not in words else [])]
    return st.selectbox(
        label,
        options,
        index=options.index(value),
        format_func=lambda one: words.get(one, one) if one else "Not said",
        key=key,
        width=200,
    )


def _text(label: str, value: str, *, key: str) -> str:
    return st.text_area(
        label,
        value=value,
        max_chars=_LONGEST_TEXT,
        key=key,
        help="A semicolon between items.",
        height=100,
    )
