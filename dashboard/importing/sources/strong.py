"""Strong: one row a set; seven forms of header are known (docs/importing.md)."""

from dashboard.importing.dayforms import ISO
from dashboard.importing.fields import TEXT, Column, clock_after, day, duration, number, whole
from dashboard.importing.sources.source import Signature, Source

STRONG = Source(
    name="strong",
    title="Strong",
    family="strong",
    sql=("strong", "sets"),
    signatures=(Signature(frozenset({"workout name", "exercise name", "set order"})),),
    columns=(
        Column("day", ("date",), day(ISO), required=True),
        Column("start", ("date",), clock_after(ISO)),
        Column("number", ("workout #",), TEXT),
        Column("title", ("workout name",), TEXT),
        Column("duration_s", ("duration", "workout duration"), duration(None)),
        Column("duration_s", ("duration (sec)",), duration(1)),
        Column("exercise", ("exercise name",), TEXT, required=True),
        Column("set_order", ("set order",), TEXT),
        Column("reps", ("reps",), whole("amount")),
        Column("seconds", ("seconds",), number("amount")),
        Column("effort", ("rpe",), number("effort")),
        Column("set_note", ("notes",), TEXT),
        Column("notes", ("workout notes",), TEXT),
    ),
    assumptions=("Strong is an app for strength training, so its sessions count as strength.",),
)
