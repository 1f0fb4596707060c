"""The answers to the check as they stand, and the way to change them."""

import streamlit as st

from dashboard import reports
from dashboard.model import SCREENED, Reply
from dashboard.progression import Clearance
from dashboard.progression.screening import clearance
from dashboard.ui import context, screening_form
from dashboard.ui.text import plain, short_day

_MEANING = {
    Clearance.UNASKED: "Not answered yet. Today asks before the first suggestion.",
    Clearance.SKIPPED: "Skipped for now. Exercises that lie on a roller or go to the end of a "
    "movement are left out until it is answered.",
    Clearance.FREE: "Every exercise can be offered.",
    Clearance.ASK_FIRST: "Exercises that lie on a roller or go to the end of a movement are left "
    "out until guidance is recorded.",
}


def draw() -> None:
    """Draw the answers in force, what they mean, and the form to answer again."""
    checks = reports.screening_list(context.store())
    latest = next((one for one in checks if not one.skipped), None)
    if latest is not None:
        today = context.settings().today
        st.markdown(f"Answered {short_day(latest.day, today=today)}:")
        st.markdown(
            "\n".join(
                f"- {plain(screening_form.QUESTIONS[name])} "
                f"**{screening_form.REPLIES[Reply(reply)]}**"
                for name, reply in zip(SCREENED, latest.replies, strict=True)
                if reply is not None
            )
        )
    st.markdown(_MEANING[clearance(checks)])
    if st.toggle(
        "Answer it again" if latest else "Answer it now", key=f"settings_check_{len(checks)}"
    ):
        screening_form.draw(key=f"again_{len(checks)}", before=latest, skippable=False)
