"""What typed warning signs were understood as, and a question where one may be meant."""

import streamlit as st

from dashboard.journal import signs
from dashboard.ui import context
from dashboard.ui.text import plain


def understood(typed: str, *, key: str) -> tuple[str, ...]:
    """Say what a text was understood as and return its signs: codes, or words that are none.

    Words that may mean a sign which does not wait count as that sign until the person says that
    they do not: a slip of the finger must not be what keeps a warning away.
    """
    known = context.catalogue().signs
    matched = signs.match(typed, signs=known)
    meant = signs.meant(matched.unknown, signs=known)
    found = []
    for code in matched.symptoms:
        if code in known:
            st.caption(f":material/check: Understood as: {plain(known[code].words)}")
        elif code in meant and st.checkbox(
            f"By “{plain(code)}” I mean: {plain(meant[code].words)}",
            value=True,
            key=f"{key}_{code}",
        ):
            found.append(meant[code].code)
            continue
        else:
            st.caption(
                f":material/edit: “{plain(code)}” is no sign we know; it is kept as written."
            )
        found.append(code)
    return tuple(found)
