"""What the Import page says before there is a file: which apps are known, and what else will do."""

import streamlit as st

from dashboard.importing import BY_NAME
from dashboard.ui.text import plain


def draw() -> None:
    """Draw which exports are known by themselves."""
    titles = {
        source.title.partition(",")[0] for source in BY_NAME.values() if not source.refusal
    } - {"Supple"}
    known = ", ".join(sorted(titles, key=str.casefold))
    st.caption(
        f"Known by themselves: files of {plain(known)}, and Supple's own. Of any other table with "
        "a column of days you see how it was understood, and can say what each column means."
    )
