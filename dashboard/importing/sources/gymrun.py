"""GymRun: one row a set with the clock time of the set; a session is a routine on a day."""

from dashboard.importing.fields import CLOCK, DAY, TEXT, Column, duration
from dashboard.importing.sources.sets import REPS, SQL, of_sets, strength
from dashboard.importing.sources.source import Signature, Source

GYMRUN = Source(
    name="gymrun",
    title="GymRun",
    family="gymrun",
    sql=SQL,
    signatures=(
        Signature(frozenset({"date", "routine", "exercise", "set", "reps"})),
        Signature(frozenset({"datum", "routine", "übung", "satz", "wiederholungen"})),
    ),
    columns=of_sets(
        Column("day", ("date", "datum"), DAY, required=True),
        Column("set_clock", ("time", "zeit", "uhrzeit"), CLOCK),
        Column("title", ("routine",), TEXT),
        Column("exercise", ("exercise", "übung"), TEXT, required=True),
        Column("reps", ("reps", "wiederholungen"), REPS),
        Column("seconds", ("duration", "dauer"), duration(1, clock="m:ss")),
        Column("set_note", ("note", "notiz"), TEXT),
    ),
    assumptions=(
        *strength("GymRun"),
        "All sets of a routine on one day are one session, which begins with the earliest.",
    ),
)
