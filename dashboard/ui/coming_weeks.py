"""The next four weeks, if the suggestions are followed and all goes well."""

import streamlit as st

from dashboard.charts import coming
from dashboard.charts.theme import LOOKS
from dashboard.exports.specification import vega_lite
from dashboard.gallery import coming_words
from dashboard.progression.simulate import simulate
from dashboard.reports import Considered
from dashboard.ui import context, look
from dashboard.ui.text import plain


def draw(considered: Considered) -> None:
    """Draw the weeks as a chart, as a table and in a sentence."""
    catalogue = context.catalogue()
    weeks = simulate(considered.log, considered.decision.as_of, catalogue=considered.catalogue)
    with st.container():
        st.header("The next four weeks, if all goes well", anchor=False)
        st.markdown(plain(coming_words.sentence(weeks)))
        if not weeks:
            return
        chart = coming.weeks(coming_words.frame(weeks), look=LOOKS[look.name()])
        st.vega_lite_chart(
            vega_lite(chart), key="chart_coming", theme=None, alt=coming_words.alt(weeks)
        )
        lines = [
            "| " + " | ".join(plain(cell) for cell in row) + " |"
            for row in coming_words.rows(weeks, catalogue)
        ]
        st.markdown(
            "\n".join(["| Week from | Plan | What is new |", "| :-- | :-- | :-- |", *lines])
        )
