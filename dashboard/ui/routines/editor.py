"""The editor of an own routine: its name, its exercises in one line and in rows, and a note."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import notation
from dashboard.journal.notation import Parsed
from dashboard.journal.routines import LONGEST_NAME, keep_routine
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Routine
from dashboard.planning import routines
from dashboard.ui import context
from dashboard.ui.keeping import exercise_line, saving
from dashboard.ui.keeping.form import Form, begin, follow, kept_note
from dashboard.ui.keeping.saving import Beside, Saved
from dashboard.ui.routines import going, start, words
from dashboard.ui.text import count, plain

_LABELS: Final = {"name": "Name", "exercises": "Exercises", "note": "Note"}
_LONGEST_NOTE: Final = 500


def draw(routine: Routine, *, vocabulary: Vocabulary, aside: Collection[str]) -> None:
    """Draw the form of a routine; one without an id is new."""
    form = _form(routine, vocabulary)
    begin(form)
    follow(form)
    st.button(
        "All routines",
        icon=":material/arrow_back:",
        type="tertiary",
        key="routines_back",
        on_click=going.back,
    )
    st.header(plain(routine.name) if routine.id else "New routine", anchor=False)
    kept_note(form)
    if not routine.id:
        start.draw(form.key("exercises"), vocabulary=vocabulary)
    name = st.text_input("Name", key=form.key("name"), max_chars=LONGEST_NAME)
    beside: Beside = {}
    parsed = exercise_line.draw(form, vocabulary=vocabulary, beside=beside, planned=True)
    known = vocabulary.extended(parsed.new_exercises)
    _say_doses(parsed.entries, beside, known)
    _hints(parsed.entries, known, aside)
    note = st.text_input("Note", key=form.key("note"), max_chars=_LONGEST_NOTE)
    edited = replace(routine, name=name, note=note, entries=parsed.entries)

    def save(_: bool) -> Saved:  # noqa: FBT001 - nothing of a routine is asked about
        return _save(edited, parsed, known)

    saving.end(form, edited, beside=beside, save=save, label="Save routine")


def _form(routine: Routine, vocabulary: Vocabulary) -> Form:
    named = words.recalled(routine.entries, vocabulary)
    return Form(
        going.draft(routine.id),
        starts={
            "name": routine.name,
            "exercises": notation.printed(routine.entries, vocabulary=named),
            "note": routine.note,
        },
        labels=_LABELS,
    )


def _say_doses(entries: Collection[Entry], beside: Beside, known: Vocabulary) -> None:
    """Say beside each exercise without a dose that it needs one."""
    for place, entry in enumerate(entries):
        if not _has_dose(entry):
            name = known.exercises[entry.exercise].name
            beside[f"entries.{place}"].caption(
                f":material/help: {plain(name)} has no dose yet; choose it, or write one such as "
                "1x6 behind it."
            )


def _has_dose(entry: Entry) -> bool:
    return bool(entry.amounts) and all(entry.amounts)


def _hints(entries: tuple[Entry, ...], known: Vocabulary, aside: Collection[str]) -> None:
    """Say how long it takes, and what could be kinder; nothing of it stands in the way."""
    if not entries:
        return
    lasting = words.lasting(routines.minutes(entries, exercises=known.exercises))
    st.markdown(f"**{lasting[:1].upper()}{lasting[1:]}**")
    words.balance(entries, exercises=known.exercises)
    words.kept_out(entries, vocabulary=known, aside=aside)


def _save(routine: Routine, parsed: Parsed, known: Vocabulary) -> Saved:
    if parsed.problems:
        raise InputError("Not saved yet: please mend the exercises above.")
    bare = [known.exercises[one.exercise].name for one in routine.entries if not _has_dose(one)]
    if bare:
        raise InputError(f"Not saved yet: give {', '.join(bare)} a dose, such as 1x6.")
    written = keep_routine(
        context.store(), routine, new_exercises=parsed.new_exercises, actor="page"
    )
    going.back()
    name = " ".join(routine.name.split())
    if written.change_id is None:
        return f"Nothing is different: “{name}” stays as it is.", None
    lasting = words.lasting(routines.minutes(routine.entries, exercises=known.exercises))
    said = count(len(routine.entries), "exercise")
    return f"Saved “{name}”: {said}, {lasting}.", written.change_id
