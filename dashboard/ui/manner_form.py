"""Days and numbers: when weeks and days begin, and how dates, numbers and times are written."""

from dataclasses import replace
from datetime import date, time
from typing import Final

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


def draw() -> None:
    """Draw the five choices as one form, with what each looks like."""
    now = reports.manner(context.store())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        week_start = st.selectbox(
            "A week begins on",
            range(1, len(WEEKDAYS) + 1),
            index=now.week_start - 1,
            format_func=lambda number: WEEKDAYS[number - 1],
            key=f"manner_week_{now.week_start}",  # a new key, so that an undo is seen in the field
            width=_FIELD_PX,
        )
        day_start = st.selectbox(
            "A day begins at",
            range(LATEST_DAY_START + 1),
            index=now.day_start,
            format_func=lambda hour: _begins(hour, now),
            key=f"manner_day_{now.day_start}",
            help="Until that hour it is still yesterday. A session at half past midnight then "
            "belongs to the day before; its time stays as the clock shows it.",
            width=_FIELD_PX,
        )
        forms = list(DayForm)
        days = st.selectbox(
            "Dates",
            forms,
            index=forms.index(now.days),
            format_func=lambda form: day_written(_DAY, replace(now, days=form)),
            key=f"manner_form_{now.days}",
            width=_FIELD_PX,
        )
        comma = st.selectbox(
            "Numbers",
            [False, True],
            index=int(now.comma),
            format_func=lambda chosen: figure("1,234.5", replace(now, comma=chosen)),
            key=f"manner_comma_{now.comma}",
            width=_FIELD_PX,
        )
        twelve = st.selectbox(
            "Times",
            [False, True],
            index=int(now.twelve),
            format_func=lambda chosen: clock_written(_EVENING, replace(now, twelve=chosen)),
            key=f"manner_clock_{now.twelve}",
            width=_FIELD_PX,
        )
        if st.button("Save", icon=":material/check:", key="manner_save"):
            _save(Manner(week_start, day_start, days, comma, twelve), now=now)
    st.caption(
        "Weeks of goals, charts, reviews and the report begin on that day, past ones too. Tables "
        "of data keep one form that programs read. In the calendar under a field for a day the "
        "first weekday comes from your browser."
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
