"""The frame around a chart: its question, the chart, its sentence, and a menu that saves it."""

from typing import Final

import pandas as pd
import streamlit as st
from altair import LayerChart

from dashboard import reports
from dashboard.charts.theme import DARK, LIGHT, Look
from dashboard.exports import tables
from dashboard.exports.files import file_name
from dashboard.exports.images import Format, picture
from dashboard.gallery import Exhibit
from dashboard.reports import Scope
from dashboard.settings import WEEK_START
from dashboard.ui import context
from dashboard.ui.text import plain

_PICTURES: Final = {
    "png": ("Picture (PNG)", "image/png"),
    "svg": ("Drawing (SVG)", "image/svg+xml"),
}


def draw(exhibit: Exhibit, *, scope: Scope) -> None:
    """Draw one exhibit of the gallery for what the filters chose."""
    store = context.store()
    frame = exhibit.frame(store, scope=scope, week_start=WEEK_START, today=context.settings().today)
    with st.container(border=True):
        if exhibit.empty(frame):
            st.header(exhibit.title, anchor=False)
        else:
            chart = exhibit.draw(frame, look=_look(), periods=reports.period_list(store))
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
            ):
                st.header(exhibit.title, anchor=False)
                _menu(exhibit, chart=chart, frame=frame, scope=scope)
            st.altair_chart(chart, key=f"chart_{exhibit.key}", theme=None, alt=exhibit.alt(frame))
        st.markdown(plain(exhibit.sentence(frame)))


def _menu(exhibit: Exhibit, *, chart: LayerChart, frame: pd.DataFrame, scope: Scope) -> None:
    """Draw the menu that saves the chart; a file is only made once it is asked for."""
    layout = Format(title=exhibit.title, caption=exhibit.sentence(frame))

    def name(kind: str) -> str:
        return file_name(exhibit.key, since=scope.since, until=scope.until, kind=kind)

    with st.popover("Save", icon=":material/download:", key=f"save_{exhibit.key}"):
        for kind, (label, mime) in _PICTURES.items():
            st.download_button(
                label,
                data=lambda kind=kind: picture(chart, kind=kind, layout=layout),  # type: ignore[misc]
                file_name=name(kind),
                mime=mime,
                key=f"save_{exhibit.key}_{kind}",
                on_click="ignore",
                width="stretch",
            )
        st.download_button(
            "Numbers (CSV)",
            data=lambda: tables.csv(frame),
            file_name=name("csv"),
            mime="text/csv",
            key=f"save_{exhibit.key}_csv",
            on_click="ignore",
            width="stretch",
        )


def _look() -> Look:
    return DARK if st.context.theme.type == "dark" else LIGHT
