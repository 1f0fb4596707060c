"""The columns of a plain table: a few values of each, what it means, and how it was read."""

from typing import Any

import streamlit as st

from dashboard.importing import FilePreview, MappedColumn
from dashboard.ui.importing import choices as import_choices
from dashboard.ui.importing import scale as import_scale
from dashboard.ui.importing.held import Table
from dashboard.ui.importing.picks import keeping, pick, picked
from dashboard.ui.target_words import NOT_KEPT, RATINGS, ROWS, WORDS, targets
from dashboard.ui.text import plain

_SURE = 0.95
_OFTEN = {"note"}
"""What several columns may mean."""


def draw(found: FilePreview, table: Table) -> None:
    """Draw the columns of a plain table, each with a choice of what it means."""
    columns: list[dict[str, Any]] = import_choices.first(table).get("columns", [])
    if not columns or picked(table.key, "as", import_choices.TABLE) != import_choices.TABLE:
        _draw_known(found, table)
        return
    mapping = import_choices.mapping(table)
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
        read = {one.header: one for one in found.mapped}
        for place, column in enumerate(columns):
            _draw_column(table, place, column, mapping, read.get(column["header"]))


def _draw_known(found: FilePreview, table: Table) -> None:
    """Draw what was settled for the columns of a known source and can be said otherwise."""
    parts = {one.header: import_choices.open_parts(table, one.header) for one in found.mapped}
    told = [
        one
        for one in found.mapped
        if import_scale.can_be_answered(table, one, parts=parts[one.header])
    ]
    if told:
        with st.expander(
            "How its days and times were read",
            icon=":material/view_column:",
            key=f"import_columns_{table.key}",
        ):
            for one in told:
                st.caption(f"{plain(one.header)}: {plain(' · '.join(one.samples))}")
                import_scale.draw_answers(table, one, parts=parts[one.header])


def _draw_column(
    table: Table,
    place: int,
    column: dict[str, Any],
    mapping: dict[str, Any],
    read: MappedColumn | None,
) -> None:
    header = column["header"]
    known = targets(mapping["rows"])
    target = mapping["columns"].get(header, NOT_KEPT)
    shown, chosen = st.columns([2, 3], gap="small")
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
        if read is not None and target:
            st.caption(plain(read.reading))
            import_scale.draw_answers(table, read, parts=import_choices.open_parts(table, header))
        if target in RATINGS:
            import_scale.draw_scale(
                table, place, target, column=read or MappedColumn(header, target, (), "")
            )


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
