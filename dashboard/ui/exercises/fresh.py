"""Forms that show the journal's own state again when it has changed, after an undo for example."""

import zlib

import streamlit as st


def key(name: str, state: object) -> str:
    """Return the key of a form: the same while the state is, else one never used in this tab.

    A field keeps what was typed under its key, so a state that comes back needs a new key too.
    """
    now = zlib.crc32(repr(state).encode())
    number, seen = st.session_state.get(f"fresh_{name}", (0, None))
    if now != seen:
        number += 1
        st.session_state[f"fresh_{name}"] = (number, now)
    return f"{name}_{number}"
