"""One routine of the list: what it is, and what can be done with it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from itertools import count as counting

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.errors import InputError
from dashboard.journal import routines
from dashboard.journal.routines import LONGEST_NAME
from dashboard.journal.vocabulary import Vocabulary
from dashboard.journal.written import Written
from dashboard.model import Routine
from dashboard.planning.routines import minutes
from dashboard.store.drafts import drop_draft
from dashboard.ui import context, messages
from dashboard.ui.routines import going, words
from dashboard.ui.text import count, plain


@dataclass(frozen=True, slots=True)
class Shown:
    """What every card needs to know.

    Args:
        vocabulary: the names of all exercises.
        aside: the ids of those that are set aside.
        names: what own routines are called; a copy takes none of these.
        playable: whether nothing stands in the way of a session.
    """

    vocabulary: Vocabulary
    aside: Collection[str]
    names: Collection[str]
    playable: bool


def draw(routine: Routine, *, shown: Shown, own: bool) -> None:
    """Draw a routine with its exercises, and the buttons for it."""
    exercises = shown.vocabulary.exercises
    with st.container(border=True):
        st.subheader(plain(routine.name), anchor=False)
        lasting = words.lasting(minutes(routine.entries, exercises=exercises))
        said = f"{count(len(routine.entries), 'exercise')}, {lasting}. {plain(routine.note)}"
        st.caption(said.strip())
        words.listing(routine.entries, vocabulary=shown.vocabulary)
        words.kept_out(routine.entries, vocabulary=shown.vocabulary, aside=shown.aside)
        row = st.container(horizontal=True, vertical_alignment="center", gap="small")
        below = st.container()
        with row:
            if shown.playable and not routine.archived:
                st.page_link(
                    "views/session.py",
                    label="Play it",
                    icon=":material/play_arrow:",
                    query_params={"routine": routine.id},
                )
            if own:
                _edit(routine)
            _copy(routine, shown.names, below)
            if own:
                _put_away(routine, below)
                _delete(routine, below)


def copied(name: str, *, taken: Collection[str]) -> str:
    """Return what a copy is called; it is no name that is taken, and no longer than a name."""
    for number in counting(1):
        ending = "" if number == 1 else f" {number}"
        found = f"Copy of {name}"[: LONGEST_NAME - len(ending)].rstrip() + ending
        if found not in taken:
            return found
    raise AssertionError  # counting does not end


def _edit(routine: Routine) -> None:
    st.button(
        "Edit",
        icon=":material/edit:",
        key=f"routine_edit_{routine.id}",
        on_click=going.to,
        args=(routine.id,),
    )


def _copy(routine: Routine, names: Collection[str], below: DeltaGenerator) -> None:
    if not st.button("Copy", icon=":material/content_copy:", key=f"routine_copy_{routine.id}"):
        return
    name = copied(routine.name, taken=names)
    copy = replace(routine, id="", name=name, archived=False)
    written = _written(lambda: routines.keep_routine(context.store(), copy, actor="page"), below)
    if written:
        going.to(str(written.ids[0]))
        _tell(f"Copied: “{name}” is yours to change.", written)


def _put_away(routine: Routine, below: DeltaGenerator) -> None:
    label, icon, said = (
        ("Bring back", "unarchive", "is offered again")
        if routine.archived
        else ("Put away", "archive", "is put away")
    )
    if not st.button(label, icon=f":material/{icon}:", key=f"routine_away_{routine.id}"):
        return
    written = _written(
        lambda: routines.put_away(
            context.store(), routine.id, archived=not routine.archived, actor="page"
        ),
        below,
    )
    if written:
        _tell(f"“{routine.name}” {said}.", written)


def _delete(routine: Routine, below: DeltaGenerator) -> None:
    with st.popover("Delete", icon=":material/delete:", key=f"routine_delete_{routine.id}"):
        st.markdown(
            f"Delete “{plain(routine.name)}”? Sessions that were played stay, and it can be undone."
        )
        pressed = st.button(
            "Delete it", icon=":material/delete:", key=f"routine_delete_{routine.id}_now"
        )
    if not pressed:
        return
    store = context.store()
    written = _written(lambda: routines.remove_routine(store, routine.id, actor="page"), below)
    if written:
        drop_draft(store, form=going.draft(routine.id))
        _tell(f"“{routine.name}” is deleted.", written)


def _written(write: Callable[[], Written], below: DeltaGenerator) -> Written | None:
    """Write, or say why that cannot be: an exercise is gone, or another tab was quicker."""
    try:
        return write()
    except InputError as error:
        below.warning(plain(str(error)), icon=":material/help:")
        return None


def _tell(sentence: str, written: Written) -> None:
    messages.written(sentence, change_id=written.change_id)
    st.rerun()
