"""How report columns are shown in tables: headings, units and formats."""

import streamlit as st

_Column = st.column_config

PROBLEMS = {
    "line": _Column.NumberColumn("Line", format="%d", width="small"),
    "column": _Column.TextColumn("Column", width="small"),
    "message": _Column.TextColumn("What was found", width="large"),
}
