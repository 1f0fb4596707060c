"""A file that takes a while: made at the press of a button, with a bar and Cancel, then saved."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.manner import figure
from dashboard.ui import look, progress

Move = Callable[[float, str], None]
"""Is told how far the making has come, 0 to 1, and what is being done."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made, and of how much, in words."""

    content: bytes
    words: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was made for an order; the tab keeps it until something else is ordered."""

    order: Any  # Any: whatever tells one order from another
    made: Made


def offer(name: str, *, order: object, file_name: str, make: Callable[[Move], Made]) -> None:
    """Draw the button that makes a zip, and once it was made the one that saves it.

    Args:
        name: names the place.
        order: what the file is made from; one that was made from something else is dropped.
        file_name: of the zip.
        make: makes it, and tells how far it has come at every step.
    """
    place = f"export_{name}_made"
    kept: _Kept | None = st.session_state.get(place)
    if kept is not None and kept.order != order:
        del st.session_state[place]
        kept = None
    if kept is None and st.button(
        "Make the zip",
        icon=":material/folder_zip:",
        type=look.main_action(),
        key=f"export_{name}_make",
    ):
        st.session_state[place] = _Kept(order, _made(name, make))
        st.rerun()
    if kept is None:
        st.caption("Nothing is made until you say so, and nothing leaves this machine.")
        return
    size = f"{kept.made.words}, {figure(f'{len(kept.made.content) / 1e6:.1f}')} MB"
    st.download_button(
        f"Save the zip ({size})",
        data=kept.made.content,
        file_name=file_name,
        mime="application/zip",
        icon=":material/download:",
        type=look.main_action(),
        key=f"export_{name}_save",
        on_click="ignore",
    )


def _made(name: str, make: Callable[[Move], Made]) -> Made:
    """Make it. Cancel draws the page anew, and that ends this run at the next step of the bar."""
    place = st.empty()
    with place.container():
        st.button("Cancel", icon=":material/close:", key=f"export_{name}_cancel")
        with progress.bar() as move:
            made = make(move)
    place.empty()
    return made
