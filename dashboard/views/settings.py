"""Settings: the choices that hold for the whole journal, and what the suggestions go by."""

import streamlit as st

from dashboard import __version__, reports
from dashboard.errors import InputError
from dashboard.journal import emergency, preferences
from dashboard.ui import (
    backups,
    context,
    devices,
    manner_form,
    messages,
    screening_summary,
    threshold_table,
)
from dashboard.ui.health import page as health
from dashboard.ui.text import plain

store, resources = context.store(), context.settings().resources

st.title("Settings", anchor=False)
messages.after_writing()
shown = st.segmented_control(
    "Show",
    ["General", "Data health", "Devices"],
    default="General",
    required=True,
    key="settings_show",
    bind="query-params",
    label_visibility="collapsed",
)
if shown == "Data health":
    health.draw()
    st.stop()
if shown == "Devices":
    devices.draw()
    st.stop()

st.header("Days and numbers", anchor=False)
manner_form.draw()

st.header("In an emergency", anchor=False)
countries = emergency.countries(resources)
chosen = {row.key: row.value for row in reports.setting_list(store)}
codes = ["", *countries]
code, other = (chosen.get(key, "") for key in (preferences.COUNTRY, preferences.EMERGENCY_NUMBER))
with st.container(horizontal=True, vertical_alignment="bottom"):
    country = st.selectbox(
        "Country",
        codes,
        index=codes.index(code) if code in codes else 0,
        format_func=lambda one: (
            f"{countries[one].name}: {countries[one].number}" if one else "Not chosen"
        ),
        key=f"settings_country_{code}",  # a new key, so that an undo is seen in the field
        width=300,
    )
    typed = st.text_input(
        "Another number",
        value=other,
        max_chars=40,
        key=f"settings_number_{other}",
        help="It counts instead of the country's.",
        width=200,
    )
    if st.button("Save", icon=":material/check:", key="settings_save"):
        picked = {preferences.COUNTRY: country, preferences.EMERGENCY_NUMBER: typed.strip()}
        try:
            change_id = preferences.keep_preferences(store, picked, actor="page")
        except InputError as error:
            st.error(plain(str(error)), icon=":material/error:")
            st.stop()
        messages.written("Saved.", change_id=change_id)
        st.rerun()
call = emergency.number(chosen, resources=resources)
st.markdown(f"In an emergency Supple says: call {plain(call)}.")
st.caption("Please check that the number is right where you are. Supple never calls by itself.")

st.header("The check before the first suggestion", anchor=False)
screening_summary.draw()

st.header("Backups", anchor=False)
backups.draw()

st.header("What the suggestions go by", anchor=False)
threshold_table.draw()

st.header("About", anchor=False)
st.markdown(
    f"Supple {__version__}, a progress dashboard for gentle upper-back mobility. General fitness "
    "information, not medical advice: it knows nothing about your health beyond what you write "
    "down. Your journal stays in one file on this machine, and nothing is sent anywhere."
)
