"""Every comparison of a habit with an outcome, and how they are made."""

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.gallery import habit_table, habit_words
from dashboard.ui.text import plain

if TYPE_CHECKING:
    import pandas as pd


def draw(frame: "pd.DataFrame") -> None:
    """Draw the comparisons in words, in an order that does not change, and what they mean.

    They are folded: the answer stands above them, and they are long on a phone.
    """
    with st.expander("Everything that was looked at"):
        for outcome, name in habit_words.OUTCOMES.items():
            st.subheader(name, anchor=False)
            st.markdown(_table(frame, outcome=outcome))
        st.caption(plain(habit_table.CUT_OFFS))
    with st.expander("How this is worked out"):
        st.markdown(habit_table.method())


def _table(frame: "pd.DataFrame", *, outcome: str) -> str:
    """Write the table small enough for a phone: what stands beside a figure is smaller."""
    shown = habit_table.table(frame, outcome=outcome)
    lines = ["| A day with | Points | By chance |", "|:--|:--|:--|"]
    for when, part in shown.groupby("when", sort=False):
        lines.append(f"| **{plain(str(when).capitalize())}** | | |")
        lines += [
            f"| {plain(row.habit)} | {_points(row)} | {plain(row.chance)} |"
            for row in habit_words.rows_of(part)
        ]
    return "\n".join(lines)


def _points(row: habit_words.Row) -> str:
    beside = f" :small[{plain(f'({row.beside})')}]" if row.beside else ""
    return f"{plain(row.points)}{beside}"
