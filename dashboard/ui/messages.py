"""What a page says when there is nothing to show, or when something stands in the way."""

import logging

import streamlit as st

from dashboard.errors import ChangeError, DashboardError, StoreError
from dashboard.journal import changes
from dashboard.ui import context
from dashboard.ui.text import plain


def broken(error: DashboardError) -> None:
    """Show the sentence of a known error; the cause goes to the log."""
    logging.getLogger("supple").warning("Refused: %s", error, exc_info=error.__cause__)
    st.error(plain(str(error)), icon=":material/error:")
    if isinstance(error, StoreError) and st.button("Try again", icon=":material/refresh:"):
        st.rerun()


def nothing_here(sentence: str) -> None:
    """Explain an empty page and lead on to the two ways of filling it."""
    st.info(sentence, icon=":material/eco:")
    with st.container(horizontal=True):
        st.page_link("views/log.py", label="Log a session", icon=":material/edit_note:")
        st.page_link(
            "views/import_journal.py", label="Bring my journal", icon=":material/upload_file:"
        )


def written(sentence: str, *, change_id: int | None) -> None:
    """Remember what was just written, to be told after the page has run again."""
    st.session_state["written"] = {"sentence": sentence, "change_id": change_id}


def after_writing() -> None:
    """Tell what was just written, with a way to take it back."""
    note = st.session_state.get("written")
    if not note:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(plain(note["sentence"]), icon=":material/check_circle:")
        if note["change_id"] is not None:
            st.button("Undo", icon=":material/undo:", key="written_undo", on_click=_take_back)
        if st.button("Close", icon=":material/close:", key="written_close", type="tertiary"):
            del st.session_state["written"]
            st.rerun()


def _take_back() -> None:
    note = st.session_state["written"]
    try:
        undone = changes.take_back(context.store(), change_id=note["change_id"], actor="page")
    except (ChangeError, StoreError) as error:
        written(str(error), change_id=None)
    else:
        written(f"Taken back: {undone.summary}.", change_id=None)
