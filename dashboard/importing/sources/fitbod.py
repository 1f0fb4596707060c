"""Fitbod: one row a set; all sets of a session have its moment, in UTC."""

from dashboard.importing.fields import TEXT, Column
from dashboard.importing.sources.sets import REPS, SECONDS, SQL, begun, of_sets, strength
from dashboard.importing.sources.source import Signature, Source

FITBOD = Source(
    name="fitbod",
    title="Fitbod",
    family="fitbod",
    sql=SQL,
    signatures=(
        Signature(frozenset({"date", "exercise", "reps", "iswarmup"})),
        Signature(frozenset({"date", "exercise", "reps", "duration(s)", "weight(*"})),
        Signature(frozenset({"date", "exercise", "reps", "multiplier"})),
    ),
    columns=of_sets(
        *begun("date", utc=True),
        Column("exercise", ("exercise",), TEXT, required=True),
        Column("reps", ("reps",), REPS),
        Column("seconds", ("duration(s)", "duration (s)"), SECONDS),
        Column("set_note", ("note", "notes"), TEXT),
    ),
    assumptions=(
        *strength("Fitbod"),
        "All sets of one moment are one session; how long it lasted is not in the file.",
    ),
)
