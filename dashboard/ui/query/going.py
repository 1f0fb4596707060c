"""Which way to ask: a shipped question, or one's own, with what stands in the editor."""

from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.ui import context
from dashboard.ui.keeping.form import Form, begin, keep

SHIPPED: Final = "shipped"
OWN: Final = "own"
CHOSEN: Final = "query"
"""The shipped question, in the address too; what a person writes never stands there."""

FORM: Final = Form("query", starts={"sql": "", "saved": None}, labels={"sql": "Your question"})
"""What stands in the editor, and the number of the saved query that was opened there."""

_WAY: Final = "query_way"
_WORDS: Final = {SHIPPED: "A shipped question", OWN: "Your own"}


def way() -> str:
    """Draw the choice and return it; who left a question in the editor comes back to it."""
    if _WAY not in st.session_state:
        begun = reports.drafts(context.store(), form=FORM.name).get("sql")
        st.session_state[_WAY] = OWN if begun and CHOSEN not in st.query_params else SHIPPED
    chosen = st.segmented_control(
        "What to ask",
        list(_WORDS),
        format_func=_WORDS.__getitem__,
        required=True,
        key=_WAY,
        label_visibility="collapsed",
    )
    return chosen or SHIPPED


def to_editor(sql: str, saved: int | None = None) -> None:
    """Put a question into the editor, in place of what stands there, and go there."""
    begin(FORM)
    st.session_state[FORM.key("sql")] = sql
    st.session_state[FORM.key("saved")] = saved
    keep(FORM)
    st.session_state[_WAY] = OWN
