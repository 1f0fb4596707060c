"""A data package dropped into an empty journal: restored as it was, once the person says so."""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.errors import ImportFileError
from dashboard.importing import Package, Upload, is_restorable, package_of, restore_package
from dashboard.importing.wording import counted, listed
from dashboard.ui import backups, context, messages
from dashboard.ui.text import plain


def offered(files: Sequence[UploadedFile]) -> Package | None:
    """Return the package to restore: one that came alone, while the journal is empty."""
    if len(files) != 1:
        return None
    try:
        package = package_of(Upload(files[0].name, files[0].getvalue()))
    except ImportFileError:  # the workbench says why
        return None
    return package if package and is_restorable(package, store=context.store()) else None


def draw(package: Package) -> bool:
    """Say what a package holds, with the button that restores it; true when that was done."""
    rows = {one.path: one.rows for one in package.members}
    nouns = {"sessions.csv": "session", "checkins.csv": "check-in", "measures.csv": "measure"}
    there = [counted(rows[path], noun) for path, noun in nouns.items() if rows.get(path)]
    st.header("A whole journal", anchor=False)
    held = listed(there) or "a journal"
    st.markdown(
        f"{plain(package.upload.name)} is a data package of Supple: {held}, with every import "
        "and every change. Your journal is empty, so it can come back as it was."
    )
    if not st.button(
        "Restore this journal", icon=":material/restore_page:", type="primary", key="import_restore"
    ):
        st.caption("Nothing is written until you say so.")
        return False
    try:
        with st.spinner("Restoring"):
            failed = backups.before_import()
            whole = restore_package(package, store=context.store())
    except ImportFileError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return False
    messages.written(
        f"Restored as it was: {counted(whole.sessions, 'session')} "
        f"and {counted(whole.rows['change'], 'change')}. {failed}".strip(),
        change_id=None,
    )
    return True
