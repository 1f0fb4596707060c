"""How tables on the screen head and size their columns."""

import streamlit as st

_Column = st.column_config

FILES = {
    "file": _Column.TextColumn("File", width=190),
    "title": _Column.TextColumn("Read as", width=150),
    "new": _Column.NumberColumn("New", width=75),
    "duplicates": _Column.NumberColumn("Known", width=75),
    "conflicts": _Column.NumberColumn("Differ", width=75),
    "problems": _Column.NumberColumn("Problems", width=75),
}
