"""The columns of a plain table: a few values of each, what it means, and how it was read."""

from typing import Any

import streamlit as st

from dashboard.importing import FilePreview
from dashboard.ui import import_choices
from dashboard.ui.import_held import Table
from dashboard.ui.import_picks import keeping, pick, picked
from dashboard.ui.target_words import NOT_KEPT, ROWS, WORDS, targets
from dashboard.ui.text import plain

_SURE = 0.95
_OFTEN = {"note"}
"""What several columns may mean."""


def draw(found: FilePreview, table: Table) -> None:
    """Draw the columns of a plain table, each with a choice of what it means."""
    columns: list[dict[str, Any]] = import_choices.first(table).get("columns", [])
    if not columns or picked(table.key, "as", import_choices.TABLE) != import_choices.TABLE:
        return
    mapping = import_choices.mapping(table)
    readings = {one.header: one.reading for one in found.mapped}
    with st.expander(
        "What its columns mean",
        icon=":material/view_column:",
        expanded=bool(found.refused) or found.confidence < _SURE,
        key=f"import_columns_{table.key}",
    ):
        st.selectbox(
            "A row of this table is",
            list(ROWS),
            index=list(ROWS).index(mapping["rows"]),
            format_func=lambda rows: ROWS[rows],
            **keeping(table.key, "rows"),
        )
        for place, column in enumerate(columns):
            _draw_column(table, place, column, mapping, readings.get(column["header"], ""))


def _draw_column(
    table: Table, place: int, column: dict[str, Any], mapping: dict[str, Any], reading: str
) -> None:
    header = column["header"]
    known = targets(mapping["rows"])
    target = mapping["columns"].get(header, NOT_KEPT)
    shown, chosen = st.columns([2, 3], gap="small", vertical_alignment="center")
    with shown.container(gap="xxsmall"):
        st.markdown(f"**{plain(header or '(no name)')}**")
        st.caption(plain(" · ".join(column["samples"]) or "always blank"))
    with chosen.container(gap="xxsmall"):
        keeps = keeping(table.key, f"column {place}")
        st.selectbox(
            f"What “{plain(header)}” means",
            known,
            index=known.index(target) if target in known else 0,
            format_func=lambda name: WORDS[name],
            label_visibility="collapsed",
            key=keeps["key"],
            on_change=_said,
            args=(table, place, mapping),
        )
        if reading and target:
            st.caption(plain(reading))


def _said(table: Table, place: int, mapping: dict[str, Any]) -> None:
    """Remember what a column means; another that meant the same before means nothing now."""
    key = keeping(table.key, f"column {place}")["key"]
    target = st.session_state[key]
    for other, column in enumerate(import_choices.first(table)["columns"]):
        if (
            other != place
            and target not in {NOT_KEPT, *_OFTEN}
            and mapping["columns"].get(column["header"]) == target
        ):
            pick(table.key, f"column {other}", NOT_KEPT)
            st.session_state[keeping(table.key, f"column {other}")["key"]] = NOT_KEPT
    pick(table.key, f"column {place}", target)
