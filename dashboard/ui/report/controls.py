"""What a person chooses for a report; it survives a reload, and never stands in the address."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import streamlit as st

from dashboard.exports.report.pdf import Paper
from dashboard.gallery.report.choice import LEAVE_OUT, NOTE_LETTERS, SECTIONS, Choice
from dashboard.settings import FIRST_DAY
from dashboard.ui.fields import day_form
from dashboard.ui.keeping.form import Form, begin, keep

FORM: Final = Form(
    "report",
    starts={
        "paper": "a4",
        "details": False,
        "sections": list(SECTIONS),
        "leave_out": [],
        "note": "",
    },
    labels={},
)

_PAPERS: Final[dict[Paper, str]] = {"a4": "A4", "letter": "Letter"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the report is to hold, and the paper it is for."""

    choice: Choice
    paper: Paper


def draw(first: date, last: date) -> Chosen:
    """Draw the controls; ``first`` and ``last`` are the days that are offered."""
    begin(FORM)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        since, until = _day("From", first, key="since"), _day("To", last, key="until")
        paper = st.segmented_control(
            "Paper",
            list(_PAPERS),
            required=True,
            format_func=lambda one: _PAPERS[one],
            key=FORM.key("paper"),
        )
        details = st.toggle("A second page with details", key=FORM.key("details"))
    sections = st.pills(
        "Sections",
        list(SECTIONS),
        selection_mode="multi",
        format_func=lambda one: SECTIONS[one],
        key=FORM.key("sections"),
    )
    left_out = st.pills(
        "Leave out everywhere",
        list(LEAVE_OUT),
        selection_mode="multi",
        format_func=lambda one: LEAVE_OUT[one],
        key=FORM.key("leave_out"),
        help="Notes of sessions, periods and guidance; what you noted as a symptom or sign.",
    )
    note = st.text_area(
        "A note at the top",
        max_chars=NOTE_LETTERS,
        height=90,
        key=FORM.key("note"),
        placeholder="Who it is for, and what you would like to ask",
    )
    keep(FORM)
    choice = Choice(
        since=since,
        until=until,
        sections=tuple(one for one in SECTIONS if one in sections),
        details=details,
        note=note,
        leave_out=frozenset(left_out),
    )
    return Chosen(choice, paper or "a4")


def _day(label: str, value: date, *, key: str) -> date:
    return st.date_input(
        label,
        value=value,
        min_value=FIRST_DAY,
        key=f"report_{key}",
        format=day_form(),
        width=160,
    )
