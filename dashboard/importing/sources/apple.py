"""Apple Health by way of the apps that write it as CSV."""

from dataclasses import replace
from itertools import islice

from dashboard.importing.fields import (
    CLOCK_AFTER,
    CLOCK_AFTER_END,
    DAY,
    DAY_END,
    TEXT,
    Column,
    duration,
)
from dashboard.importing.files.decode import TextTable
from dashboard.importing.files.lines import TextRow
from dashboard.importing.sources.columns import names_of, of_activities
from dashboard.importing.sources.source import Signature, Source, header_names

_LOOKED_AT = 200
"""Rows that tell whether devices hold commas."""

_MEASURED = frozenset(
    {
        "*(kcal)",
        "*(kj)",
        "*(count/min)",
        "*(bpm)",
        "*(km)",
        "*(mi)",
        "*(m)",
        "*(yd)",
        "location",
        "active energy*",
    }
)

HEALTH_AUTO_EXPORT = Source(
    name="health-auto-export",
    title="Health Auto Export, workouts",
    family="apple health",
    sql=("apple", "activities", "sessions"),
    signatures=(
        Signature(
            frozenset({"start", "end", "duration", "workout type"}), lacks=frozenset({"sourcename"})
        ),
        Signature(
            frozenset({"start", "end", "duration", "type"}),
            lacks=frozenset({"sourcename"}),
            telling=_MEASURED,
        ),
    ),
    columns=of_activities(
        Column("activity", ("workout type", "type"), TEXT),
        Column("day", ("start",), DAY, required=True),
        Column("start", ("start",), CLOCK_AFTER),
        Column("end_day", ("end",), DAY),
        Column("end_start", ("end",), CLOCK_AFTER),
        Column("duration_s", ("duration",), duration(1, clock="h:mm")),
    ),
)

_DAYS = names_of(
    "date/time | fecha/hora | data/hora | datum/uhrzeit | date/heure | data/ora | datum/tijd "
    "| datum/tid | dato/tid | dato/klokkeslett | data/godzina | dátum/idő | 日付/時刻 | 日時"
)
_ASLEEP = names_of(
    "*[total]*(hr) | *[asleep]* | *[dormido]* | *[adormecido]* | *[dormindo]* | *[schlafend]* "
    "| *[endormi]* | *[addormentato]* | *[slapend]* | *[sover]* | *[śpi]* | sleep analysis* | "
    "análisis de sueño* | análisis del sueño* | análise do sono* | análise de sono* | "
    "schlafanalyse* | analyse du sommeil* | analisi del sonno* | slaapanalyse* | sömnanalys* "
    "| søvnanalyse* | analiza snu* | alváselemzés* | 睡眠分析*"
)

HEALTH_AUTO_EXPORT_DAYS = Source(
    name="health-auto-export-days",
    title="Health Auto Export, days",
    family="apple health",
    sql=("nights",),
    signatures=(
        Signature(one_of=(_DAYS,), telling=frozenset({*_MEASURED, *_ASLEEP, "*(hr)", "*(min)"})),
    ),
    columns=(
        Column("day", _DAYS, DAY, required=True),
        Column("asleep_s", _ASLEEP, duration(3600)),
    ),
    assumptions=("Of daily totals only the hours of sleep are kept, in check-ins.",),
)

HEALTH_EXPORT = Source(
    name="health-export",
    title="Health Export, workouts",
    family="apple health",
    sql=("apple", "activities", "sessions"),
    signatures=(Signature(frozenset({"date", "activity", "duration(*"}), telling=_MEASURED),),
    columns=of_activities(
        Column("activity", ("activity",), TEXT),
        Column("day", ("date",), DAY, required=True),
        Column("start", ("date",), CLOCK_AFTER),
        Column("end_day", ("date",), DAY_END),
        Column("end_start", ("date",), CLOCK_AFTER_END),
        Column("duration_s", ("duration(seconds)", "duration(s)"), duration(1)),
        Column("duration_s", ("duration(minutes)", "duration(min)"), duration(60)),
        Column("duration_s", ("duration(hours)", "duration(hr)"), duration(3600)),
    ),
)

HEALTH_EXPORT_DAYS = Source(
    name="health-export-days",
    title="Health Export, days",
    family="apple health",
    sql=("nights",),
    signatures=(
        Signature(
            frozenset({"date"}),
            lacks=frozenset({"activity"}),
            telling=frozenset({"active energy burned(*", "apple exercise time(*", "step count(*"}),
        ),
    ),
    columns=(
        Column("day", ("date",), DAY, required=True),
        Column("asleep_s", ("sleep*(hr)", "sleep*(hours)"), duration(3600)),
        Column("asleep_s", ("sleep*(min)", "sleep*(minutes)"), duration(60)),
    ),
    assumptions=("Of daily totals only the hours of sleep are kept, in check-ins.",),
)


def _device_joined(table: TextTable) -> TextTable:
    """Join the cells of a device that holds commas without quotes, as some versions write it."""
    names = header_names(table.header)
    if "device" not in names or not any(
        _surplus(row, len(names)) for row in islice(table.rows(), _LOOKED_AT)
    ):
        return table
    place = names.index("device")
    lines = []
    for row in table.rows():
        end = place + _surplus(row, len(names)) + 1
        cells = [*row.cells[:place], ",".join(row.cells[place:end]), *row.cells[end:]]
        lines.append(TextRow(row.line, row.height, cells, row.fault))
    return replace(table, lines=tuple(lines))


def _surplus(row: TextRow, width: int) -> int:
    """Return how many cells a row has beyond the header; a comma at its end makes none."""
    return max(len(row.cells) - width - (not row.cells[-1].strip()), 0)


SIMPLE_HEALTH_EXPORT = Source(
    name="simple-health-export",
    title="Simple Health Export",
    family="apple health",
    sql=("simple_health", "apple", "activities", "sessions"),
    signatures=(Signature(frozenset({"type", "sourcename", "startdate", "enddate"})),),
    columns=of_activities(
        Column("record", ("type",), TEXT),
        Column("activity", ("activitytype", "workoutactivitytype"), TEXT),
        Column("day", ("startdate",), DAY, required=True),
        Column("start", ("startdate",), CLOCK_AFTER),
        Column("end_day", ("enddate",), DAY),
        Column("end_start", ("enddate",), CLOCK_AFTER),
        Column("lasted", ("duration",), TEXT),
        Column("lasted_in", ("durationunit",), TEXT),
        Column("state", ("value",), TEXT),
    ),
    reshape=_device_joined,
)

QS_ACCESS = Source(
    name="qs-access",
    title="QS Access",
    family="apple health",
    sql=(),
    signatures=(
        Signature(
            frozenset({"start", "finish"}),
            lacks=frozenset({"duration*", "activity*", "exercise*", "workout*"}),
            telling=frozenset({"*(count)"}),
        ),
    ),
    columns=(),
    refusal="The file holds counts by the hour or day, such as steps, and no session.",
)
