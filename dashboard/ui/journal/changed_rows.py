"""What one change did, row by row, before and after, in our words."""

import streamlit as st

from dashboard import reports
from dashboard.journal import names
from dashboard.ui import context
from dashboard.ui.journal.row_words import NOTHING, Names, Told, told
from dashboard.ui.longer import offer_more, so_many
from dashboard.ui.text import plain

_STEP = 20
_DONE = {"added": "add_circle", "removed": "remove_circle", "changed": "edit"}


def draw(change_id: int, *, is_import: bool) -> None:
    """Draw the rows of a change."""
    place = f"change_{change_id}"
    rows = reports.change_rows(
        context.store(), change_id=change_id, page_size=so_many(place, step=_STEP)
    )
    if is_import:
        st.markdown("The rows that the import added are not listed one by one.")
        st.page_link("views/import_journal.py", label="Past imports", icon=":material/upload_file:")
    elif not rows:
        st.markdown("Its rows are not in the journal any more.")
    known = called()
    for row in rows:
        _draw_row(told(row, names=known))
    if rows:
        offer_more(place, total=rows[0].found, step=_STEP)


def called() -> Names:
    """Return how exercises, signs and tests are called now."""
    catalogue = context.catalogue()
    vocabulary = names.vocabulary(context.store(), catalogue=catalogue)
    return Names(
        exercises={one.id: one.name for one in vocabulary.exercises.values()},
        signs={sign.code: sign.words for sign in catalogue.signs.values()},
        tests={test.id: test.name for test in catalogue.range_tests.values()},
    )


def _draw_row(row: Told) -> None:
    lines = [f":material/{_DONE[row.done]}: **{plain(row.title)}** {row.done}"]
    for label, before, after in row.values:
        if row.done == "changed":
            said = f"{_shown(before)} → {_shown(after)}"
        else:
            said = _shown(after if row.done == "added" else before)
        lines.append(f"- {label}: {said}")
    st.markdown("\n".join([lines[0], "", *lines[1:]]))


def _shown(words: str) -> str:
    if words == NOTHING:
        return f"*{words}*"
    return plain(" ↵ ".join(words.splitlines()))
