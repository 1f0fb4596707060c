"""Time trackers: Toggl Track, Clockify and Harvest, one row a time entry."""

from dashboard.importing.fields import (
    CLOCK,
    DAY,
    TEXT,
    Column,
    duration,
)
from dashboard.importing.sources.columns import names_of, of_activities
from dashboard.importing.sources.source import Signature, Source

_START_DAYS = names_of(
    "start date | startdatum | date de début | fecha de inicio | fecha inicio | data de "
    "início | data di inizio | data inizio | begindatum | data rozpoczęcia | 開始日"
)
_STARTS = names_of(
    "start time | startzeit | heure de début | hora de inicio | hora inicio | hora de início "
    "| ora di inizio | ora inizio | starttijd | begintijd | starttid | czas rozpoczęcia | "
    "godzina rozpoczęcia | 開始時刻 | 開始時間"
)
_END_DAYS = names_of(
    "end date | stop date | enddatum | date de fin | fecha de fin | fecha de finalización | "
    "fecha fin | data de término | data de fim | data di fine | data fine | einddatum | "
    "slutdatum | data zakończenia | 終了日"
)
_ENDS = names_of(
    "end time | stop time | endzeit | heure de fin | hora de fin | hora de finalización | "
    "hora fin | hora de término | hora de fim | ora di fine | ora fine | eindtijd | sluttid | "
    "czas zakończenia | godzina zakończenia | 終了時刻 | 終了時間"
)
_DURATIONS = names_of(
    "duration | dauer | durée | duración | duração | durata | duur | varaktighet | czas "
    "trwania | 期間 | 所要時間 | 継続時間"
)
_LONG_DURATIONS = tuple(f"{name} (h)" for name in _DURATIONS)
_PARTS_OF_HOURS = tuple(
    f"{name} ({word}" for name in _DURATIONS for word in ("decimal)", "dezimal)", "décimal*")
)
_TITLES = names_of(
    "description | beschreibung | descripción | descrição | descrizione | omschrijving | "
    "beskrivning | opis | 説明 | 内容"
)
_PROJECTS = names_of("project | projekt | projet | proyecto | projeto | progetto | プロジェクト")
_TASKS = names_of(
    "task | activity | aufgabe | tâche | tarea | tarefa | attività | taak | uppgift | zadanie "
    "| タスク"
)
_TAGS = names_of("tags | tag | etiquetas | étiquettes | taggar | tagi | schlagwörter")
_BILLABLE = names_of(
    "billable | abrechenbar | facturable | faturável | fatturabile | factureerbaar | user | "
    "benutzer | utilisateur | usuario | usuário | utente | gebruiker"
)

_WHEN = (
    Column("day", _START_DAYS, DAY, required=True),
    Column("start", _STARTS, CLOCK),
    Column("end_day", _END_DAYS, DAY),
    Column("end_start", _ENDS, CLOCK),
)
_WHAT = (
    Column("title", _TITLES, TEXT),
    Column("activity", _PROJECTS, TEXT),
    Column("task", _TASKS, TEXT),
    Column("tags", _TAGS, TEXT),
)

TOGGL = Source(
    name="toggl",
    title="Toggl Track",
    family="toggl",
    sql=("time_entries", "activities", "sessions"),
    signatures=(
        Signature(
            one_of=(_START_DAYS, _STARTS, _DURATIONS),
            telling=frozenset({*_TITLES, *_PROJECTS, *_BILLABLE}),
        ),
    ),
    columns=of_activities(
        *_WHEN, Column("duration_s", _DURATIONS, duration(None, clock="h:mm")), *_WHAT
    ),
)

CLOCKIFY = Source(
    name="clockify",
    title="Clockify",
    family="clockify",
    sql=("time_entries", "activities", "sessions"),
    signatures=(
        Signature(
            lacks=frozenset({*_DURATIONS, "subject", "all day event"}),
            one_of=(_START_DAYS, _STARTS),
            telling=frozenset({*_LONG_DURATIONS, *_PARTS_OF_HOURS, *_BILLABLE}),
        ),
    ),
    columns=of_activities(
        *_WHEN,
        Column("duration_s", _LONG_DURATIONS, duration(None, clock="h:mm")),
        Column("duration_s", _PARTS_OF_HOURS, duration(3600)),
        *_WHAT,
    ),
)

HARVEST = Source(
    name="harvest",
    title="Harvest",
    family="harvest",
    sql=("time_entries", "activities", "sessions"),
    signatures=(
        Signature(frozenset({"date", "hours", "project", "task"})),
        Signature(frozenset({"date", "hours", "client", "project"})),
        Signature(frozenset({"datum", "stunden", "projekt", "kunde"})),
    ),
    columns=of_activities(
        Column("day", ("date", "datum"), DAY, required=True),
        Column("start", ("started at", "start time"), CLOCK),
        Column("end_start", ("ended at", "end time"), CLOCK),
        Column("duration_s", ("hours", "stunden"), duration(3600, clock="h:mm")),
        Column("title", ("notes", "notizen"), TEXT),
        Column("activity", _PROJECTS, TEXT),
        Column("task", _TASKS, TEXT),
        Column("tags", (), TEXT),
    ),
)
