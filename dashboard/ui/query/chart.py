"""The quick chart of an answer: which columns, and how they are drawn."""

import zlib

import pandas as pd
import streamlit as st

from dashboard.charts import quick
from dashboard.charts.quick import KINDS, Quick
from dashboard.charts.theme import LOOKS
from dashboard.exports.specification import vega_lite
from dashboard.ui import look
from dashboard.ui.text import plain


def draw(frame: pd.DataFrame) -> None:
    """Draw the choices and the chart, or say that there is nothing to draw."""
    first = quick.first_choice(frame)
    if first is None:
        st.caption("A chart needs a column of numbers; this answer has none.")
        return
    names = list(frame.columns)
    # Another answer has other columns: its choices begin anew.
    digest = zlib.crc32("\0".join(names).encode())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        x = st.selectbox(
            "Along", names, index=names.index(first.x), key=f"query_x_{digest}", width=200
        )
        upwards = quick.measured(frame)
        y = st.selectbox(
            "Upwards", upwards, index=upwards.index(first.y), key=f"query_y_{digest}", width=200
        )
        kind = st.segmented_control(
            "Drawn as",
            list(KINDS),
            format_func=str.capitalize,
            default=first.kind,
            required=True,
            key=f"query_kind_{digest}",
        )
    chosen = Quick(x, y, kind)
    st.vega_lite_chart(
        vega_lite(quick.draw(frame, chosen, look=LOOKS[look.name()])),
        key="query_chart",
        theme=None,
        alt=quick.alt_text(frame, chosen),
    )
    st.markdown(plain(quick.sentence(frame, chosen)))
