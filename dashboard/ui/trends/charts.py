"""Cards of charts, two beside each other where there is room."""

from collections.abc import Iterable, Sequence

import streamlit as st

from dashboard.gallery import Exhibit
from dashboard.reports import Scope
from dashboard.ui import exhibit


def draw(exhibits: Iterable[Exhibit], *, scope: Scope) -> None:
    """Draw the charts, and say what the marks at their foot mean."""
    shown = list(exhibits)
    with st.grid(2, min_column_width=380, gap=("large", "medium")):
        for one in shown:
            exhibit.draw(one, scope=scope)
    _how_to_read(shown)


def draw_stacked(*columns: Iterable[Exhibit], scope: Scope) -> None:
    """Draw charts of unlike heights, stacked column by column so that none leaves a hole."""
    with st.grid(2, min_column_width=380, gap=("large", "medium")):
        for stack in columns:
            with st.container(gap="large"):
                for one in stack:
                    exhibit.draw(one, scope=scope)


def _how_to_read(shown: Sequence[Exhibit]) -> None:
    st.caption("Median: the middle value, with as many days or weeks above it as below.")
    if any(one.picks for one in shown):
        st.caption(
            "In charts of days or weeks, pick a point, bar or day: its sessions are listed below."
        )
    if any(one.marked for one in shown):
        st.caption(
            "At the foot of a chart: a filled triangle is a level step, a ring a note, a square "
            "the first day of an import. Point at one to read it."
        )
