"""An exercise to open, as a rung of its ladder, with where the person stands."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from dashboard.model import Exercise
from dashboard.ui.exercises import going
from dashboard.ui.exercises.shelf import Shelf
from dashboard.ui.text import count, plain

_NEW, _DONE, _HERE, _ASIDE, _ASK = (
    ":material/radio_button_unchecked:",
    ":material/check_circle:",
    ":material/person_pin_circle:",
    ":material/inventory_2:",
    ":material/contact_support:",
)
LEGEND: Final = f"{_DONE} done, {_HERE} where you are, {_ASK} to be asked about first"


def link(shelf: Shelf, exercise: Exercise) -> None:
    """Draw what opens an exercise: its level and name, with signs for its state.

    Short, because words that do not fit beside each other would stand in the middle.
    """
    asks = f" {_ASK}" if exercise.ask_first else ""
    st.button(
        f"{_leveled(exercise)}{asks}",
        icon=_sign(shelf, exercise),
        type="tertiary",
        key=f"open_{exercise.id}",
        on_click=going.to,
        args=(exercise.id,),
    )


def ladder(shelf: Shelf, exercises: Sequence[Exercise], *, here: Exercise) -> None:
    """Draw the rungs around the exercise that is open, each with what is known of it."""
    for one in exercises:
        with st.container(horizontal=True, vertical_alignment="center", gap=6):
            if one.id == here.id:
                st.markdown(f"{_sign(shelf, one)} **{_leveled(one)}**", width="content")
            else:
                link(shelf, one)
            st.caption(_told(shelf, one, here), width="content")


def _leveled(exercise: Exercise) -> str:
    return f"{exercise.level} · {plain(exercise.name)}" if exercise.level else plain(exercise.name)


def _sign(shelf: Shelf, exercise: Exercise) -> str:
    line, standing = shelf.lines[exercise.id], shelf.standings.get(exercise.id)
    if line.archived:
        return _ASIDE
    if standing and standing.current:
        return _HERE
    return _DONE if line.sessions else _NEW


def _told(shelf: Shelf, exercise: Exercise, here: Exercise) -> str:
    line, standing = shelf.lines[exercise.id], shelf.standings.get(exercise.id)
    words = [
        {here.id: "this one", here.easier_id: "easier", here.harder_id: "harder"}.get(
            exercise.id, ""
        ),
        "set aside" if line.archived else "",
        "where you are" if standing and standing.current else "",
        f"done on {count(line.days, 'day')}" if line.days else "",
        "ask first" if exercise.ask_first else "",
    ]
    return ", ".join(word for word in words if word) or "not done yet"
