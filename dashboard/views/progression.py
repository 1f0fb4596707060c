"""Progression: the suggestion in full, where exercises stand, and what was suggested before."""

import streamlit as st

from dashboard import reports
from dashboard.progression.distances import distances
from dashboard.ui import (
    coming_weeks,
    context,
    gate_banner,
    ladder_list,
    ledger_list,
    messages,
    present,
    rule_list,
    suggestion_card,
)

store, today = context.store(), context.settings().today

st.title("Progression", anchor=False)
messages.after_writing()

shown = st.segmented_control(
    "Show",
    ["Suggestion", "Exercises", "Past suggestions"],
    default="Suggestion",
    required=True,
    key="progression_show",
    bind="query-params",
    label_visibility="collapsed",
)
if shown == "Past suggestions":
    ledger_list.draw()
    st.stop()
# While a warning sign stands, the gate above the page is the suggestion; before the first one comes
# a short check, on Today.
if gate_banner.present().closed:
    st.markdown("Suggestions, steps and the weeks to come return once this has been looked at.")
    st.stop()
if reports.screening_is_due(store, today=today):
    messages.nothing_here(
        "Here you see what to do next, and why. A short check comes before the first suggestion."
    )
    st.stop()

considered = present.suggestion()
decision = considered.decision
if shown == "Exercises":
    ladder_list.draw(decision)
    st.stop()

suggestion_card.draw(decision)
with st.expander("What would change it, and the numbers used", type="compact"):
    suggestion_card.explain(decision)
found = distances(considered.log, decision.as_of, catalogue=considered.catalogue)
with st.expander(rule_list.label(found), type="compact"):
    rule_list.draw(found)
coming_weeks.draw(considered)
