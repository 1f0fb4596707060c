"""The goal of a week from a day on, whether it is realistic yet, and weeks beside their goals."""

from datetime import date, timedelta

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal import goals
from dashboard.manner import first_of_week, in_force
from dashboard.progression.aims import too_soon
from dashboard.reports import Goal, Scope
from dashboard.ui import context, look, messages, present
from dashboard.ui.fields import day_form
from dashboard.ui.plan import listed
from dashboard.ui.text import count, number, plain, short_day

_PLAIN_GOAL = (3, 30)
"""Sessions and minutes a week that the form offers first: the rules' default plan."""
_WEEKS = 9
"""The running week and eight before it."""


def draw(*, paused: bool) -> None:
    """Draw goals; ``paused`` while a warning sign stands, when nothing is judged realistic."""
    found = reports.goal_list(context.store())
    today = context.settings().today
    week = first_of_week(today)
    st.markdown(f"**{plain(_said(found, week))}**")
    if not paused and found:
        _realistic(_goal_of(week, found) or found[-1], week)
    _form(found, week)
    _weeks(week, found)
    _past(found)


def _said(found: list[Goal], week: date) -> str:
    today = context.settings().today
    now = _goal_of(week, found)
    later = [one for one in found if one.first_day > week + timedelta(days=6)]
    said = f"Your goal: {_words(now)} a week." if now else "No goal is set."
    if later:
        said += f" From {short_day(later[0].first_day, today=today)}: {_words(later[0])}."
    return said


def _words(goal: Goal) -> str:
    return (
        f"{count(goal.sessions_per_week, 'session')} and {count(goal.minutes_per_week, 'minute')}"
    )


def _realistic(goal: Goal, week: date) -> None:
    """Tell of a goal that is not realistic yet, with the date until which it would take."""
    considered = present.considered_now()
    for sentence in too_soon(
        considered.log,
        context.settings().today,
        catalogue=considered.catalogue,
        minutes=goal.minutes_per_week,
        days=goal.sessions_per_week,
        by=max(goal.first_day, week + timedelta(days=6)),
    ):
        st.info(plain(sentence), icon=":material/flag:")


def _form(found: list[Goal], week: date) -> None:
    latest = found[-1] if found else None
    # With another goal to begin from, the fields are new ones that show it.
    of = f"_{latest.sessions_per_week}_{latest.minutes_per_week}" if latest else ""
    with st.container(border=True), st.container(horizontal=True, vertical_alignment="bottom"):
        first_day = st.date_input("From", week, key="plan_goal_from", format=day_form(), width=150)
        sessions = st.number_input(
            "Sessions a week",
            1,
            14,
            latest.sessions_per_week if latest else _PLAIN_GOAL[0],
            key=f"plan_goal_sessions{of}",
            width=150,
        )
        minutes = st.number_input(
            "Minutes a week",
            1,
            2000,
            latest.minutes_per_week if latest else _PLAIN_GOAL[1],
            key=f"plan_goal_minutes{of}",
            width=150,
        )
        pressed = st.button(
            "Set goal", type=look.main_action(), icon=":material/flag:", key="plan_goal_save"
        )
    st.caption("Past weeks keep the goal of their time; a week is judged by the goal at its end.")
    if pressed:
        try:
            change_id = goals.set_goal(
                context.store(),
                first_day=first_day,
                sessions_per_week=sessions,
                minutes_per_week=minutes,
                actor="page",
            )
        except InputError as error:
            st.error(plain(str(error)), icon=":material/error:")
            return
        messages.written("Goal set.", change_id=change_id)
        st.rerun()


def _weeks(week: date, found: list[Goal]) -> None:
    """List the latest weeks beside the goals of their time; there is no blame in a row."""
    today = context.settings().today
    scope = Scope(week - timedelta(days=7 * (_WEEKS - 1)), today)
    weeks = reports.weekly_summary(
        context.store(), scope=scope, week_start=in_force().week_start, today=today
    )
    if not any(one.sessions for one in weeks):
        return
    lines = ["| Week of | Sessions | Minutes |", "| :-- | --: | --: |"]
    for one in reversed(weeks):
        name = short_day(one.week, today=today) + (" (running)" if one.partial else "")
        goal = _goal_of(one.week, found)
        sessions = _of(one.sessions, goal.sessions_per_week if goal else None)
        minutes = _of(one.minutes, goal.minutes_per_week if goal else None)
        lines.append(f"| {plain(name)} | {sessions} | {minutes} |")
    st.header("The last weeks beside their goals", anchor=False)
    st.markdown("\n".join(lines))


def _goal_of(week: date, found: list[Goal]) -> Goal | None:
    """Return the goal at the end of a week."""
    then = [one for one in found if one.first_day <= week + timedelta(days=6)]
    return then[-1] if then else None


def _of(done: float | None, goal: int | None) -> str:
    return number(done) if goal is None else f"{number(done)} of {goal}"


def _past(found: list[Goal]) -> None:
    listed.draw(
        "All goals",
        [listed.Since(one.first_day, _words(one)) for one in found],
        key="plan_goal_out",
        take_out=lambda day: goals.remove_goal(context.store(), first_day=day, actor="page"),
        told="Goal taken out.",
    )
