"""Marked stretches of days: flare, travel, illness, pause; marked, ended, changed, taken out."""

from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal import periods
from dashboard.journal.checks import FIRST_DAY
from dashboard.journal.periods import PeriodKind, Stretch
from dashboard.journal.phrases import day_in_words
from dashboard.reports import Period
from dashboard.ui import context, erase, messages
from dashboard.ui.fields import day_form
from dashboard.ui.keeping import saving
from dashboard.ui.keeping.form import Form, begin, done, kept_note
from dashboard.ui.keeping.saving import Beside, Saved
from dashboard.ui.text import plain

_LABELS: Final = {
    "kind": "Kind",
    "first_day": "First day",
    "last_day": "Last day",
    "note": "Note",
}
_WORDS: Final = {
    PeriodKind.FLARE.value: "Flare",
    PeriodKind.TRAVEL.value: "Travel",
    PeriodKind.ILLNESS.value: "Illness",
    PeriodKind.PAUSE.value: "Pause",
}
_EDITED: Final = "period_edited"


def draw() -> None:
    """Draw the form, and what is marked."""
    marked = reports.period_list(context.store())
    edited = next((one for one in marked if one.period_id == st.session_state.get(_EDITED)), None)
    _draw_form(edited)
    st.header("What is marked", anchor=False)
    if not marked:
        st.caption("Nothing yet. A bad week or a journey is a state, not a failure: mark it here.")
    for one in reversed(marked):
        _row(one)


def _draw_form(edited: Period | None) -> None:
    today = context.settings().today
    form = Form(
        "period" if edited is None else f"period {edited.period_id}",
        starts={
            "kind": edited.kind if edited else None,
            "first_day": edited.first_day if edited else today,
            "last_day": edited.last_day if edited else None,
            "note": edited.note if edited else "",
        },
        labels=_LABELS,
        together=("first_day",),
    )
    begin(form)
    kept_note(form)
    if edited:
        st.caption(f":material/edit: Changing: {plain(_in_words(edited))}")
    else:
        st.caption("Marked days are shaded in the charts, and the suggestions know of them.")
    kind = st.segmented_control(
        "What kind of days?", list(_WORDS), format_func=_WORDS.__getitem__, key=form.key("kind")
    )
    with st.container(horizontal=True):
        first_day = st.date_input(
            "First day",
            min_value=FIRST_DAY,
            key=form.key("first_day"),
            format=day_form(),
            width=160,
        )
        last_day = st.date_input(
            "Last day, if it is over",
            value=None,
            min_value=FIRST_DAY,
            key=form.key("last_day"),
            format=day_form(),
            width=200,
        )
    place = st.container()
    beside: Beside = {"first_day": place, "last_day": place}
    note = st.text_input("Note (if you like)", key=form.key("note"), max_chars=500)
    chosen = (kind, first_day, last_day, note)

    def save(sure: bool) -> Saved:  # noqa: FBT001 - the one thing that the end of a form says
        if kind is None:
            raise InputError("Choose what kind of days they are.")
        stretch = Stretch(PeriodKind(kind), first_day, last_day, note)
        if edited is None:
            written = periods.mark_period(
                context.store(), stretch, today=today, actor="page", sure=sure
            )
            return f"Marked: {_stretch_in_words(stretch)}.", written.change_id
        written = periods.edit_period(
            context.store(), edited.period_id, stretch, today=today, actor="page", sure=sure
        )
        st.session_state.pop(_EDITED, None)
        if written.change_id is None:
            return "Nothing is different; it stays as it is.", None
        return f"Changed: {_stretch_in_words(stretch)}.", written.change_id

    saving.end(
        form, chosen, beside=beside, save=save, label="Save the change" if edited else "Mark them"
    )
    if edited and st.button("Leave it as it was", type="tertiary", key="period_leave"):
        done(form)
        st.session_state.pop(_EDITED, None)
        st.rerun()


def _row(one: Period) -> None:
    store, today = context.store(), context.settings().today
    lasts = one.last_day is None and one.first_day <= today
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{plain(_in_words(one))}**" + ("  \nStill going on." if lasts else ""))
        if one.note:
            st.text(one.note)
        with st.container(horizontal=True):
            if lasts and st.button(
                "It ends today", icon=":material/flag:", key=f"period_end_{one.period_id}"
            ):
                ended = periods.end_period(store, one.period_id, today, actor="page")
                messages.written(f"{_WORDS[one.kind]} ends today.", change_id=ended.change_id)
                st.rerun()
            if st.button("Change", icon=":material/edit:", key=f"period_edit_{one.period_id}"):
                st.session_state[_EDITED] = one.period_id
                st.rerun()
            if st.button(
                "Take out", icon=":material/delete:", key=f"period_remove_{one.period_id}"
            ):
                removed = periods.remove_periods(store, [one.period_id], actor="page")
                messages.written(f"Taken out: {_in_words(one)}.", change_id=removed.change_id)
                st.rerun()
            erase.button(f"period_{one.period_id}", label="Erase")
        if erase.ask(erase.of_row("period", one.period_id, f"“{_in_words(one)}”")):
            st.rerun()


def _in_words(one: Period) -> str:
    return _stretch_in_words(Stretch(PeriodKind(one.kind), one.first_day, one.last_day))


def _stretch_in_words(stretch: Stretch) -> str:
    word, first = _WORDS[stretch.kind.value], day_in_words(stretch.first_day)
    if stretch.last_day is None:
        return f"{word} from {first} on"
    if stretch.last_day == stretch.first_day:
        return f"{word} on {first}"
    return f"{word} from {first} to {day_in_words(stretch.last_day)}"
