"""What declarations share: the columns of sessions, and header names in many languages."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from dashboard.importing.fields import CLOCK_AFTER, DAY, TEXT, Column
from dashboard.importing.sources.supple import SESSIONS

_MORE = (
    Column("end_day", (), DAY),
    Column("end_start", (), CLOCK_AFTER),
    Column("more_notes", (), TEXT),
)


def of_activities(*columns: Column) -> tuple[Column, ...]:
    """Return all columns that ``activities.sql`` reads: those given, and the rest without names."""
    there = {column.target for column in columns}
    return (
        *columns,
        *(
            replace(column, names=(), required=False)
            for column in (*SESSIONS.columns, *_MORE)
            if column.target not in there
        ),
    )


def names_of(written: str) -> tuple[str, ...]:
    """Return header names that are parted by bars, and the same without their accents."""
    return accented(name.strip() for name in written.split("|"))


def accented(names: Iterable[str]) -> tuple[str, ...]:
    """Return header names as they are and without their accents."""
    there = list(names)
    return tuple(dict.fromkeys([*there, *map(_plain, there)]))


def _plain(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return "".join(part for part in parts if not unicodedata.combining(part))
