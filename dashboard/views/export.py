"""Export: take it with you."""

import streamlit as st

from dashboard.ui import filters, messages, report
from dashboard.ui.export import charts, journal

st.title("Export", anchor=False)

shown = st.segmented_control(
    "Export",
    ["Charts", "Report", "Journal"],
    default="Charts",
    required=True,
    key="export_show",
    bind="query-params",
    label_visibility="collapsed",
)
if shown == "Journal":
    journal.draw()
elif shown == "Report":
    report.draw()
elif (scope := filters.draw(to_scale=True)) is None:
    messages.nothing_here("Charts appear here once your journal holds a session.")
else:
    charts.draw(scope)
