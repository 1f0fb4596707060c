"""How tables on the screen head and size their columns."""

import streamlit as st

_Column = st.column_config

ROWS_SHOWN = 500
"""Rows of a table on the screen; saved files hold all of them."""

PROBLEMS = {
    "line": _Column.NumberColumn("Line", format="%d", width="small"),
    "column": _Column.TextColumn("Column", width="small"),
    "message": _Column.TextColumn("What was found", width="large"),
}

CONFLICTS = {
    "file": _Column.TextColumn("File", width="small"),
    "line": _Column.NumberColumn("Line", format="%d", width="small"),
    "day": _Column.TextColumn("Day", width="small"),
    "message": _Column.TextColumn("What differs", width="large"),
}
