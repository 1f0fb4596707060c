"""Changing a reading of a range of motion where it is listed."""

import re
from decimal import Decimal, InvalidOperation

import streamlit as st

from dashboard.errors import InDoubt, InputError
from dashboard.journal import measures
from dashboard.journal.checks import FIRST_DAY
from dashboard.model import Side
from dashboard.reports import MeasureLine
from dashboard.ui import context, messages
from dashboard.ui.fields import day_form
from dashboard.ui.text import number, plain


def draw(line: MeasureLine) -> None:
    """Draw what changes a reading; one of a test that is not known can only be taken out."""
    test = context.catalogue().range_tests.get(line.measure)
    if test is None:
        return
    today, key = context.settings().today, f"measure_{line.measure_id}"
    with st.popover("Change", icon=":material/edit:", key=f"edit_{key}"):
        given = st.text_input(
            f"Trials in {line.unit}, with spaces between",
            " ".join(map(number, line.trials)) if line.trials else number(line.value),
            key=f"{key}_trials",
        )
        day = st.date_input(
            "Day",
            line.day,
            min_value=FIRST_DAY,
            max_value=today,
            key=f"{key}_day",
            format=day_form(),
        )
        note = st.text_input("Note (if you like)", line.note, key=f"{key}_note", max_chars=500)
        sure = st.checkbox("Yes, even if it looks odd", key=f"{key}_sure")
        if not st.button("Save", icon=":material/check:", key=f"{key}_save"):
            return
        try:
            side = Side(line.side) if line.side else None
            reading = measures.Reading(side, _trials(given))
            written = measures.edit_measure(
                context.store(),
                line.measure_id,
                test,
                reading,
                day=day,
                note=note,
                today=today,
                actor="page",
                sure=sure,
            )
        except InDoubt as doubt:
            st.warning(plain(str(doubt)), icon=":material/help:")
            return
        except InputError as error:
            st.error(plain(str(error)), icon=":material/error:")
            return
    if written.change_id is None:
        messages.written("Nothing is different; it stays as it is.", change_id=None)
    else:
        said = f"Changed: {test.name.lower()}, {number(reading.mean)} {test.unit}."
        messages.written(said, change_id=written.change_id)
    st.rerun()


def _trials(given: str) -> tuple[Decimal, ...]:
    try:
        return tuple(Decimal(one.replace(",", ".")) for one in re.split(r"[;\s]+", given) if one)
    except InvalidOperation:
        raise InputError("Write the trials as numbers, such as 34 35.5 33.") from None
