"""The week, planned against done: a line a day, and what can be done about one."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal import plans
from dashboard.journal.plans import REASONS, Decided, Fate
from dashboard.manner import first_of_week
from dashboard.planning.plans import PlannedDay, Status, flexible, moves
from dashboard.ui import context, messages
from dashboard.ui.plan.turning import turned
from dashboard.ui.text import amount, clock, count, plain, short_day

ICONS: Final = {
    Status.DONE: ":material/check_circle:",
    Status.EXTRA: ":material/add_circle:",
    Status.PLANNED: ":material/radio_button_unchecked:",
    Status.OPEN: ":material/pending:",
    Status.MOVED: ":material/redo:",
    Status.LET_GO: ":material/remove_circle_outline:",
    Status.SKIPPED: ":material/ac_unit:",
    Status.REST: ":material/bedtime:",
}
WORDS: Final = {
    Status.DONE: "done",
    Status.EXTRA: "done, on top of the plan",
    Status.PLANNED: "planned",
    Status.OPEN: "open: still to be moved, shortened or let go",
    Status.MOVED: "moved",
    Status.LET_GO: "let go",
    Status.SKIPPED: "skipped, in a marked period",
    Status.REST: "rest day",
}
_OTHER: Final = "In my own words"
_AROUND = timedelta(days=21)


def draw(*, paused: bool, routines: Mapping[str, str]) -> None:
    """Draw a week with ways to the one before and after.

    Args:
        paused: while a warning sign stands; nothing invites to exercise then.
        routines: what routines are called, by id.
    """
    today = context.settings().today
    first = _first_day(today)
    days = reports.plan_days(context.store(), since=first - _AROUND, until=first + 2 * _AROUND)
    shown = [one for one in days if first <= one.day < first + timedelta(days=7)]
    _target(days, today)
    for one in shown:
        _line(one, days, today=today, paused=paused, routines=routines)


def name_of(day: PlannedDay, routines: Mapping[str, str]) -> str:
    """Return what is planned for a day, in words."""
    if day.routine is None:
        return ""
    return routines.get(day.routine, "a session") if day.routine else "a session"


def _first_day(today: date) -> date:
    """Draw the choice of the week and return its first day."""
    this = first_of_week(today)

    def label(steps: int) -> str:
        return f"Week of {short_day(this + timedelta(weeks=steps), today=today)}"

    return this + timedelta(weeks=turned("plan_week", here="This week", label=label))


def _target(days: Sequence[PlannedDay], today: date) -> None:
    """Say how a target of days in any seven stands."""
    now = next((one for one in days if one.day == today), None)
    if now is None or now.times_in_7 is None:
        return
    done = [one.day for one in days if one.sessions]
    found = flexible(done, times_in_7=now.times_in_7, today=today)
    said = f"{found.done} of {count(found.wanted, 'day')} in the last seven."
    if found.done >= found.wanted:
        said += f" The next one by {short_day(found.next_by, today=today)} keeps it so."
    else:
        said += " Any day that suits is a good one."
    st.markdown(plain(said))


def _line(
    day: PlannedDay,
    days: Sequence[PlannedDay],
    *,
    today: date,
    paused: bool,
    routines: Mapping[str, str],
) -> None:
    status = day.status(today=today)
    with st.container(horizontal=True, vertical_alignment="center", key=f"plan_day_{day.day}"):
        st.markdown(
            f"{ICONS[status]} **{plain(_capital(short_day(day.day, today=today)))}**: "
            f"{plain(_said(day, status, routines, today=today))}",
            width="stretch",
        )
        if day.stands and not day.sessions and day.day == today and not paused:
            asked = {"routine": day.routine} if day.routine else {}
            st.page_link(
                "views/session.py",
                label="Start",
                icon=":material/play_arrow:",
                query_params=asked,
            )
        if status in {Status.PLANNED, Status.OPEN} and day.planned and day.fate != "moved":
            with st.popover("Change", icon=":material/edit_calendar:"):
                _change(day, days, today=today)
        elif (
            day.fate
            and not day.sessions
            and st.button(
                "Put back", icon=":material/undo:", type="tertiary", key=f"plan_back_{day.day}"
            )
        ):
            change_id = plans.undecide(context.store(), day.day, actor="page")
            messages.written("Put back as it was planned.", change_id=change_id)
            st.rerun()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _said(day: PlannedDay, status: Status, routines: Mapping[str, str], *, today: date) -> str:
    parts = [WORDS[status]]
    if day.sessions:
        known = "" if day.done_minutes is None else f", {amount(day.done_minutes, 'minute')}"
        parts = [f"{WORDS[status]}: {count(day.sessions, 'session')}{known}"]
    elif day.stands:
        parts.append(" ".join(filter(None, (name_of(day, routines), clock(day.start)))))
    if status is Status.MOVED and day.to_day:
        parts.append(f"to {short_day(day.to_day, today=today)}")
    if day.moved_from and not day.sessions:
        parts.append(f"moved here from {short_day(day.moved_from, today=today)}")
    if day.fate == "shortened" and day.minutes is not None and not day.sessions:
        parts.append(f"shortened to {amount(day.minutes, 'minute')}")
    if day.reason and not day.sessions:
        parts.append(REASONS.get(day.reason, day.reason))
    return ", ".join(filter(None, parts))


def _change(day: PlannedDay, days: Sequence[PlannedDay], *, today: date) -> None:
    """Draw what can be done about a planned day; none of it is a failure."""
    key = f"plan_change_{day.day}"
    free = moves(day.day, days, today=today)
    ways = [*(["Move it"] if free else []), "Shorten it", "Let it go"]
    way = st.segmented_control(
        "What suits?", ways, default=ways[0], required=True, key=f"{key}_way"
    )
    to_day, minutes = None, None
    if way == "Move it":
        to_day = st.selectbox(
            "To", free, format_func=lambda one: short_day(one, today=today), key=f"{key}_to"
        )
        st.caption("Free days within the week, never making a sixth day running.")
    elif way == "Shorten it":
        minutes = st.number_input("Minutes", 1, 60, 3, key=f"{key}_minutes")
    reason = _reason(key)
    if st.button("Save", icon=":material/check:", key=f"{key}_save"):
        fate = {"Move it": Fate.MOVED, "Shorten it": Fate.SHORTENED}.get(way, Fate.LET_GO)
        shortened = None if minutes is None else Decimal(minutes)
        try:
            change_id = plans.decide(
                context.store(),
                day.day,
                Decided(fate, to_day, shortened, reason),
                actor="page",
            )
        except InputError as error:
            st.error(plain(str(error)), icon=":material/error:")
            return
        messages.written("Changed. A week survives that.", change_id=change_id)
        st.rerun()


def _reason(key: str) -> str:
    chosen = st.pills(
        "Why? You can leave it out.",
        [*REASONS, _OTHER],
        format_func=lambda one: str(REASONS.get(one, one)).capitalize(),
        key=f"{key}_reason",
    )
    if chosen == _OTHER:
        return st.text_input("Your words", max_chars=300, key=f"{key}_words") or ""
    return chosen or ""
