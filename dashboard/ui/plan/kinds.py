"""The balance of kinds over four weeks: the chart, and what there is room for."""

import streamlit as st

from dashboard import reports
from dashboard.gallery import KIND_BALANCE
from dashboard.gallery.kind_words import room
from dashboard.reports import Scope
from dashboard.ui import context, exhibit
from dashboard.ui.text import plain


def draw(*, paused: bool) -> None:
    """Draw the balance; nothing invites to exercise while a warning sign stands."""
    store, today = context.store(), context.settings().today
    exhibit.draw(KIND_BALANCE, scope=Scope(today, today))
    said = room(reports.kind_balance(store, until=today))
    if said and not paused:
        st.caption(f":material/eco: {plain(said)}")
