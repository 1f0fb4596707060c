"""Strong: one row a set; seven forms of header are known (docs/importing.md)."""

from dashboard.importing.fields import TEXT, Column, duration
from dashboard.importing.sources.sets import EFFORT, REPS, SECONDS, SQL, begun, of_sets, strength
from dashboard.importing.sources.source import Signature, Source

STRONG = Source(
    name="strong",
    title="Strong",
    family="strong",
    sql=SQL,
    signatures=(Signature(frozenset({"workout name", "exercise name", "set order"})),),
    columns=of_sets(
        *begun("date"),
        Column("number", ("workout #",), TEXT),
        Column("title", ("workout name",), TEXT),
        Column("duration_s", ("duration", "workout duration"), duration(None)),
        Column("duration_s", ("duration (sec)",), duration(1)),
        Column("exercise", ("exercise name",), TEXT, required=True),
        Column("set_order", ("set order",), TEXT),
        Column("reps", ("reps",), REPS),
        Column("seconds", ("seconds",), SECONDS),
        Column("effort", ("rpe",), EFFORT),
        Column("set_note", ("notes",), TEXT),
        Column("notes", ("workout notes",), TEXT),
    ),
    assumptions=strength("Strong"),
)
