"""The change log on the screen: what was written, and taking it back."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import reports
from dashboard.ui import context, messages
from dashboard.ui.text import plain

_SHOWN = 30


def draw() -> None:
    """Draw the newest changes, each with a button that takes it back or puts it back."""
    lines = reports.change_list(context.store(), page_size=_SHOWN)
    if lines.empty:
        st.info("Nothing was written yet.", icon=":material/eco:")
    for line in lines.itertuples():
        _draw_line(line)


def _draw_line(line: Any) -> None:  # noqa: ANN401 - a row of the change_list report
    with st.container(
        horizontal=True,
        border=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        state = "" if line.in_effect else " (taken back)"
        st.markdown(
            f"**{plain(line.summary)}**{state}  \n"
            f":small[{line.made_at:%d %B %Y, %H:%M}, {line.actor}]"
        )
        if pd.isna(line.undoes) and not line.erased:
            messages.undo_or_redo(
                int(line.change_id), in_effect=line.in_effect, key=f"change_{line.change_id}"
            )
