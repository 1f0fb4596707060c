"""The end of every form: what is odd is asked beside its field, one tick confirms, then it is kept.

A form hands over what would be written and the places beside its fields. What saves a long form
stands at the bottom of the screen, where a thumb reaches it without scrolling.
"""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.errors import InDoubt, InputError
from dashboard.journal.checks import check_number
from dashboard.ui import look, messages
from dashboard.ui.fields import decimal
from dashboard.ui.keeping.form import Form, done, is_begun, keep, start_over
from dashboard.ui.text import plain

Beside = dict[str, DeltaGenerator]
"""The place beside a field, by its name in the journal."""

Saved = tuple[str, int | None]
"""What to say, and the change; ``None`` when nothing was written."""


def refuse(name: str, value: float | None, *, beside: DeltaGenerator) -> None:
    """Say beside a field why its number cannot be, if it cannot."""
    try:
        check_number(name, decimal(value))
    except InputError as error:
        beside.error(plain(str(error)), icon=":material/error:")


def is_asked(form: Form) -> bool:
    """Whether something odd was asked about when this form was to be saved."""
    return bool(st.session_state.get(form.key("asked")))


def end(  # noqa: PLR0913 - the parts of one form
    form: Form,
    what: object,
    *,
    beside: Beside,
    save: Callable[[bool], Saved],
    label: str,
    at_hand: bool = False,
) -> None:
    """Keep the draft, then draw open doubts and the button that saves; ``at_hand`` pins it.

    ``what`` is all that would be written; a doubt is shown as long as that is the same. ``save`` is
    told whether the person is sure: what was confirmed once stays so, whatever else changes, until
    it is asked in other words. The button's key changes once it has saved, so that a second quick
    tap finds nothing to press.
    """
    keep(form)
    with st.bottom if at_hand else st.container():
        _end(form, what, beside=beside, save=save, label=label)


def _end(
    form: Form, what: object, *, beside: Beside, save: Callable[[bool], Saved], label: str
) -> None:
    asked = st.session_state.get(form.key("asked"))
    doubts = asked["doubts"] if asked and asked["of"] == repr(what) else []
    sure = False
    for field, text in doubts:
        beside.get(field, st).warning(plain(text), icon=":material/help:")
    if doubts:
        sure = st.checkbox("Yes, that is right", key=form.key("sure"))
        st.session_state[form.key("confirmed")] = doubts if sure else []
    with st.container(horizontal=True, vertical_alignment="center"):
        clicked = st.button(
            label, type=look.main_action(), icon=":material/check:", key=form.key("save")
        )
        if is_begun(form):
            start_over(form, place="end")
    if not clicked:
        messages.again_below()
        if doubts:
            st.caption("Please look at what is asked above; with the tick it is saved as it is.")
        return
    try:
        sentence, change_id = _saved(save, sure=sure, confirmed=form.key("confirmed"))
    except InDoubt as doubt:
        st.session_state[form.key("asked")] = {
            "of": repr(what),
            "doubts": [(one.field, one.text) for one in doubt.doubts],
        }
        st.rerun()
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    done(form)
    messages.written(sentence, change_id=change_id)
    st.rerun()


def _saved(save: Callable[[bool], Saved], *, sure: bool, confirmed: str) -> Saved:
    """Save; doubts that were all confirmed before are not asked about again."""
    try:
        return save(sure)
    except InDoubt as doubt:
        known = st.session_state.get(confirmed, [])
        if all((one.field, one.text) in known for one in doubt.doubts):
            return save(True)  # noqa: FBT003 - as in the form's own function
        raise
