"""The chart of what an import would add to what is there."""

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.charts import arrivals
from dashboard.charts.theme import LOOKS
from dashboard.exports.specification import vega_lite
from dashboard.gallery.arrival_words import arrivals_alt
from dashboard.ui import look

if TYPE_CHECKING:
    import pandas as pd


def draw(frame: "pd.DataFrame") -> None:
    """Draw the days of ``importing.arrivals``, where there is something to add."""
    if frame["new"].any():
        st.vega_lite_chart(
            vega_lite(arrivals.sessions(frame, look=LOOKS[look.name()])),
            key="import_arrivals",
            theme=None,
            alt=arrivals_alt(frame),
        )
