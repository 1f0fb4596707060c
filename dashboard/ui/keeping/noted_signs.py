"""Warning signs within a form: chosen from the list, or in the person's own words."""

from collections.abc import Sequence

import streamlit as st

from dashboard.ui import context, typed_signs
from dashboard.ui.keeping.form import Form

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
    in_words = typed_signs.understood(typed, key=form.key("meant"))
    return tuple(dict.fromkeys([*chosen, *in_words]))
