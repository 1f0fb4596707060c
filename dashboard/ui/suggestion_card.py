"""The suggestion as the Today page shows it: outcome, reason, numbers, and the person's answer."""

import json

import streamlit as st

from dashboard.journal import suggestions
from dashboard.journal.suggestions import SuggestionAnswer
from dashboard.progression import Decision, Outcome, Safety, as_json
from dashboard.progression.figures import figures
from dashboard.ui import context, guidance_form, look, messages
from dashboard.ui.text import count, number, plain

_HEADLINES = {
    Outcome.SEEK_NOW: "Please stop and get help now",
    Outcome.SEEK_SOON: "Please have this looked at",
    Outcome.REST: "Rest for now",
    Outcome.DECREASE: "Take it a little easier",
    Outcome.HOLD: "Keep it as it is",
    Outcome.INCREASE: "You could take one small step",
}
_GRADES = {
    Safety.RED: (":material/report:", "Stop and check"),
    Safety.AMBER: (":material/warning:", "With care"),
    Safety.GREEN: (":material/check_circle:", "Nothing speaks against it"),
}
# Notes that belong beside the suggestion; the others are details.
_TOLD_AT_ONCE = {
    "N1": ":material/flag:",
    "N2": ":material/eco:",
    "N6": ":material/event_repeat:",
    "N8": ":material/lock_open:",
}


def draw(decision: Decision) -> None:
    """Draw the suggestion; a closed gate (``ui.gate_banner``) stands in its place."""
    icon, grade = _GRADES[decision.safety]
    with st.container(border=True):
        st.header(_HEADLINES[decision.outcome], anchor=False)
        if decision.days:
            st.markdown(f"**{_dose(decision)}**")
        st.markdown(plain(decision.reason))
        st.caption(f"{icon} {grade}. Confidence: {decision.confidence}.")
        for note in decision.notes:
            if note.id in _TOLD_AT_ONCE:
                st.markdown(f"{_TOLD_AT_ONCE[note.id]} {plain(note.text)}")
        if decision.outcome is Outcome.INCREASE:
            _ask(decision)
        if decision.outcome in {Outcome.SEEK_NOW, Outcome.SEEK_SOON}:
            guidance_form.draw(key="card_guidance")
        _explain(decision)


def _dose(decision: Decision) -> str:
    each = number(decision.minutes_per_session)
    return (
        f"{count(decision.days, 'day')} a week, about {each} minutes each "
        f"({decision.weekly_minutes} minutes in all)"
    )


def _ask(decision: Decision) -> None:
    with st.container(horizontal=True):
        if st.button("Accept this step", type=look.main_action(), icon=":material/check:"):
            _answer(decision, "accepted", "Accepted. Give it a week before the next step.")
        if st.button("Not now", icon=":material/schedule:", type="tertiary"):
            _answer(decision, "not_now", "Kept as it is. It will be offered again another day.")


def _answer(decision: Decision, answer: SuggestionAnswer, sentence: str) -> None:
    change_id = suggestions.answer_suggestion(
        context.store(),
        as_of=decision.as_of,
        rule=decision.rule,
        outcome=decision.outcome,
        variable=decision.change.variable if decision.change else None,
        decision_json=json.dumps(as_json(decision)),
        answer=answer,
        actor="page",
    )
    messages.written(sentence, change_id=change_id)
    st.rerun()


def _explain(decision: Decision) -> None:
    with st.expander("Why, and with which numbers"):
        st.markdown(plain(decision.would_change))
        for reason in decision.further_reasons:
            st.markdown(f"Also: {plain(reason)}")
        for note in decision.notes:
            if note.id not in _TOLD_AT_ONCE:
                st.markdown(plain(note.text))
        st.markdown(_numbers(decision))
        st.caption(
            f"Rule {decision.rule}; in force: {', '.join(decision.rules) or 'none'}. "
            f"Sources: {plain(', '.join(decision.sources))}. "
            "General information, not medical advice."
        )


def _numbers(decision: Decision) -> str:
    """Lay out the numbers used as a table of two columns."""
    lines = [f"| {plain(one.words)} | {plain(one.amount)} |" for one in figures(decision)]
    return "\n".join(["| Number used | Value |", "| :-- | --: |", *lines])
