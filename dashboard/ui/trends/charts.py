"""Cards of charts, two beside each other where there is room."""

from collections.abc import Iterable

import streamlit as st

from dashboard.gallery import Exhibit
from dashboard.reports import Scope
from dashboard.ui import exhibit


def draw(exhibits: Iterable[Exhibit], *, scope: Scope) -> None:
    """Draw the charts, and say what the marks at their foot mean."""
    shown = list(exhibits)
    with st.grid(2, min_column_width=380, gap="medium"):
        for one in shown:
            exhibit.draw(one, scope=scope)
    if any(one.picks for one in shown):
        st.caption(
            "In charts of days or weeks, pick a point, bar or day: its sessions are listed below."
        )
    if any(one.marked for one in shown):
        st.caption(
            "At the foot of a chart: a filled triangle is a level step, a ring a note, a square "
            "the first day of an import. Point at one to read it."
        )
