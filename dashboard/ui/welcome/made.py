"""What came of the answers: a routine, a goal and a plan, to be kept with one button."""

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.gallery.words import listed
from dashboard.journal import names
from dashboard.journal.beginning import First, begin
from dashboard.manner import WEEKDAYS, weekdays
from dashboard.planning.beginning import first_routine
from dashboard.planning.routines import minutes
from dashboard.store.drafts import drop_draft
from dashboard.ui import context, look, messages, present
from dashboard.ui.routines import words
from dashboard.ui.text import count, number, plain
from dashboard.ui.welcome import questions, steps
from dashboard.ui.welcome.steps import Step
from dashboard.ui.welcome.ways import past, way


def draw() -> None:
    """Draw what came out, and write it down when the person says so."""
    considered = present.considered_now()
    said = questions.answers()
    entries = first_routine(
        offered=considered.catalogue.exercises,
        have=said.have,
        minutes=said.minutes,
        suggested=float(considered.decision.minutes_per_session),
    )
    first = First(entries, said.have, said.weekdays, said.minutes)
    st.header("This is your beginning", anchor=False)
    if first.entries:
        _routine(first)
        _aims(first)
    else:
        st.info(
            "With what you have at hand no routine can be built. Go back and choose one more "
            "thing, such as a chair or a wall.",
            icon=":material/info:",
        )
    with st.container(horizontal=True, vertical_alignment="center"):
        if first.entries and st.button(
            "Keep this", type=look.main_action(), icon=":material/check:", key="welcome_keep"
        ):
            _keep(first)
        way("Change my answers", Step.QUESTIONS, icon="arrow_back")
        past()


def _routine(first: First) -> None:
    vocabulary = names.vocabulary(context.store(), catalogue=context.catalogue())
    lasting = minutes(first.entries, exercises=vocabulary.exercises)
    with st.container(border=True):
        st.markdown(
            f"**A routine**: {count(len(first.entries), 'exercise')}, {words.lasting(lasting)}"
        )
        words.listing(first.entries, vocabulary=vocabulary)
        if lasting < first.minutes - 1:
            st.caption("Short on purpose: a beginning is easy, and suggestions build up from it.")


def _aims(first: First) -> None:
    days = first.weekdays
    named = {number: WEEKDAYS[number - 1] for number in weekdays()}
    on = [name for number, name in named.items() if number in days]
    rest = [name for number, name in named.items() if number not in days]
    with st.container(border=True):
        st.markdown(
            f"**A goal**: {count(len(days), 'session')} and "
            f"{number(len(days) * first.minutes)} minutes a week, {first.minutes} minutes each. "
            "It is what you build up to, no duty.\n\n"
            f"**A plan**: {plain(listed(on))}. "
            f"Rest days: {plain(listed(rest))}."
        )
    st.caption("You can change each of them on the Plan page at any time, or undo all at once.")


def _keep(first: First) -> None:
    store = context.store()
    try:
        begun = begin(store, first, today=context.settings().today, actor="page")
    except InputError as error:
        st.warning(plain(str(error)), icon=":material/help:")
        return
    steps.to(Step.SKIPPED)
    drop_draft(store, form="first_run")
    messages.written("Kept: a routine, a goal and a plan.", change_id=begun.change_id)
    st.rerun()


def first_session() -> bool:
    """Offer the first session with the own routine that is planned; return whether there is one."""
    store = context.store()
    plans = reports.plans(store)
    own = {one.id: one for one in reports.own_routines(store) if not one.archived}
    planned = [one.routine for plan in plans[-1:] for one in plan.weekdays.values()]
    routine = next((own[key] for key in planned if key in own), None)
    if routine is None:
        return False
    vocabulary = names.vocabulary(store, catalogue=context.catalogue())
    lasting = words.lasting(minutes(routine.entries, exercises=vocabulary.exercises))
    with st.container(border=True):
        st.markdown(
            f"**{plain(routine.name)}**: {count(len(routine.entries), 'exercise')}, {lasting}"
        )
        if st.button(
            "Start the first session",
            type=look.main_action(),
            icon=":material/play_arrow:",
            width="stretch",
            key="welcome_start",
        ):
            st.switch_page("views/session.py", query_params={"routine": routine.id})
        with st.container(horizontal=True):
            st.page_link(
                "views/plan.py",
                label="Change the routine",
                icon=":material/edit:",
                query_params={"plan_show": "Routines", "edit": routine.id},
            )
            st.page_link("views/plan.py", label="Change the plan", icon=":material/calendar_month:")
            st.page_link(
                "views/plan.py",
                label="Change the goal",
                icon=":material/flag:",
                query_params={"plan_show": "Goal"},
            )
    return True
