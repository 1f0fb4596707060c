"""The whole journal as one zip: what it holds, what to leave out, and making it."""

from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard import reports
from dashboard.exports import package
from dashboard.gallery.saved import PARTS
from dashboard.settings import FIRST_DAY
from dashboard.ui import context
from dashboard.ui.export import making
from dashboard.ui.text import count

if TYPE_CHECKING:
    from dashboard.exports.package import Part
    from dashboard.store.table_files import Kind

_FORMATS: Final[dict["Kind", str]] = {"csv": "CSV", "parquet": "Parquet", "json": "JSON"}


def draw() -> None:
    """Draw what the data package holds, and the button that makes it."""
    kind = st.segmented_control(
        "Tables as",
        list(_FORMATS),
        format_func=_FORMATS.__getitem__,
        default="csv",
        required=True,
        help="CSV opens in any spreadsheet. Parquet and JSON are for other programs.",
        key="export_tables",
    )
    without = st.pills(
        "Leave out",
        list(PARTS),
        format_func=PARTS.__getitem__,
        selection_mode="multi",
        key="export_leave_out",
    )
    st.header("What the zip tells", anchor=False)
    st.markdown("\n".join(f"- {one}" for one in _told(without)))
    store = context.store()
    making.offer(
        "journal",
        order=(kind, without, reports.latest_change(store)),
        file_name=f"supple-journal-{context.settings().today}.zip",
        make=partial(_zip, kind=kind, leave_out=without),
    )


def _told(without: list["Part"]) -> list[str]:
    store = context.store()
    sessions = count(reports.journal_span(store).sessions, "session")
    checkins = count(len(reports.checkin_list(store, since=FIRST_DAY, until=date.max)), "check-in")
    measures = count(len(reports.measure_list(store, since=FIRST_DAY, until=date.max)), "measure")
    notes = "" if "notes" in without else " and notes"
    rows = f"{sessions} with exercises, ratings{notes}, {checkins} and {measures}, as CSV."
    said = [rows]
    signs = len(reports.symptom_list(store, since=FIRST_DAY, until=date.max))
    if signs and "symptoms" not in without:
        said.append(f"{count(signs, 'noted symptom')}.")
    if without:
        return [*said, _NO_TABLES, "What stands in the names of exercises is still in it."]
    return [*said, _TABLES, "An empty journal is restored from it as it was, on the Import page."]


_NO_TABLES: Final = (
    "The tables, the change log and the suggestions stay out, as they would tell it again. So the "
    "zip can be imported, but no journal can be restored from it."
)
_TABLES: Final = (
    "Every table: also plans, routines, periods and guidance, every import, every change with what "
    "was removed, every suggestion with what it was made from."
)


def _zip(move: making.Move, *, kind: "Kind", leave_out: list["Part"]) -> making.Made:
    with TemporaryDirectory(prefix="supple-") as folder:
        to = Path(folder) / "journal.zip"
        made = package.make(
            context.store(),
            to=to,
            catalogue=context.catalogue(),
            kind=kind,
            leave_out=leave_out,
            progress=move,
        )
        return making.Made(to.read_bytes(), count(sum(map(bool, made.rows.values())), "file"))
