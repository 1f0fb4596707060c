"""The router: page settings, navigation, and one place where known errors become a sentence."""

from pathlib import Path

import streamlit as st

from dashboard.errors import DashboardError, StoreDamaged
from dashboard.ui import backups, context, gate_banner, look, messages, navigation, set_aside
from dashboard.ui.welcome import sample_line

_STATIC = Path(__file__).resolve().parent / "static"

st.set_page_config(
    page_icon=str(_STATIC / "icon.png"),  # a named icon would be fetched from elsewhere
    layout="centered",
    menu_items={
        "About": "Supple, a progress dashboard for gentle upper-back mobility. "
        "General fitness information, not medical advice."
    },
)

st.logo(
    str(_STATIC / f"wordmark-{look.name()}.svg"),
    size="large",
    icon_image=str(_STATIC / f"wordmark-{look.name()}.svg"),  # beside a folded menu
)
page = navigation.draw()
st.set_page_config(page_title=f"{page.title} · Supple")  # a tab, and a screen reader, tell it
is_begun = False
with context.turns().turn():
    try:
        sample_line.draw()
        backups.tell(page=page.url_path)
        context.take_manner()
        gate_banner.draw(quietly=bool(page.url_path))  # on Today the suggestion tells of it
        set_aside.tell()  # the gate has opened the journal: what its opening found is known by now
        is_begun = True
        page.run()
    except DashboardError as error:
        if not is_begun:
            st.title(page.title, anchor=False)  # no page is without its name
        messages.broken(error)
        if isinstance(error, StoreDamaged):
            backups.offer_newest()
