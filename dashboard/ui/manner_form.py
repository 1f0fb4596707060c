"""Days and numbers: when weeks and days begin, and how dates, numbers and times are written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Final, TypeVar

import streamlit as st

from dashboard import reports
from dashboard.journal import preferences
from dashboard.manner import (
    LATEST_DAY_START,
    WEEKDAYS,
    DayForm,
    Manner,
    clock_written,
    day_written,
    figure,
    hour_written,
)
from dashboard.ui import context, messages

_DAY: Final = date(2026, 3, 28)
_EVENING: Final = time(19, 30)
_FIELD_PX: Final = 215
T = TypeVar("T")


def draw() -> None:
    """Draw the five choices as one form, with what each looks like."""
    now = reports.manner(context.store())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        week_start = _choice(
            "A week begins on",
            range(1, len(WEEKDAYS) + 1),
            now=now.week_start,
            written=lambda number: WEEKDAYS[number - 1],
            key="week",
        )
        day_start = _choice(
            "A day begins at",
            range(LATEST_DAY_START + 1),
            now=now.day_start,
            written=lambda hour: _begins(hour, now),
            key="day",
            told="Until that hour it is still yesterday. A session at half past midnight then "
            "belongs to the day before; its time stays as the clock shows it.",
        )
        days = _choice(
            "Dates",
            list(DayForm),
            now=now.days,
            written=lambda form: day_written(_DAY, replace(now, days=form)),
            key="form",
        )
        comma = _choice(
            "Numbers",
            [False, True],
            now=now.comma,
            written=lambda chosen: figure("1,234.5", replace(now, comma=chosen)),
            key="comma",
        )
        twelve = _choice(
            "Times",
            [False, True],
            now=now.twelve,
            written=lambda chosen: clock_written(_EVENING, replace(now, twelve=chosen)),
            key="clock",
        )
        if st.button("Save", icon=":material/check:", key="manner_save"):
            _save(Manner(week_start, day_start, days, comma, twelve), now=now)
    st.caption(
        "Weeks of goals, charts, reviews and the report begin on that day, past ones too. Tables "
        "of data keep one form that programs read. In the calendar under a field for a day the "
        "first weekday comes from your browser."
    )


def _choice(  # noqa: PLR0913 - what a field needs
    label: str,
    options: Sequence[T],
    *,
    now: T,
    written: Callable[[T], str],
    key: str,
    told: str | None = None,
) -> T:
    """Draw a field that opens with what holds; its key changes with that, so that undo shows."""
    return st.selectbox(
        label,
        options,
        index=list(options).index(now),
        format_func=written,
        key=f"manner_{key}_{now}",
        help=told,
        width=_FIELD_PX,
    )


def _begins(hour: int, manner: Manner) -> str:
    return f"{hour_written(hour, manner)}{'' if hour else ', midnight'}"


def _save(chosen: Manner, *, now: Manner) -> None:
    """Keep what differs, as one change."""
    before, after = preferences.kept_as(now), preferences.kept_as(chosen)
    different = {key: value for key, value in after.items() if value != before[key]}
    if not different:
        messages.written("Nothing is different.", change_id=None)
    else:
        change_id = preferences.keep_preferences(context.store(), different, actor="page")
        messages.written("Saved.", change_id=change_id)
    st.rerun()
