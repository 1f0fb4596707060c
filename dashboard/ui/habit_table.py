"""Every comparison of a habit with an outcome, and how they are made."""

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.gallery import habit_table, habit_words
from dashboard.ui.text import plain

if TYPE_CHECKING:
    import pandas as pd


def draw(frame: "pd.DataFrame") -> None:
    """Draw the comparisons in words, in an order that does not change, and what they mean."""
    st.header("Everything that was looked at", anchor=False)
    for outcome, name in habit_words.OUTCOMES.items():
        st.subheader(name, anchor=False)
        st.markdown(_table(frame, outcome=outcome))
    st.caption(plain(habit_table.CUT_OFFS))
    with st.expander("How this is worked out"):
        st.markdown(habit_table.METHOD)


def _table(frame: "pd.DataFrame", *, outcome: str) -> str:
    """Write the table small enough for a phone: what stands beside its words is smaller."""
    lines = [
        f"| {_cell(row.habit, row.when)} | {_cell(row.points, row.points_beside)} "
        f"| {_cell(row.found, row.found_beside)} |"
        for row in habit_words.rows_of(habit_table.table(frame, outcome=outcome))
    ]
    top = "| :small[A day with] | :small[Points (95 % interval)] | :small[Found] |"
    return "\n".join([top, "|:--|:--|:--|", *lines])


def _cell(words: str, beside: str) -> str:
    return f"{plain(words)} :small[{plain(f'({beside})')}]" if beside else plain(words)
