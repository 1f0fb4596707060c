"""The form of a session: opens with the last one, of which only the ratings are to be said."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.errors import InputError
from dashboard.journal import names, notation, sessions
from dashboard.journal.checks import FIRST_DAY
from dashboard.journal.notation import Parsed
from dashboard.journal.phrases import counted
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Kind, Session
from dashboard.ui import context, gate_banner
from dashboard.ui.fields import clock_form, day_form, decimal, rating
from dashboard.ui.keeping import exercise_line, felt, noted_signs, saving, start_from
from dashboard.ui.keeping.form import Form, begin, kept_note
from dashboard.ui.keeping.saving import Beside, Saved
from dashboard.ui.text import count, short_day

_LABELS: Final = {
    "exercises": "Exercises",
    "beside": "How exercises felt",
    "day": "Day",
    "start": "Start",
    "minutes": "Minutes",
    "before": "Comfort before",
    "during": "Comfort during",
    "after": "Comfort after",
    "effort": "Effort",
    "form": "Form",
    "warm_up": "Warm-up",
    "kind": "Kind",
    "notes": "Notes",
    **noted_signs.LABELS,
}
_MOMENTS: Final = {
    "before": "Before",
    "during": "During, at the least comfortable moment",
    "after": "After",
}
_TOGETHER: Final = ("day", "exercises", "minutes", "kind", "warm_up")


@dataclass(frozen=True, slots=True)
class _More:
    start: time | None
    effort: Decimal | None
    form: Decimal | None
    warm_up: bool | None
    kind: Kind | None
    symptoms: tuple[str, ...]
    notes: str


def draw() -> None:
    """Draw the form."""
    store = context.store()
    vocabulary = names.vocabulary(store, catalogue=context.catalogue())
    offers = start_from.offers(vocabulary, gentle=not gate_banner.present().closed)
    form = Form(
        "session",
        starts={
            **dict.fromkeys(_LABELS),
            "beside": {},
            "day": context.settings().today,
            "notes": "",
            **noted_signs.starts(),
            **start_from.first(offers).values,
        },
        labels=_LABELS,
        together=_TOGETHER,
    )
    begin(form)
    kept_note(form)
    beside: Beside = {}
    start_from.draw(form, offers)
    with _what(form, vocabulary):
        parsed = exercise_line.draw(form, vocabulary=vocabulary, beside=beside)
    day, minutes = _when(form, beside)
    st.header("How comfortable was your upper back?", anchor=False)
    st.caption("0 is very uncomfortable, 10 is fully comfortable. Leave out what you do not know.")
    comfort = felt.draw(form, _MOMENTS)
    more = _more(form)
    session = Session(
        day=day,
        start=more.start,
        duration_min=minutes,
        kind=more.kind,
        warm_up=more.warm_up,
        effort=more.effort,
        comfort_before=comfort["before"],
        comfort_during=comfort["during"],
        comfort_after=comfort["after"],
        form=more.form,
        notes=more.notes,
        entries=parsed.entries,
        symptoms=more.symptoms,
    )

    def save(sure: bool) -> Saved:  # noqa: FBT001 - the one thing that the end of a form says
        return _save(session, parsed, sure=sure)

    saving.end(form, session, beside=beside, save=save, label="Save session", at_hand=True)


def _what(form: Form, vocabulary: Vocabulary) -> DeltaGenerator:
    """Return the place of the exercises: folded if they are of last time, and not to be mended."""
    line = st.session_state[form.key("exercises")]
    parsed = notation.parse(line, vocabulary=vocabulary)
    key = form.key("what")
    st.session_state.setdefault(key, line != form.starts["exercises"])
    if not parsed.entries or parsed.problems or saving.is_asked(form):
        st.session_state[key] = True
    return st.expander("Exercises", key=key, on_change="rerun")


def _when(form: Form, beside: Beside) -> tuple[date, Decimal | None]:
    """Draw the day and the minutes, beside each other on a phone too, and return them."""
    with st.container(horizontal=True):
        day = st.date_input(
            "Day",
            min_value=FIRST_DAY,
            max_value=context.settings().today,
            key=form.key("day"),
            format=day_form(),
            width=154,
        )
        minutes = st.number_input(
            "Minutes", value=None, step=1.0, format="%g", key=form.key("minutes"), width=158
        )
    place = st.container()
    beside |= dict.fromkeys(("day", "start", "duration_min"), place)
    saving.refuse("duration_min", minutes, beside=place)
    return day, decimal(minutes)


def _more(form: Form) -> _More:
    with st.expander("More about this session"):
        start = st.time_input(
            "Start", value=None, key=form.key("start"), format=clock_form(), width=154
        )
        effort = rating("Effort: 0 no effort, 10 as hard as it gets", key=form.key("effort"))
        how = rating(
            "Form: 1 rushed, 5 slow and controlled throughout", key=form.key("form"), low=1, high=5
        )
        warm_up = st.segmented_control("Warm-up first?", ["yes", "no"], key=form.key("warm_up"))
        kind = st.pills(
            "Kind",
            [kind.value for kind in Kind],
            format_func=str.capitalize,
            key=form.key("kind"),
            help="Left open, it counts as mobility.",
        )
        symptoms = noted_signs.draw(form)
        notes = st.text_area("Notes", key=form.key("notes"), max_chars=5000)
    return _More(
        start,
        effort,
        how,
        None if warm_up is None else warm_up == "yes",
        None if kind is None else Kind(kind),
        symptoms,
        notes,
    )


def _save(session: Session, parsed: Parsed, *, sure: bool) -> Saved:
    if parsed.problems:
        raise InputError("Not saved yet: please mend the exercises above.")
    if not _says_anything(session):
        raise InputError("Say what you did, or how many minutes it took.")
    today = context.settings().today
    logged = sessions.log_session(
        context.store(),
        session,
        new_exercises=parsed.new_exercises,
        today=today,
        actor="page",
        sure=sure,
    )
    told = [
        count(len(session.entries), "exercise") if session.entries else "",
        "" if session.duration_min is None else counted(session.duration_min, "minute"),
        short_day(session.day, today=today),
    ]
    return f"Saved: {', '.join(part for part in told if part)}.", logged.change_id


def _says_anything(session: Session) -> bool:
    return session != Session(day=session.day, start=session.start, kind=session.kind)
