"""Three questions on one screen: what is at hand, which days, how many minutes."""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from dashboard.journal.beginning import FEWEST_DAYS, MOST_DAYS
from dashboard.manner import WEEKDAYS, weekdays
from dashboard.planning.starter import AT_HAND as THINGS
from dashboard.ui import look
from dashboard.ui.keeping.form import Form, begin, keep
from dashboard.ui.routines import built
from dashboard.ui.welcome.steps import Step
from dashboard.ui.welcome.ways import past, way

_WEEKDAYS: Final = (1, 3, 5)
"""ISO weekdays that the form offers first: three days with a rest day after each."""
_MINUTES: Final = (5, 10, 15, 20, 30)
_USUAL_MINUTES: Final = 10


@dataclass(frozen=True, slots=True)
class Answers:
    """The three answers: things at hand, ISO weekdays, minutes a session."""

    have: tuple[str, ...]
    weekdays: tuple[int, ...]
    minutes: int


def form() -> Form:
    """Return the form of the three answers."""
    return Form(
        "first_run",
        starts={
            "have": built.at_hand(),
            "weekdays": list(_WEEKDAYS),
            "minutes": _USUAL_MINUTES,
        },
        labels={},
    )


def answers() -> Answers:
    """Return what was answered, from the fields or from what is kept of them."""
    asked = form()
    begin(asked)
    said = asked.values()
    return Answers(
        have=tuple(one for one in THINGS if one in (said["have"] or ())),
        weekdays=tuple(sorted(said["weekdays"] or ())),
        minutes=int(said["minutes"] or _USUAL_MINUTES),
    )


def draw() -> None:
    """Draw the questions, the way on, and the ways back and past."""
    asked = form()
    begin(asked)
    st.header("Three questions", anchor=False)
    st.pills(
        "What do you have at hand?",
        THINGS,
        selection_mode="multi",
        format_func=str.capitalize,
        key=asked.key("have"),
        help="A desk, a doorway, a pillow and a towel are taken to be there.",
    )
    st.pills(
        "On which days?",
        weekdays(),
        selection_mode="multi",
        format_func=lambda number: WEEKDAYS[number - 1][:3],
        key=asked.key("weekdays"),
    )
    st.caption(f"{FEWEST_DAYS} to {MOST_DAYS} days; the others are rest days.")
    st.pills(
        "How many minutes would you like to have for a session?",
        _MINUTES,
        format_func=lambda minutes: f"{minutes} min",
        key=asked.key("minutes"),
        required=True,
    )
    st.caption("The first sessions are short. This is what you build up to.")
    keep(asked)
    allowed = FEWEST_DAYS <= len(answers().weekdays) <= MOST_DAYS
    if not allowed:
        st.info(
            f"Choose {FEWEST_DAYS} to {MOST_DAYS} days to go on.", icon=":material/calendar_month:"
        )
    with st.container(horizontal=True, vertical_alignment="center"):
        way(
            "Go on",
            Step.MADE,
            icon="arrow_forward",
            kind=look.main_action(),
            disabled=not allowed,
        )
        way("Back", Step.CHOICES, icon="arrow_back")
        past()
