"""The frame around a chart: its question, the chart, its sentence, and a menu that saves it."""

import streamlit as st

from dashboard.charts.theme import DARK, LIGHT, Look
from dashboard.gallery import Exhibit
from dashboard.reports import Scope
from dashboard.settings import WEEK_START
from dashboard.ui import context
from dashboard.ui.text import plain


def look() -> Look:
    """Return the look of the tab's theme."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def draw(exhibit: Exhibit, *, scope: Scope) -> None:
    """Draw one exhibit of the gallery for what the filters chose."""
    frame = exhibit.frame(
        context.store(), scope=scope, week_start=WEEK_START, today=context.settings().today
    )
    with st.container(border=True):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            st.header(exhibit.title, anchor=False)
            if not exhibit.empty(frame):
                _menu(exhibit, frame=frame, scope=scope)
        if not exhibit.empty(frame):
            st.altair_chart(
                exhibit.draw(frame, look=look()),
                key=f"trends_{exhibit.key}",
                theme=None,
                alt=exhibit.alt(frame),
            )
        st.markdown(plain(exhibit.sentence(frame)))
