"""One exercise and its ladder: how doses grew, and what comfort did on its days."""

import streamlit as st

from dashboard import reports
from dashboard.gallery import ladder_exhibits
from dashboard.reports import Scope
from dashboard.ui import context, exhibit


def draw(scope: Scope) -> None:
    """Let a person choose an exercise done in the span, the most frequent first, and draw it."""
    totals = reports.exercise_totals(context.store(), since=scope.since, until=scope.until)
    names = {total.exercise: total.name for total in totals}
    st.header("One exercise", anchor=False)
    if not names:
        st.caption("No exercises are named in this span.")
        return
    chosen = st.selectbox(
        "Exercise",
        list(names),
        format_func=lambda one: names.get(one, one),
        key="trends_exercise",
        bind="query-params",
    )
    if chosen is None:
        return
    with st.grid(2, min_column_width=380, gap=("large", "medium")):
        for one in ladder_exhibits(chosen, name=names[chosen]):
            exhibit.draw(one, scope=scope)
