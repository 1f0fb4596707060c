"""FitNotes: one row a set and no clock times, so a session is a day; and its namesake."""

from dashboard.importing.fields import DAY, TEXT, Column, duration
from dashboard.importing.sources.sets import EFFORT, REPS, SQL, begun, ended, of_sets
from dashboard.importing.sources.source import Signature, Source

_KINDS = (
    "Sets of the category Cardio count as aerobic, those of stretching, mobility or yoga as "
    "mobility, all others as strength. A session is of the kind that most of its sets are."
)

FITNOTES = Source(
    name="fitnotes",
    title="FitNotes",
    family="fitnotes",
    sql=SQL,
    signatures=(
        Signature(
            needs=frozenset({"date", "exercise", "category", "reps"}),
            lacks=frozenset({"duration", "sets", "start", "workout name"}),
            telling=frozenset({"distance unit", "weight unit", "weight (*"}),
        ),
    ),
    columns=of_sets(
        Column("day", ("date",), DAY, required=True),
        Column("exercise", ("exercise",), TEXT, required=True),
        Column("category", ("category",), TEXT),
        Column("reps", ("reps",), REPS),
        Column("seconds", ("time",), duration(1, clock="m:ss")),
        Column("set_note", ("comment", "comments", "notes"), TEXT),
    ),
    assumptions=(
        _KINDS,
        "FitNotes knows no time of day and no length of a session: all sets of a day are one.",
    ),
)

NAMESAKE = Source(
    name="fit-notes",
    title="Fit Notes, workouts",
    family="fit-notes",
    sql=SQL,
    signatures=(Signature(frozenset({"starttime", "endtime", "exercise", "reps"})),),
    columns=of_sets(
        *begun("starttime", utc=True),
        *ended("endtime", utc=True),
        Column("title", ("name",), TEXT),
        Column("exercise", ("exercise",), TEXT, required=True),
        Column("category", ("categories",), TEXT),
        Column("reps", ("reps",), REPS),
        Column("seconds", ("time",), duration(1, clock="m:ss")),
        Column("status", ("status",), TEXT),
        Column("effort", ("rpe",), EFFORT),
        Column("set_note", ("note",), TEXT),
    ),
    assumptions=(_KINDS,),
)

BODY = Source(
    name="fitnotes-body",
    title="FitNotes, body tracker",
    family="fitnotes",
    sql=("aside",),
    signatures=(Signature(frozenset({"date", "measurement", "value", "unit"})),),
    columns=(Column("reason", (), TEXT, default="body measurements"),),
)
