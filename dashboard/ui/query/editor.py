"""One's own question: one SELECT, its values, the answer, and a name to keep it under."""

from collections.abc import Sequence

import streamlit as st

from dashboard import asking, reports
from dashboard.errors import InputError, QueryError
from dashboard.journal.saved_queries import LONGEST_NAME, save_query
from dashboard.query import Field
from dashboard.query.checked import LONGEST
from dashboard.reports import SavedQuery
from dashboard.ui import context, look, messages
from dashboard.ui.keeping.form import begin, keep, start_over
from dashboard.ui.query import answer, going, saved, values
from dashboard.ui.text import plain

_EXAMPLE = "SELECT day, comfort_before, comfort_after\nFROM live_session\nORDER BY day"
_LETTERS = '<style>.st-key-query_editor textarea{font-family:"Source Code Pro",monospace}</style>'
"""The one look that the theme cannot say: SQL is read by its columns (docs/design.md)."""


def draw() -> None:
    """Draw the saved questions, the editor, its buttons, and the answer."""
    begin(going.FORM)
    rows = reports.saved_query_list(context.store())
    saved.draw(rows)
    opened = _opened(rows)
    if opened:
        st.caption(f":material/folder_open: Opened: {plain(opened.name)}")
    with st.container(key="query_editor"):
        st.html(_LETTERS)
        sql = st.text_area(
            "One SELECT",
            key=going.FORM.key("sql"),
            height=240,
            max_chars=LONGEST,
            placeholder=_EXAMPLE,
            help="Values that change are written as $since or $kind: each gets a field.",
        )
    keep(going.FORM)
    sql = sql or ""
    given = values.draw(_fields(sql), form="query_own_value")
    with st.container(horizontal=True):
        pressed = st.button(
            "Ask", icon=":material/play_arrow:", type=look.main_action(), key="query_ask_own"
        )
        if opened and st.button("Save the change", icon=":material/save:", key="query_save_change"):
            _save(opened.name, sql, number=opened.saved_query)
        _save_as(sql, number=opened.saved_query if opened else 0)
        if sql.strip():
            start_over(going.FORM, place="editor")
    if pressed:
        answer.ask(sql, given=given, title=answer.OWN)
    answer.draw(sql, given=given, title=answer.OWN)


def _fields(sql: str) -> Sequence[Field]:
    """Return the values that the question needs; what is wrong with it is said when it is asked."""
    try:
        return asking.fields(context.store(), sql=sql) if sql.strip() else []
    except QueryError:
        return []


def _opened(rows: Sequence[SavedQuery]) -> SavedQuery | None:
    number = st.session_state.get(going.FORM.key("saved"))
    return next((row for row in rows if row.saved_query == number), None)


def _save_as(sql: str, *, number: int) -> None:
    # Another key once it is saved: the popover then closes.
    key = f"query_save_as_{number}"
    with st.popover("Save as", icon=":material/bookmark_add:", key=key):
        name = st.text_input("Name", key="query_save_name", max_chars=LONGEST_NAME)
        if st.button("Save", icon=":material/save:", key="query_save"):
            _save(name or "", sql)


def _save(name: str, sql: str, *, number: int | None = None) -> None:
    try:
        written = save_query(context.store(), name=name, sql=sql, actor="page", number=number)
    except (InputError, QueryError) as error:
        st.warning(plain(str(error)), icon=":material/help:")
        return
    st.session_state[going.FORM.key("saved")] = written.ids[0]
    keep(going.FORM)
    if written.change_id is None:
        messages.written("Nothing is different; it stays as it is.", change_id=None)
    else:
        messages.written(f"Saved: “{' '.join(name.split())}”.", change_id=written.change_id)
    st.rerun()
