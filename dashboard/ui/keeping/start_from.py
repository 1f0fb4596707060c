"""What a session starts from: a line-up of late, two gentle minutes, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import streamlit as st

from dashboard import reports
from dashboard.journal import minimum, notation
from dashboard.journal.vocabulary import Vocabulary
from dashboard.reports import Lineup
from dashboard.ui import context
from dashboard.ui.keeping.form import Form
from dashboard.ui.text import amount, plain, short_day

TWO_MINUTES: Final = "two minutes"
EMPTY: Final = "empty"
_TYPED: Final = "typed"
_SHOWN: Final = 3
_LONGEST: Final = 22
_EMPTY_VALUES: Final = {"exercises": "", "minutes": None, "kind": None, "warm_up": None}


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to start from: how it is called, and what it puts into which field."""

    code: str
    label: str
    values: dict[str, Any]  # Any: what a widget holds
    told: str = ""


def offers(vocabulary: Vocabulary, *, gentle: bool) -> list[Offer]:
    """Return what can be started from, the last session first; ``gentle`` adds two minutes."""
    store, today = context.store(), context.settings().today
    late = reports.latest_lineups(store, limit=_SHOWN)
    days = [line_up.day for line_up in late]
    found = [
        _of_late(line_up, vocabulary, today=today, alone=days.count(line_up.day) == 1)
        for line_up in late
    ]
    if gentle:
        entries = minimum.line_up(context.catalogue())
        line = notation.printed(entries, vocabulary=vocabulary)
        values = {**_EMPTY_VALUES, "exercises": line, "minutes": float(minimum.MINUTES)}
        found.append(Offer(TWO_MINUTES, "Two gentle minutes", values))
    return [*found, Offer(EMPTY, "Empty", dict(_EMPTY_VALUES))]


def first(found: Sequence[Offer]) -> Offer:
    """Return what the form opens with: the last session, or nothing without one."""
    return found[0] if found[0].told else found[-1]


def draw(form: Form, found: Sequence[Offer]) -> None:
    """Draw the choice; what stands in the form now is the one that is marked."""
    typed = st.session_state[form.key("exercises")]
    left = st.session_state.get(form.key("left"))
    by_code = {offer.code: offer for offer in found}
    if left and left != typed:
        by_code[_TYPED] = Offer(_TYPED, "What you typed", {"exercises": left})
    now = [offer for offer in by_code.values() if offer.values["exercises"] == typed]
    st.session_state[form.key("start_from")] = now[0].code if now else None
    st.pills(
        "Start from",
        list(by_code),
        format_func=lambda code: by_code[code].label,
        key=form.key("start_from"),
        required=True,
        on_change=_choose,
        args=(form, by_code),
    )
    if now and now[0].told:
        st.caption(f":material/history: {plain(now[0].told)}")
    elif TWO_MINUTES in by_code:
        st.caption("A hard day? Two minutes count, like any session.")


def _choose(form: Form, by_code: dict[str, Offer]) -> None:
    chosen = by_code.get(st.session_state[form.key("start_from")])
    typed = st.session_state[form.key("exercises")]
    if chosen is None:
        return
    if typed and all(offer.values["exercises"] != typed for offer in by_code.values()):
        st.session_state[form.key("left")] = typed
    for field, value in chosen.values.items():
        st.session_state[form.key(field)] = value


def _of_late(line_up: Lineup, vocabulary: Vocabulary, *, today: date, alone: bool) -> Offer:
    """Return a line-up to start from, called by its day; two of one day by their exercises too."""
    store = context.store()
    entries = reports.session_entries(store, session_id=line_up.session_id)
    detail = reports.session_detail(store, session_id=line_up.session_id)
    minutes = None if detail is None else detail.duration_min
    kind = None if detail is None else detail.kind
    warm_up = None if detail is None else detail.warm_up
    day = short_day(line_up.day, today=today)
    names = [_name(one, vocabulary) for one in line_up.exercises]
    told = [
        _short(names),
        "" if minutes is None else amount(minutes, "minute"),
        f"kind {kind}" if kind else "",
        "" if warm_up is None else f"warm-up {'yes' if warm_up else 'no'}",
    ]
    return Offer(
        str(line_up.session_id),
        f"{day[:1].upper()}{day[1:]}" + ("" if alone else f": {plain(_short(names))}"),
        {
            "exercises": notation.printed(entries, vocabulary=vocabulary),
            "minutes": None if minutes is None else float(minutes),
            "kind": kind,
            "warm_up": None if warm_up is None else "yes" if warm_up else "no",
        },
        f"Filled in from {day}: {', '.join(part for part in told if part)}.",
    )


def _name(exercise: str, vocabulary: Vocabulary) -> str:
    known = vocabulary.exercises.get(exercise)
    return known.name if known else exercise


def _short(names: Sequence[str]) -> str:
    """Return as many names as fit on a phone, and how many more there are."""
    kept = [_cut(names[0])]
    for name in names[1:]:
        if len(", ".join([*kept, name])) > _LONGEST:
            break
        kept.append(name)
    rest = len(names) - len(kept)
    return ", ".join(kept) + (f" +{rest}" if rest else "")


def _cut(name: str) -> str:
    """Return a name that fits: what comes before its comma, or else its beginning."""
    if len(name) <= _LONGEST:
        return name
    before = name.split(",", maxsplit=1)[0]
    return before if len(before) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
