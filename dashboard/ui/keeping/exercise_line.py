"""What was done: one typed line, read as it is typed, and pickers that write into the same line.

The line is what counts. What it cannot say, how an exercise felt and a note on it, is kept beside
it under the exercise's mark (``typed_line.marks``).
"""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import reports
from dashboard.journal import notation, typed_line
from dashboard.journal.notation import Parsed
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Exercise
from dashboard.ui import context
from dashboard.ui.fields import decimal
from dashboard.ui.keeping import exercise_row, planned_row
from dashboard.ui.keeping.form import Form
from dashboard.ui.keeping.saving import Beside
from dashboard.ui.text import count, plain


def draw(form: Form, *, vocabulary: Vocabulary, beside: Beside, planned: bool = False) -> Parsed:
    """Draw the line, what was understood of it, and the search; return what the line says.

    Its entries carry what stands beside the line too. What is ``planned`` has not been felt yet,
    and its order can be changed.
    """
    line = st.text_area(
        "Exercises" if planned else "What did you do?",
        key=form.key("exercises"),
        height="content",
        placeholder="Cat-cow 2x10; Open book 2x8/side; Child's pose side reach 3x30s",
        help="Exercise, then sets x repetitions; seconds end in s. A semicolon between exercises.",
    )
    parsed = notation.parse(line, vocabulary=vocabulary)
    known = vocabulary.extended(parsed.new_exercises)
    entries = _with_what_is_beside(form, parsed.entries)
    if entries:
        what = "change or move" if planned else "change"
        st.caption(f"Understood: {count(len(entries), 'exercise')}. Choose one to {what} it.")
    marks = typed_line.marks(entries)
    new = {exercise.id for exercise in parsed.new_exercises}
    shown = exercise_row.button if planned else exercise_row.draw
    with st.container(gap=None):
        for place, (entry, mark) in enumerate(zip(entries, marks, strict=True)):
            shown(form, entry, mark, vocabulary=known, is_new=entry.exercise in new)
            beside[f"entries.{place}"] = st.container()
    if planned:
        planned_row.draw(form, entries, marks, vocabulary=known)
    for problem in parsed.problems:
        st.warning(plain(problem), icon=":material/help:")
    _search(form, known)
    return replace(parsed, entries=entries)


def _with_what_is_beside(form: Form, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    held = st.session_state.get(form.key("beside"), {})
    marked = zip(entries, typed_line.marks(entries), strict=True)
    return tuple(
        replace(
            entry,
            comfort=decimal(held.get(mark, {}).get("comfort")),
            note=held.get(mark, {}).get("note", ""),
        )
        for entry, mark in marked
    )


def _search(form: Form, vocabulary: Vocabulary) -> None:
    offered = {
        line.exercise: line
        for line in sorted(
            reports.exercise_list(context.store()), key=lambda one: (-one.sessions, one.name)
        )
        if line.exercise in vocabulary.exercises and not line.archived and not line.removed
    }
    families = context.catalogue().families

    def words(exercise: str) -> str:
        line = offered[exercise]
        rung = f" · {families[line.family]}, level {line.level}" if line.family else " · your own"
        return ", ".join([line.name + rung, *line.aliases])

    st.selectbox(
        "Add an exercise",
        list(offered),
        index=None,
        format_func=words,
        placeholder="Search by name",
        key=form.key("search"),
        on_change=_add,
        args=(form, vocabulary),
    )


def _add(form: Form, vocabulary: Vocabulary) -> None:
    chosen = st.session_state[form.key("search")]
    exercise: Exercise | None = vocabulary.exercises.get(chosen)
    if exercise is None:
        return
    line = st.session_state[form.key("exercises")]
    line = typed_line.added(line, typed_line.usual(exercise), vocabulary=vocabulary)
    st.session_state[form.key("exercises")] = line
    st.session_state[form.key("search")] = None
    marks = typed_line.marks(notation.parse(line, vocabulary=vocabulary).entries)
    exercise_row.open_row(form, marks[-1] if marks else None)
