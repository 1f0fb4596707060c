"""Plan: what is planned and what came of it, the routines, and the goal with how steady it goes."""

import streamlit as st

from dashboard.ui import gate_banner, messages
from dashboard.ui.plan import goal, kinds, steady

_SHOWN = ["Goal"]

st.title("Plan")
messages.after_writing()
shown = st.segmented_control(
    "Show",
    _SHOWN,
    default=_SHOWN[0],
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
