"""Which page of a list is shown: kept in the address, the first again with other filters."""

import streamlit as st

from dashboard.ui import address


def number(name: str, *, of: object) -> int:
    """Return the page to show of a list; ``of`` says which list it is, filters and all."""
    said = address.typed(name)
    before, now = f"{name}_of", repr(of)
    changed = st.session_state.get(before, now) != now
    st.session_state[before] = now
    if changed or not said.isdecimal() or not 1 <= int(said[:6]) == int(said):
        address.type_in(name, "")
        return 1
    return int(said)


def draw(name: str, *, number: int, found: int, size: int) -> None:
    """Draw the numbers of the pages, where there is more than one."""
    pages = -(-found // size)
    if pages <= 1:
        return
    # A key for each number: a widget can be given a first value or a state, not both.
    key = f"field_{name}_{number}"
    st.pagination(pages, default=number, key=key, on_change=_turn, args=(name, key))


def _turn(name: str, key: str) -> None:
    chosen = st.session_state[key]
    address.type_in(name, "" if chosen == 1 else str(chosen))
