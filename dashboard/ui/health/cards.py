"""A kind of finding as a card: what it means, its rows, and one click where that is safe."""

from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.journal.findings import FindingKind
from dashboard.journal.mending import mend
from dashboard.manner import whole
from dashboard.reports import Finding
from dashboard.ui import context, messages
from dashboard.ui.health import lines
from dashboard.ui.journal import paging
from dashboard.ui.text import plain, short_day

PAGE_SIZE: Final = 5


def draw(kind: FindingKind, first_page: list[Finding]) -> None:
    """Draw the card; ``first_page`` are its newest findings."""
    found = first_page[0].found
    with st.container(border=True):
        st.markdown(f"**{plain(kind.title)}** · {whole(found)} found{_days(first_page[0])}")
        st.markdown(plain(kind.means))
        if kind.code == "session_unrated":
            _unrated()
            return
        name = f"health_{kind.code}_page"
        number = paging.number(name, of=found)
        rows = first_page if number == 1 else _page(kind, number) or first_page
        for row in rows:
            lines.draw(row)
        paging.draw(name, number=number, found=found, size=PAGE_SIZE)
        if kind.mend and st.button(
            kind.mend, icon=":material/build:", key=f"health_mend_{kind.code}"
        ):
            mended = mend(context.store(), kind.code, actor="page")
            sentence = f"{mended.summary}." if mended.rows else "There was nothing left to mend."
            messages.written(sentence, change_id=mended.change_id)
            st.rerun()


def _days(first: Finding) -> str:
    """Return from when to when, where the rows have days."""
    if first.first_day is None or first.last_day is None:
        return ""
    today = context.settings().today
    ends = [short_day(day, today=today) for day in (first.first_day, first.last_day)]
    return f" · {plain(ends[0] if ends[0] == ends[1] else f'{ends[0]} to {ends[1]}')}"


def _page(kind: FindingKind, number: int) -> list[Finding]:
    offset = (number - 1) * PAGE_SIZE
    found = reports.data_health(
        context.store(),
        today=context.settings().today,
        finding=kind.code,
        page_size=PAGE_SIZE,
        offset=offset,
    )
    return found.get(kind.code, [])


def _unrated() -> None:
    """Lead to the list, which can show these alone."""
    st.page_link(
        "views/journal.py",
        label="List them in the Journal",
        icon=":material/menu_book:",
        query_params={"journal_only": "unrated"},
    )
