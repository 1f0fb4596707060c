"""Whoop: workouts, journal entries and sleep, in local time."""

from dashboard.importing.fields import CLOCK_AFTER, DAY, TEXT, Column, duration
from dashboard.importing.files.decode import TextTable
from dashboard.importing.sources import diary
from dashboard.importing.sources.columns import of_activities
from dashboard.importing.sources.reshaping import Row, exercise_among, with_columns
from dashboard.importing.sources.source import Signature, Source

_NO = {"false", "no", "0", "nein", "non", "nee", "não", "nej", "nie", ""}

WHOOP = Source(
    name="whoop",
    title="Whoop, workouts",
    family="whoop",
    sql=("activities", "sessions"),
    signatures=(
        Signature(frozenset({"workout start time", "activity name"})),
        Signature(frozenset({"workout start time", "workout end time"})),
    ),
    columns=of_activities(
        Column("day", ("workout start time",), DAY, required=True),
        Column("start", ("workout start time",), CLOCK_AFTER),
        Column("end_day", ("workout end time",), DAY),
        Column("end_start", ("workout end time",), CLOCK_AFTER),
        Column("duration_s", ("duration (min)",), duration(60)),
        Column("activity", ("activity name",), TEXT),
    ),
)


def _reshaped(table: TextTable) -> TextTable:
    return with_columns(table, diary.MADE, _made)


def _made(row: Row) -> tuple[str, ...]:
    question = row.get("question text", "").rstrip("?").strip()
    note = row.get("notes", "")
    if row.get("answered yes", "").lower() in _NO:
        return (note, "", "", "", "" if note else "questions answered with no")
    said = ": ".join(filter(None, (question, note)))
    return (said, exercise_among(question), "", "", "")


WHOOP_JOURNAL = Source(
    name="whoop-journal",
    title="Whoop, journal",
    family="whoop",
    sql=("whoop_journal", "diary"),
    signatures=(Signature(frozenset({"cycle start time", "question text", "answered yes"})),),
    columns=(
        Column("day", ("cycle start time",), DAY, required=True),
        Column("start", ("cycle start time",), CLOCK_AFTER),
        *diary.COLUMNS,
    ),
    assumptions=(
        diary.ASSUMPTION,
        "A cycle begins with falling asleep; one that begins after noon belongs to the next day.",
    ),
    reshape=_reshaped,
    reshaped=frozenset({"question text", "answered yes", "notes"}),
)

WHOOP_SLEEP = Source(
    name="whoop-sleep",
    title="Whoop, sleep",
    family="whoop",
    sql=("nights",),
    signatures=(Signature(frozenset({"wake onset", "asleep duration (min)"})),),
    columns=(
        Column("day", ("wake onset",), DAY),
        Column("asleep_s", ("asleep duration (min)",), duration(60)),
    ),
    assumptions=("Sleep belongs to the day of waking; naps are added to the night.",),
)
