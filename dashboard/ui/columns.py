"""How tables on the screen head and size their columns."""

import streamlit as st

_Column = st.column_config

FILES = {
    "file": _Column.TextColumn("File", width="medium"),
    "title": _Column.TextColumn("Read as", width="small"),
    "new": _Column.NumberColumn("New", width="small"),
    "duplicates": _Column.NumberColumn("Known", width="small"),
    "conflicts": _Column.NumberColumn("Differ", width="small"),
    "problems": _Column.NumberColumn("Problems", width="small"),
}
