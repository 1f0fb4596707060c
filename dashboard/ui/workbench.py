"""The import workbench: what was found in the files, what adding them would do, and doing it."""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.importing import (
    Choice,
    FilePreview,
    Preview,
    Source,
    Upload,
    Winner,
    commit,
    prepare,
    reject_csv,
)
from dashboard.ui import columns, context, look, messages
from dashboard.ui.text import count, number, plain, short_day

_WINNERS: dict[Winner, str] = {
    "journal": "Keep what the journal says",
    "file": "Take what the file says",
}


def draw(files: Sequence[UploadedFile], *, source: Source | None) -> bool:
    """Draw the preview of files and the button that adds them; true when they were added."""
    store, settings = context.store(), context.settings()
    uploads = [Upload(file.name, file.getvalue(), choice=Choice(source)) for file in files]
    with prepare(
        uploads,
        store=store,
        catalogue=context.catalogue(),
        today=settings.today,
        zone=settings.zone,
    ) as preview:
        for found, upload in zip(preview.files, uploads, strict=True):
            _draw_file(found, upload)
        winner = _ask_about_conflicts(preview)
        return _offer(preview, winner=winner)


def _draw_file(found: FilePreview, upload: Upload) -> None:
    with st.container(border=True):
        st.header(plain(found.name), anchor=False)
        if found.refused:
            st.error(plain(found.refused), icon=":material/block:")
            return
        st.markdown(plain(_taken_for(found)))
        with st.container(horizontal=True):
            for label, amount in (
                ("New", found.new),
                ("Already there", found.duplicates),
                ("Differ", len(found.conflicts)),
                ("Cannot be read", found.rejected),
            ):
                st.metric(label, f"{amount:,}")
        for sentence in found.conversions:
            st.caption(f":material/info: {plain(sentence)}")
        for one in found.set_aside:
            st.caption(
                f":material/filter_alt: Not counted as sessions: {one.rows:,} {plain(one.reason)}."
            )
        if found.not_kept:
            st.caption(f":material/visibility_off: Not kept: {plain(', '.join(found.not_kept))}.")
        _draw_problems(found, upload)


def _taken_for(found: FilePreview) -> str:
    held = [
        count(amount, noun)
        for amount, noun in (
            (found.sessions, "session"),
            (found.checkins, "check-in"),
            (found.measures, "measure"),
        )
        if amount
    ]
    sentence = f"Read as {found.title}: {', '.join(held) or 'nothing'}"
    if found.first_day is not None and found.last_day is not None:
        today = context.settings().today
        first, last = (short_day(day, today=today) for day in (found.first_day, found.last_day))
        sentence += f", {first}" if first == last else f", from {first} to {last}"
    if found.sessions:
        sentence += f", {number(found.minutes)} minutes in all"
    return f"{sentence}."


def _draw_problems(found: FilePreview, upload: Upload) -> None:
    if not found.problems:
        return
    with st.expander(f"{count(len(found.problems), 'value or row', 'values or rows')} to look at"):
        st.dataframe(
            [
                {"line": one.line, "column": one.column, "message": one.message}
                for one in found.problems[: columns.ROWS_SHOWN]
            ],
            column_config=columns.PROBLEMS,
            hide_index=True,
            alt=f"Problems in {found.name}",
        )
        if found.rejected:
            st.download_button(
                "Save the rows that cannot be read",
                data=reject_csv(found, upload),
                file_name=f"not-read-{found.name}",
                mime="text/csv",
                icon=":material/download:",
                key=f"import_rejects_{found.file}",
                on_click="ignore",
            )


def _ask_about_conflicts(preview: Preview) -> Winner:
    conflicts = [
        {"file": found.name, "line": one.line, "day": one.day, "message": one.message}
        for found in preview.files
        for one in found.conflicts
    ]
    if not conflicts:
        return "journal"
    with st.container(border=True):
        st.header("Rows that differ from your journal", anchor=False)
        st.dataframe(
            conflicts[: columns.ROWS_SHOWN],
            column_config=columns.CONFLICTS,
            hide_index=True,
            alt="Rows that differ from the journal",
        )
        return st.radio(
            "For these rows",
            list(_WINNERS),
            format_func=lambda winner: _WINNERS[winner],
            key="import_winner",
            horizontal=True,
        )


def _offer(preview: Preview, *, winner: Winner) -> bool:
    new = sum(found.new for found in preview.files)
    differing = sum(len(found.conflicts) for found in preview.files) if winner == "file" else 0
    if not new and not differing:
        if any(not found.refused for found in preview.files):
            st.info("There is nothing new to add.", icon=":material/done_all:")
        return False
    label = f"Add {new:,} to my journal" if new else "Take over the changes"
    if not st.button(
        label, type=look.main_action(), icon=":material/library_add:", key="import_confirm"
    ):
        return False
    result = commit(preview, store=context.store(), conflicts=winner)
    messages.written(
        f"Added {sum(file.imported for file in result.files):,} "
        f"from {count(len(result.files), 'file')}.",
        change_id=result.batch,
    )
    return True
