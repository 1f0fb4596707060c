"""What became of an import: said after it was made, with the rows that were kept out to save."""

import io
import zipfile
from collections.abc import Sequence

import streamlit as st

from dashboard.importing import FilePreview, Preview, Result, Upload, reject_csv
from dashboard.importing.wording import listed
from dashboard.ui import messages
from dashboard.ui.text import count
from dashboard.ui.welcome import steps
from dashboard.ui.welcome.steps import Step


def keep(preview: Preview, result: Result, uploads: Sequence[Upload], *, note: str = "") -> None:
    """Remember what was done, and the rows that were kept out, until the page is left."""
    read = [found for found in preview.files if not found.refused]
    said = f"{_sentence(result, read)} {note}".rstrip()
    messages.written(said, change_id=result.batch)
    kept = _kept()
    kept.clear()
    for found, upload in zip(preview.files, uploads, strict=True):
        if found.rejected:
            name = f"not-read-{found.file}-{found.name.rpartition('/')[2]}"
            kept[name] = reject_csv(found, upload)


def draw() -> None:
    """Draw what was just done, with a way to take it back and to save what was kept out."""
    messages.after_writing()
    kept = _kept()
    if not st.session_state.get("written"):
        kept.clear()
    if st.session_state.get("written") and steps.lacks_aims():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown("There is no goal and no plan yet. Three questions give both.")
            if st.button("Go on", icon=":material/arrow_forward:", key="import_go_on"):
                steps.to(Step.QUESTIONS)
                st.switch_page("views/today.py")
    if kept:
        name, content, kind = _file(kept)
        st.download_button(
            "Save the rows that were not added",
            data=content,
            file_name=name,
            mime=kind,
            icon=":material/download:",
            key="import_kept_out",
            on_click="ignore",
            help="Mend them in a spreadsheet and import that file: the columns are the same.",
        )


def _sentence(result: Result, read: Sequence[FilePreview]) -> str:
    imported, replaced, skipped = (
        sum(getattr(one, part) for one in result.files)
        for part in ("imported", "replaced", "skipped")
    )
    said = [f"Added {count(imported, 'row')} from {count(len(read), 'file')}"]
    if replaced:
        said.append(f"took over {count(replaced, 'change')}")
    if skipped:
        said.append(f"left out {count(skipped, 'row')} noted twice")
    rejected = sum(found.rejected for found in read)
    rest = f" {count(rejected, 'row')} could not be read." if rejected else ""
    return f"{listed(said)}.{rest}"


@st.cache_resource(scope="session", show_spinner=False)
def _kept() -> dict[str, bytes]:
    """Return this tab's rows that were kept out of its latest import, by file name."""
    return {}


def _file(kept: dict[str, bytes]) -> tuple[str, bytes, str]:
    """Return name, bytes and type of the one file, or of all in a zip."""
    if len(kept) == 1:
        [(name, content)] = kept.items()
        return name, content, "text/csv"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    return "not-read.zip", packed.getvalue(), "application/zip"
