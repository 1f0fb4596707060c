"""Data health: the answer first, then a card for each kind of finding."""

from pathlib import Path

import streamlit as st

from dashboard import reports
from dashboard.journal.findings import BY_CODE, verdict
from dashboard.reports import Finding
from dashboard.store.contents import Contents
from dashboard.store.sound import read_to_the_end
from dashboard.store.there import is_there
from dashboard.ui import context
from dashboard.ui.health import cards
from dashboard.ui.text import count


def draw() -> None:
    """Draw the section.

    Raises:
        StoreDamaged: the file cannot be read to its end.
    """
    store, today = context.store(), context.settings().today
    held = _held(store.path)
    found = reports.data_health(store, today=today, page_size=cards.PAGE_SIZE)
    said = verdict({code: rows[0].found for code, rows in found.items()})
    st.header(said, anchor=False)
    st.caption(
        f"The file was read to its end ({count(held.sessions, 'session')}, "
        f"{count(held.checkins, 'check-in')}, {count(held.measures, 'measure')}). Nothing is "
        "changed by looking, and what you mend here can be undone."
    )
    _section(found, look=True)
    _section(found, look=False)


def _section(found: dict[str, list[Finding]], *, look: bool) -> None:
    """Draw the kinds worth a look, or those for information, which are no reason to act."""
    chosen = [code for code in found if (BY_CODE[code].severity != "information") == look]
    if not chosen:
        return
    if not look:
        st.header("For information", anchor=False)
    for code in chosen:
        cards.draw(BY_CODE[code], found[code])


def _held(path: Path) -> Contents:
    """Return what the file holds; it is read again when it has changed."""
    if not is_there(path):
        with context.store().read():  # makes it
            pass
    state = path.stat()
    return _read(str(path), state.st_size, state.st_mtime_ns)


@st.cache_data(show_spinner="Reading the file to its end", max_entries=4)
def _read(
    path: str,  # noqa: ARG001 - a file that has changed is read again
    size: int,  # noqa: ARG001
    changed_at: int,  # noqa: ARG001
) -> Contents:
    return read_to_the_end(context.store())
