"""How report columns are shown in tables: headings, units and formats."""

import streamlit as st

_Column = st.column_config

SESSIONS = {
    "day": _Column.DateColumn("Day", format="ddd D MMM YYYY", width="small"),
    "start": _Column.TimeColumn("Start", format="HH:mm", width="small"),
    "duration_min": _Column.NumberColumn("Minutes", format="%.0f", width="small"),
    "exercises": _Column.TextColumn("Exercises", width="large"),
    "comfort_before": _Column.NumberColumn("Before", help="Comfort, 10 fully comfortable"),
    "comfort_during": _Column.NumberColumn("During", help="Comfort, the least comfortable moment"),
    "comfort_after": _Column.NumberColumn("After", help="Comfort, 10 fully comfortable"),
    "effort": _Column.NumberColumn("Effort", help="0 none to 10 as hard as it gets"),
    "form": _Column.NumberColumn("Form", help="5 slow and controlled throughout"),
    "soreness_next_day": _Column.NumberColumn("Sore next day", help="0 not at all to 10 worst"),
    "kind": _Column.TextColumn("Kind", width="small"),
    "symptoms": _Column.TextColumn("Warning signs"),
    "notes": _Column.TextColumn("Notes", width="medium"),
    "title": _Column.TextColumn("Name in its source"),
}

PROBLEMS = {
    "line": _Column.NumberColumn("Line", format="%d", width="small"),
    "column": _Column.TextColumn("Column", width="small"),
    "message": _Column.TextColumn("What was found", width="large"),
}
