"""Before a session: which routine, what is in it, and how the upper back feels now."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.journal import notation
from dashboard.journal.periods import PeriodKind
from dashboard.journal.preferences import AT_HAND, keep_preferences
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Exercise, Routine
from dashboard.planning import routines
from dashboard.planning.starter import AT_HAND as THINGS
from dashboard.planning.starter import LONGEST, SHORTEST, starter
from dashboard.progression import Outcome
from dashboard.reports import Considered
from dashboard.ui import context, look, present
from dashboard.ui.fields import rating
from dashboard.ui.practise import kept
from dashboard.ui.text import count, number, plain

MADE: Final = "for-you"
"""The id of the routine that is built for the person."""
_GENTLE: Final = "flare"
_HARD: Final = {PeriodKind.FLARE, PeriodKind.ILLNESS}


def draw(vocabulary: Vocabulary) -> None:
    """Draw the choice, the routine, and the button that starts it."""
    considered = present.suggestion()
    offered = considered.catalogue.exercises
    there = reports.routines(context.store(), catalogue=context.catalogue())
    chosen = _chosen(there, considered, vocabulary)
    entries, instead = routines.fitted(
        chosen.entries, exercises=vocabulary.exercises, offered=offered | _own(vocabulary)
    )
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
    _say_balance(routine, vocabulary.exercises)
    st.header("How comfortable is your upper back now?", anchor=False)
    st.caption("0 is very uncomfortable, 10 is fully comfortable. You can leave it out.")
    comfort = rating("Before", key="player_before")
    if st.button(
        "Start", type=look.main_action(), icon=":material/play_arrow:", key="player_start"
    ):
        kept.begin(routine, offered=offered, comfort=comfort)
        st.rerun()


def _own(vocabulary: Vocabulary) -> dict[str, Exercise]:
    """Return the exercises that nothing but setting aside keeps out: the person's own."""
    aside = {row.exercise for row in reports.set_aside_list(context.store())}
    return {
        key: one for key, one in vocabulary.exercises.items() if not one.family and key not in aside
    }


def _chosen(
    there: Mapping[str, Routine], considered: Considered, vocabulary: Vocabulary
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
    asked = st.query_params.get("routine", _GENTLE if gentle else _planned() or MADE)
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
            else f"{plain(there[key].name)}, {_minutes(lengths[key])}"
        ),
        captions=[
            "From what you have at hand, the time you have, and the levels you are on",
            *(plain(one.note) for one in there.values()),
        ],
        key="player_routine",
    )
    return there[picked] if picked in there else _made(considered)


def _planned() -> str | None:
    """Return the routine that is planned for today and not done yet, if there is one."""
    today = context.settings().today
    [day] = reports.plan_days(context.store(), since=today, until=today)
    return day.routine if day.stands and not day.sessions else None


def _is_marked() -> bool:
    """Whether today lies in a stretch that is marked as a flare or an illness."""
    today = context.settings().today
    return any(
        row.kind in _HARD and row.first_day <= today <= (row.last_day or today)
        for row in reports.period_list(context.store())
    )


def _made(considered: Considered) -> Routine:
    """Draw what a routine is built from, and return it."""
    store = context.store()
    known = {row.key: row.value for row in reports.setting_list(store)}.get(AT_HAND, "chair, mat")
    have = st.pills(
        "At hand",
        THINGS,
        default=[one for one in THINGS if one in known.split(", ")],
        selection_mode="multi",
        format_func=str.capitalize,
        key="player_have",
    )
    said = ", ".join(one for one in THINGS if one in have)
    if said != known and (said or known):
        keep_preferences(store, {AT_HAND: said}, actor="page")
    usual = float(considered.decision.minutes_per_session) or float(SHORTEST)
    within = st.slider(
        "Minutes",
        SHORTEST,
        LONGEST,
        value=round(min(max(usual, SHORTEST), LONGEST)),
        key="player_minutes",
        help="Opens with the minutes of today's suggestion.",
    )
    entries = starter(
        offered=considered.catalogue.exercises,
        have=have,
        within=within,
        levels=_levels(),
    )
    return Routine(MADE, "Built for you", entries)


def _levels() -> dict[str, int]:
    """Return the highest level of each family that was done in the last four weeks.

    Not the last one: an easy Desk break in between is no step back.
    """
    levels: dict[str, int] = {}
    for row in reports.exercise_standing(context.store(), until=context.settings().today):
        if row.days:
            levels[row.family] = max(row.level, levels.get(row.family, 1))
    return levels


def _contents(routine: Routine, vocabulary: Vocabulary) -> None:
    """Show the exercises with their doses, and how long all of it takes."""
    lasting = routines.minutes(routine.entries, exercises=vocabulary.exercises)
    with st.container(border=True):
        st.markdown(
            f"**{plain(routine.name)}**: {count(len(routine.entries), 'exercise')}, "
            f"{_minutes(lasting)}"
        )
        lines = [
            plain(notation.printed([entry], vocabulary=vocabulary)) for entry in routine.entries
        ]
        st.markdown("\n".join(f"{place}. {line}" for place, line in enumerate(lines, start=1)))


def _instead(instead: Mapping[str, str | None], exercises: Mapping[str, Exercise]) -> None:
    """Say what took the place of exercises that are not offered."""
    for key, easier in instead.items():
        name = exercises[key].name
        said = f"{exercises[easier].name} is in its place" if easier else "it is left out"
        st.caption(
            f":material/swap_horiz: {plain(name)} is set aside, or to be asked about first: "
            f"{plain(said)}."
        )


def _say_balance(routine: Routine, exercises: Mapping[str, Exercise]) -> None:
    """Say what a routine has nothing of, and an order that could be kinder."""
    missing = routines.missing(routine.entries, exercises=exercises)
    said = []
    if missing:
        said.append(f"It has nothing of {', '.join(missing)}.")
    if not routines.begins_warm(routine.entries, exercises=exercises):
        said.append("It begins with a hold or a load; a loosening exercise first is kinder.")
    if not routines.ends_calm(routine.entries, exercises=exercises):
        said.append("Breathing is best last.")
    if said:
        st.caption(f":material/balance: {' '.join(said)}")


def _minutes(lasting: float) -> str:
    whole = max(1, round(lasting))
    return f"about {count(whole, 'minute')}" if lasting >= 1 else f"{number(lasting)} minutes"
