"""Where a session came from, and what was changed by hand in an imported one."""

from typing import Any, Final

import streamlit as st

from dashboard import reports
from dashboard.journal.phrases import day_in_words
from dashboard.reports import SessionDetail
from dashboard.ui import context
from dashboard.ui.journal.changed_rows import called
from dashboard.ui.journal.row_words import FIELDS, INNER, imported_value
from dashboard.ui.text import plain

_SAID: Final = {"typed": "Written down here.", "player": "From the guided player."}


def draw(detail: SessionDetail) -> None:
    """Draw where a session came from."""
    if detail.batch_id is None:
        st.caption(_SAID.get(detail.origin, "From an import."))
        return
    batches = reports.batch_list(context.store())
    files = "an import"
    batch: Any  # a row of the report
    for batch in batches[batches["batch_id"] == detail.batch_id].itertuples():
        files = f"{batch.files}, imported on {day_in_words(batch.made_at.date())}"
    st.caption(f"From {plain(files)}.")
    _hand_edits(detail.session_id)


def _hand_edits(session_id: int) -> None:
    edits = [
        one
        for one in reports.hand_edits(context.store(), session_id=session_id)
        if one.field not in INNER
    ]
    if not edits:
        return
    known = called()
    lines = []
    for one in edits:
        was, now = (imported_value(one.field, text, known) for text in (one.imported, one.present))
        of = "An exercise, " if one.table_name == "entry" else ""
        label = FIELDS.get(one.field, one.field)
        label = label[:1].lower() + label[1:] if of else label
        lines.append(f"- {of}{label}: {_shown(was)} in the file → {_shown(now)} now")
    st.markdown("\n".join([":material/edit: Changed by hand since:", "", *lines]))


def _shown(words: str) -> str:
    return plain(" ↵ ".join(words.splitlines()))
