"""Every change, newest first, page by page: filtered by what it is about and who made it."""

from typing import Any, Final

import pandas as pd
import streamlit as st

from dashboard import reports
from dashboard.ui import address, context
from dashboard.ui.journal import change_line, paging
from dashboard.ui.text import count

PAGE_SIZE: Final = 20
_ABOUT: Final = {
    "sessions": ("Sessions", ("session", "entry")),
    "signs": ("Warning signs", ("symptom", "guidance", "screening")),
    "checkins": ("Check-ins", ("checkin",)),
    "measures": ("Measures", ("measure",)),
    "periods": ("Periods", ("period",)),
    "exercises": ("Exercises", ("own_exercise", "alias", "archived_exercise")),
    "plan": ("Goals and suggestions", ("goal", "suggestion")),
    "settings": ("Settings and files", ("setting", "mapping")),
}
"""What a change can be about: the value in the address, the words, the tables."""

_BY: Final = {
    "page": "A page",
    "command line": "The command line",
    "player": "The player",
    "import": "An import",
}


def draw() -> None:
    """Draw one page of the log."""
    store = context.store()
    about, by = _filters()
    tables = [table for code in about for table in _ABOUT[code][1]] or None
    number = paging.number("change_page", of=(about, by))
    asked: dict[str, Any] = {"page_size": PAGE_SIZE, "tables": tables, "actors": by or None}
    lines = reports.change_list(store, offset=(number - 1) * PAGE_SIZE, **asked)
    if lines.empty and number > 1:
        number = 1
        lines = reports.change_list(store, **asked)
    if lines.empty:
        if about or by:
            st.info("No such change. Choose another filter.", icon=":material/search_off:")
        else:
            st.info("Nothing was written yet.", icon=":material/eco:")
        return
    found = int(lines["found"].iloc[0])
    st.caption(
        f"{count(found, 'change')}, newest first. Each can be taken back, but not what was erased."
    )
    line: Any  # a row of the report
    for line in lines.itertuples():
        change_line.draw(
            change_line.Line(
                change_id=int(line.change_id),
                made_at=line.made_at,
                actor=line.actor,
                summary=line.summary,
                in_effect=bool(line.in_effect),
                erased=bool(line.erased),
                is_import=not pd.isna(line.batch_id),
                turns=bool(pd.isna(line.undoes)),
            )
        )
    paging.draw("change_page", number=number, found=found, size=PAGE_SIZE)


def _filters() -> tuple[list[str], list[str]]:
    about = address.chosen("change_about", known=_ABOUT)
    by = address.chosen("change_by", known=_BY)
    st.session_state["field_change_about"] = about
    st.session_state["field_change_by"] = by
    active = sum(map(bool, (about, by)))
    label = f"Filter ({active} set)" if active else "Filter"
    with st.popover(label, icon=":material/filter_list:"):
        words = {code: shown for code, (shown, _) in _ABOUT.items()}
        address.pills("About", words, name="change_about")
        address.pills("Made by", _BY, name="change_by")
    return about, by
