"""The emptiest app with a menu, to compare with: two pages with a heading, a choice and a line."""

import streamlit as st


def one() -> None:
    st.title("One")
    st.segmented_control("Choice", ["A", "B"], default="A", key="one")
    st.text("A line.")


def two() -> None:
    st.title("Two")
    st.segmented_control("Choice", ["A", "B"], default="A", key="two")
    st.text("A line.")


st.navigation([st.Page(one, title="One", default=True), st.Page(two, title="Two")]).run()
