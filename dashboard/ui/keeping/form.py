"""A half-filled form: each committed field is kept, and stands there again after a reload.

What is kept lies in the journal's drafts, outside the change log, and never in the address. The
fields are widgets whose keys ``Form.key`` gives; a form that was saved or cleared gets a new
number, so that its fields begin anew.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

import streamlit as st
from streamlit.errors import StreamlitAPIException

from dashboard import reports
from dashboard.store.drafts import drop_draft, keep_drafts
from dashboard.ui import context
from dashboard.ui.text import short_day

Values = dict[str, Any]  # Any: what a widget holds, by field


@dataclass(frozen=True, slots=True)
class Form:
    """A form and what stands in it at first.

    Args:
        name: names it in the drafts and in the keys of its widgets.
        starts: what stands in each field before the person touched it.
        labels: what each field is called.
        together: fields that are kept as soon as any is: they would mean something else later.
    """

    name: str
    starts: Mapping[str, Any]  # Any: what a widget holds
    labels: Mapping[str, str]
    together: tuple[str, ...] = ()

    def key(self, field: str) -> str:
        """Return the key of a field's widget."""
        return f"{self.name}_{st.session_state.setdefault(f'{self.name}_number', 0)}_{field}"

    def values(self) -> Values:
        """Return what stands in the fields now."""
        return {
            field: st.session_state.get(self.key(field), start)
            for field, start in self.starts.items()
        }


def begin(form: Form) -> None:
    """Fill the fields of a form that is opened: with what was kept, else with its first values."""
    st.session_state[_FIELDS] = [form.key(field) for field in form.starts]
    missing = [field for field in form.starts if form.key(field) not in st.session_state]
    if not missing:
        return
    kept = _kept(form)
    _memory(form).clear()
    _memory(form).update({field: _text(value) for field, value in kept.items()})
    for field in missing:
        st.session_state[form.key(field)] = kept.get(field, form.starts[field])
    told = [field for field in form.starts if field in kept and kept[field] != form.starts[field]]
    st.session_state[_told(form)] = told


def standing(name: str, field: str, *, start: Any) -> Any:  # noqa: ANN401 - what a widget holds
    """Return what stands in a field on which a form's first values depend, before it is drawn."""
    form = Form(name, starts={field: start}, labels={})
    if form.key(field) in st.session_state:
        return st.session_state[form.key(field)]
    return _kept(form).get(field, start)


def refill(form: Form) -> None:
    """Put first values anew into the fields that the person did not touch."""
    for field, start in form.starts.items():
        if field not in _memory(form):
            st.session_state[form.key(field)] = start


def follow(form: Form) -> None:
    """Show what the journal holds by now in the fields that were not touched.

    For forms of what is there already: another tab, the command line or an undo may have changed it
    since, and what the person never touched must not be put back by saving.
    """
    key = form.key("of")
    before = st.session_state.get(key, form.starts)
    for field, start in form.starts.items():
        untouched = st.session_state[form.key(field)] == before[field]
        if untouched and field not in _memory(form):
            st.session_state[form.key(field)] = start
    st.session_state[key] = dict(form.starts)


def hold() -> None:
    """Hold on to the fields of a form that could not be drawn, or they would begin anew."""
    for key in st.session_state.get(_FIELDS, ()):
        if key in st.session_state:
            with suppress(StreamlitAPIException):  # it was drawn, and so is held
                st.session_state[key] = st.session_state[key]


def keep(form: Form) -> None:
    """Keep the fields that were committed since; a field that still stands as at first is none.

    Raises:
        StoreError: the journal cannot be used.
    """
    memory = _memory(form)
    now = {field: _text(value) for field, value in form.values().items()}
    first = {field: _text(start) for field, start in form.starts.items()}
    changed = {
        field: text for field, text in now.items() if text != memory.get(field, first[field])
    }
    if changed:
        changed |= {field: now[field] for field in form.together if field not in memory}
        keep_drafts(context.store(), form=form.name, values=changed)
        memory.update(changed)


def done(form: Form) -> None:
    """Forget what stands in a form, because it was saved or cleared.

    Raises:
        StoreError: the journal cannot be used.
    """
    if _memory(form):
        drop_draft(context.store(), form=form.name)
    _memory(form).clear()
    st.session_state[_told(form)] = []
    st.session_state[f"{form.name}_number"] += 1


def kept_note(form: Form) -> None:
    """Say what was kept from before, with a way to start over."""
    told = st.session_state.get(_told(form))
    if not told:
        return
    words = [form.labels[field].lower() for field in told if field in form.labels]
    day = st.session_state.get(form.key("day"))
    today = context.settings().today
    of = "" if day in (None, today) else f" This is for {short_day(day, today=today)}."
    with st.container(horizontal=True, vertical_alignment="center"):
        st.info(f"Kept from before: {', '.join(words)}.{of}", icon=":material/history_edu:")
        start_over(form, place="note")


def start_over(form: Form, *, place: str) -> None:
    """Draw the button that clears a form."""
    if st.button(
        "Start over",
        icon=":material/restart_alt:",
        type="tertiary",
        key=f"{form.name}_over_{place}",
    ):
        done(form)
        st.rerun()


def is_begun(form: Form) -> bool:
    """Whether anything was committed in this tab that the note above the form does not tell."""
    return bool(_memory(form)) and not st.session_state.get(_told(form))


_FIELDS: Final = "form_fields"
"""The keys of the fields of the form that was drawn last."""


def _memory(form: Form) -> dict[str, str]:
    """Return what this tab knows to be kept, by field, as JSON."""
    memory: dict[str, str] = st.session_state.setdefault(f"{form.name}_memory", {})
    return memory


def _told(form: Form) -> str:
    return f"{form.name}_told"


def _kept(form: Form) -> Values:
    kept = reports.drafts(context.store(), form=form.name)
    read = {field: _read(value) for field, value in kept.items() if field in form.starts}
    return {field: value for field, value in read.items() if _fits(form, field, value)}


def _fits(form: Form, field: str, value: object) -> bool:
    """Whether a kept value can stand in its field: another version may have kept other things."""
    start = form.starts[field]
    if isinstance(value, date) and field == "day":
        return value <= context.settings().today
    return value is None or start is None or type(value) is type(start)


def _text(value: object) -> str:
    if isinstance(value, date):
        value = {"day": value.isoformat()}
    elif isinstance(value, time):
        value = {"clock": value.isoformat()}
    return json.dumps(value)


def _read(value: Any) -> Any:  # noqa: ANN401 - JSON to what a widget holds
    if isinstance(value, dict) and "day" in value:
        return date.fromisoformat(value["day"])
    if isinstance(value, dict) and "clock" in value:
        return time.fromisoformat(value["clock"])
    return value
