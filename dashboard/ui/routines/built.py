"""A routine that is built for the person: what is at hand, and the minutes there are."""

import json
from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any, Final

import streamlit as st

from dashboard import reports
from dashboard.journal.preferences import AT_HAND, keep_preferences
from dashboard.model import Entry
from dashboard.planning.starter import AT_HAND as THINGS
from dashboard.planning.starter import LONGEST, SHORTEST, starter
from dashboard.planning.stepped import AcceptedStep, stepped
from dashboard.reports import Considered
from dashboard.ui import context

_LATELY: Final = 28
"""Days, and suggestions: one a day at most."""


def draw(considered: Considered, *, key: str) -> tuple[Entry, ...]:
    """Draw what a routine is built from, and return it; it is empty where nothing can be done."""
    store = context.store()
    known = _known()
    have = st.pills(
        "At hand",
        THINGS,
        default=at_hand(),
        selection_mode="multi",
        format_func=str.capitalize,
        key=f"{key}_have",
    )
    said = ", ".join(one for one in THINGS if one in have)
    if said != known and (said or known):
        keep_preferences(store, {AT_HAND: said}, actor="page")
    within = st.slider(
        "Minutes",
        SHORTEST,
        LONGEST,
        value=_minutes(considered),
        key=f"{key}_minutes",
        help="Opens with the minutes of today's suggestion.",
    )
    return _built(considered, have=have, within=within)


def usual(considered: Considered) -> tuple[Entry, ...]:
    """Return the routine as it is built before anything is chosen."""
    return _built(considered, have=at_hand(), within=_minutes(considered))


def at_hand() -> list[str]:
    """Return the things that are at hand, as was said last."""
    known = _known().split(", ")
    return [one for one in THINGS if one in known]


def _known() -> str:
    """Return what is at hand, as it was said last."""
    kept = {row.key: row.value for row in reports.setting_list(context.store())}
    return kept.get(AT_HAND, "chair, mat")


def _minutes(considered: Considered) -> int:
    """Return the minutes of today's suggestion, within what a routine can take."""
    suggested = float(considered.decision.minutes_per_session) or float(SHORTEST)
    return round(min(max(suggested, SHORTEST), LONGEST))


def _built(considered: Considered, *, have: Collection[str], within: float) -> tuple[Entry, ...]:
    offered = considered.catalogue.exercises
    built = starter(offered=offered, have=have, within=within, levels=_levels())
    return stepped(built, _accepted(), offered=offered)


def _accepted() -> list[AcceptedStep]:
    """Return the steps for single exercises that were accepted in the last four weeks, in order."""
    first = context.settings().today - timedelta(days=_LATELY)
    lines = reports.suggestion_list(context.store(), page_size=_LATELY)
    changes = [
        json.loads(line.decision).get("change")
        for line in reversed(lines)
        if line.answer == "accepted" and line.as_of > first
    ]
    return [step for one in changes if one and (step := _step(one)) is not None]


def _step(change: Mapping[str, Any]) -> AcceptedStep | None:  # Any: JSON of the ledger
    exercise, to = change.get("exercise"), change.get("to")
    match change.get("variable"), exercise, to:
        case "reps_hold", str(name), int(amount):
            return AcceptedStep(name, amount=amount)
        case "sets", str(name), int(sets):
            return AcceptedStep(name, sets=sets)
        case "level", str(name), str(instead):
            return AcceptedStep(name, instead=instead)
    return None


def _levels() -> dict[str, int]:
    """Return the highest level of each family that was done in the last four weeks.

    Not the last one: an easy Desk break in between is no step back.
    """
    levels: dict[str, int] = {}
    for row in reports.exercise_standing(context.store(), until=context.settings().today):
        if row.days:
            levels[row.family] = max(row.level, levels.get(row.family, 1))
    return levels
