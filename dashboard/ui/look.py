"""What depends on whether the tab is light or dark."""

from typing import Literal

import streamlit as st

from dashboard.charts.theme import DARK, LIGHT


def name() -> str:
    """Return the name of the tab's look, as charts know it."""
    return DARK.name if st.context.theme.type == DARK.name else LIGHT.name


def main_action() -> Literal["primary", "secondary"]:
    """Return the type of a page's main button.

    Streamlit writes white on the primary colour and the primary colour on near-black for what is
    chosen; in the dark no colour can be read as both, so the main button does without it there.
    """
    return "primary" if name() == LIGHT.name else "secondary"
