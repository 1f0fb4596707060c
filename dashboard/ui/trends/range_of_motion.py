"""Every range of motion that was measured in the span, side by side."""

import streamlit as st

from dashboard import reports
from dashboard.gallery import ranges
from dashboard.reports import Scope
from dashboard.ui import context, exhibit


def draw(scope: Scope) -> None:
    """Draw a chart for each test with a reading, or say how to begin."""
    found = reports.range_of_motion(context.store(), since=scope.since, until=scope.until)
    measured = {(day.measure, day.unit) for day in found}
    tests = [
        test
        for test in context.catalogue().range_tests.values()
        if (test.id, test.unit) in measured
    ]
    if not tests:
        st.info("Nothing is measured in this span.", icon=":material/straighten:")
        st.page_link(
            "views/log.py",
            label="Measure a range of motion",
            icon=":material/straighten:",
            query_params={"log_show": "Measure"},
        )
        return
    with st.grid(2, min_column_width=380, gap=("large", "medium")):
        for test in tests:
            exhibit.draw(ranges.exhibit(test), scope=scope)
