"""The quiet line above every page while the journal holds sample data."""

from typing import Final

import streamlit as st

from dashboard.gallery.words import listed
from dashboard.sample import visiting
from dashboard.ui import context, messages
from dashboard.ui.text import count

_NOUNS: Final = {"session": "session", "checkin": "check-in", "measure": "measure"}


def draw() -> None:
    """Draw the line with its one button, if there is sample data."""
    if not visiting.stands(context.store()):
        return
    with st.container(horizontal=True, vertical_alignment="center", key="sample_line"):
        st.caption(
            ":material/science: Made-up sample data, also in what you export.", width="content"
        )
        st.button(
            "Remove the sample data",
            type="tertiary",
            icon=":material/delete:",
            key="sample_remove",
            on_click=_remove,
        )


def _remove() -> None:
    staying = visiting.take_out(context.store(), actor="page")
    st.session_state.pop("written", None)
    messages.written(f"The sample data is removed. {_said(staying)}", change_id=None)


def _said(staying: dict[str, int]) -> str:
    if not staying:
        return "Your journal is empty again; on Today you can look around once more."
    named = [count(staying[table], noun) for table, noun in _NOUNS.items() if table in staying]
    rest = sum(number for table, number in staying.items() if table not in _NOUNS)
    if rest:
        named.append(f"{rest} other {'entry' if rest == 1 else 'entries'}")
    return f"{listed(named)} that you wrote yourself {'stays' if _one(staying) else 'stay'}."


def _one(staying: dict[str, int]) -> bool:
    return sum(staying.values()) == 1
