"""What a person chooses for a report; the note stays out of the address."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import streamlit as st

from dashboard.exports.report.pdf import Paper
from dashboard.gallery.report.choice import LEAVE_OUT, NOTE_LETTERS, SECTIONS, Choice
from dashboard.settings import FIRST_DAY

_PAPERS: Final[dict[Paper, str]] = {"a4": "A4", "letter": "Letter"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the report is to hold, and the paper it is for."""

    choice: Choice
    paper: Paper


def draw(first: date, last: date) -> Chosen:
    """Draw the controls; ``first`` and ``last`` are the days that are offered."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        since, until = _day("From", first, key="since"), _day("To", last, key="until")
        paper = st.segmented_control(
            "Paper",
            list(_PAPERS),
            default="a4",
            required=True,
            format_func=lambda one: _PAPERS[one],
            key="report_paper",
        )
        details = st.toggle("A second page with details", key="report_details")
    sections = st.pills(
        "Sections",
        list(SECTIONS),
        selection_mode="multi",
        default=list(SECTIONS),
        format_func=lambda one: SECTIONS[one],
        key="report_sections",
    )
    left_out = st.pills(
        "Leave out everywhere",
        list(LEAVE_OUT),
        selection_mode="multi",
        format_func=lambda one: LEAVE_OUT[one],
        key="report_leave_out",
        help="Notes of sessions, periods and guidance; what you noted as a symptom or sign.",
    )
    note = st.text_area(
        "A note at the top",
        max_chars=NOTE_LETTERS,
        height=90,
        key="report_note",
        placeholder="Who it is for, and what you would like to ask",
    )
    choice = Choice(
        since=since,
        until=until,
        sections=tuple(one for one in SECTIONS if one in sections),
        details=details,
        note=note,
        leave_out=frozenset(left_out),
    )
    return Chosen(choice, paper)


def _day(label: str, value: date, *, key: str) -> date:
    return st.date_input(
        label,
        value=value,
        min_value=FIRST_DAY,
        key=f"report_{key}",
        format="YYYY-MM-DD",
        width=160,
    )
