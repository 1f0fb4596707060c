"""How steady it goes: the slow score and the plain count of weeks, with how they are worked out."""

from math import sqrt

import streamlit as st

from dashboard import reports
from dashboard.manner import in_force
from dashboard.planning.consistency import HALVING, WEEKS_JUDGED, WINDOW_DAYS
from dashboard.ui import context
from dashboard.ui.text import count, plain, short_day


def draw() -> None:
    """Draw both measures up to today."""
    store, today = context.store(), context.settings().today
    found = reports.consistency(store, until=today, today=today, week_start=in_force().week_start)
    if found.score is None:
        return
    st.header("How steady it goes", anchor=False)
    with st.container(horizontal=True):
        st.metric("Consistency", f"{found.score * 100:.0f} of 100")
        if found.weeks_judged:
            st.metric(
                f"Weeks with your {count(found.planned_days, 'day')}",
                f"{found.weeks_kept} of {found.weeks_judged}",
            )
    _frozen()
    days = HALVING / sqrt(found.planned_days / 7)
    with st.expander("How this is worked out"):
        st.markdown(
            f"**Consistency** moves a little each day towards the share of your planned days "
            f"({found.planned_days} a week) that you reached in the last {WINDOW_DAYS} days. It "
            f"forgets half in about {days:.0f} days, so it rises slowly. One missed day costs "
            f"about two points a week later, and nothing resets it. Three days a week, every week, "
            f"give 25 after 2 weeks, 54 after 4, 83 after 8 and 94 after 12.\n\n"
            f"**Weeks** counts those of the last {WEEKS_JUDGED} whole weeks that had your planned "
            f"days, each by the goal of its time. Without a goal three days are planned. Rest days "
            f"never lower anything.\n\n"
            f"Days marked as flare, illness, travel or pause are skipped: they change neither."
        )


def _frozen() -> None:
    """Say that a stretch which lasts changes nothing."""
    store, today = context.store(), context.settings().today
    for row in reports.period_list(store):
        if row.first_day <= today <= (row.last_day or today):
            since = short_day(row.first_day, today=today)
            st.caption(
                f":material/ac_unit: {plain(f'{row.kind.capitalize()} since {since}')}: "
                "both stand still until it ends."
            )
