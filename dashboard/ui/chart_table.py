"""The numbers of a chart as a table, for who reads rather than looks."""

from collections.abc import Iterable

import streamlit as st

from dashboard.gallery import Exhibit
from dashboard.gallery.as_table import ROWS, as_table
from dashboard.manner import in_force, whole
from dashboard.reports import Scope
from dashboard.ui import context
from dashboard.ui.text import plain


def draw(exhibit: Exhibit, *, scope: Scope) -> None:
    """Draw the button that opens the table; the numbers are only asked for once it is open."""
    with st.popover(
        "As a table",
        type="tertiary",
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
    st.markdown(written(*as_table(frame)))
    if len(frame) > ROWS:
        st.caption(
            f"{ROWS} of {whole(len(frame))} rows. Save, beside the chart, gives all of them as CSV."
        )


def written(headings: list[str], rows: list[list[str]]) -> str:
    """Write a table whose cells are data."""
    lines = [_line(map(plain, row)) for row in rows]
    return "\n".join([_line(map(plain, headings)), _line([":--"] * len(headings)), *lines])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
