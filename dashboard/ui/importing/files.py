"""Many files at once: an overview of all, and one of them in full."""

from collections.abc import Sequence

import streamlit as st

from dashboard.importing import FilePreview
from dashboard.manner import whole
from dashboard.ui import columns
from dashboard.ui.importing import choices as import_choices
from dashboard.ui.text import count

_IN_FULL = 4
"""So many files are shown in full; of more, one at a time."""


def shown(files: Sequence[FilePreview]) -> Sequence[int]:
    """Draw the overview where there are many files, and return the places of those to draw."""
    if len(files) <= _IN_FULL:
        return range(len(files))
    asking = sum(bool(found.questions) for found in files)
    refused = sum(bool(found.refused) for found in files) - asking
    st.header(count(len(files), "file"), anchor=False)
    st.markdown(
        f"{len(files) - refused - asking} could be read"
        + (f", {refused} could not" if refused else "")
        + (f", {count(asking, 'waits', 'wait')} for an answer" if asking else "")
        + ". Look at each below; what would be added stands above."
    )
    st.dataframe(
        [{"file": found.name, "found": _found(found)} for found in files],
        column_config=columns.FILES,
        hide_index=True,
        alt="All files of this import",
    )
    place = st.selectbox(
        "Show the file",
        range(len(files)),
        format_func=lambda at: _label(files[at]),
        key="import_shown",
    )
    return [place]


def _state(found: FilePreview) -> str:
    if found.questions:
        return "a question"
    if found.refused:
        return "not read"
    return "your own table" if found.format == import_choices.TABLE else found.title or ""


def _found(found: FilePreview) -> str:
    """Return what was found in a file, short enough for a narrow screen."""
    amounts = (
        ("new", found.new),
        ("known", found.duplicates),
        ("differ", len(found.conflicts)),
        ("to look at", len(found.problems)),
    )
    said = ", ".join(f"{whole(amount)} {what}" for what, amount in amounts if amount)
    return ": ".join(part for part in (_state(found), "" if found.refused else said) if part)


def _label(found: FilePreview) -> str:
    if found.refused:
        return f"{found.name} ({_state(found)})"
    return (
        f"{found.name} ({count(len(found.problems), 'problem')})" if found.problems else found.name
    )
