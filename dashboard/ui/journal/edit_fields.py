"""The fields of a session that is edited; a value between two points keeps a place of its own."""

from datetime import time
from decimal import Decimal
from typing import Any, Final

import streamlit as st

from dashboard.journal.checks import FIRST_DAY
from dashboard.model import Kind, Session
from dashboard.ui import context
from dashboard.ui.fields import clock_form, day_form, decimal
from dashboard.ui.keeping import saving
from dashboard.ui.keeping.form import Form
from dashboard.ui.keeping.saving import Beside
from dashboard.ui.text import number

_RATINGS: Final = {
    "comfort_before": "Comfort before: 10 is fully comfortable",
    "comfort_during": "Comfort during, at the least comfortable moment",
    "comfort_after": "Comfort after",
    "effort": "Effort: 0 no effort, 10 as hard as it gets",
    "form": "Form: 1 rushed, 5 slow and controlled throughout",
    "soreness_next_day": "Soreness the morning after: 0 not at all, 10 the worst",
}
_LOW: Final = {"form": 1}
_HIGH: Final = {"form": 5}

LABELS: Final = {
    "day": "Day",
    "start": "Start",
    "minutes": "Minutes",
    "kind": "Kind",
    "warm_up": "Warm-up",
    "notes": "Notes",
    **{name: label.split(":")[0] for name, label in _RATINGS.items()},
}


def starts(old: Session) -> dict[str, Any]:  # Any: what a widget holds
    """Return what stands in the fields at first."""
    return {
        "day": old.day,
        "start": _clock(old.start),
        "minutes": None if old.duration_min is None else float(old.duration_min),
        "kind": None if old.kind is None else old.kind.value,
        "warm_up": None if old.warm_up is None else "yes" if old.warm_up else "no",
        "notes": old.notes,
        **{name: _point(getattr(old, name)) for name in _RATINGS},
    }


def draw(form: Form, old: Session, *, beside: Beside) -> Session:
    """Draw the fields and return the session that they say, without exercises and signs."""
    with st.container(horizontal=True):
        day = st.date_input(
            "Day",
            min_value=min(FIRST_DAY, old.day),
            max_value=max(context.settings().today, old.day),
            key=form.key("day"),
            format=day_form(),
            width=160,
        )
        start = st.time_input(
            "Start", value=None, key=form.key("start"), format=clock_form(), width=120
        )
        minutes = st.number_input(
            "Minutes", value=None, step=1.0, format="%g", key=form.key("minutes"), width=170
        )
    place = st.container()
    beside |= dict.fromkeys(("day", "start", "duration_min"), place)
    saving.refuse("duration_min", minutes, beside=place)
    ratings = {name: _rating(name, form, getattr(old, name)) for name in _RATINGS}
    kind = st.pills(
        "Kind",
        [kind.value for kind in Kind],
        format_func=str.capitalize,
        key=form.key("kind"),
        help="Left open, it counts as mobility.",
    )
    warm_up = st.segmented_control("Warm-up first?", ["yes", "no"], key=form.key("warm_up"))
    notes = st.text_area("Notes", key=form.key("notes"))
    return Session(
        day=day,
        start=old.start if start == _clock(old.start) else start,
        duration_min=decimal(minutes),
        kind=None if kind is None else Kind(kind),
        warm_up=None if warm_up is None else warm_up == "yes",
        notes=notes,
        effort=ratings["effort"],
        form=ratings["form"],
        comfort_before=ratings["comfort_before"],
        comfort_during=ratings["comfort_during"],
        comfort_after=ratings["comfort_after"],
        soreness_next_day=ratings["soreness_next_day"],
    )


def _rating(name: str, form: Form, old: Decimal | None) -> Decimal | None:
    """Draw the points, with the old value among them even if it lies between two."""
    points: list[float] = [*range(_LOW.get(name, 0), _HIGH.get(name, 10) + 1)]
    there = _point(old)
    if there is not None and there not in points:
        points = sorted([*points, there])
    return decimal(st.pills(_RATINGS[name], points, format_func=number, key=form.key(name)))


def _point(value: Decimal | None) -> float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def _clock(start: time | None) -> time | None:
    """Return a time as the field shows it, without seconds."""
    return None if start is None else start.replace(second=0, microsecond=0)
