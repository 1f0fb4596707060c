"""How steady it goes: the slow score and the plain count of weeks, with how they are worked out."""

from math import sqrt

import streamlit as st

from dashboard import reports
from dashboard.manner import in_force
from dashboard.planning.consistency import (
    DEFAULT_PLANNED_DAYS,
    HALVING,
    WEEKS_JUDGED,
    WINDOW_DAYS,
    Consistency,
)
from dashboard.ui import context
from dashboard.ui.text import count, plain, short_day

_AIM = f"{DEFAULT_PLANNED_DAYS} days a week, as no goal is set,"
_WEEKS = (
    f"**Weeks** counts those of the last {WEEKS_JUDGED} whole weeks that had your planned days, "
    "each by the goal of its time. Weeks before your first goal are left out."
)
_REST = "Rest days never lower anything."


def draw() -> None:
    """Draw both measures up to today."""
    store, today = context.store(), context.settings().today
    found = reports.consistency(store, until=today, today=today, week_start=in_force().week_start)
    if found.score is None:
        return
    st.header("How steady it goes", anchor=False)
    with st.container(horizontal=True):
        st.metric("Consistency", f"{found.score * 100:.0f} of 100")
        if found.planned_days and found.weeks_judged:
            st.metric(
                f"Weeks with your {count(found.planned_days, 'day')}",
                f"{found.weeks_kept} of {found.weeks_judged}",
            )
    _frozen(found)
    with st.expander("How this is worked out"):
        st.markdown(_worked_out(found))


def _worked_out(found: Consistency) -> str:
    """Say how both come about; of planned days only where there are any."""
    planned = found.planned_days
    aim = f"your planned days ({planned} a week)" if planned else _AIM
    days = HALVING / sqrt((planned or DEFAULT_PLANNED_DAYS) / 7)
    weeks = f"{_WEEKS} {_REST}" if planned else _REST
    return (
        f"**Consistency** moves a little each day towards the share of {aim} that you reached in "
        f"the last {WINDOW_DAYS} days. It forgets half in about {days:.0f} days, so it rises "
        f"slowly. One missed day costs about two points a week later, and nothing resets it. "
        f"Three days a week, every week, give 25 after 2 weeks, 54 after 4, 83 after 8 and 94 "
        f"after 12.\n\n{weeks}\n\n"
        f"Days marked as flare, illness, travel or pause are skipped: they change nothing."
    )


def _frozen(found: Consistency) -> None:
    """Say that a stretch which lasts changes nothing."""
    store, today = context.store(), context.settings().today
    stands = "both stand" if found.planned_days else "the score stands"
    for row in reports.period_list(store):
        if row.first_day <= today <= (row.last_day or today):
            since = short_day(row.first_day, today=today)
            st.caption(
                f":material/ac_unit: {plain(f'{row.kind.capitalize()} since {since}')}: "
                f"{stands} still until it ends."
            )
