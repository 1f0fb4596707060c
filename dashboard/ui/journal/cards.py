"""Sessions as short lines of two: readable on a phone and by a screen reader.

What happened is told in full where a session is opened; a line holds what tells it from others.
"""

import textwrap
from datetime import date
from typing import Any, Final

import pandas as pd
import streamlit as st

from dashboard.journal import notation
from dashboard.model import Kind
from dashboard.ui.journal import opening, ticked
from dashboard.ui.journal.wanted import Wanted
from dashboard.ui.text import number, plain, short_day

_BY_EFFORT: Final = {"hardest", "easiest"}
_LONGEST: Final = 60
"""Letters of a note where no exercise was written down."""


def draw(sessions: pd.DataFrame, *, today: date, asked: Wanted) -> None:
    """Draw each session of a ``session_list`` report as a line that can be ticked and opened.

    What was ``asked`` for is shown too: the notes of a search, the effort of an order by effort.
    """
    session: Any  # a row of the report
    for session in sessions.itertuples():
        with st.container(gap=None):
            with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
                ticked.box(int(session.session_id), f"**{_heading(session, today=today)}**")
                opening.button(int(session.session_id))
            st.caption(_words(session, asked))
            if asked.words and session.notes:
                st.text(session.notes)


def _heading(session: Any, *, today: date) -> str:  # noqa: ANN401 - a row of the report
    day = short_day(session.day.date(), today=today)
    minutes = None if _missing(session.duration_min) else f"{number(session.duration_min)} min"
    kind = None if session.kind_assumed or session.kind == Kind.MOBILITY else session.kind
    parts = [day[:1].upper() + day[1:], minutes, kind, session.title]
    return " · ".join(plain(part) for part in parts if part)


def _words(session: Any, asked: Wanted) -> str:  # noqa: ANN401 - a row of the report
    comfort = [
        f"{number(value)} {moment}"
        for moment, value in (("before", session.comfort_before), ("after", session.comfort_after))
        if not _missing(value)
    ]
    effort = asked.sort in _BY_EFFORT and not _missing(session.effort)
    parts = [
        f"Comfort {', '.join(comfort)}" if comfort else "",
        f"Effort {number(session.effort)}" if effort else "",
        _first(session.exercises) if isinstance(session.exercises, str) else "",
    ]
    if not parts[-1] and not asked.words:
        parts[-1] = textwrap.shorten(session.notes or "", _LONGEST, placeholder=" …")
    said = " · ".join(plain(part) for part in parts if part) or "No comfort and no exercises noted"
    if isinstance(session.symptoms, str):
        said += f" · :material/medical_information: {plain(session.symptoms)}"
    return said


def _first(line: str) -> str:
    """Return the first exercise of a line, and how many more there are."""
    first, *more = notation.pieces(line)
    return f"{first} +{len(more)}" if more else first


def _missing(value: object) -> bool:
    return bool(pd.isna(value))  # type: ignore[call-overload] # any cell of a frame
