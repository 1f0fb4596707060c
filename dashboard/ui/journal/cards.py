"""Sessions as cards: readable on a phone and by a screen reader."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.ui.journal import opening, ticked
from dashboard.ui.text import clock, number, plain, short_day


def draw(sessions: pd.DataFrame, *, today: date) -> None:
    """Draw each session of a ``session_list`` report as a card that can be ticked and opened."""
    session: Any  # a row of the report
    for session in sessions.itertuples():
        with st.container(border=True, gap="xsmall"):
            with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
                ticked.box(int(session.session_id), f"**{_heading(session, today=today)}**")
                opening.button(int(session.session_id))
            st.markdown(plain(_ratings(session)))
            if isinstance(session.exercises, str):
                st.text(session.exercises)
            if isinstance(session.symptoms, str):
                st.markdown(f":material/medical_information: {plain(session.symptoms)}")
            if session.notes:
                st.text(session.notes)


def _heading(session: Any, *, today: date) -> str:  # noqa: ANN401 - a row of the report
    day = short_day(session.day.date(), today=today)
    minutes = None if _missing(session.duration_min) else f"{number(session.duration_min)} min"
    kind = None if session.kind_assumed else session.kind
    parts = [
        day[:1].upper() + day[1:],
        None if _missing(session.start) else clock(session.start),
        minutes,
        kind,
        session.title,
    ]
    return " · ".join(plain(part) for part in parts if part)


def _ratings(session: Any) -> str:  # noqa: ANN401 - a row of the report
    comfort = [
        f"{number(value)} {moment}"
        for moment, value in (
            ("before", session.comfort_before),
            ("at the least", session.comfort_during),
            ("after", session.comfort_after),
        )
        if not _missing(value)
    ]
    parts = [f"comfort {', '.join(comfort)}"] if comfort else []
    for label, value in (
        ("effort", session.effort),
        ("form", session.form),
        ("sore next day", session.soreness_next_day),
    ):
        if not _missing(value):
            parts.append(f"{label} {number(value)}")
    sentence = "; ".join(parts)
    return sentence[:1].upper() + sentence[1:] if sentence else "No ratings."


def _missing(value: object) -> bool:
    return bool(pd.isna(value))  # type: ignore[call-overload] # any cell of a frame
