"""Where the person stands on each ladder: the harder version above, the easier one below."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard import reports
from dashboard.journal.doses import dose_written
from dashboard.model import Exercise, Unit
from dashboard.progression import Decision
from dashboard.progression.explain import step_words
from dashboard.reports import Standing
from dashboard.ui import context
from dashboard.ui.text import count, plain, short_day


def draw(decision: Decision) -> None:
    """Draw a ladder for every family that was done, the one used last first."""
    standings = reports.exercise_standing(context.store(), until=decision.as_of)
    if not standings:
        st.info(
            "Ladders appear here once a session names an exercise of the catalogue.",
            icon=":material/eco:",
        )
        return
    st.caption(
        "Level 1 is the easiest. Moving down a level is always fine; up is offered one step at a "
        "time, when nothing speaks against it."
    )
    families: dict[str, list[Standing]] = defaultdict(list)
    for one in standings:
        families[one.family].append(one)
    for family in sorted(families, key=lambda name: _latest(families[name]), reverse=True):
        _draw_family(family, families[family], decision)


def _latest(standings: Sequence[Standing]) -> tuple[date, int, str]:
    current = next(one for one in standings if one.current)
    return current.day, current.days, current.family


def _draw_family(family: str, standings: Sequence[Standing], decision: Decision) -> None:
    catalogue = context.catalogue()
    done = {one.exercise: one for one in standings}
    current = next(one for one in standings if one.current)
    here = catalogue.exercises[current.exercise]
    top = max(one.level for one in catalogue.exercises.values() if one.family == family)
    with st.container():
        name = catalogue.families.get(family, family)
        st.markdown(f"**{plain(name)}**: level {current.level} of {top}")
        often = "not in the last four weeks"
        if current.days:
            often = f"on {count(current.days, 'day')} in four weeks"
        last_time = _last_time(current, decision)
        rungs = [
            _neighbour("Harder", ":material/north:", here.harder_id, done, decision),
            f":material/person_pin_circle: **You: {plain(here.name)}**, {last_time}, {often}.",
            _neighbour("Easier", ":material/south:", here.easier_id, done, decision),
        ]
        st.markdown("  \n".join(rungs))
        step = _step_on_offer(family, decision)
        if step:
            st.markdown(f":material/stairs: On offer: {plain(step)}.")
        st.page_link(
            "views/exercises.py",
            label="How it is done",
            icon=":material/fitness_center:",
            query_params={"exercise": here.id},
        )


def _neighbour(
    word: str,
    icon: str,
    exercise_id: str | None,
    done: dict[str, Standing],
    decision: Decision,
) -> str:
    if exercise_id is None:
        return f"{icon} {word}: nothing, this is the {'top' if word == 'Harder' else 'first'} rung."
    exercise = context.catalogue().exercises[exercise_id]
    told = f"{icon} {word}: {plain(exercise.name)} (level {exercise.level})"
    if exercise.ask_first:
        told += ", on a roller or to the end of a movement: ask first if in doubt"
    if exercise_id in done:
        return f"{told}, {_last_time(done[exercise_id], decision)}."
    return f"{told}, starts at {plain(_start(exercise))}."


def _last_time(one: Standing, decision: Decision) -> str:
    dose = dose_written(Unit(one.unit), one.amounts)
    side = {"both": " each side", "left": " left", "right": " right"}.get(one.side or "", "")
    said = plain(f"{dose}{side} ") if dose else "sets not noted, "
    return f"last {said}{short_day(one.day, today=decision.as_of)}"


def _start(exercise: Exercise) -> str:
    return dose_written(exercise.unit, [exercise.start_amount] * exercise.start_sets)


def _step_on_offer(family: str, decision: Decision) -> str:
    """Return the step that the engine offers within a family, if it does."""
    change, catalogue = decision.change, context.catalogue()
    if change is None or change.exercise is None:
        return ""
    if catalogue.exercises[change.exercise].family != family:
        return ""
    return step_words(change, catalogue)
