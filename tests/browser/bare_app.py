"""A page of Streamlit's own elements and nothing else: what axe finds here is not ours to mend.

It has the elements that the app has, under the app's colours, and is served as a program of its own.
"""

from datetime import date, time
from pathlib import Path

import streamlit as st

_ICON = Path(__file__).resolve().parents[2] / "dashboard" / "static" / "icon.svg"


def one() -> None:
    """Draw each element that the app uses, once."""
    st.title("One")
    st.header("A header", anchor=False)
    st.info("An info", icon=":material/info:")
    st.warning("A warning", icon=":material/warning:")
    st.error("An error", icon=":material/error:")
    st.success("A success", icon=":material/check:")
    st.caption("A caption")
    st.markdown("| A | B |\n| :-- | --: |\n| 1 | 2 |")
    st.button("A button", icon=":material/check:")
    st.button("A quiet button", type="tertiary")
    st.segmented_control("Parts", ["A", "B"], default="A")
    st.pills("Pills", ["A", "B"], selection_mode="multi")
    st.radio("Radio", ["A", "B"], horizontal=True)
    st.selectbox("Select", ["A", "B"])
    st.multiselect("Several", ["A", "B"], default=["A"])
    st.text_input("Text", help="Help")
    st.text_area("Area")
    st.number_input("Number", 1, 10, 5)
    st.slider("Slider", 1, 10, 5)
    st.date_input("Day", date(2026, 3, 28))
    st.time_input("Time", time(8))
    st.checkbox("Check")
    st.toggle("Toggle")
    st.file_uploader("Files", accept_multiple_files=True)
    st.metric("Metric", "1 of 3")
    st.dataframe({"a": [1, 2]}, alt="A table")
    st.code("SELECT 1")
    st.page_link(_TWO, label="Two", icon=":material/edit:")
    st.download_button("Download", "words", file_name="words.txt")
    st.vega_lite_chart(
        {
            "data": {"values": [{"x": 1, "y": 2}]},
            "mark": "bar",
            "encoding": {"x": {"field": "x"}, "y": {"field": "y"}},
        },
        alt="A chart",
    )
    with st.expander("An expander", expanded=True):
        st.text("Within")
    with st.popover("A popover"):
        st.number_input("Within a popover", 1, 10, 5)


def two() -> None:
    """Draw next to nothing."""
    st.title("Two")


_ONE = st.Page(one, title="One", icon=":material/wb_sunny:", default=True)
_TWO = st.Page(two, title="Two", icon=":material/tune:")

st.set_page_config(page_title="Bare")
st.logo(str(_ICON), size="large")
page = st.navigation({"First": [_ONE], "Second": [_TWO]}, expanded=True)
st.sidebar.caption("Beside")
page.run()
