"""The import_journal page."""

import streamlit as st

st.title('import_journal')
