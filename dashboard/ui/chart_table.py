"""The numbers of a chart as a table, for who reads rather than looks."""

import streamlit as st

from dashboard.exports.tables import csv
from dashboard.gallery import Exhibit, saved
from dashboard.gallery.as_table import ROWS, as_table
from dashboard.manner import in_force, whole
from dashboard.reports import Scope
from dashboard.ui import context
from dashboard.ui.text import plain


def draw(exhibit: Exhibit, *, scope: Scope) -> None:
    """Draw the table, folded; the numbers are only asked for once it is open."""
    with st.expander(
        "As a table",
        icon=":material/table:",
        key=f"table_{exhibit.key}",
        on_change="rerun",
    ) as opened:
        if opened.open:
            _opened(exhibit, scope=scope)


def _opened(exhibit: Exhibit, *, scope: Scope) -> None:
    frame = exhibit.frame(
        context.store(),
        scope=scope,
        week_start=in_force().week_start,
        today=context.settings().today,
    )
    st.markdown(_written(*as_table(frame)))
    if len(frame) > ROWS:
        st.caption(f"{ROWS} of {whole(len(frame))} rows; the file has all of them.")
    st.download_button(
        "Save as CSV",
        data=lambda: csv(frame),
        file_name=saved.file_names(exhibit, scope=scope, kinds=("csv",))[0],
        mime="text/csv",
        icon=":material/download:",
        key=f"table_{exhibit.key}_file",
        on_click="ignore",
    )


def _written(headings: list[str], rows: list[list[str]]) -> str:
    """Write a table of two columns: a wider one could be scrolled neither by thumb nor by keys."""
    first, *others = headings
    lines = [
        f"| {_small(cells[0])} | "
        + _small(", ".join(f"{name}: {cell}" for name, cell in zip(others, cells[1:], strict=True)))
        + " |"
        for cells in rows
    ]
    return "\n".join([f"| {_small(first)} | {_small('What is shown')} |", "| :-- | :-- |", *lines])


def _small(cell: str) -> str:
    return f":small[{plain(cell)}]"
