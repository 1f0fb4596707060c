"""Exercises: the catalogue in ladders, one's own exercises, and each of them whole."""

import streamlit as st

from dashboard.ui import gate_banner, messages
from dashboard.ui.exercises import controls, going, ladders, opened, own_form
from dashboard.ui.exercises import shelf as shelves
from dashboard.ui.text import plain

st.set_page_config(layout="wide" if not going.opened() else "centered")
shelf = shelves.now()
wanted_id = going.opened()
exercise = shelf.exercise(wanted_id) if wanted_id in shelf.lines else None

st.title(plain(exercise.name) if exercise else "Exercises", anchor=False)
messages.after_writing()
if gate_banner.present().closed:
    st.markdown("You can read here; what to do next waits until the above has been looked at.")

if exercise:
    st.button(
        "All exercises",
        icon=":material/arrow_back:",
        type="tertiary",
        key="exercises_back",
        on_click=going.back,
    )
    opened.draw(shelf, exercise)
    st.stop()
if wanted_id:
    st.info("There is no such exercise in this journal.", icon=":material/search_off:")

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    which = controls.which()
    own_form.make()
ladders.draw(shelf, which=which, wanted=controls.wanted())
