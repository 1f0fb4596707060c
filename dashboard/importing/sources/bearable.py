"""Bearable: one row a reading, whose meaning its category says."""

import re

from dashboard.importing.fields import CLOCK, DAY, Column
from dashboard.importing.files.decode import TextTable
from dashboard.importing.sources import diary
from dashboard.importing.sources.reshaping import Row, exercise_among, plain_text, with_columns
from dashboard.importing.sources.source import Signature, Source

_SEVERITY = re.compile(r"\s*\((?P<word>[^()]*)\)\s*$")
_NOUGHT = {"0", "none", "0.0"}
_CLOCK = re.compile(r"\d{1,2}:\d{2}.*")
_NOT_KEPT = (
    "food",
    "meds",
    "medication",
    "supplements",
    "bowel",
    "health measurement",
    "nutrition",
)


def _reshaped(table: TextTable) -> TextTable:
    return with_columns(table, ("clock", *diary.MADE), _made)


def _made(row: Row) -> tuple[str, ...]:
    category = row.get("category", "").lower()
    amount, detail = row.get("rating/amount", ""), row.get("detail", "")
    note = plain_text(row.get("notes", ""))
    clock = row.get("time of day", "")
    clock = clock if _CLOCK.fullmatch(clock) else ""
    if category.startswith(_NOT_KEPT):
        return (clock, note, "", "", "", "" if note else f"readings of {category}")
    if category == "sleep":
        return (clock, note, "", amount, "", "")
    details = ", ".join(part.strip() for part in detail.split("|") if part.strip())
    if category == "symptom":
        severity = _SEVERITY.search(detail)
        if {amount.lower(), (severity["word"] if severity else "").lower()} & _NOUGHT:
            return (clock, note, "", "", "", "" if note else "symptoms that were not there")
        said = ". ".join(filter(None, (details, note)))
        return (clock, said, "", "", _SEVERITY.sub("", detail), "")
    is_deed = category.startswith(("factor", "exercise", "activit"))
    said = " ".join(filter(None, (row.get("category", ""), amount)))
    said = ". ".join(filter(None, (": ".join(filter(None, (said, details))), note)))
    return (clock, said, exercise_among(detail) if is_deed else "", "", "", "")


BEARABLE = Source(
    name="bearable",
    title="Bearable",
    family="bearable",
    sql=("diary",),
    signatures=(Signature(frozenset({"category", "rating/amount", "detail"})),),
    columns=(
        Column("day", ("date", "date formatted"), DAY, required=True),
        Column("start", ("clock",), CLOCK),
        *diary.COLUMNS,
    ),
    assumptions=(
        diary.ASSUMPTION,
        "Bearable does not say the scales of its ratings, so they stand in the notes.",
    ),
    reshape=_reshaped,
    reshaped=frozenset({"time of day", "category", "rating/amount", "detail", "notes"}),
)
