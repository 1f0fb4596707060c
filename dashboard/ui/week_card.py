"""This week against the goal, or without one against the suggestion."""

import streamlit as st

from dashboard.journal import goals
from dashboard.progression import Decision
from dashboard.progression.exact import Exact
from dashboard.reports import Week
from dashboard.ui import context, messages
from dashboard.ui.text import amount, count, number

_PLAIN_GOAL = (3, 30)
"""Sessions and minutes a week that the form offers first: the rules' default plan."""


def draw(week: Week, *, decision: Decision | None) -> None:
    """Draw the running week beside the goal, or beside what is suggested, if anything is."""
    with st.container():
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            st.header("This week so far", anchor=False)
            _goal_form(week)
        with st.container(horizontal=True):
            if week.goal_sessions is None:
                days, minutes = _suggested(decision)
                st.metric("Days", _of(week.gentle_days, days))
                st.metric("Minutes", _of(week.gentle_minutes, minutes))
            else:
                st.metric("Sessions", _of(week.sessions, week.goal_sessions))
                st.metric("Minutes", _of(week.minutes, week.goal_minutes))
        st.caption(" ".join(filter(None, (_sentence(week, decision), _kinds(week)))))


def _of(done: float | None, goal: Exact | None) -> str:
    return number(done) if goal is None else f"{number(done)} of {number(goal)}"


def _suggested(decision: Decision | None) -> tuple[int | None, Exact | None]:
    if decision is None or not decision.days:
        return None, None
    return decision.days, decision.minutes_in_all


def _sentence(week: Week, decision: Decision | None) -> str:
    if week.goal_sessions is None:
        return _without_goal(week, decision)
    left = week.goal_sessions - week.sessions
    if left <= 0:
        return "That is your goal for this week. Rest days are part of it."
    if left > week.days_left + 1:
        return _afresh(week)
    ends = f"{count(week.days_left, 'day')} left after today"
    if not week.days_left:
        ends = "today is the last day of this week"
    return f"{count(left, 'session')} to go until your goal; {ends}."


def _without_goal(week: Week, decision: Decision | None) -> str:
    if decision is None or not decision.days:
        return "No goal set. Three gentle sessions a week are a good start."
    left = decision.days - week.gentle_days
    if left <= 0:
        return "No goal set; that is what is suggested for a week. Rest days are part of it."
    if left > week.days_left + 1:
        return f"No goal set. {_afresh(week)}"
    return f"No goal set; beside what is suggested, {count(left, 'day')} to go."


def _afresh(week: Week) -> str:
    """Say that a week with more to go than days is let go of: what is missed is not owed."""
    begins = "tomorrow" if not week.days_left else f"in {count(week.days_left + 1, 'day')}"
    return f"Nothing needs catching up; a new week begins {begins}."


def _kinds(week: Week) -> str:
    """Say which sessions count, where the suggestion above looks at fewer of them."""
    if (week.gentle_days, week.gentle_minutes) == (week.exercise_days, week.minutes):
        return ""
    if week.goal_sessions is None:
        return "Only mobility and flexibility count here, as for the suggestion."
    known = week.gentle_minutes is not None
    so_far = f", {amount(week.gentle_minutes, 'minute')} so far" if known else ""
    return f"Every kind counts for a goal; a suggestion looks at mobility and flexibility{so_far}."


def _goal_form(week: Week) -> None:
    store = context.store()
    with st.popover("Goal", icon=":material/flag:"):
        sessions = st.number_input(
            "Sessions a week", 1, 14, week.goal_sessions or _PLAIN_GOAL[0], key="goal_sessions"
        )
        minutes = st.number_input(
            "Minutes a week", 1, 2000, week.goal_minutes or _PLAIN_GOAL[1], key="goal_minutes"
        )
        st.caption("It counts from this week on; past weeks keep the goal of their time.")
        if st.button("Set goal", key="goal_save"):
            change_id = goals.set_goal(
                store,
                first_day=week.first_day,
                sessions_per_week=sessions,
                minutes_per_week=minutes,
                actor="page",
            )
            messages.written("Goal set.", change_id=change_id)
            st.rerun()
