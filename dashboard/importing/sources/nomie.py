"""Nomie: one row a reading of a tracker, whatever is tracked."""

from dashboard.importing.fields import CLOCK_AFTER, DAY, Column
from dashboard.importing.files.decode import TextTable
from dashboard.importing.sources import diary
from dashboard.importing.sources.reshaping import Row, exercise_among, plain_text, with_columns
from dashboard.importing.sources.source import Signature, Source


def _reshaped(table: TextTable) -> TextTable:
    return with_columns(table, diary.MADE, _made)


def _made(row: Row) -> tuple[str, ...]:
    tracker = row.get("tracker", row.get("tag", "")).lstrip("#").replace("_", " ")
    note = plain_text(row.get("note", ""))
    moved = "" if tracker == "note" else exercise_among(tracker)
    return (note, moved, "", "", "" if note or moved else "readings of other trackers")


NOMIE = Source(
    name="nomie",
    title="Nomie",
    family="nomie",
    sql=("diary",),
    signatures=(
        Signature(frozenset({"epoch", "tracker", "value"})),
        Signature(frozenset({"tag", "timestamp"}), only=True),
    ),
    columns=(
        Column("day", ("start", "timestamp"), DAY, required=True),
        Column("start", ("start", "timestamp"), CLOCK_AFTER),
        *diary.COLUMNS,
    ),
    assumptions=(
        diary.ASSUMPTION,
        "Trackers whose names tell of no exercise are not kept: what they count is not said.",
    ),
    reshape=_reshaped,
    reshaped=frozenset({"tracker", "tag", "note"}),
)
