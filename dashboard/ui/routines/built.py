"""A routine that is built for the person: what is at hand, and the minutes there are."""

import streamlit as st

from dashboard import reports
from dashboard.journal.preferences import AT_HAND, keep_preferences
from dashboard.model import Entry
from dashboard.planning.starter import AT_HAND as THINGS
from dashboard.planning.starter import LONGEST, SHORTEST, starter
from dashboard.reports import Considered
from dashboard.ui import context


def draw(considered: Considered, *, key: str) -> tuple[Entry, ...]:
    """Draw what a routine is built from, and return it; it is empty where nothing can be done."""
    store = context.store()
    known = {row.key: row.value for row in reports.setting_list(store)}.get(AT_HAND, "chair, mat")
    have = st.pills(
        "At hand",
        THINGS,
        default=[one for one in THINGS if one in known.split(", ")],
        selection_mode="multi",
        format_func=str.capitalize,
        key=f"{key}_have",
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
        key=f"{key}_minutes",
        help="Opens with the minutes of today's suggestion.",
    )
    return starter(
        offered=considered.catalogue.exercises,
        have=have,
        within=within,
        levels=_levels(),
    )


def _levels() -> dict[str, int]:
    """Return the highest level of each family that was done in the last four weeks.

    Not the last one: an easy Desk break in between is no step back.
    """
    levels: dict[str, int] = {}
    for row in reports.exercise_standing(context.store(), until=context.settings().today):
        if row.days:
            levels[row.family] = max(row.level, levels.get(row.family, 1))
    return levels
