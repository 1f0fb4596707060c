"""Every comparison of a habit with an outcome, and how they are made."""

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.gallery import habit_table, habit_words
from dashboard.ui import columns
from dashboard.ui.text import plain

if TYPE_CHECKING:
    import pandas as pd


def draw(frame: "pd.DataFrame") -> None:
    """Draw the comparisons in words, in an order that does not change, and what they mean."""
    st.header("Everything that was looked at", anchor=False)
    for outcome, name in habit_words.OUTCOMES.items():
        st.subheader(name, anchor=False)
        st.dataframe(
            habit_table.table(frame, outcome=outcome),
            column_config=columns.HABITS,
            hide_index=True,
            alt=f"{name}: each habit, on the same day and the day before, with what was found",
        )
    st.caption(plain(habit_table.CUT_OFFS))
    with st.expander("How this is worked out"):
        st.markdown(habit_table.METHOD)
