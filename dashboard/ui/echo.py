"""What was understood of a typed line of exercises."""

import streamlit as st

from dashboard.journal.notation import Parsed, printed
from dashboard.journal.vocabulary import Vocabulary
from dashboard.ui.text import plain


def understood(parsed: Parsed, *, vocabulary: Vocabulary) -> None:
    """Show each understood exercise with its dose, what is new, and what could not be read."""
    new = {exercise.id for exercise in parsed.new_exercises}
    for entry in parsed.entries:
        words = plain(printed([entry], vocabulary=vocabulary))
        if entry.exercise in new:
            st.caption(f":material/fiber_new: {words} (new: kept as your own exercise)")
        else:
            st.caption(f":material/check: {words}")
    for problem in parsed.problems:
        st.warning(plain(problem), icon=":material/help:")
