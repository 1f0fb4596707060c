"""The difference that an import would make, and the button that makes it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.importing import FilePreview, Winner, commit
from dashboard.importing.wording import listed
from dashboard.ui import context, import_result, look, progress
from dashboard.ui.import_held import Held, Table
from dashboard.ui.text import count, plain


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen for the import as a whole, as ``commit`` takes it."""

    winner: Winner
    left_out: Collection[tuple[int, int]]
    aliases: Mapping[str, str]


def draw(held: Held, tables: Sequence[Table], *, chosen: Chosen) -> bool:
    """Draw what would change and the button; true when it was done."""
    read = [found for found in held.preview.files if not found.refused]
    if not read:
        return False
    new = sum(found.new for found in read) - len(chosen.left_out)
    differing = sum(len(found.conflicts) for found in read)
    st.markdown(plain(_difference(read, chosen)))
    if not new and not (differing and chosen.winner == "file"):
        st.info("There is nothing new to add.", icon=":material/done_all:")
        return False
    label = f"Add {new:,} to my journal" if new else "Take over the changes"
    if not st.button(
        label, type=look.main_action(), icon=":material/library_add:", key="import_confirm"
    ):
        return False
    with progress.bar() as move:
        result = commit(
            held.preview,
            store=context.store(),
            conflicts=chosen.winner,
            leave_out=chosen.left_out,
            aliases=chosen.aliases,
            progress=move,
        )
    import_result.keep(held.preview, result, [table.upload for table in tables])
    return True


def _difference(read: Sequence[FilePreview], chosen: Chosen) -> str:
    """Say what would become of everything that was found."""
    left_out = len(chosen.left_out)
    new = sum(found.new for found in read) - left_out
    known = sum(found.duplicates for found in read)
    differing = sum(len(found.conflicts) for found in read)
    rejected = sum(found.rejected for found in read)
    taken = "the file would win" if chosen.winner == "file" else "your journal stays as it is"
    only_sessions = not any(found.checkins or found.measures for found in read)
    said = [
        f"{count(new, 'session' if only_sessions else 'row')} would be added",
        f"{known:,} {'is' if known == 1 else 'are'} known already" if known else "",
        f"{differing:,} {'differs' if differing == 1 else 'differ'} ({taken})" if differing else "",
        f"{left_out:,} would be left out as noted twice" if left_out else "",
        f"{count(rejected, 'row')} cannot be read" if rejected else "",
    ]
    return f"{listed([part for part in said if part])}."
