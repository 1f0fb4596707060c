"""Planning: the weekdays with their routines, or days in any seven, and the if-then line."""

from collections.abc import Mapping
from datetime import date
from typing import Final
from zlib import crc32

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import plans
from dashboard.journal.plans import LONGEST_LINE, Plan, PlannedTime
from dashboard.manner import WEEKDAYS, first_of_week, weekdays
from dashboard.ui import context, look, messages
from dashboard.ui.fields import clock_form, day_form
from dashboard.ui.plan import listed
from dashboard.ui.text import clock, count, plain

_BY_DAY: Final = "On weekdays"
_BY_NUMBER: Final = "Days in any seven"
_USUAL: Final = {1: PlannedTime(), 3: PlannedTime(), 5: PlannedTime()}
"""What the form offers first: three days with a rest day after each."""


def draw(found: list[Plan], *, routines: Mapping[str, str]) -> None:
    """Draw the form and the plans that there are.

    Args:
        found: the plans, the earliest first.
        routines: what routines are called, by id; those that can be planned.
    """
    latest = found[-1] if found else Plan(date.min, _USUAL)
    today = context.settings().today
    week = first_of_week(today)
    of = _begun_from(found)
    first_day = st.date_input("From", week, format=day_form(), key=f"plan_from{of}", width=170)
    way = st.segmented_control(
        "How",
        [_BY_DAY, _BY_NUMBER],
        default=_BY_DAY if latest.times_in_7 is None else _BY_NUMBER,
        required=True,
        key=f"plan_way{of}",
    )
    planned: dict[int, PlannedTime] = {}
    times = None
    if way == _BY_NUMBER:
        times = st.number_input(
            "Days", 1, 7, latest.times_in_7 or 3, key=f"plan_times{of}", width=170
        )
        st.caption("Any days that suit; what counts is how many of the last seven had a session.")
    else:
        planned = _weekdays(latest, routines, of=of)
    if_then = st.text_input(
        "If-then line",
        latest.if_then,
        max_chars=LONGEST_LINE,
        key=f"plan_line{of}",
        placeholder="After breakfast, in the kitchen, I do eight minutes",
        help="A plan that names the moment is kept more often. Say what comes before, and where.",
    )
    if st.button("Save plan", type=look.main_action(), icon=":material/check:", key="plan_save"):
        _save(Plan(first_day, planned, times, if_then or ""))
    _past(found)


def _begun_from(found: list[Plan]) -> str:
    """Name the plan that the fields begin from: with another one, they show that one."""
    return f"_{crc32(repr(found[-1]).encode())}" if found else ""


def _weekdays(latest: Plan, routines: Mapping[str, str], *, of: str) -> dict[int, PlannedTime]:
    """Draw the seven weekdays; one that is not ticked is a rest day."""
    found: dict[int, PlannedTime] = {}
    for number in weekdays():
        name = WEEKDAYS[number - 1]
        before = latest.weekdays.get(number)
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"plan_weekday_{number}"
        ):
            wanted = st.checkbox(
                f"{name}", before is not None, key=f"plan_on_{number}{of}", width=130
            )
            if not wanted:
                st.caption("rest day", width="content")
                continue
            ids = ["", *routines]
            known = before.routine if before and before.routine in ids else ""
            routine = st.selectbox(
                f"Routine on {name}",
                ids,
                ids.index(known),
                format_func=lambda key: routines.get(key, "Any routine"),
                key=f"plan_routine_{number}{of}",
                label_visibility="collapsed",
                width=220,
            )
            start = st.time_input(
                f"Time on {name}",
                before.start if before else None,
                key=f"plan_time_{number}{of}",
                format=clock_form(),
                label_visibility="collapsed",
                width=130,
            )
            found[number] = PlannedTime(routine, start)
    if len(found) > 5:  # noqa: PLR2004 - as progression asks about the sixth day running
        st.caption(
            ":material/bedtime: More than five days leave little rest; gentle minutes on the "
            "others count, too."
        )
    return found


def _save(plan: Plan) -> None:
    try:
        change_id = plans.set_plan(context.store(), plan, actor="page")
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    messages.written("Plan saved.", change_id=change_id)
    st.rerun()


def _past(found: list[Plan]) -> None:
    listed.draw(
        "All plans",
        [listed.Since(one.first_day, words(one)) for one in found],
        key="plan_out",
        take_out=lambda day: plans.remove_plan(context.store(), day, actor="page"),
        told="Plan taken out.",
    )


def words(plan: Plan) -> str:
    """Return a plan in few words: 3 days in any seven, or Mon 07:30, Wed, Fri."""
    if plan.times_in_7 is not None:
        return f"{count(plan.times_in_7, 'day')} in any seven"
    return ", ".join(
        f"{WEEKDAYS[number - 1][:3]} {clock(one.start)}".strip()
        for number in weekdays()
        if (one := plan.weekdays.get(number))
    )
