"""The sessions, page by page: found by words, narrowed, ordered, ticked, opened."""

from dataclasses import asdict
from typing import Final

import pandas as pd
import streamlit as st

from dashboard import reports
from dashboard.manner import figure
from dashboard.reports import Scope
from dashboard.ui import context, filters, messages
from dashboard.ui.journal import bulk, cards, merge, paging, ticked, wanted
from dashboard.ui.text import count

PAGE_SIZE: Final = 25


def draw() -> None:
    """Draw the list with what can be done to many sessions."""
    scope = filters.draw()
    if scope is None:
        messages.nothing_here("No sessions yet. They are listed here once there are any.")
        return
    asked = wanted.draw()
    number = paging.number("journal_page", of=(scope, asked))
    sessions = _page(scope, asked, number=number)
    if sessions.empty and number > 1:
        number = 1
        sessions = _page(scope, asked, number=1)
    if sessions.empty:
        st.info(
            "No session matches. Change the search or the filter.", icon=":material/search_off:"
        )
        bulk.draw()
        return
    found = int(sessions["found"].iloc[0])
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.caption(count(found, "session"))
        with st.container(horizontal=True, width="content"):
            _tick_buttons(
                scope, asked, shown=[int(one) for one in sessions["session_id"]], found=found
            )
            merge.draw()
    cards.draw(sessions, today=context.settings().today, asked=asked)
    paging.draw("journal_page", number=number, found=found, size=PAGE_SIZE)
    bulk.draw()


def _page(scope: Scope, asked: wanted.Wanted, *, number: int) -> pd.DataFrame:
    return reports.session_list(
        context.store(),
        scope=scope,
        page_size=PAGE_SIZE,
        offset=(number - 1) * PAGE_SIZE,
        **asdict(asked),
    )


def _tick_buttons(scope: Scope, asked: wanted.Wanted, *, shown: list[int], found: int) -> None:
    st.button(
        "Tick this page" if found > len(shown) else "Tick all",
        icon=":material/check_box:",
        key="tick_page",
        on_click=ticked.tick,
        args=(shown,),
        type="tertiary",
    )
    if len(shown) < found <= ticked.MOST and st.button(
        f"Tick all {figure(f'{found:,}')}",
        icon=":material/done_all:",
        key="tick_all",
        type="tertiary",
    ):
        whole = reports.session_list(context.store(), scope=scope, page_size=found, **asdict(asked))
        ticked.tick([int(one) for one in whole["session_id"]])
        st.rerun()
