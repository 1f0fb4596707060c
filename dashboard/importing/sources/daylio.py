"""Daylio: mood entries, several a day; three eras of its export are known."""

import re

from dashboard.importing.fields import CLOCK, DAY, Column
from dashboard.importing.files.decode import TextTable
from dashboard.importing.sources import diary
from dashboard.importing.sources.reshaping import Row, exercise_among, plain_text, with_columns
from dashboard.importing.sources.source import Signature, Source

_SLEEP = re.compile(
    "sleep|slept|schlaf|sommeil|dormi|sueño|sono|sonno|slaap|sömn|søvn|sen$|alvás|сон|睡眠",
    re.IGNORECASE,
)
_AWAKE = re.compile("awake|wake|wach|réveil|despiert|acord|svegli|wakker|vaken", re.IGNORECASE)
_HOURS = re.compile(r"\d{1,2}:\d{2}")


def _reshaped(table: TextTable) -> TextTable:
    return with_columns(table, ("full date", *diary.MADE), _made)


def _made(row: Row) -> tuple[str, ...]:
    day = row.get("full_date") or f"{row.get('date', '')} {row.get('year', '')}"
    tags = row.get("activities", "")
    moved = exercise_among(tags)
    return (day, _said(row, tags), moved, _slept(row.get("scales", "")), "", "")


def _said(row: Row, tags: str) -> str:
    """Return the mood, the tags and the note as one phrase."""
    done = ", ".join(tag.strip() for tag in tags.split("|") if tag.strip())
    mood = row.get("mood", "")
    note = ": ".join(filter(None, (row.get("note_title", ""), plain_text(row.get("note", "")))))
    scales = row.get("scales", "").replace(" | ", ", ")
    return ". ".join(filter(None, (f"{mood} ({done})" if done else mood, scales, note)))


def _slept(scales: str) -> str:
    """Return the hours that a scale gives, such as ``Sleep time: 8:00``."""
    for scale in scales.split("|"):
        name, _, value = scale.rpartition(": ")
        if _SLEEP.search(name) and not _AWAKE.search(name) and _HOURS.fullmatch(value.strip()):
            return value.strip()
    return ""


DAYLIO = Source(
    name="daylio",
    title="Daylio",
    family="daylio",
    sql=("diary",),
    signatures=(Signature(frozenset({"weekday", "mood", "activities", "note"})),),
    columns=(
        Column("day", ("full date",), DAY, required=True),
        Column("start", ("time",), CLOCK),
        *diary.COLUMNS,
    ),
    assumptions=(
        diary.ASSUMPTION,
        "Moods are words of your own without numbers, so they stand in the notes.",
    ),
    reshape=_reshaped,
    reshaped=frozenset(
        {"full_date", "date", "year", "mood", "activities", "scales", "note_title", "note"}
    ),
)
