"""Choosing warning signs: everyday words under a few headings, or the person's own words."""

import streamlit as st

from dashboard.ui import context, typed_signs
from dashboard.ui.text import plain


def pick(*, key: str) -> tuple[str, ...]:
    """Draw the signs and return the chosen ones: codes, or words that are no known sign."""
    known = context.catalogue().signs
    chosen: list[str] = []
    for group in dict.fromkeys(sign.group for sign in known.values()):
        with st.expander(group):
            chosen += [
                sign.code
                for sign in known.values()
                if sign.group == group
                and st.checkbox(_sentence(sign.words), key=f"{key}_{sign.code}")
            ]
    typed = st.text_input(
        "Or in your own words", key=f"{key}_words", placeholder="tingling in the hands"
    )
    in_words = typed_signs.understood(typed, key=f"{key}_meant")
    if chosen:
        words = "; ".join(known[code].words for code in chosen)
        st.caption(f":material/check: Chosen: {plain(words)}")
    return tuple(dict.fromkeys([*chosen, *in_words]))


def _sentence(words: str) -> str:
    return plain(words[:1].upper() + words[1:])
