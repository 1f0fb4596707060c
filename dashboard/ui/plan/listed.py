"""What was set from when on, folded, each to be taken out with a way back."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

import streamlit as st

from dashboard.ui import context, messages
from dashboard.ui.text import plain, short_day


class Since(NamedTuple):
    """Something that counts from a day on, in words."""

    first_day: date
    words: str


def draw(
    title: str, found: Sequence[Since], *, key: str, take_out: Callable[[date], int], told: str
) -> None:
    """Draw the list, the latest first; nothing where there is none.

    Args:
        title: how the list is called.
        found: what was set, the earliest first.
        key: begins the keys of its buttons.
        take_out: takes out what counts from a day on, and returns the change.
        told: what is said then.
    """
    if not found:
        return
    today = context.settings().today
    with st.expander(f"{title} ({len(found)})"):
        for one in reversed(found):
            with st.container(horizontal=True, vertical_alignment="center"):
                since = short_day(one.first_day, today=today)
                st.markdown(plain(f"From {since}: {one.words}"), width="stretch")
                if st.button(
                    "Take out",
                    icon=":material/close:",
                    type="tertiary",
                    key=f"{key}_{one.first_day}",
                ):
                    messages.written(told, change_id=take_out(one.first_day))
                    st.rerun()
