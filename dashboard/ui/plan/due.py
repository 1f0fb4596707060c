"""What is planned for today, for the page that begins the day."""

import streamlit as st

from dashboard import reports
from dashboard.ui import context
from dashboard.ui.plan.week import name_of
from dashboard.ui.text import clock, number, plain


def draw() -> None:
    """Draw today's session with its start, where one is planned and not done yet."""
    store, today = context.store(), context.settings().today
    [day] = reports.plan_days(store, since=today, until=today)
    if not day.stands or day.sessions:
        return
    routines = reports.routines(store, catalogue=context.catalogue())
    named = name_of(day, {key: one.name for key, one in routines.items()})
    said = " ".join(filter(None, (named, clock(day.start))))
    if day.minutes is not None:
        said += f", shortened to {number(day.minutes)} minutes"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/calendar_month: **Planned for today:** {plain(said)}")
        st.page_link(
            "views/session.py",
            label="Start it",
            icon=":material/play_arrow:",
            query_params={"routine": day.routine} if day.routine else {},
        )
