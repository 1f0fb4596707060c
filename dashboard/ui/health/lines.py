"""One finding as a line: its day, what is odd, and where it can be set right."""

from typing import Final

import streamlit as st

from dashboard.model import SCALES
from dashboard.reports import Finding
from dashboard.ui import context
from dashboard.ui.journal import opening
from dashboard.ui.text import amount, number, plain, short_day

_PLACES: Final = {
    "checkin": ("views/journal.py", "Check-ins", {"journal_show": "Check-ins"}),
    "measure": ("views/journal.py", "Measures", {"journal_show": "Measures"}),
    "period": ("views/journal.py", "Periods", {"journal_show": "Periods"}),
    "symptom": ("views/journal.py", "Signs", {"journal_show": "Signs"}),
    "guidance": ("views/journal.py", "Signs", {"journal_show": "Signs"}),
    "import_batch": ("views/import_journal.py", "Imports", {}),
    "change": ("views/journal.py", "Changes", {"journal_show": "Changes"}),
}
"""Where rows of a table are listed: page, words, address."""

_ROWS: Final = {
    "session": "session",
    "entry": "exercise of a session",
    "checkin": "check-in",
    "measure": "measure",
    "period": "period",
    "symptom": "warning sign",
    "guidance": "guidance",
    "plan_day": "weekday of a plan",
    "routine_item": "exercise of a routine",
    "import_batch": "import",
    "change": "change",
}


def draw(row: Finding) -> None:
    """Draw the line."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(plain(" · ".join(part for part in _parts(row) if part)))
        if row.session_id is not None:
            _open("Open", row.session_id)
            if row.other_id is not None:
                _open("The other", row.other_id)
        elif row.table_name in _PLACES:
            page, label, address = _PLACES[row.table_name]
            st.page_link(page, label=label, icon=":material/arrow_forward:", query_params=address)


def _open(label: str, session_id: int) -> None:
    st.page_link(
        "views/journal.py",
        label=label,
        icon=":material/open_in_full:",
        query_params={opening.NAME: str(session_id)},
    )


def _parts(row: Finding) -> list[str]:
    day = "" if row.day is None else short_day(row.day, today=context.settings().today)
    name = _ROWS[row.table_name]
    return [
        day[:1].upper() + day[1:] or f"{name[:1].upper()}{name[1:]} {row.row_id}",
        name if day and row.table_name != "session" else "",
        _word(row),
        _value(row),
    ]


def _word(row: Finding) -> str:
    if row.word is None:
        return ""
    if row.finding == "outside_scale":
        tests = context.catalogue().range_tests
        named = {key: scale.label for key, scale in SCALES.items()}
        named |= {key: test.name for key, test in tests.items()}
        return ", ".join(named.get(word, word) for word in row.word.split(", ")).lower()
    catalogue = context.catalogue()
    if row.word in catalogue.exercises:
        return catalogue.exercises[row.word].name
    if row.word in catalogue.signs:
        return catalogue.signs[row.word].words
    return f"from {row.word}" if row.finding.startswith("session_") else row.word


def _value(row: Finding) -> str:
    if row.value is None:
        return ""
    if row.finding.startswith("session_"):
        return f"{number(row.value)} min"
    if row.finding == "ladder_gap":
        return f"level {number(row.value)}"
    return amount(row.value, "row")
