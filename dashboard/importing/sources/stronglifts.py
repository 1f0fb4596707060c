"""StrongLifts: one row an exercise, its sets side by side in one cell."""

from dashboard.importing.fields import CLOCK, DAY, TEXT, Column, duration
from dashboard.importing.sources.sets import SPREAD_SETS, SQL, of_sets, strength
from dashboard.importing.sources.source import Signature, Source

STRONGLIFTS = Source(
    name="stronglifts",
    title="StrongLifts",
    family="stronglifts",
    sql=SQL,
    signatures=(
        Signature(frozenset({"exercise", "sets*reps"})),
        Signature(frozenset({"exercise", "workout", "set 1 (reps)"})),
    ),
    columns=of_sets(
        Column("day", ("date (*", "date"), DAY, required=True),
        Column("start", ("start time*",), CLOCK),
        Column("ended", ("end time*",), CLOCK),
        Column("number", ("workout",), TEXT),
        Column("title", ("workout name",), TEXT),
        Column("duration_s", ("duration (hours)",), duration(3600)),
        Column("duration_s", ("duration (min*",), duration(60)),
        Column("exercise", ("exercise",), TEXT, required=True),
        Column("several_reps", ("sets*reps",), SPREAD_SETS),
        Column("several_seconds", ("sets*time",), SPREAD_SETS),
        Column("notes", ("notes",), TEXT),
    ),
    assumptions=(
        *strength("StrongLifts"),
        "Sets that StrongLifts marks with a dash were missed, so they are left out.",
    ),
)
