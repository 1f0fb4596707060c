"""One exercise of the line: what was understood, and when chosen the pickers that change it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import streamlit as st

from dashboard.journal import notation, typed_line
from dashboard.journal.doses import MOST_SETS
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import SCALES, Entry, Side, Unit
from dashboard.ui.keeping.form import Form
from dashboard.ui.text import number, plain

_SIDES: Final = {Side.BOTH.value: "Each side", Side.LEFT.value: "Left", Side.RIGHT.value: "Right"}
_UNITS: Final = {Unit.REPS.value: "Repetitions", Unit.HOLD.value: "Seconds held"}

Change = Callable[[Entry, Any], Entry | None]  # Any: what a widget holds


def draw(form: Form, entry: Entry, mark: str, *, vocabulary: Vocabulary, is_new: bool) -> None:
    """Draw the exercise as a button that opens its pickers."""
    button(form, entry, mark, vocabulary=vocabulary, is_new=is_new)
    if st.session_state.get(form.key("open")) == mark:
        with st.container(border=True):
            pickers(form, entry, mark, vocabulary)
            _beside(form, entry, mark)
            with st.container(horizontal=True):
                ends(form, mark, vocabulary)


def button(form: Form, entry: Entry, mark: str, *, vocabulary: Vocabulary, is_new: bool) -> None:
    """Draw the button that opens the pickers of an exercise, or closes them."""
    is_open = st.session_state.get(form.key("open")) == mark
    st.button(
        _label(entry, vocabulary, is_new=is_new),
        type="tertiary",
        icon=f":material/{'expand_less' if is_open else 'fiber_new' if is_new else 'check'}:",
        key=form.key(f"row_{mark}"),
        on_click=open_row,
        args=(form, None if is_open else mark),
    )


def open_row(form: Form, mark: str | None) -> None:
    """Open the pickers of one exercise, and close those of the others."""
    st.session_state[form.key("open")] = mark


def _label(entry: Entry, vocabulary: Vocabulary, *, is_new: bool) -> str:
    comfort = "" if entry.comfort is None else f"comfort {number(entry.comfort)}"
    known = vocabulary.exercises.get(entry.exercise)
    parts = [
        notation.printed([entry], vocabulary=vocabulary),
        f"level {known.level}" if known and known.level else "",
        comfort,
        entry.note,
        "(new: kept as your own exercise)" if is_new else "",
    ]
    return " ".join([plain(", ".join(part for part in parts[:-1] if part)), plain(parts[-1])])


def pickers(form: Form, entry: Entry, mark: str, vocabulary: Vocabulary) -> None:
    """Draw the pickers; the line is what counts, so each shows what stands there."""

    def picker(field: str, value: object, change: Change) -> dict[str, Any]:
        key = form.key(f"pick_{mark}_{field}")
        st.session_state[key] = value
        return {"key": key, "on_change": _write, "args": (form, mark, key, change, vocabulary)}

    even = len(set(entry.amounts)) == 1
    amount = entry.amounts[0] if even else None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.number_input(
            "Sets",
            value=None,
            min_value=1,
            max_value=MOST_SETS,
            step=1,
            width=110,
            **picker("sets", len(entry.amounts) or None, _set_sets),
        )
        st.number_input(
            "Per set",
            value=None,
            min_value=0,
            max_value=int(SCALES["amount"].high),
            step=1,
            width=130,
            placeholder="" if even or not entry.amounts else "as typed",
            **picker("amount", amount, _set_amount),
        )
        st.segmented_control(
            "Counted in",
            list(_UNITS),
            format_func=_UNITS.__getitem__,
            required=True,
            **picker("unit", entry.unit.value, _set_unit),
        )
    st.segmented_control(
        "Side",
        list(_SIDES),
        format_func=_SIDES.__getitem__,
        **picker("side", entry.side.value if entry.side else None, _set_side),
    )
    _level(entry, vocabulary, picker)


def ends(form: Form, mark: str, vocabulary: Vocabulary) -> None:
    """Draw the buttons that take the exercise out, and that close its pickers."""
    st.button(
        "Take out",
        icon=":material/delete:",
        key=form.key(f"pick_{mark}_out"),
        on_click=_write,
        args=(form, mark, None, lambda _entry, _value: None, vocabulary),
    )
    st.button("Done", key=form.key(f"pick_{mark}_done"), on_click=open_row, args=(form, None))


def _level(
    entry: Entry, vocabulary: Vocabulary, picker: Callable[[str, object, Change], dict[str, Any]]
) -> None:
    exercise = vocabulary.exercises[entry.exercise]
    rungs = [vocabulary.rung(exercise, level) for level in vocabulary.levels(exercise)]
    names = {rung.id: f"{rung.level}: {rung.name}" for rung in rungs if rung}

    def change(old: Entry, chosen: str) -> Entry:
        return typed_line.with_exercise(old, vocabulary.exercises[chosen])

    if len(names) > 1:
        st.selectbox(
            "Level",
            list(names),
            format_func=names.__getitem__,
            **picker("level", entry.exercise, change),
        )


def _beside(form: Form, entry: Entry, mark: str) -> None:
    """Draw what the line cannot say."""
    comfort, note = form.key(f"pick_{mark}_comfort"), form.key(f"pick_{mark}_note")
    st.session_state[comfort] = None if entry.comfort is None else int(entry.comfort)
    st.session_state[note] = entry.note
    st.pills(
        "How comfortable was it? 10 is fully comfortable",
        list(range(11)),
        key=comfort,
        on_change=_write_beside,
        args=(form, mark, "comfort", comfort),
    )
    st.text_input(
        "Note on this exercise",
        key=note,
        max_chars=500,
        on_change=_write_beside,
        args=(form, mark, "note", note),
    )


def _write(form: Form, mark: str, key: str | None, change: Change, vocabulary: Vocabulary) -> None:
    value = st.session_state[key] if key else None
    line = st.session_state[form.key("exercises")]
    before = _marks(line, vocabulary)
    line = typed_line.changed(line, mark, lambda entry: change(entry, value), vocabulary=vocabulary)
    st.session_state[form.key("exercises")] = line
    after = _marks(line, vocabulary)
    if len(after) == len(before) and mark in before:
        _move(form, mark, after[before.index(mark)])
    elif mark in before:
        open_row(form, None)
        held = st.session_state.get(form.key("beside"), {})
        st.session_state[form.key("beside")] = {k: v for k, v in held.items() if k != mark}


def _move(form: Form, old: str, new: str) -> None:
    """Let what stands beside an exercise follow it to another level."""
    if old == new:
        return
    open_row(form, new)
    held = dict(st.session_state.get(form.key("beside"), {}))
    if old in held:
        held[new] = held.pop(old)
        st.session_state[form.key("beside")] = held


def _write_beside(form: Form, mark: str, field: str, key: str) -> None:
    held = dict(st.session_state[form.key("beside")])
    held[mark] = {**held.get(mark, {}), field: st.session_state[key]}
    if not any(value not in (None, "") for value in held[mark].values()):
        del held[mark]
    st.session_state[form.key("beside")] = held


def _marks(line: str, vocabulary: Vocabulary) -> list[str]:
    return typed_line.marks(notation.parse(line, vocabulary=vocabulary).entries)


def _set_sets(entry: Entry, sets: int | None) -> Entry:
    return replace(entry, amounts=typed_line.with_sets(entry, sets) if sets else ())


def _set_amount(entry: Entry, amount: int | None) -> Entry:
    return replace(entry, amounts=(amount,) * (len(entry.amounts) or 1))


def _set_unit(entry: Entry, unit: str) -> Entry:
    return typed_line.in_unit(entry, Unit(unit))


def _set_side(entry: Entry, side: str | None) -> Entry:
    return replace(entry, side=Side(side) if side else None)
