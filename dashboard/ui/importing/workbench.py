"""The import workbench: what was found in the files, what adding them would do, and doing it."""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.importing import Source
from dashboard.ui.importing import choices as import_choices
from dashboard.ui.importing import conflicts as import_conflicts
from dashboard.ui.importing import file as import_file
from dashboard.ui.importing import files as import_files
from dashboard.ui.importing import held as import_held
from dashboard.ui.importing import names as import_names
from dashboard.ui.importing import near as import_near
from dashboard.ui.importing import offer as import_offer
from dashboard.ui.importing import questions as import_questions


def draw(files: Sequence[UploadedFile], *, source: Source | None) -> bool:
    """Draw the preview of files and the button that adds them; true when they were added."""
    tables = import_held.tables(files)
    held = import_held.held(
        [import_choices.upload(table, source=source) for table in tables],
        told=tuple(import_choices.told(table, source=source) for table in tables),
    )
    preview = held.preview
    for found, table in zip(preview.files, tables, strict=True):
        import_choices.keep_first(found, table)
    import_questions.draw(tables)
    answer = st.container()  # the answer leads, and is known when all has been chosen
    for place in import_files.shown(preview.files):
        found = preview.files[place]
        import_file.draw(found, tables[place], problems=held.problems[found.file])
    aliases = import_names.draw(held)
    left_out = import_near.draw(preview)
    winner = import_conflicts.draw(preview)
    chosen = import_offer.Chosen(winner=winner, left_out=left_out, aliases=aliases)
    with answer:
        return import_offer.draw(held, tables, chosen=chosen)
