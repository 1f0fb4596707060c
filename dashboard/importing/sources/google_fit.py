"""Google Fit: daily totals, with minutes of what stretches; a file of one day has no date."""

from decimal import Decimal

from dashboard.importing.fields import DAY, Column, duration
from dashboard.importing.sources.source import Signature, Source

_MS = duration(Decimal("0.001"))

GOOGLE_FIT = Source(
    name="google-fit",
    title="Google Fit, daily totals",
    family="google fit",
    sql=("google_fit",),
    signatures=(
        Signature(frozenset({"date", "move minutes count"})),
        Signature(
            frozenset({"date", "calories (kcal)"}),
            telling=frozenset({"heart minutes", "heart points", "step count", "*duration (ms)"}),
        ),
        Signature(
            frozenset({"date", "step count"}),
            telling=frozenset({"heart minutes", "heart points", "*duration (ms)"}),
        ),
    ),
    columns=(
        Column("day", ("date",), DAY, required=True),
        Column("yoga_s", ("yoga duration (ms)",), _MS),
        Column("pilates_s", ("pilates duration (ms)",), _MS),
        Column("stretching_s", ("stretching duration (ms)", "flexibility duration (ms)"), _MS),
    ),
    assumptions=(
        "Google Fit gives totals of days and no sessions.",
        "Minutes of yoga, pilates and stretching became the stretching of check-ins.",
    ),
)

GOOGLE_FIT_DAY = Source(
    name="google-fit-day",
    title="Google Fit, one day",
    family="google fit",
    sql=(),
    signatures=(
        Signature(frozenset({"start time", "end time", "move minutes count"})),
        Signature(
            frozenset({"start time", "end time", "calories (kcal)"}),
            lacks=frozenset({"date", "activity*", "exercise*", "workout*", "duration*"}),
            telling=frozenset({"step count", "heart points", "low latitude (deg)"}),
        ),
    ),
    columns=(),
    refusal="The file holds quarters of an hour of one day, and its date stands in its name only. "
    "Bring “Daily activity metrics.csv” of the same export.",
)
