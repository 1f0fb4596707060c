"""Warning signs within a form: chosen from the list, or in the person's own words."""

from collections.abc import Sequence

import streamlit as st

from dashboard.journal import signs
from dashboard.ui import context
from dashboard.ui.keeping.form import Form
from dashboard.ui.text import plain

FIELDS = ("signs", "own_words")
LABELS = {"signs": "Warning signs", "own_words": "Signs in your words"}


def starts(codes: Sequence[str] = ()) -> dict[str, object]:
    """Return what stands in the two fields at first."""
    known = context.catalogue().signs
    return {
        "signs": [code for code in codes if code in known],
        "own_words": "; ".join(code for code in codes if code not in known),
    }


def draw(form: Form) -> tuple[str, ...]:
    """Draw the two fields and return the signs: codes, or words that are no known sign."""
    known = context.catalogue().signs
    chosen = st.multiselect(
        "Warning signs",
        list(known),
        format_func=lambda code: f"{known[code].group}: {known[code].words}",
        key=form.key("signs"),
        placeholder="None noted",
    )
    typed = st.text_input(
        "Warning signs in your own words",
        key=form.key("own_words"),
        placeholder="tingling in the hands",
    )
    matched = signs.match(typed, signs=known)
    for code in matched.symptoms:
        if code in known:
            st.caption(f":material/check: Understood as: {plain(known[code].words)}")
        else:
            st.caption(
                f":material/edit: “{plain(code)}” is no sign we know; it is kept as written."
            )
    return tuple(dict.fromkeys([*chosen, *matched.symptoms]))
