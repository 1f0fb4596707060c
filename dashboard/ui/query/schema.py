"""What can be asked of: tables and views with their columns, found by words."""

from typing import Final

import streamlit as st

from dashboard import query
from dashboard.query import Table
from dashboard.ui import context
from dashboard.ui.journal.row_words import FIELDS
from dashboard.ui.text import count, plain

_HEIGHT: Final = 560
_VIEWS: Final = {
    "exercise": "Every exercise that an entry can name: the catalogue's and your own",
    "hand_edit": "Values of imported sessions that were changed by hand since",
    "reversal": "How often a change was taken back or put back",
}
"""Views that have no words of their own in the file."""

_COLUMNS: Final = {
    "batch_id": "number of the import it came with; null when entered here",
    "id": "number of the row",
    "kind_assumed": "whether no kind was given, which counts as mobility",
}


def draw() -> None:
    """Draw the list, narrowed to what holds all the words."""
    with st.container():
        st.header("Tables", anchor=False)
        words = st.text_input(
            "Find a table or column",
            placeholder="comfort, soreness, planned",
            key="query_tables_words",
            help="Views that begin with live leave out what was removed.",
        )
        sought = (words or "").casefold().split()
        found = [one for one in query.tables(context.store()) if _holds(one, sought)]
        if not found:
            st.caption("No table or column holds these words.")
            return
        st.caption(f"{count(len(found), 'table')}. Null means that a value is missing.")
        with st.container(height=_HEIGHT, border=False, gap="xsmall"):
            for one in found:
                with st.expander(plain(one.name), type="compact"):
                    st.markdown(_told(one))


def _holds(table: Table, sought: list[str]) -> bool:
    text = f"{table.name} {_told(table)}".casefold()
    return all(word in text.replace("\\", "") for word in sought)


def _told(table: Table) -> str:
    doc = table.doc or _VIEWS.get(table.name, "")
    lines = [f"{plain(doc)}.", ""] if doc else []
    return "\n".join([*lines, *(_column(*part) for part in _parts(table))])


def _parts(table: Table) -> list[tuple[str, str, str]]:
    return [
        (one.name, one.type, one.doc or _COLUMNS.get(one.name, "") or FIELDS.get(one.name, ""))
        for one in table.columns
    ]


def _column(name: str, sort: str, meaning: str) -> str:
    said = (
        f": {plain(meaning if meaning[:2].isupper() else meaning[:1].lower() + meaning[1:])}"
        if meaning
        else ""
    )
    return f"- `{name}` {plain(sort)}{said}"
