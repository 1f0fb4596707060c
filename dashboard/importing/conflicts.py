"""Rows that the journal knows with other content, and what differs."""

from dataclasses import dataclass

from dashboard.importing.staging import Staging
from dashboard.store import Cursor

COMPARED: dict[str, tuple[str, ...]] = {
    "session": (
        "day",
        "start",
        "duration_min",
        "kind",
        "warm_up",
        "effort",
        "comfort_before",
        "comfort_during",
        "comfort_after",
        "soreness_next_day",
        "form",
        "title",
        "notes",
    ),
    "checkin": (
        "day",
        "sleep_hours",
        "hydration_glasses",
        "foam_rolling_min",
        "stretching_min",
        "active_recovery_min",
        "desk_hours",
        "posture_breaks",
        "notes",
    ),
    "measure": ("day", "measure", "side", "value", "unit"),
}
"""What a file says of a row, by the journal's table."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A column that the file fills otherwise than the journal; empty where it is blank."""

    column: str
    file: str
    journal: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A row of a file that is known with other content.

    Args:
        line: its line in the file.
        table: the journal's table.
        known_id: the journal's row; ``None`` when it came with an earlier file of the same import.
        day: its day in the file, as ISO text.
        differences: the columns that differ; none when only exercises or symptoms do.
    """

    line: int
    table: str
    known_id: int | None
    day: str
    differences: tuple[Difference, ...] = ()

    @property
    def message(self) -> str:
        """What differs, as a sentence."""
        if self.known_id is None:
            return "An earlier file of this import says otherwise; that one was taken."
        if not self.differences:
            return "The exercises or symptoms are not those of the journal."
        said = (
            f"{one.column.replace('_', ' ')} is {one.file or 'blank'} in the file, "
            f"{one.journal or 'blank'} in the journal"
            for one in self.differences
        )
        return "; ".join(said) + "."


def conflicts(staging: Staging, cursor: Cursor, *, file: int) -> tuple[Conflict, ...]:
    """Return the conflicts of a file in the order of its lines."""
    found = [
        conflict
        for table, columns in COMPARED.items()
        for conflict in _of_table(staging, cursor, file, table, columns)
    ]
    return tuple(sorted(found, key=lambda one: one.line))


def _of_table(
    staging: Staging, cursor: Cursor, file: int, table: str, columns: tuple[str, ...]
) -> list[Conflict]:
    texts = ", ".join(f"COALESCE(CAST({column} AS VARCHAR), '')" for column in columns)
    ours = staging.rows(
        f"SELECT line, known_id, {texts} FROM arriving_{table} INNER JOIN "
        "(SELECT file, line, known_id FROM verdict WHERE shape = $table AND verdict = 'conflict') "
        "USING (file, line) WHERE file = $file",
        {"file": file, "table": table},
    )
    if not ours:
        return []
    theirs = cursor.execute(
        f"SELECT id, {texts} FROM {table} WHERE id IN (SELECT UNNEST($ids))",
        {"ids": [known_id for _, known_id, *_ in ours]},
    ).fetchall()
    by_id = {known_id: values for known_id, *values in theirs}
    return [
        Conflict(line, table, known_id, values[0], _differences(columns, values, by_id[known_id]))
        if known_id is not None
        else Conflict(line, table, None, values[0])
        for line, known_id, *values in ours
    ]


def _differences(
    columns: tuple[str, ...], file: list[str], journal: list[str]
) -> tuple[Difference, ...]:
    return tuple(
        Difference(column, mine, other)
        for column, mine, other in zip(columns, file, journal, strict=True)
        if mine != other
    )
