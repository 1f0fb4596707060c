"""The suggestion, on Today and on Progression: outcome, reason, grade, and the person's answer."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from dashboard.progression import Decision, Outcome, Safety
from dashboard.progression.decision import (
    CONFIDENCE_WORDS,
    GENERAL_INFORMATION,
    SAFETY_WORDS,
)
from dashboard.progression.figures import Figure, figures
from dashboard.ui import guidance_form, suggestion_answer
from dashboard.ui.text import amount, count, number, plain

GRADES: Final = {
    Safety.RED: (":material/report:", SAFETY_WORDS[Safety.RED]),
    Safety.AMBER: (":material/warning:", SAFETY_WORDS[Safety.AMBER]),
    Safety.GREEN: (":material/check_circle:", SAFETY_WORDS[Safety.GREEN]),
}
# Notes that belong beside the suggestion; N2 and N7 are about what has changed, the others details.
_TOLD_AT_ONCE: Final = {
    "N1": ":material/flag:",
    "N6": ":material/event_repeat:",
    "N8": ":material/lock_open:",
}
_CHANGED: Final = ("N2", "N7")


def draw(decision: Decision, *, main: bool = True) -> None:
    """Draw the suggestion; a closed gate (``ui.gate_banner``) stands in its place.

    Args:
        decision: what the rules suggest.
        main: whether to accept it is the main action of the page.
    """
    icon, grade = GRADES[decision.safety]
    with st.container():
        st.header(decision.words, anchor=False)
        if decision.marked:  # the person's own word, so it comes before any amount
            st.markdown(f":material/event_busy: {plain(decision.marked)}")
        if decision.days:
            st.markdown(f"**{_dose(decision)}**")
        if decision.reason != decision.marked:
            st.markdown(plain(decision.reason))
        confidence = f"{decision.confidence}, {CONFIDENCE_WORDS[decision.confidence]}"
        st.caption(f"{icon} {grade}. Confidence: {confidence}.")
        for note in decision.notes:
            if note.id in _TOLD_AT_ONCE:
                st.markdown(f"{_TOLD_AT_ONCE[note.id]} {plain(note.text)}")
        suggestion_answer.draw(decision, main=main)
        if decision.outcome in {Outcome.SEEK_NOW, Outcome.SEEK_SOON}:
            guidance_form.draw(key="card_guidance")


def explain(decision: Decision) -> None:
    """Draw what would change the suggestion, the further reasons, and the numbers used."""
    st.markdown(plain(decision.would_change))
    for reason in decision.further_reasons:
        if reason != decision.marked:
            st.markdown(f"Also: {plain(reason)}")
    for note in decision.notes:
        if note.id not in _TOLD_AT_ONCE and note.id not in _CHANGED:
            st.markdown(plain(note.text))
    st.markdown(number_table(figures(decision)))
    st.caption(
        f"Rule {decision.rule}; in force: {', '.join(decision.rules) or 'none'}. "
        f"Sources: {plain(', '.join(decision.sources))}. {GENERAL_INFORMATION}"
    )


def _dose(decision: Decision) -> str:
    each = number(decision.minutes_per_session)
    return (
        f"{count(decision.days, 'day')} a week, about {each} minutes each "
        f"({amount(decision.minutes_in_all, 'minute')} in all)"
    )


def number_table(found: Sequence[Figure]) -> str:
    """Lay out numbers as a table of two columns."""
    lines = [f"| {plain(one.words)} | {plain(one.amount)} |" for one in found]
    return "\n".join(["| Number used | Value |", "| :-- | --: |", *lines])
