"""What a page says when there is nothing to show, or when something stands in the way."""

import logging
from typing import Any

import streamlit as st

from dashboard.errors import ChangeError, DashboardError, StoreError
from dashboard.journal import changes
from dashboard.ui import context
from dashboard.ui.keeping import form
from dashboard.ui.text import plain


def broken(error: DashboardError) -> None:
    """Show the sentence of a known error; the cause goes to the log."""
    logging.getLogger("supple").warning("Refused: %s", error, exc_info=error.__cause__)
    form.hold()
    st.error(plain(str(error)), icon=":material/error:")
    if isinstance(error, StoreError) and st.button("Try again", icon=":material/refresh:"):
        st.rerun()


def nothing_here(sentence: str) -> None:
    """Explain an empty page in a sentence, and lead on to where one begins."""
    st.info(sentence, icon=":material/eco:")
    st.page_link("views/today.py", label="Begin on Today", icon=":material/wb_sunny:")


def written(sentence: str, *, change_id: int | None, in_effect: bool = True) -> None:
    """Remember what was just written, to be told after the page has run again.

    Args:
        sentence: what to say.
        change_id: the change that a button beside it turns; ``None`` when there is nothing to turn.
        in_effect: whether that change stands, so that the button is Undo and not Redo.
    """
    st.session_state["written"] = {
        "sentence": sentence,
        "change_id": change_id,
        "in_effect": in_effect,
    }


def leave_behind(page: str) -> None:
    """Forget what was written on another page than the present one."""
    if st.session_state.get("page") != page:
        st.session_state["page"] = page
        st.session_state.pop("written", None)


def after_writing() -> None:
    """Tell what was just written, with a way to take it back.

    Its place is there without a message too: what follows it stays the same for the browser, and
    who pressed a key there is not moved to another place of the page.
    """
    place = st.container()
    note = st.session_state.get("written")
    if note:
        with place:
            _told(note)


def _told(note: dict[str, Any]) -> None:
    icon = ":material/block:" if note.get("refused") else ":material/check_circle:"
    with st.container(horizontal=True, vertical_alignment="center"):
        (st.warning if note.get("refused") else st.success)(plain(note["sentence"]), icon=icon)
        if note.get("refused"):
            st.page_link(
                "views/journal.py",
                label="All changes",
                icon=":material/history:",
                query_params={"journal_show": "Changes"},
            )
        if note["change_id"] is not None:
            undo_or_redo(note["change_id"], in_effect=note["in_effect"], key="written_undo")
        if st.button("Close", icon=":material/close:", key="written_close", type="tertiary"):
            del st.session_state["written"]
            st.rerun()


def again_below() -> None:
    """Repeat at the end of a long form what its top tells: whoever pressed there sees it too."""
    note = st.session_state.get("written")
    if note:
        turn = "Undo" if note["in_effect"] else "Redo"
        where = "" if note["change_id"] is None else f" {turn} is at the top of the page."
        st.caption(f":material/check_circle: {plain(note['sentence'])}{where}")


def undo_or_redo(change_id: int, *, in_effect: bool, key: str) -> None:
    """Draw a button that takes a change back, or puts it back when it was taken back."""
    label, turn = ("Undo", changes.take_back) if in_effect else ("Redo", changes.put_back)
    if st.button(label, icon=f":material/{label.lower()}:", key=f"{key}_{label.lower()}"):
        try:
            turned = turn(context.store(), change_id=change_id, actor="page")
        except ChangeError as error:
            written(str(error), change_id=None)
            st.session_state["written"]["refused"] = True
        else:
            said = "Taken back" if in_effect else "Put back"
            written(f"{said}: {turned.summary}.", change_id=change_id, in_effect=not in_effect)
        st.rerun()
