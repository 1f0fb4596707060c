"""The chart of what an import would add to what is there."""

import streamlit as st

from dashboard.charts import arrivals
from dashboard.charts.theme import LOOKS
from dashboard.exports.images import vega_lite
from dashboard.gallery.arrival_words import arrivals_alt, arrivals_sentence
from dashboard.ui import look
from dashboard.ui.import_held import Held
from dashboard.ui.text import plain


def draw(held: Held) -> None:
    """Draw the chart with its sentence, where there is something to add."""
    frame = held.arrivals
    if not frame["new"].any():
        return
    with st.container(border=True):
        st.header("What would be added?", anchor=False)
        st.vega_lite_chart(
            vega_lite(arrivals.sessions(frame, look=LOOKS[look.name()])),
            key="import_arrivals",
            theme=None,
            alt=arrivals_alt(frame),
        )
        st.markdown(plain(arrivals_sentence(frame)))
