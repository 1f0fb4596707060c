"""Rows that the journal knows with other content, and whose content is to count."""

from datetime import date

import streamlit as st

from dashboard.importing import Conflict, FilePreview, Preview, Winner
from dashboard.ui import context, longer
from dashboard.ui.text import plain, short_day

_WINNERS: dict[Winner, str] = {
    "journal": "Keep what the journal says",
    "file": "Take what the file says",
}
_STEP = 10


def draw(preview: Preview) -> Winner:
    """Draw the rows in conflict and return whose content counts."""
    conflicts = [(found, one) for found in preview.files for one in found.conflicts]
    if not conflicts:
        return "journal"
    with st.container(border=True):
        st.header("Rows that differ from your journal", anchor=False)
        for found, one in conflicts[: longer.so_many("conflicts", step=_STEP)]:
            _draw_conflict(found, one)
        longer.offer_more("conflicts", total=len(conflicts), step=_STEP)
        return st.radio(
            "For these rows",
            list(_WINNERS),
            format_func=lambda winner: _WINNERS[winner],
            key="import_winner",
            horizontal=True,
        )


def _draw_conflict(found: FilePreview, one: Conflict) -> None:
    day = short_day(date.fromisoformat(one.day), today=context.settings().today)
    with st.container(gap="xxsmall"):
        st.caption(f"{day[:1].upper()}{day[1:]} · {plain(found.name)}, line {one.line}")
        st.text(one.message)
