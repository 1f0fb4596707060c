"""The values that a question needs, each in a field of its kind."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard import asking
from dashboard.journal.checks import FIRST_DAY
from dashboard.manner import in_force
from dashboard.query import Field
from dashboard.ui import context
from dashboard.ui.fields import day_form
from dashboard.ui.text import plain

_LAST_DAY = date(2199, 12, 31)


def day() -> asking.Day:
    """Return what the present day is, and where a week begins."""
    return asking.Day(context.settings().today, in_force().week_start)


def draw(fields: Sequence[Field], *, form: str) -> dict[str, str]:
    """Draw the fields, filled with what is sensible, and return what stands in them as text."""
    if not fields:
        return {}
    starts = asking.starts(context.store(), fields=fields, day=day())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        texts = {
            one.name: _field(one, starts[one.name], key=f"{form}_{one.name}") for one in fields
        }
    return asking.filled(texts)


def _field(field: Field, start: str, *, key: str) -> str:
    said = plain(f"{field.doc[:1].upper()}{field.doc[1:]} ({field.type})")
    if field.type == "DATE":
        chosen = st.date_input(
            field.name,
            value=date.fromisoformat(start) if start else None,
            min_value=FIRST_DAY,
            max_value=_LAST_DAY,
            format=day_form(),
            key=key,
            help=said,
            width=160,
        )
        return chosen.isoformat() if isinstance(chosen, date) else ""
    if field.type in ("INTEGER", "BIGINT"):
        number = st.number_input(
            field.name, value=int(start) if start else None, step=1, key=key, help=said, width=160
        )
        return "" if number is None else str(number)
    if field.type == "BOOLEAN":
        ticked = st.checkbox(field.name, value=start == "yes", key=key, help=said)
        return "yes" if ticked else "no"
    text = st.text_input(
        field.name,
        value=start,
        max_chars=200,
        key=key,
        help=said,
        placeholder="all" if field.name in asking.ALL else None,
        width=160,
    )
    return text or ""
