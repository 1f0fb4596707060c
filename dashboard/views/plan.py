"""Plan: what is planned and what came of it, the routines, and the goal with how steady it goes."""

import streamlit as st

from dashboard import reports
from dashboard.ui import context, gate_banner, messages, present
from dashboard.ui.plan import download, goal, kinds, month, steady, week, weekdays
from dashboard.ui.routines import room
from dashboard.ui.text import plain
from dashboard.ui.welcome import steps

store, catalogue = context.store(), context.catalogue()

st.title("Plan", anchor=False)
messages.after_writing()
shown = st.segmented_control(
    "Show",
    ["Week", "Month", "Routines", "Goal"],
    default="Week",
    required=True,
    key="plan_show",
    bind="query-params",
    label_visibility="collapsed",
)
paused = gate_banner.present().closed
if shown == "Goal":
    goal.draw(paused=paused)
    steady.draw()
    kinds.draw(paused=paused)
    st.stop()
if shown == "Routines":
    room.draw()
    st.stop()
if shown == "Month":
    month.draw()
    st.stop()

routines = reports.routines(store, catalogue=catalogue)
names = {key: one.name for key, one in routines.items()}
plans = reports.plans(store)
if plans:
    week.draw(paused=paused, routines=names)
    if plans[-1].if_then:
        st.markdown(f":material/event_repeat: {plain(plans[-1].if_then)}")
    download.draw()
else:
    st.info(
        "Nothing is planned yet. Three days with rest days between are a good start.",
        icon=":material/calendar_month:",
    )
    if steps.lacks_aims() and not paused:
        st.page_link("views/today.py", label="Begin on Today", icon=":material/wb_sunny:")
offered = (
    ""
    if paused
    else next(
        (note.text for note in present.considered_now().decision.notes if note.id == "N6"), ""
    )
)
with st.expander("Change the plan" if plans else "Make a plan", expanded=not plans):
    if offered:
        st.caption(f":material/event_repeat: {plain(offered)}")
    weekdays.draw(plans, routines=names)
