"""GymBook: one row a set with the clock time of the set; a session is a programme on a day."""

from dashboard.importing.fields import CLOCK, DAY, TEXT, YES_NO, Column, day
from dashboard.importing.sources.sets import (
    COUNTED_REPS,
    COUNTED_SECONDS,
    SQL,
    of_sets,
    strength,
)
from dashboard.importing.sources.source import Signature, Source

_AMOUNTS = (
    "ripetizioni / tempo",
    "wiederholungen / zeit",
    "re* / time",
    "r*titions / *",
    "repeti* / t*",
    "herhalingen / tijd",
)

GYMBOOK = Source(
    name="gymbook",
    title="GymBook",
    family="gymbook",
    sql=SQL,
    signatures=tuple(
        Signature(frozenset({amount, load}))
        for amount in _AMOUNTS
        for load in ("* / di*", "* / str*", "* / af*")
    ),
    columns=of_sets(
        Column("day", ("data", "datum", "fecha"), day("dmy"), required=True),
        Column("day", ("date",), DAY, required=True),
        Column("set_clock", ("orario", "zeit", "uhrzeit", "time", "heure", "hora", "tijd"), CLOCK),
        Column(
            "title",
            ("programma", "training", "workout", "program", "programme", "programm", "programa"),
            TEXT,
        ),
        Column(
            "exercise",
            ("esercizio", "übung", "exercise", "exercice", "ejercicio", "exercício", "oefening"),
            TEXT,
            required=True,
        ),
        Column("reps", _AMOUNTS, COUNTED_REPS),
        Column("seconds", _AMOUNTS, COUNTED_SECONDS),
        Column("set_note", ("appunti", "notizen", "notes", "notas", "notities"), TEXT),
        Column(
            "skipped",
            ("saltato", "übersprungen", "skipped", "ignoré", "omitido", "saltado", "overgeslagen"),
            YES_NO,
        ),
    ),
    assumptions=(
        *strength("GymBook"),
        "All sets of a programme on one day are one session, which begins with the earliest.",
    ),
)
