"""Past suggestions as they were shown, with the answers; newest first, page by page."""

import json
from datetime import date
from fractions import Fraction

import streamlit as st

from dashboard import reports
from dashboard.progression import Outcome, Safety
from dashboard.progression.decision import outcome_words
from dashboard.progression.figures import told
from dashboard.reports import LedgerLine
from dashboard.ui import context, messages, suggestion_answer
from dashboard.ui.suggestion_card import GRADES, number_table
from dashboard.ui.text import amount, count, plain, short_day

PAGE_SIZE = 10


def draw() -> None:
    """Draw one page of the ledger."""
    store, today = context.store(), context.settings().today
    newest = reports.suggestion_list(store, page_size=1)
    if not newest:
        st.info("No suggestion was shown yet.", icon=":material/eco:")
        return
    found = newest[0].found
    st.caption(
        f"{count(found, 'suggestion')}. What was shown stays as it was; answers can be taken back."
    )
    place = st.container()
    page = 1
    if found > PAGE_SIZE:
        page = st.pagination(-(-found // PAGE_SIZE), key="ledger_page", bind="query-params")
    offset = (page - 1) * PAGE_SIZE
    with place:
        for line in reports.suggestion_list(store, page_size=PAGE_SIZE, offset=offset):
            _draw_line(line, today=today)


def _draw_line(line: LedgerLine, *, today: date) -> None:
    icon, grade = GRADES[Safety(line.safety)]
    day = short_day(line.as_of, today=today)
    dose = (
        f"{count(line.days, 'day')} of {amount(line.minutes, 'minute')}" if line.days else "A pause"
    )
    words = outcome_words(Outcome(line.outcome), json.loads(line.decision).get("rules", ()))
    with st.container(border=True):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            st.markdown(f"**{day[0].upper()}{day[1:]}: {words}**  \n{dose}. {plain(line.reason)}")
            if line.change_id is not None:
                messages.undo_or_redo(
                    line.change_id, in_effect=True, key=f"ledger_{line.suggestion_id}"
                )
        st.caption(f"{icon} {grade}. {suggestion_answer.in_words(line)}.")
        with st.expander(
            "As it was shown", on_change="rerun", key=f"as_{line.suggestion_id}"
        ) as one:
            if one.open:
                _draw_whole(line)


def _draw_whole(line: LedgerLine) -> None:
    said = json.loads(line.decision)
    st.markdown(plain(said.get("would_change", "")))
    numbers = {name: Fraction(str(value)) for name, value in said.get("evidence", {}).items()}
    st.markdown(number_table(told(numbers)))
    version = line.rules_version or "not noted"
    st.caption(
        f"Rule {line.rule}; in force: {', '.join(said['rules'])}. Rules of {plain(version)}."
    )
