"""The first card of Today: what to do now, with one button at most."""

from datetime import timedelta
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.planning.now import Answer, Now, answer
from dashboard.planning.plans import PlannedDay, flexible
from dashboard.progression import Outcome
from dashboard.reports import Considered
from dashboard.ui import context, look, suggestion_card
from dashboard.ui.plan.week import name_of
from dashboard.ui.practise import kept
from dashboard.ui.practise.ready import ready
from dashboard.ui.routines import words
from dashboard.ui.text import amount, clock, count, plain, short_day

_AHEAD: Final = timedelta(days=14)
_BUTTON_PX: Final = 240
_RESTING: Final = {Outcome.REST, Outcome.SEEK_SOON, Outcome.SEEK_NOW}


def draw(considered: Considered) -> Answer:
    """Draw what to do now; where the answer is to rest, the suggestion itself is the card."""
    store, today = context.store(), context.settings().today
    found = answer(
        reports.plan_days(store, since=today, until=today + _AHEAD),
        rests=considered.decision.outcome in _RESTING,
    )
    with st.container(border=True, key="now"):
        if found.now is Now.EASE:
            suggestion_card.draw(considered.decision, main=True)
            if considered.decision.outcome is Outcome.REST:
                _links("A gentle day, if you want to move", routine="flare")
        elif found.invites:
            _session(found, considered)
        else:
            _no_session(found)
    return found


def draw_under_way() -> bool:
    """Draw the way back to a session that was begun and not saved; return whether there is one."""
    now = kept.present()
    if now is None:
        return False
    with st.container(border=True, key="now"):
        _headed(":material/spa: Under way", plain(now.run.title))
        _button("Rate and save it" if now.why else "Go on", routine="")
    return True


def _headed(caption: str, title: str) -> None:
    """Draw what the card says, close under a few words of why."""
    with st.container(gap=None):
        st.caption(caption)
        st.header(title, anchor=False)


def _session(found: Answer, considered: Considered) -> None:
    """Draw the session of today with its doses in a line, and the button that starts it."""
    offered = ready(found.day, considered)
    if not offered.entries:
        st.header("Nothing can be built from what you have at hand", anchor=False)
        _links("Another routine")
        return
    if found.now is Now.PLANNED:
        at = f", {clock(found.day.start)}" if found.day.start else ""
        said = f":material/event: Planned for today{at}"
    else:
        said = f":material/today: {_any_day(found.day)}"
    if found.day.minutes is not None:
        said += f", shortened to {amount(found.day.minutes, 'minute')}"
    _headed(said, f"{plain(offered.name)}, {words.lasting(offered.minutes)}")
    st.markdown(f":small[{offered.line}]")
    with st.container(horizontal=True, vertical_alignment="center"):
        _button("Start", routine=offered.routine)
        _links("Another routine")


def _any_day(day: PlannedDay) -> str:
    if day.times_in_7 is None:
        return "Nothing is planned; any day is fine"
    today = context.settings().today
    days = reports.plan_days(context.store(), since=today - timedelta(days=7), until=today)
    done = [one.day for one in days if one.sessions]
    stands = flexible(done, times_in_7=day.times_in_7, today=today)
    return f"{stands.done} of {count(stands.wanted, 'day')} in the last seven; any day is fine"


def _no_session(found: Answer) -> None:
    """Draw a day on which nothing more is to do."""
    day = found.day
    if found.now is Now.DONE:
        known = "" if day.done_minutes is None else f", {amount(day.done_minutes, 'minute')}"
        _headed(f":material/check: {count(day.sessions, 'session')}{known}", "Done for today")
    else:
        _headed(f":material/bedtime: {plain(_why_rest(day))}", "A rest day")
    st.markdown(plain(_following(found)))
    _links("One more session" if found.now is Now.DONE else "A session all the same")


def _why_rest(day: PlannedDay) -> str:
    if day.skipped:
        return "This day lies in a marked period, and the plan waits"
    if day.planned and day.fate == "moved" and day.to_day:
        return f"Moved to {short_day(day.to_day, today=context.settings().today)}"
    return "Let go for today; that is fine" if day.planned else "Rest is part of the plan"


def _following(found: Answer) -> str:
    one, today = found.following, context.settings().today
    if one is None:
        return "Rest is part of it."
    there = reports.routines(context.store(), catalogue=context.catalogue())
    what = name_of(one, {key: routine.name for key, routine in there.items()})
    when = "tomorrow" if one.day == today + timedelta(days=1) else short_day(one.day, today=today)
    at = f", {clock(one.start)}" if one.start else ""
    return f"Next: {what or 'a session'}, {when}{at}."


def _button(label: str, *, routine: str) -> None:
    if st.button(
        label,
        type=look.main_action(),
        icon=":material/play_arrow:",
        width=_BUTTON_PX,
        key="now_start",
    ):
        st.switch_page("views/session.py", query_params={"routine": routine} if routine else None)


def _links(session: str, *, routine: str = "") -> None:
    """Draw the quiet ways on: to a session of one's own choice, and to writing one down."""
    with st.container(horizontal=True):
        st.page_link(
            "views/session.py",
            label=session,
            icon=":material/list:",
            query_params={"routine": routine} if routine else None,
        )
        st.page_link("views/log.py", label="Log a session", icon=":material/edit_note:")
