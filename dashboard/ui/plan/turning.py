"""Turning to the week or the month before and after, and back to the present one."""

from collections.abc import Callable

import streamlit as st


def turned(key: str, *, here: str, label: Callable[[int], str]) -> int:
    """Draw the buttons and what is shown, and return how many steps from the present one that is.

    Args:
        key: names the choice in this tab.
        here: the button that leads back, such as ``This week``.
        label: what is shown at so many steps, in words.
    """
    steps: int = st.session_state.setdefault(key, 0)
    ways = {"before": steps - 1, "after": steps + 1, "now": 0}
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = [
            name
            for name, words, icon in (
                ("before", "Before", ":material/chevron_left:"),
                ("after", "After", ":material/chevron_right:"),
            )
            if st.button(words, icon=icon, key=f"{key}_{name}")
        ]
        if steps and st.button(here, type="tertiary", key=f"{key}_now"):
            pressed.append("now")
        st.markdown(f"**{label(steps)}**")
    if pressed:
        st.session_state[key] = ways[pressed[0]]
        st.rerun()
    return steps
