"""Choices that live in the address under short, lasting values, whatever words the screen shows.

Streamlit can bind a widget to the address, but then the words shown stand in it, and a bookmark
breaks with the next better word. So these choices are kept here: in the tab, where they survive a
change of page, and in the address, where they can be bookmarked. The address wins.
"""

from collections.abc import Collection, Sequence

import streamlit as st


def chosen(name: str, *, known: Collection[str]) -> list[str]:
    """Return what is chosen under a name; values that are not known are dropped."""
    written = st.query_params.get_all(name)
    kept = written or st.session_state.get(_key(name), [])
    values = [value for value in dict.fromkeys(kept) if value in known]
    if values != written:
        choose(name, values)
    else:
        st.session_state[_key(name)] = values
    return values


def choose(name: str, values: Sequence[str]) -> None:
    """Keep what was chosen under a name; nothing chosen leaves no trace in the address."""
    st.session_state[_key(name)] = list(values)
    if values:
        st.query_params[name] = list(values)
    elif name in st.query_params:
        del st.query_params[name]


def _key(name: str) -> str:
    return f"chosen_{name}"
