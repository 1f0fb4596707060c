"""What only the person can say of a file, asked with examples from it."""

from typing import Any

import streamlit as st

from dashboard.ui.importing import choices as import_choices
from dashboard.ui.importing.held import Table
from dashboard.ui.importing.picks import keeping, picked
from dashboard.ui.text import plain


def draw(table: Table) -> None:
    """Draw the questions of a file, those that were answered too."""
    asked: list[dict[str, Any]] = import_choices.first(table).get("questions", [])
    if not asked:
        return
    still = [one for one in asked if not _answer(table, one)]
    if still:
        st.info(
            "One thing only you can say:" if len(still) == 1 else "Some things only you can say:",
            icon=":material/contact_support:",
        )
    for question in asked:
        _draw(table, question)


def _draw(table: Table, question: dict[str, Any]) -> None:
    options: dict[str, str] = dict(question["options"])
    answers = list(options)
    answer = _answer(table, question)
    st.radio(
        plain(question["text"]),
        answers,
        index=answers.index(answer) if answer in options else None,
        format_func=lambda answer: plain(options[answer]),
        **keeping(table.key, import_choices.question_part(question)),
    )


def _answer(table: Table, question: dict[str, Any]) -> str:
    return picked(table.key, import_choices.question_part(question))
