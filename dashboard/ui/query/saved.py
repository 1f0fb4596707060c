"""The saved questions: opened in the editor, renamed, deleted."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal.saved_queries import LONGEST_NAME, remove_query, rename_query
from dashboard.journal.written import Written
from dashboard.manner import whole
from dashboard.reports import SavedQuery
from dashboard.ui import context, longer, messages
from dashboard.ui.query import going
from dashboard.ui.text import plain

_STEP = 20


def draw(rows: Sequence[SavedQuery]) -> None:
    """Draw the list, closed; nothing where none is saved."""
    if not rows:
        return
    with st.expander(f"Saved ({whole(len(rows))})", icon=":material/bookmarks:", key="query_saved"):
        for row in rows[: longer.so_many("saved_queries", step=_STEP)]:
            _row(row)
        longer.offer_more("saved_queries", total=len(rows), step=_STEP)


def _row(row: SavedQuery) -> None:
    number = row.saved_query
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(row.name))
        st.button(
            "Open",
            icon=":material/folder_open:",
            key=f"query_open_{number}",
            on_click=going.to_editor,
            args=(row.sql, number),
        )
        with st.popover("Rename", icon=":material/edit:", key=f"query_rename_{number}"):
            name = st.text_input(
                "Name", value=row.name, max_chars=LONGEST_NAME, key=f"query_rename_{number}_name"
            )
            if st.button("Rename it", key=f"query_rename_{number}_now"):
                _write(
                    lambda: rename_query(context.store(), number, name=name or "", actor="page"),
                    said=f"Renamed: “{' '.join((name or '').split())}”.",
                )
        if st.button("Delete", icon=":material/delete:", key=f"query_delete_{number}"):
            _write(
                lambda: remove_query(context.store(), number, actor="page"),
                said=f"Deleted: “{row.name}”.",
            )


def _write(write: Callable[[], Written], *, said: str) -> None:
    try:
        written = write()
    except InputError as error:
        st.warning(plain(str(error)), icon=":material/help:")
        return
    if written.change_id is None:
        messages.written("Nothing is different; it stays as it is.", change_id=None)
    else:
        messages.written(said, change_id=written.change_id)
    st.rerun()
