"""The person's answer to a suggestion: accept, do less, not now; and taking the answer back."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.journal.suggestions import Accepted, NotNow, PutOff, Suggested, answer_suggestion
from dashboard.progression import Decision, Outcome
from dashboard.progression.answering import accepted_variable, can_be_answered, safe_range
from dashboard.reports import LedgerLine
from dashboard.ui import context, look, messages, present
from dashboard.ui.text import amount, count, plain

REASONS: Final[dict[NotNow, str]] = {
    "too_much": "It is too much",
    "no_time": "Too little time",
    "unwell": "Not feeling well",
    "other": "Something else",
}
_PLATEAU: Final = "R26"


def draw(decision: Decision, *, main: bool) -> None:
    """Draw the answer that was given today, or the ways to give one.

    Args:
        decision: what the rules suggest.
        main: whether to accept it is the main action of the page.
    """
    given = _given(decision)
    if given is not None:
        _draw_given(given)
    elif can_be_answered(decision):
        _ask(decision, main=main)


def in_words(line: LedgerLine) -> str:
    """Say what the answer to a suggestion was."""
    if line.answer is None:
        return "Not answered"
    if line.answer == "accepted":
        return "Accepted"
    if line.answer == "edited":
        each = amount(line.answered_minutes, "minute")
        return f"Accepted as {count(line.answered_days or 0, 'day')} of {each}"
    why = [REASONS[key].lower() for key in REASONS if key == line.not_now and key != "other"]
    return "Not now" + "".join(f": {plain(words)}" for words in [*why, line.note or ""] if words)


def _given(decision: Decision) -> LedgerLine | None:
    """Return today's answer: to this suggestion, or to the one that this one came from."""
    store = context.store()
    line = reports.answer_of(store, as_of=decision.as_of, decision=present.as_text(decision))
    if line is not None and line.answer is not None:
        return line
    return None if can_be_answered(decision) else reports.latest_answer(store, day=decision.as_of)


def _draw_given(line: LedgerLine) -> None:
    icon = ":material/schedule:" if line.answer == "not_now" else ":material/check:"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"{icon} Your answer today: {in_words(line)}.")
        if line.change_id is not None:
            messages.undo_or_redo(line.change_id, in_effect=True, key="answer")


def _ask(decision: Decision, *, main: bool) -> None:
    with st.container(horizontal=True):
        if st.button(
            _accept_label(decision),
            type=look.main_action() if main else "secondary",
            icon=":material/check:",
            key="answer_accept",
        ):
            _answer(decision, Accepted(accepted_variable(decision)), "Accepted.")
        _edit(decision)
        _not_now(decision)


def _accept_label(decision: Decision) -> str:
    if decision.outcome is Outcome.INCREASE:
        return "Accept this step"
    return "Try a variation" if decision.rule == _PLATEAU else "Accept"


def _edit(decision: Decision) -> None:
    safe = safe_range(decision)
    least, most = float(safe.least), float(safe.most)
    with st.popover("Do less", icon=":material/tune:"):
        st.caption("Fewer days or shorter sessions are always fine; more than this is not offered.")
        days = st.number_input("Days a week", 1, safe.days, safe.days, key="answer_days")
        minutes = st.number_input(
            "Minutes a session", least, most, most, step=0.5, format="%.1f", key="answer_minutes"
        )
        if st.button("Accept this instead", key="answer_edit"):
            if (days, minutes) == (safe.days, most):
                _answer(decision, Accepted(accepted_variable(decision)), "Accepted.")
            variable = accepted_variable(decision, days=days, minutes=Fraction(minutes))
            answer = Accepted(variable, days=days, minutes=Decimal(str(minutes)))
            _answer(
                decision, answer, f"Accepted: {count(days, 'day')} of {amount(minutes, 'minute')}."
            )


def _not_now(decision: Decision) -> None:
    with st.popover("Not now", icon=":material/schedule:"):
        why = st.radio(
            "What stands in the way? (if you like to say)",
            list(REASONS),
            format_func=REASONS.__getitem__,
            index=None,
            key="answer_why",
        )
        note = st.text_input("In your own words", max_chars=200, key="answer_note")
        if st.button("Leave it for now", key="answer_put_off"):
            said = "Left for now. Nothing is lost; it is looked at again another day."
            if why == "unwell":
                said += " If something worries you, note it on the Log page; it is taken seriously."
            _answer(decision, PutOff(why, note), said)


def _answer(decision: Decision, answer: Accepted | PutOff, sentence: str) -> None:
    suggested = Suggested(
        as_of=decision.as_of,
        rule=decision.rule,
        outcome=decision.outcome,
        decision=present.as_text(decision),
    )
    change_id = answer_suggestion(context.store(), suggested, answer, actor="page")
    step = isinstance(answer, Accepted) and answer.variable is not None
    wait = " Give it a week or two before the next change." if step else ""
    messages.written(sentence + wait, change_id=change_id)
    st.rerun()
