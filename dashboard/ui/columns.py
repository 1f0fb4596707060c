"""How tables on the screen head and size their columns."""

import streamlit as st

_Column = st.column_config

FILES = {
    "file": _Column.TextColumn("File", width=130),
    "found": _Column.TextColumn("Found"),
}
