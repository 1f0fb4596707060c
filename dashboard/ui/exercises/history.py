"""What was done of one exercise: the latest days in words, and all of them as a chart."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import reports
from dashboard.gallery import EXERCISE_HISTORY
from dashboard.model import Unit
from dashboard.reports import ExerciseLine, Scope
from dashboard.ui import context, exhibit
from dashboard.ui.text import count, number, plain, short_day

_LATEST = 5


def draw(line: ExerciseLine) -> None:
    """Draw the chart of an exercise and its latest doses, or say that there is none."""
    if line.first_day is None or line.last_day is None:
        st.caption("Not done yet: its history appears here once a session names it.")
        return
    scope = Scope(since=line.first_day, until=line.last_day, exercises=(line.exercise,))
    exhibit.draw(EXERCISE_HISTORY, scope=scope)
    frame = reports.exercise_history(context.store(), scope=scope, exercise=line.exercise)
    today = context.settings().today
    told = [f"- {_told(row, today)}" for row in frame.tail(_LATEST).iloc[::-1].itertuples()]
    with st.container():
        st.header("The last times", anchor=False)
        st.markdown("\n".join(told))


def _told(row: Any, today: date) -> str:  # noqa: ANN401 - a row of the report
    """Return a day in words: ``Tue 24 March: 2 sets, 16 repetitions in all, comfort 7``."""
    parts = []
    if not _missing(row.sets):
        parts.append(count(int(row.sets), "set"))
    if not _missing(row.amount):
        noun = "second" if row.unit == Unit.HOLD.value else "repetition"
        parts.append(f"{count(int(row.amount), noun)} in all")
    if not _missing(row.comfort):
        parts.append(f"comfort {number(row.comfort)}")
    day = short_day(row.day.date(), today=today)
    return plain(f"{day[:1].upper()}{day[1:]}: {', '.join(parts) or 'how much is not noted'}")


def _missing(value: object) -> bool:
    return bool(pd.isna(value))  # type: ignore[call-overload] # any cell of a frame
