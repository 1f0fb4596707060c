"""The welcome: what this is, and three ways to begin."""

from typing import Final

import streamlit as st

from dashboard.errors import InputError
from dashboard.sample import visiting
from dashboard.ui import context, look, messages
from dashboard.ui.text import plain
from dashboard.ui.welcome import steps
from dashboard.ui.welcome.steps import Step
from dashboard.ui.welcome.ways import past

NOTICE: Final = (
    "General fitness information, not medical advice. If something worries you, or a doctor has "
    "told you to take care, ask a professional first."
)


def draw() -> None:
    """Draw the three ways, and the one that goes past them."""
    st.markdown(
        "Supple helps you to do gentle upper-back exercises regularly, and to see whether your "
        "back feels better over time. What you write stays on this machine."
    )
    st.info(NOTICE, icon=":material/medical_information:")
    st.header("How would you like to begin?", anchor=False)
    with st.container(gap="small"):
        st.button(
            "Start fresh",
            type=look.main_action(),
            icon=":material/eco:",
            width="stretch",
            key="welcome_fresh",
            on_click=steps.to,
            args=(Step.QUESTIONS,),
        )
        st.caption("Three questions and a short check give you a first routine, a goal and a plan.")
        if st.button(
            "Bring my journal",
            icon=":material/upload_file:",
            width="stretch",
            key="welcome_bring",
        ):
            st.switch_page("views/import_journal.py")
        st.caption("From another app or your own table. You see what was understood first.")
        if st.button(
            "Look around with sample data",
            icon=":material/science:",
            width="stretch",
            key="welcome_sample",
        ):
            _look_around()
        st.caption("Eight months of a made-up person. One click removes them again.")
    past()


def _look_around() -> None:
    with st.spinner("Putting in the sample data"):
        try:
            visiting.put_in(
                context.store(), today=context.settings().today, catalogue=context.catalogue()
            )
        except InputError as error:
            st.warning(plain(str(error)), icon=":material/help:")
            return
    messages.written("The sample data is in. Every page shows it now.", change_id=None)
    st.rerun()
