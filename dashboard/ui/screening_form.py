"""The short check before the first suggestion: warning signs, fragile bones, conditions."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import screening
from dashboard.model import Reply, Tier
from dashboard.progression import Screened
from dashboard.progression.thresholds import SCREENING_DAYS
from dashboard.ui import context, look, messages, sign_picker
from dashboard.ui.fields import day_form
from dashboard.ui.text import plain

_SIGNS = (
    "Do you notice a warning sign at the moment? For example pain in the chest, sudden shortness "
    "of breath or fainting. Or new weakness or numbness in arms or legs, or trouble with bladder "
    "or bowel. Or fever with back pain, pain after a fall, or pain that rest does not ease."
)
QUESTIONS: Mapping[str, str] = {
    "fragile_bones": "Have you been told that your bones are fragile or thin?",
    "steroids": "Have you taken steroid tablets for three months or longer?",
    "broken_bone": "As an adult, have you broken a bone in a small fall or knock?",
    "condition": "Do you have a condition that a professional should know of before you exercise, "
    "for example of the spine, joints, muscles, nerves, heart or lungs?",
}
REPLIES: Mapping[Reply, str] = {Reply.NO: "No", Reply.YES: "Yes", Reply.UNSURE: "Not sure"}


def draw(*, key: str, before: Screened | None = None, skippable: bool = True) -> None:
    """Draw the questions, with the answers given ``before`` if there are any."""
    with st.container(border=True):
        st.header("A short check first", anchor=False)
        st.markdown(
            "A few questions, so that nothing is suggested that should wait. Your answers stay in "
            "your journal on this machine. This is general information, not a diagnosis."
        )
        noticed, signs = _signs(key)
        replies = {
            name: reply
            for name, question in QUESTIONS.items()
            if (reply := _reply(question, key=f"{key}_{name}", before=before, name=name))
        }
        advised = None
        if any(reply is not Reply.NO for reply in replies.values()):
            advised = _advised(key, before=before)
        with st.container(horizontal=True):
            if st.button(
                "Save my answers",
                type=look.main_action(),
                icon=":material/check:",
                key=f"{key}_save",
            ):
                _save(replies if noticed is not None else {}, signs=signs, advised=advised)
            if skippable and st.button("Skip for now", type="tertiary", key=f"{key}_skip"):
                st.session_state["screening_skipping"] = True
        if skippable and st.session_state.get("screening_skipping"):
            _skip(key)


def _signs(key: str) -> tuple[bool | None, tuple[str, ...]]:
    """Ask for warning signs; return whether there is one, and which."""
    said = st.radio(_SIGNS, ["No, none", "Yes"], index=None, horizontal=True, key=f"{key}_noticed")
    if said is None:
        with st.expander("All the signs that are meant"):
            known = context.catalogue().signs.values()
            pressing = [sign.words for sign in known if sign.tier is not Tier.ROUTINE]
            st.markdown("\n".join(f"- {plain(words)}" for words in pressing))
        return None, ()
    if said != "Yes":
        return False, ()
    st.markdown("Which? It is noted for today, and you see whom to ask.")
    chosen = sign_picker.pick(key=f"{key}_sign")
    return (True if chosen else None), chosen


def _reply(question: str, *, key: str, name: str, before: Screened | None) -> Reply | None:
    given = getattr(before, name) if before is not None else None
    replies = list(REPLIES)
    return st.radio(
        question,
        replies,
        index=None if given is None else replies.index(Reply(given)),
        format_func=lambda reply: REPLIES[reply],
        horizontal=True,
        key=key,
    )


def _advised(key: str, *, before: Screened | None) -> date | None:
    """Ask whether a professional has said that exercise is fine with it, and when."""
    given = before.advised_day if before is not None else None
    today = context.settings().today
    if not st.checkbox(
        "A professional has told me that I may exercise with this",
        value=given is not None,
        key=f"{key}_advised",
    ):
        st.caption(
            "Until then, exercises that lie on a roller or go to the end of a movement are left "
            "out."
        )
        return None
    day: date = st.date_input(
        "On which day, roughly?",
        value=given or today,
        max_value=today,
        key=f"{key}_advised_day",
        format=day_form(),
    )
    return day


def _save(replies: Mapping[str, Reply], *, signs: tuple[str, ...], advised: date | None) -> None:
    try:
        change_id = screening.record_screening(
            context.store(),
            replies=replies,
            advised_day=advised,
            signs=signs,
            today=context.settings().today,
            actor="page",
        )
    except InputError as error:
        st.warning(plain(str(error)), icon=":material/help:")
        return
    _done("Thank you. Your answers are kept; you can change them in Settings.", change_id)


def _skip(key: str) -> None:
    """Say what skipping means, and skip only after that."""
    st.warning(
        "Skipping means that nothing is known about warning signs or fragile bones. Suggestions "
        "stay general, and exercises that lie on a roller or go to the end of a movement are left "
        f"out. You are asked again in {SCREENING_DAYS} days. If you have one of the signs, please "
        "ask a professional before you exercise.",
        icon=":material/help:",
    )
    with st.container(horizontal=True):
        if st.button("I understand, skip it", key=f"{key}_skip_sure"):
            change_id = screening.skip_screening(
                context.store(), today=context.settings().today, actor="page"
            )
            _done(
                f"Skipped. You are asked again in {SCREENING_DAYS} days, or answer in Settings.",
                change_id,
            )
        if st.button("Back to the questions", key=f"{key}_skip_back"):
            st.session_state["screening_skipping"] = False
            st.rerun()


def _done(sentence: str, change_id: int) -> None:
    st.session_state["screening_skipping"] = False
    messages.written(sentence, change_id=change_id)
    st.rerun()
