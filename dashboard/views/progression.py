"""Progression: the suggestion in full, where exercises stand, and what was suggested before."""

import streamlit as st

from dashboard.progression.distances import distances
from dashboard.ui import (
    coming_weeks,
    context,
    ladder_list,
    ledger_list,
    messages,
    present,
    rule_list,
    suggestion_card,
)

st.title("Progression")
messages.after_writing()

considered = present.suggestion()
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
if shown == "Exercises":
    ladder_list.draw(considered.decision)
    st.stop()

decision = considered.decision
suggestion_card.draw(decision)
with st.expander("What would change it, and the numbers used"):
    suggestion_card.explain(decision)
found = distances(considered.log, decision.as_of, catalogue=context.catalogue())
with st.expander(rule_list.label(found)):
    rule_list.draw(found)
coming_weeks.draw(considered)
