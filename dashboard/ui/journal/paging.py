"""Which page of a long list is shown: kept in the address, and the first again with other filters."""

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
    if pages < 2:
        return
    st.session_state[f"field_{name}"] = number
    st.pagination(pages, key=f"field_{name}", on_change=_turn, args=(name,))


def _turn(name: str) -> None:
    chosen = st.session_state[f"field_{name}"]
    address.type_in(name, "" if chosen == 1 else str(chosen))
