"""The check-in of a day: how it was beside exercise; saving it again edits it."""

from datetime import date
from typing import Any, Final

import streamlit as st

from dashboard import reports
from dashboard.journal.checkins import HABITS, save_checkin
from dashboard.journal.checks import FIRST_DAY
from dashboard.model import SCALES, CheckIn
from dashboard.ui import context, guidance_form
from dashboard.ui.fields import day_form, decimal
from dashboard.ui.keeping import noted_signs, saving
from dashboard.ui.keeping.form import Form, begin, follow, kept_note, refill, standing
from dashboard.ui.keeping.saving import Beside, Saved
from dashboard.ui.text import short_day

NAME: Final = "checkin"
_LABELS: Final = {
    "day": "Day",
    **{name: SCALES[name].label for name in HABITS},
    **noted_signs.LABELS,
    "notes": "Notes",
}
_STEPS: Final = {
    "sleep_hours": 0.5,
    "hydration_glasses": 1.0,
    "foam_rolling_min": 5.0,
    "stretching_min": 5.0,
    "active_recovery_min": 5.0,
    "desk_hours": 0.5,
    "posture_breaks": 1,
}
_NO_VALUE: Final = "-"


def draw() -> None:
    """Draw the form."""
    today = context.settings().today
    form = _form(standing(NAME, "day", start=today))
    begin(form)
    follow(form)
    kept_note(form)
    day = st.date_input(
        "Day",
        min_value=FIRST_DAY,
        max_value=today,
        key=form.key("day"),
        format=day_form(),
        width=160,
        on_change=_other_day,
    )
    known = reports.checkin_on(context.store(), day=day) is not None
    said = short_day(day, today=today)
    st.caption(
        f":material/edit: There is a check-in of {said} already; saving changes it."
        if known
        else "One a day, and any part of it is enough. Leave out what you do not know."
    )
    beside: Beside = {}
    values = _habits(form, beside)
    with st.container(border=True):
        symptoms = noted_signs.draw(form)
        st.caption("A warning sign takes the place of the suggestion, and says whom to ask.")
        guidance_form.draw(key="checkin_guidance")
    notes = st.text_area("Notes", key=form.key("notes"), max_chars=5000)
    checkin = CheckIn(day=day, **values, notes=notes, symptoms=symptoms)

    def save(sure: bool) -> Saved:  # noqa: FBT001 - the one thing that the end of a form says
        written = save_checkin(context.store(), checkin, today=today, actor="page", sure=sure)
        if written.change_id is None:
            return f"Nothing is different: the check-in of {said} stays as it is.", None
        return f"Saved the check-in of {said}.", written.change_id

    saving.end(form, checkin, beside=beside, save=save, label="Save check-in", at_hand=True)


def _form(day: date) -> Form:
    """Return the form of a day, which opens with what that day has."""
    there = reports.checkin_on(context.store(), day=day)
    number: dict[str, Any] = dict.fromkeys(HABITS)  # Any: whole or with a part
    if there is not None:
        number = {name: getattr(there, name) for name in HABITS}
    return Form(
        NAME,
        starts={
            "day": context.settings().today,
            **number,
            **noted_signs.starts(there.codes if there else ()),
            "notes": there.notes if there else "",
        },
        labels=_LABELS,
        together=("day",),
    )


def _other_day() -> None:
    """Show what the chosen day has in the fields that were not touched yet."""
    form = _form(standing(NAME, "day", start=context.settings().today))
    day = st.session_state[form.key("day")]
    refill(form)
    st.session_state[form.key("day")] = day


def _habits(form: Form, beside: Beside) -> dict[str, Any]:
    values: dict[str, Any] = {}
    with st.grid(4, min_column_width=150, gap="small"):
        for name, step in _STEPS.items():
            value = st.number_input(
                _label(name),
                value=None,
                step=step,
                format="%d" if isinstance(step, int) else "%g",
                key=form.key(name),
                placeholder=_NO_VALUE,
            )
            values[name] = (
                int(value) if name == "posture_breaks" and value is not None else (decimal(value))
            )
    place = st.container()
    for name, value in values.items():
        beside[name] = place
        saving.refuse(name, value, beside=place)
    return values


def _label(name: str) -> str:
    scale = SCALES[name]
    return scale.label if scale.unit in scale.label else f"{scale.label}, {scale.unit}"
