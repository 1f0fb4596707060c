"""What only the person can say of the files, asked with examples from them: it leads the page."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard.ui.importing import choices as import_choices
from dashboard.ui.importing.held import Table
from dashboard.ui.importing.picks import keeping, picked
from dashboard.ui.text import plain


def draw(tables: Sequence[Table]) -> None:
    """Draw the questions of all files, those that were answered too."""
    asking = {table.key: _asked(table) for table in tables}
    if not any(asking.values()):
        return
    still = sum(not _answer(table, one) for table in tables for one in asking[table.key])
    with st.container(border=True):
        st.header(_title(still), anchor=False)
        for table in tables:
            if asking[table.key] and len(tables) > 1:
                st.caption(plain(table.upload.name))
            for question in asking[table.key]:
                _draw(table, question)


def _title(still: int) -> str:
    if not still:
        return "What you said"
    return "One thing only you can say" if still == 1 else "Some things only you can say"


def _asked(table: Table) -> list[dict[str, Any]]:  # Any: a tree of JSON
    asked: list[dict[str, Any]] = import_choices.first(table).get("questions", [])
    return asked


def _draw(table: Table, question: dict[str, Any]) -> None:
    options: dict[str, str] = dict(question["options"])
    answers = list(options)
    answer = _answer(table, question)
    st.radio(
        plain(question["text"]),
        answers,
        index=answers.index(answer) if answer in options else None,
        format_func=lambda answer: plain(options[answer]),
        horizontal=sum(map(len, options.values())) < _ON_A_LINE,
        **keeping(table.key, import_choices.question_part(question)),
    )


def _answer(table: Table, question: dict[str, Any]) -> str:
    return picked(table.key, import_choices.question_part(question))


_ON_A_LINE = 40
"""Characters of all answers that stand on one line."""
