"""Before a session: which routine, what is in it, and how the upper back feels now."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.journal.periods import PeriodKind
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Exercise, Routine
from dashboard.planning import routines, shorter
from dashboard.planning.plans import PlannedDay
from dashboard.progression import Outcome
from dashboard.reports import Considered
from dashboard.ui import context, look, present
from dashboard.ui.fields import rating
from dashboard.ui.practise import kept
from dashboard.ui.routines import built, words
from dashboard.ui.text import amount, count, plain

MADE: Final = "for-you"
"""The id of the routine that is built for the person."""
_GENTLE: Final = "flare"
_HARD: Final = {PeriodKind.FLARE, PeriodKind.ILLNESS}


def draw(vocabulary: Vocabulary) -> None:
    """Draw the choice, the routine, and the button that starts it."""
    considered = present.considered_now()
    offered = considered.catalogue.exercises
    there = reports.routines(context.store(), catalogue=context.catalogue())
    day = _planned()
    planned = day.routine if day.routine in there else MADE
    chosen = _chosen(there, considered, vocabulary, planned=planned)
    entries, instead = routines.fitted(
        chosen.entries, exercises=vocabulary.exercises, offered=offered | own(vocabulary)
    )
    if chosen.id == planned:
        entries = _shortened(entries, vocabulary, day=day)
    routine = replace(chosen, entries=entries)
    if not entries:
        st.info(
            "Nothing can be built from what you have at hand. Choose another routine, or say more "
            "of what there is.",
            icon=":material/info:",
        )
        return
    _contents(routine, vocabulary)
    _instead(instead, vocabulary.exercises)
    words.balance(routine.entries, exercises=vocabulary.exercises)
    st.header("How comfortable is your upper back now?", anchor=False)
    st.caption("0 is very uncomfortable, 10 is fully comfortable. You can leave it out.")
    comfort = rating("Before", key="player_before")
    # In a thumb's reach, however long the routine is.
    if st.bottom.button(
        "Start", type=look.main_action(), icon=":material/play_arrow:", key="player_start"
    ):
        kept.begin(routine, offered=offered, comfort=comfort)
        st.rerun()


def own(vocabulary: Vocabulary) -> dict[str, Exercise]:
    """Return the exercises that nothing but setting aside keeps out: the person's own."""
    aside = {row.exercise for row in reports.set_aside_list(context.store())}
    return {
        key: one for key, one in vocabulary.exercises.items() if not one.family and key not in aside
    }


def _chosen(
    there: Mapping[str, Routine], considered: Considered, vocabulary: Vocabulary, *, planned: str
) -> Routine:
    """Draw the routines that can be chosen, the fitting one first, and return the chosen one."""
    decision = considered.decision
    gentle = decision.outcome is Outcome.REST or _is_marked()
    if gentle or decision.outcome is Outcome.DECREASE:
        st.info(
            f"Today's suggestion is to ease off. {plain(decision.reason)} "
            + ("If you want to move, the gentle day is the one to take." if gentle else ""),
            icon=":material/self_improvement:",
        )
    ids = [MADE, *there]
    asked = st.query_params.get("routine", _GENTLE if gentle else planned)
    lengths = {
        key: routines.minutes(one.entries, exercises=vocabulary.exercises)
        for key, one in there.items()
    }
    picked = st.radio(
        "Routine",
        ids,
        index=ids.index(asked) if asked in ids else 0,
        format_func=lambda key: (
            "Built for you"
            if key == MADE
            else f"{plain(there[key].name)}, {words.lasting(lengths[key])}"
        ),
        captions=[
            "From what you have at hand, the time you have, and the levels you are on",
            *(plain(one.note) for one in there.values()),
        ],
        key="player_routine",
    )
    if picked in there:
        return there[picked]
    return Routine(MADE, "Built for you", built.draw(considered, key="player"))


def _planned() -> PlannedDay:
    """Return today as it is planned; its routine and minutes are missing once it is done."""
    today = context.settings().today
    [day] = reports.plan_days(context.store(), since=today, until=today)
    return day if day.stands and not day.sessions else PlannedDay(today)


def _shortened(
    entries: tuple[Entry, ...], vocabulary: Vocabulary, *, day: PlannedDay
) -> tuple[Entry, ...]:
    """Return what is left of the planned routine where today's session was shortened."""
    short = shorter.as_decided(entries, exercises=vocabulary.exercises, day=day)
    if short == entries or not st.toggle(
        f"Shortened to about {amount(day.minutes, 'minute')}, as you decided for today",
        value=True,
        key="player_shortened",
    ):
        return entries
    return short


def _is_marked() -> bool:
    """Whether today lies in a stretch that is marked as a flare or an illness."""
    today = context.settings().today
    return any(
        row.kind in _HARD and row.first_day <= today <= (row.last_day or today)
        for row in reports.period_list(context.store())
    )


def _contents(routine: Routine, vocabulary: Vocabulary) -> None:
    """Show the exercises with their doses, and how long all of it takes."""
    lasting = routines.minutes(routine.entries, exercises=vocabulary.exercises)
    with st.container(border=True):
        st.markdown(
            f"**{plain(routine.name)}**: {count(len(routine.entries), 'exercise')}, "
            f"{words.lasting(lasting)}"
        )
        words.listing(routine.entries, vocabulary=vocabulary)


def _instead(instead: Mapping[str, str | None], exercises: Mapping[str, Exercise]) -> None:
    """Say what took the place of exercises that are not offered."""
    for key, easier in instead.items():
        name = exercises[key].name
        said = f"{exercises[easier].name} is in its place" if easier else "it is left out"
        st.caption(
            f":material/swap_horiz: {plain(name)} is set aside, or to be asked about first: "
            f"{plain(said)}."
        )
