"""The sessions of what was picked in a chart, each a link to the opened session."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

import pandas as pd
import streamlit as st

from dashboard import reports
from dashboard.reports import Scope
from dashboard.ui import context
from dashboard.ui.journal import opening
from dashboard.ui.text import count, number, plain, short_day

_MOST: Final = 8


def draw(picked: Sequence[tuple[date, date]], *, scope: Scope, key: str) -> None:
    """List the sessions of the days picked, the latest first."""
    if not picked:
        return
    first, last = min(days[0] for days in picked), max(days[1] for days in picked)
    within = replace(scope, since=max(first, scope.since), until=min(last, scope.until))
    found = reports.session_list(context.store(), scope=within, page_size=_MOST)
    if found.empty:
        st.caption("No session on the days picked.")
        return
    total = int(found["found"].iloc[0])
    today = context.settings().today
    days = short_day(first, today=today)
    if first != last:
        days += f" to {short_day(last, today=today)}"
    more = f"; the latest {_MOST} of them" if total > _MOST else ""
    st.caption(plain(f"{count(total, 'session')}, {days}{more}:"))
    for session in found.itertuples():
        _link(session, today=today, key=key)


def _link(session: Any, *, today: date, key: str) -> None:  # noqa: ANN401 - a row of the report
    day = short_day(session.day.date(), today=today)
    parts = [
        day[:1].upper() + day[1:],
        None if pd.isna(session.duration_min) else f"{number(session.duration_min)} min",
        session.exercises if isinstance(session.exercises, str) else None,
    ]
    label = " · ".join(part for part in parts if part)
    with st.container(key=f"picked_{key}_{session.session_id}"):
        st.page_link(
            "views/journal.py",
            label=plain(label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"),
            icon=":material/open_in_full:",
            query_params={opening.NAME: str(session.session_id)},
        )


_LONGEST: Final = 60
