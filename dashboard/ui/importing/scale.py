"""What a person says of how a column was read: the scale of a rating, a unit, an order of days."""

from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from dashboard.importing import MappedColumn
from dashboard.ui.importing.held import Table
from dashboard.ui.importing.picks import keeping, pick, picked
from dashboard.ui.text import plain

_ASPECTS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "order": (
        "In “{}” comes first",
        {"dmy": "the day", "mdy": "the month", "ymd": "the year"},
    ),
    "unit": (
        "Numbers in “{}” count",
        {"60": "minutes", "3600": "hours", "1": "seconds", "0.001": "milliseconds"},
    ),
    "clock": (
        "Times such as 12:30 in “{}” are",
        {"m:ss": "minutes and seconds", "h:mm": "hours and minutes"},
    ),
}
_UNTOLD: Final = {"low": "0", "high": "10", "turned": "no"}
"""A scale as it stands in its fields before anything is known of it."""


def said(table: Table, place: int, target: str) -> dict[str, Any] | None:
    """Return the scale that was said for a column, as a mapping has it."""
    found = picked(table.key, _part(place, target))
    if not found:
        return None
    low, high, turned = found.split("|")
    return {"from": _number(low), "to": _number(high), "turned": turned == "yes"}


def draw_scale(table: Table, place: int, target: str, *, column: MappedColumn) -> None:
    """Draw the scale of a rating: its ends in the file, and whether much is bad."""
    told = picked(table.key, _part(place, target))
    ends = {part: column.settled.get(part, usual) for part, usual in _UNTOLD.items()}
    if told:
        ends = dict(zip(_UNTOLD, told.split("|"), strict=True))
    key = keeping(table.key, _part(place, target))["key"]
    given: dict[str, Any] = {"on_change": _keep, "args": (table, place, target, key)}
    header = plain(column.header)
    with st.container(horizontal=True, gap="small"):
        for label, part in (("Lowest", "low"), ("Highest", "high")):
            st.number_input(
                f"{label} in “{header}”",
                value=float(ends[part]),
                step=1.0,
                format="%g",
                key=f"{key} {part}",
                **given,
            )
    st.checkbox(
        f"A high number in “{header}” is bad",
        value=ends["turned"] == "yes",
        key=f"{key} turned",
        **given,
    )


def draw_answers(table: Table, column: MappedColumn, *, parts: Mapping[str, str]) -> None:
    """Draw what was settled for a column and can be said otherwise.

    ``parts`` says under which part of the choices an answer to each aspect is kept.
    """
    for aspect in _open(table, column, parts):
        label, words = _ASPECTS[aspect]
        st.selectbox(
            plain(label.format(column.header)),
            list(words),
            index=list(words).index(column.settled[aspect]),
            format_func=words.__getitem__,
            **keeping(table.key, parts[aspect]),
        )


def can_be_answered(table: Table, column: MappedColumn, *, parts: Mapping[str, str]) -> bool:
    """Tell whether anything was settled for a column that can be said otherwise."""
    return bool(_open(table, column, parts))


def _open(table: Table, column: MappedColumn, parts: Mapping[str, str]) -> list[str]:
    """Return what can be said otherwise; a year in front is beyond doubt, unless it was chosen."""
    return [
        aspect
        for aspect, (_, words) in _ASPECTS.items()
        if aspect in parts
        and column.settled.get(aspect) in words
        and (column.settled[aspect] != "ymd" or picked(table.key, parts[aspect]))
    ]


def _number(text: str) -> float | int:
    """Return a number as a mapping shows it, a whole one without decimals."""
    number = float(text)
    return int(number) if number.is_integer() else number


def _part(place: int, target: str) -> str:
    return f"scale {place} {target}"


def _keep(table: Table, place: int, target: str, key: str) -> None:
    """Keep the scale as it stands now in its three fields."""
    low, high, turned = (st.session_state[f"{key} {name}"] for name in _UNTOLD)
    if low is not None and high is not None:
        pick(table.key, _part(place, target), f"{low:g}|{high:g}|{'yes' if turned else 'no'}")
