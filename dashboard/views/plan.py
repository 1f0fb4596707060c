"""Plan: one's own routines."""

import streamlit as st

from dashboard.ui import messages
from dashboard.ui.routines import room

st.title("Plan")
messages.after_writing()
room.draw()
