"""What was measured before: the chart of a test, and its last readings."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.gallery import ranges
from dashboard.journal.measures import remove_measures
from dashboard.model import RangeTest
from dashboard.reports import MeasureLine, RangeDay, Scope
from dashboard.ui import context, exhibit, messages
from dashboard.ui.text import number, plain, short_day

_SHOWN: Final = 6


def draw(test: RangeTest, found: Sequence[RangeDay]) -> None:
    """Draw them; ``found`` is what the test gave on each day."""
    store, today = context.store(), context.settings().today
    if not found:
        st.header("What you measured", anchor=False)
        st.caption(
            f"No readings of {test.name.lower()} yet. Measure at the same time of day and in the "
            "same way; compare only with yourself."
        )
        return
    exhibit.draw(ranges.exhibit(test), scope=Scope(found[0].day, today))
    readings = reports.measure_list(store, since=found[0].day, until=today)
    of_test = [one for one in readings if (one.measure, one.unit) == (test.id, test.unit)]
    with st.expander("Last readings"):
        for one in of_test[:_SHOWN]:
            _row(one)


def _row(one: MeasureLine) -> None:
    store, today = context.store(), context.settings().today
    day = short_day(one.day, today=today)
    trials = ", ".join(number(trial) for trial in one.trials or [])
    parts = [
        day[:1].upper() + day[1:],
        one.side,
        f"{number(one.value)} {one.unit}",
        f"trials {trials}" if trials else "the mean only",
        one.note,
    ]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(" · ".join(part for part in parts if part)), width="stretch")
        if st.button(
            "Take out",
            icon=":material/delete:",
            type="tertiary",
            key=f"measure_remove_{one.measure_id}",
        ):
            removed = remove_measures(store, [one.measure_id], actor="page")
            messages.written("Taken out.", change_id=removed.change_id)
            st.rerun()
