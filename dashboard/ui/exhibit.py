"""The frame around a chart: its question, the chart, its sentence, and a menu that saves it.

What is picked in a chart is listed below it, session by session.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pandas as pd
import streamlit as st

from dashboard import reports
from dashboard.charts.picking import PICKED, picked_days
from dashboard.charts.theme import LOOKS
from dashboard.exports.specification import vega_lite
from dashboard.gallery import Exhibit, lookup
from dashboard.manner import in_force
from dashboard.reports import LatestChange, Scope
from dashboard.ui import chart_table, context, look, picked_sessions, saving
from dashboard.ui.text import plain

_KEPT: Final = 200
"""Drawn charts that are kept: some sixteen, two looks, and half a dozen choices of the filters."""


def draw(exhibit: Exhibit, *, scope: Scope) -> None:
    """Draw one exhibit of the gallery for what the filters chose."""
    shown = _shown(
        exhibit.key,
        journal=str(context.store().path),
        latest=reports.latest_change(context.store()),
        today=context.settings().today,
        scope=scope,
        look_name=look.name(),
    )
    with st.container():
        if shown["spec"] is None:
            st.header(exhibit.title, anchor=False)
        else:
            with st.container(horizontal=True, vertical_alignment="center", wrap=False):
                st.header(exhibit.title, anchor=False, width="stretch")
                saving.menu(exhibit, scope=scope)
            picked = _chart(exhibit, shown)
        st.markdown(plain(shown["sentence"]))
        if shown["spec"] is not None:
            chart_table.draw(exhibit, scope=scope)
        if shown["spec"] is not None and exhibit.picks:
            picked_sessions.draw(picked, scope=scope, key=exhibit.key)


def _chart(exhibit: Exhibit, shown: Mapping[str, Any]) -> list[tuple[date, date]]:
    """Draw the chart and return the days of the marks that are picked in it."""
    how = {"key": f"chart_{exhibit.key}", "theme": None, "alt": shown["alt"]}
    if not exhibit.picks:
        st.vega_lite_chart(shown["spec"], **how)
        return []
    event = st.vega_lite_chart(shown["spec"], **how, on_select="rerun", selection_mode=PICKED)
    return picked_days(event["selection"])


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _shown(  # noqa: PLR0913 - each is a part of what the kept chart depends on
    key: str,
    *,
    journal: str,
    latest: LatestChange,
    today: date,
    scope: Scope,
    look_name: str,
) -> dict[str, Any]:  # Any: a tree of the grammar's own making
    """Return a chart with its words.

    Putting a chart together takes far longer than asking the journal (docs/decisions/0009), and
    every write is a change: while the latest change is the same, so is the chart.
    """
    exhibit = lookup.exhibit(key, catalogue=context.catalogue())
    store = context.store()
    frame = exhibit.frame(store, scope=scope, week_start=in_force().week_start, today=today)
    if exhibit.empty(frame):
        return {"spec": None, "alt": "", "sentence": exhibit.said(frame)}
    marks = _marks(journal=journal, latest=latest, scope=scope) if exhibit.marked else None
    chart = exhibit.draw(
        frame,
        look=LOOKS[look_name],
        periods=reports.period_list(store) if exhibit.over_time else (),
        marks=marks,
    )
    return {
        "spec": vega_lite(chart),
        "alt": exhibit.alt(frame),
        "sentence": exhibit.said(frame),
    }


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _marks(
    *,
    journal: str,  # noqa: ARG001 - as for _shown
    latest: LatestChange,  # noqa: ARG001
    scope: Scope,
) -> pd.DataFrame:
    """Return the marks of a span, which several charts of a page draw."""
    return reports.chart_marks(context.store(), scope=scope)
