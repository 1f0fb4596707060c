"""Withings: activities and sleep; the header mixes English and the account's language."""

from dashboard.importing.fields import CLOCK_AFTER, DAY, TEXT, Column, duration
from dashboard.importing.sources.columns import names_of, of_activities
from dashboard.importing.sources.source import Signature, Source

_FROM = names_of("from | von | de | du | desde | da | dal | van | från | fra | od | 開始")
_TO = names_of("to | bis | à | au | hasta | a | al | até | tot | till | til | do | 終了")
_KIND = names_of("activity type | aktivitätstyp | type d'activité | tipo de actividad")

WITHINGS = Source(
    name="withings",
    title="Withings, activities",
    family="withings",
    sql=("activities", "sessions"),
    signatures=(
        Signature(
            one_of=(_FROM, _TO, _KIND),
            telling=frozenset({"timezone", "gps", "from (manual)", "modified"}),
        ),
    ),
    columns=of_activities(
        Column("day", _FROM, DAY, required=True),
        Column("start", _FROM, CLOCK_AFTER),
        Column("end_day", _TO, DAY),
        Column("end_start", _TO, CLOCK_AFTER),
        Column("activity", _KIND, TEXT),
    ),
)

WITHINGS_SLEEP = Source(
    name="withings-sleep",
    title="Withings, sleep",
    family="withings",
    sql=("withings_sleep", "nights"),
    signatures=(
        Signature(one_of=(_FROM, _TO, ("light (s)", "leicht (s)"), ("deep (s)", "tief (s)"))),
    ),
    columns=(
        Column("day", _TO, DAY, required=True),
        Column("light_s", ("light (s)", "leicht (s)"), duration(1)),
        Column("deep_s", ("deep (s)", "tief (s)"), duration(1)),
        Column("rem_s", ("rem (s)",), duration(1)),
        Column("asleep_s", (), duration(1)),
    ),
    assumptions=("Sleep belongs to the day of waking.",),
)
