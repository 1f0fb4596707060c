"""How tables on the screen head and size their columns."""

import streamlit as st

_Column = st.column_config

FILES = {
    "file": _Column.TextColumn("File", width=130),
    "found": _Column.TextColumn("Found"),
}

HABITS = {
    "habit": _Column.TextColumn("Days with", width=198),
    "when": _Column.TextColumn("When", width=82),
    "result": _Column.TextColumn("Found", width=106),
    "difference": _Column.TextColumn("Points", width=152),
    "days": _Column.TextColumn("With/without", width=88),
    "chance": _Column.TextColumn("By chance", width=74),
}
