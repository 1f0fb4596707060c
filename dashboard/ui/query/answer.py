"""The answer to a question: kept in the tab, as a table, a quick chart and a file."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard import asking
from dashboard.errors import InputError, QueryError
from dashboard.exports import answers, tables
from dashboard.manner import figure, whole
from dashboard.ui import context
from dashboard.ui.query import chart, values
from dashboard.ui.text import count, plain

OWN = "answer"
"""How the answer to one's own question is called; that to a shipped one has its name."""

_TABLE = "Table"


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as it was asked, with what came of it: a frame, or a sentence why not."""

    question: str
    given: Mapping[str, str]
    frame: pd.DataFrame
    cut: bool
    seconds: float
    refused: str = ""


def ask(question: str, *, given: Mapping[str, str], title: str) -> None:
    """Ask the journal and keep what it says, so that looking at it does not ask again.

    Raises:
        StoreError: the journal cannot be used.
    """
    begun = time.perf_counter()
    frame, cut, refused = pd.DataFrame(), False, ""
    try:
        with st.spinner("Asking"):
            found = asking.answer(
                context.store(), question=question or ";", given=given, day=values.day()
            )
        frame, cut = answers.frame(found), found.cut
    except (InputError, QueryError) as error:
        refused = str(error)
    took = time.perf_counter() - begun
    st.session_state[_key(title)] = Answered(question, dict(given), frame, cut, took, refused)


def draw(question: str, *, given: Mapping[str, str], title: str) -> None:
    """Draw the last answer to a question, and say when the question has changed since."""
    kept: Answered | None = st.session_state.get(_key(title))
    if kept is None or (title != OWN and kept.question != question):
        return
    if (kept.question, kept.given) != (question, given):
        st.caption(":material/history: The question was changed since; Ask gives its answer anew.")
    if kept.refused:
        st.error(plain(kept.refused), icon=":material/error:")
        return
    _table_or_chart(kept, title=title)


def _key(title: str) -> str:
    """Return where an answer is kept: that of one's own question, and the last of a shipped one."""
    return f"query_answered_{title == OWN}"


def _table_or_chart(kept: Answered, *, title: str) -> None:
    with st.container():
        st.header("Answer", anchor=False)
        st.caption(_told(kept))
        if kept.frame.empty:
            return
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            shown = st.segmented_control(
                "Show the answer as",
                [_TABLE, "Chart"],
                default=_TABLE,
                required=True,
                key="query_shown",
                label_visibility="collapsed",
            )
            st.download_button(
                "Rows (CSV)",
                data=lambda: tables.csv(kept.frame),
                file_name=f"supple-{title}-{context.settings().today}.csv",
                mime="text/csv",
                icon=":material/download:",
                key="query_csv",
                on_click="ignore",
            )
        if shown == _TABLE:
            _table(kept)
        else:
            chart.draw(kept.frame)


def _table(kept: Answered) -> None:
    part = answers.first_part(kept.frame)
    st.dataframe(
        part,
        hide_index=True,
        placeholder="",
        key="query_table",
        alt=f"The answer, {count(len(part), 'row')}",
    )
    if len(part) < len(kept.frame):
        st.caption(
            f"The first {whole(len(part))} of {whole(len(kept.frame))} rows are shown; "
            "the file has them all."
        )
    if len(part.columns) < len(kept.frame.columns):
        st.caption(
            f"The first {whole(len(part.columns))} of {whole(len(kept.frame.columns))} columns "
            "are shown."
        )


def _told(kept: Answered) -> str:
    seconds = kept.seconds
    took = f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{figure(f'{seconds:.1f}')} seconds"
    if kept.frame.empty:
        return f"No row answers this question. It took {took}."
    rows = count(len(kept.frame), "row")
    if kept.cut:
        return f"Only the first {rows} are kept; there are more. It took {took}."
    return f"{rows}, {count(len(kept.frame.columns), 'column')}. It took {took}."
