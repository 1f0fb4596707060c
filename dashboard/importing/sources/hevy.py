"""Hevy: one row a set; a session is what has the same title and start."""

from dashboard.importing.fields import TEXT, Column
from dashboard.importing.sources.sets import (
    EFFORT,
    REPS,
    SECONDS,
    SQL,
    begun,
    ended,
    of_sets,
    strength,
)
from dashboard.importing.sources.source import Signature, Source

HEVY = Source(
    name="hevy",
    title="Hevy",
    family="hevy",
    sql=SQL,
    signatures=(Signature(frozenset({"title", "start_time", "exercise_title"})),),
    columns=of_sets(
        *begun("start_time"),
        *ended("end_time"),
        Column("title", ("title",), TEXT),
        Column("notes", ("description",), TEXT),
        Column("exercise", ("exercise_title",), TEXT, required=True),
        Column("reps", ("reps",), REPS),
        Column("seconds", ("duration_seconds",), SECONDS),
        Column("effort", ("rpe",), EFFORT),
        Column("set_note", ("exercise_notes",), TEXT),
    ),
    assumptions=strength("Hevy"),
)
