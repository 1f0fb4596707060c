"""Past imports, each with a way to take it back, bring it again, or erase it for good."""

from typing import Any

import streamlit as st

from dashboard import reports
from dashboard.journal import erasing
from dashboard.ui import context, erase, messages
from dashboard.ui.text import at, count, plain

_SHOWN = 10


def draw() -> None:
    """Draw the latest imports."""
    batches = reports.batch_list(context.store()).head(_SHOWN)
    if batches.empty:
        return
    st.header("Past imports", anchor=False)
    for batch in batches.itertuples():
        _draw_batch(batch)


def _draw_batch(batch: Any) -> None:  # noqa: ANN401 - a row of the batch_list report
    with st.container(
        horizontal=True,
        border=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        state = " (undone)" if batch.undone else ""
        st.markdown(
            f"**{plain(batch.files)}**{state}  \n:small[{at(batch.made_at)}. "
            f"{count(batch.imported, 'row')} added, {batch.duplicates} already there, "
            f"{batch.rejected} not read.]"
        )
        if isinstance(batch.said, str):
            with st.popover(
                "How it was read", icon=":material/info:", key=f"said_{batch.batch_id}"
            ):
                st.markdown("\n".join(f"- {plain(one)}" for one in batch.said.splitlines()))
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            messages.undo_or_redo(
                int(batch.change_id), in_effect=not batch.undone, key=f"batch_{batch.batch_id}"
            )
            erase.button(f"batch_{batch.batch_id}", label="Erase")
    number = int(batch.batch_id)
    question = erase.Question(
        f"batch_{number}",
        f"the import of {batch.files}",
        going=lambda: erasing.batch_going(context.store(), number),
        erase=lambda: erasing.erase_batch(context.store(), number, actor="page"),
    )
    if erase.ask(question):
        st.rerun()
