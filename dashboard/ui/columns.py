"""How tables on the screen head and size their columns."""

import streamlit as st

_Column = st.column_config

FILES = {
    "file": _Column.TextColumn("File", width=130),
    "found": _Column.TextColumn("Found"),
}

HABITS = {
    "habit": _Column.TextColumn("A day with", width=202),
    "when": _Column.TextColumn("When", width=82),
    "result": _Column.TextColumn("Found", width=106),
    "difference": _Column.TextColumn("Points", width=156),
    "days": _Column.TextColumn("Days", width=80),
    "chance": _Column.TextColumn("By chance", width=74),
}
