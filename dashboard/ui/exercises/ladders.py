"""The list: a card for each ladder with its levels, and one for the person's own exercises."""

from collections import defaultdict
from collections.abc import Sequence

import streamlit as st

from dashboard.journal.choosing import Wanted, fits
from dashboard.journal.phrases import TARGETS
from dashboard.model import Exercise
from dashboard.ui import context, messages
from dashboard.ui.exercises import controls, rungs
from dashboard.ui.exercises.labels import said
from dashboard.ui.exercises.shelf import Shelf
from dashboard.ui.text import plain, short_day

_NONE = {
    "own": "You have made none of your own yet. Make one above, or write down a session with a "
    "name that is not known.",
    "aside": "Nothing is set aside.",
}


def draw(shelf: Shelf, *, which: str, wanted: Wanted) -> None:
    """Draw what is looked for, ladder by ladder; those that were done last come first."""
    there = [shelf.exercise(one) for one in shelf.lines if _belongs(shelf, one, which)]
    if not there:
        _draw_nothing(which)
        return
    found = [one for one in there if fits(one, wanted, also_called=shelf.also_called(one))]
    if not found:
        st.info("No exercise fits. Change the search or the filter.", icon=":material/search_off:")
        st.button("Clear search and filter", on_click=controls.clear, key="exercises_clear")
        return
    families: dict[str, list[Exercise]] = defaultdict(list)
    for one in found:
        families[one.family].append(one)
    part = "" if len(found) == len(there) else f" of {len(there)}"
    noun = "exercise" if len(there) == 1 else "exercises"
    st.caption(f"{len(found)}{part} {noun}. {rungs.LEGEND}")
    with st.grid(2, min_column_width=320, gap=("small", "medium")):
        for family in sorted(families, key=lambda name: _since(shelf, families[name])):
            _draw_card(shelf, family, families[family])


def _draw_card(shelf: Shelf, family: str, exercises: Sequence[Exercise]) -> None:
    with st.container(gap=None):
        st.header(plain(context.catalogue().families.get(family, "Your own")), anchor=False)
        st.caption(f"{_aims(exercises)}{_where(shelf, family)}")
        for one in exercises:
            rungs.link(shelf, one)


def _aims(exercises: Sequence[Exercise]) -> str:
    aims = dict.fromkeys(said(one.target, TARGETS) for one in exercises if one.target)
    return f"{plain(', '.join(aims))}. " if aims else ""


def _where(shelf: Shelf, family: str) -> str:
    """Return where the person stands on a ladder, if they have done it."""
    here = next(
        (one for one in shelf.standings.values() if one.family == family and one.current), None
    )
    if here is None:
        return "" if not family else "Not done yet."
    day = short_day(here.day, today=context.settings().today)
    return f"You: level {here.level}, last {day}."


def _belongs(shelf: Shelf, exercise_id: str, which: str) -> bool:
    line = shelf.lines[exercise_id]
    if line.removed:
        return False
    if which == "aside":
        return line.archived
    if line.archived:
        return False
    return {"all": True, "done": line.sessions > 0, "own": line.own}[which]


def _since(shelf: Shelf, exercises: Sequence[Exercise]) -> tuple[bool, int]:
    """Return how a card is sorted: own ones first, then by the latest day, then never done."""
    last = [shelf.lines[one.id].last_day for one in exercises]
    days = [day.toordinal() for day in last if day]
    return bool(exercises[0].family), -max(days, default=0)


def _draw_nothing(which: str) -> None:
    if which == "done":
        messages.nothing_here("Nothing done yet. What a session names appears here.")
    else:
        st.info(_NONE[which], icon=":material/eco:")
