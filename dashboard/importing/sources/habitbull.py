"""HabitBull: one row a day and habit."""

from dashboard.importing.fields import DAY, QUANTITY, TEXT, Column
from dashboard.importing.sources.source import Signature, Source

HABITBULL = Source(
    name="habitbull",
    title="HabitBull",
    family="habitbull",
    sql=("habitbull", "ticks"),
    signatures=(Signature(frozenset({"habitname", "calendardate", "value"})),),
    columns=(
        Column("day", ("calendardate",), DAY, required=True),
        Column("habit", ("habitname",), TEXT),
        Column("amount", ("value",), QUANTITY),
        Column("notes", ("commenttext",), TEXT),
    ),
    assumptions=("Each day on which a habit has a value above 0 is a session.",),
)
