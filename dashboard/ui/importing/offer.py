"""What an import would add: the answer that leads the page, and the button that does it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.gallery.arrival_words import arrivals_sentence
from dashboard.importing import FilePreview, Preview, Winner, commit
from dashboard.importing.arrivals import remaining
from dashboard.importing.wording import listed
from dashboard.manner import whole
from dashboard.ui import backups, context, look, progress
from dashboard.ui.importing import arrivals as import_arrivals
from dashboard.ui.importing import result as import_result
from dashboard.ui.importing.held import Held, Table
from dashboard.ui.text import count, plain

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen for the import as a whole, as ``commit`` takes it."""

    winner: Winner
    left_out: Collection[tuple[int, int]]
    aliases: Mapping[str, str]


def draw(held: Held, tables: Sequence[Table], *, chosen: Chosen) -> bool:
    """Draw what would be added and the button that adds it; true when it was done."""
    read = [found for found in held.preview.files if not found.refused]
    if not read:
        return False
    new = sum(found.new for found in read) - len(chosen.left_out)
    differing = sum(len(found.conflicts) for found in read)
    frame = remaining(held.arrivals, held.preview, left_out=chosen.left_out)
    with st.container(border=True):
        st.header("What would be added?", anchor=False)
        if new:
            st.markdown(plain(_addition(read, frame, new)))
        else:
            st.info("There is nothing new to add.", icon=":material/done_all:")
        rest = _rest(held.preview, chosen)
        if rest:
            st.markdown(plain(rest))
        is_wanted = False
        if new or (differing and chosen.winner == "file"):
            is_wanted = st.button(
                f"Add {whole(new)} to my journal" if new else "Take over the changes",
                type=look.main_action(),
                icon=":material/library_add:",
                key="import_confirm",
            )
        if is_wanted:
            _add(held, tables, chosen)
        else:
            import_arrivals.draw(frame)
    return is_wanted


def _add(held: Held, tables: Sequence[Table], chosen: Chosen) -> None:
    with progress.bar() as move:
        move(0, "Making a backup")
        failed = backups.before_import()
        result = commit(
            held.preview,
            store=context.store(),
            conflicts=chosen.winner,
            leave_out=chosen.left_out,
            aliases=chosen.aliases,
            progress=move,
        )
    import_result.keep(held.preview, result, [table.upload for table in tables], note=failed)


def _addition(read: Sequence[FilePreview], frame: "pd.DataFrame", new: int) -> str:
    """Say what would be added, and to what."""
    sessions = int(frame["new"].sum())
    said = arrivals_sentence(frame) if sessions else ""
    others = [
        what
        for what, is_there in (
            ("check-ins", any(found.checkins for found in read)),
            ("measures", any(found.measures for found in read)),
        )
        if is_there
    ]
    if not others or new == sessions:
        return said
    more = f"{count(new - sessions, 'row')} of {listed(others)}"
    return f"{said} So would {more}." if said else f"{more} would be added."


def _rest(preview: Preview, chosen: Chosen) -> str:
    """Say what would become of all else that was found, and which files are left out."""
    files = preview.files
    read = [found for found in files if not found.refused]
    asking = sum(bool(found.questions) for found in files)
    refused = len(files) - len(read) - asking
    left_out = len(chosen.left_out)
    known = sum(found.duplicates for found in read)
    differing = sum(len(found.conflicts) for found in read)
    rejected = sum(found.rejected for found in read)
    taken = "the file would win" if chosen.winner == "file" else "your journal stays as it is"
    twice = 0 if left_out else len(preview.near)
    said = [
        f"{whole(twice)} may be noted twice (see below)" if twice else "",
        f"{whole(known)} {'is' if known == 1 else 'are'} known already" if known else "",
        f"{whole(differing)} {'differs' if differing == 1 else 'differ'} ({taken})"
        if differing
        else "",
        f"{whole(left_out)} would be left out as noted twice" if left_out else "",
        f"{count(rejected, 'row')} cannot be read" if rejected else "",
        f"{count(asking, 'file waits', 'files wait')} for an answer" if asking else "",
        f"{count(refused, 'file')} cannot be read" if refused else "",
    ]
    there = [part for part in said if part]
    return f"{listed(there)}." if there else ""
