"""One file a page, run by Streamlit as plain scripts."""
