"""The chosen exercise of a plan: its pickers stand below all rows; moving it moves no button.

Whoever moves it by keyboard keeps the focus, and by thumb the place to tap.
"""

from collections.abc import Sequence

import streamlit as st

from dashboard.journal import typed_line
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry
from dashboard.ui.keeping import exercise_row
from dashboard.ui.keeping.form import Form
from dashboard.ui.text import plain


def draw(
    form: Form, entries: Sequence[Entry], marks: Sequence[str], *, vocabulary: Vocabulary
) -> None:
    """Draw the pickers of the exercise that is chosen, if one is."""
    mark: str = st.session_state.get(form.key("open")) or ""
    if mark not in marks:
        return
    place, many = marks.index(mark), len(marks)
    entry = entries[place]
    with st.container(border=True):
        st.markdown(
            f"**{plain(vocabulary.exercises[entry.exercise].name)}**, {place + 1} of {many}"
        )
        with st.container(horizontal=True):
            _mover(form, mark, vocabulary, by=-1, disabled=place == 0)
            _mover(form, mark, vocabulary, by=1, disabled=place == many - 1)
        exercise_row.pickers(form, entry, mark, vocabulary)
        with st.container(horizontal=True):
            exercise_row.ends(form, mark, vocabulary)


def _mover(form: Form, mark: str, vocabulary: Vocabulary, *, by: int, disabled: bool) -> None:
    label = "Up" if by < 0 else "Down"
    st.button(
        label,
        icon=f":material/arrow_{label.lower()}ward:",
        key=form.key(f"pick_{label.lower()}"),
        disabled=disabled,
        on_click=_move,
        args=(form, mark, by, vocabulary),
    )


def _move(form: Form, mark: str, by: int, vocabulary: Vocabulary) -> None:
    """Move the exercise in the line; its pickers stay open."""
    line = st.session_state[form.key("exercises")]
    line, mark = typed_line.moved(line, mark, by, vocabulary=vocabulary)
    st.session_state[form.key("exercises")] = line
    exercise_row.open_row(form, mark)
