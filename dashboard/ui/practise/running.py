"""While a session runs: the player, and what is kept of it."""

import streamlit as st

from dashboard.ui import context, player
from dashboard.ui.practise import kept
from dashboard.ui.practise.kept import Kept
from dashboard.ui.text import plain, short_day


def draw(now: Kept) -> None:
    """Draw the player; what it tells is kept, and only its end draws the page anew."""
    today = context.settings().today
    if now.run.day != today:
        day = short_day(now.run.day, today=today)
        st.info(
            f"This session was begun {plain(day)}, and is written down for that day. "
            "End here to keep what was done then and begin anew.",
            icon=":material/history:",
        )
    _play(now.run.number)


@st.fragment
def _play(number: str) -> None:
    now = kept.present()
    if now is None or now.run.number != number or now.why:
        st.rerun()
        return
    player.draw(
        now.run,
        progress=now.progress,
        exercises=kept.exercises(),
        on_progress=kept.went_on,
        on_ended=kept.ended,
    )
