"""A bar for what takes a while, gone when it is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.ui.text import plain


@contextmanager
def bar() -> Iterator[Callable[[float, str], None]]:
    """Draw a bar and give what moves it: how far, 0 to 1, and what is being done."""
    place = st.empty()

    def move(share: float, doing: str) -> None:
        place.progress(share, text=f"{plain(doing)}…")

    yield move
    place.empty()
