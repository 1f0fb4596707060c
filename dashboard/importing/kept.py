"""What was read of files, kept while a person looks at them: only what changes is read again.

Reading a file is what takes long; understanding its names and comparing it with the journal is done
anew for all of them together. So the rows as they were read stay beside those that the rest is
made of.
"""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.importing.preview import FilePreview, Read, Upload
from dashboard.importing.staging import Staging

_TABLES = (
    "file_source",
    "staged_session",
    "staged_entry",
    "loose_entry",
    "staged_checkin",
    "staged_measure",
    "problem",
    "conversion",
    "set_aside",
)
"""What reading a file fills."""
_ROWS = ("staged_session", "staged_entry", "staged_checkin", "staged_measure")
_MOST = 400_000
"""Rows that are kept twice; with more the memory is worth more than the time."""
_MARK = "read_"


def keep(staging: Staging, read: Read) -> Read:
    """Keep the rows of files as they were read, where there are several and not too many rows."""
    for table in _TABLES:
        staging.execute(f"DROP TABLE IF EXISTS {_MARK}{table}")
    amount = sum(staging.rows(f"SELECT COUNT(*) FROM {table}")[0][0] for table in _ROWS)
    if len(read.uploads) < 2 or amount > _MOST:  # noqa: PLR2004 - one file is read again anyway
        return Read()
    for table in _TABLES:
        staging.execute(f"CREATE TABLE {_MARK}{table} AS FROM {table}")
    return read


def begin_again(staging: Staging) -> None:
    """Forget all rows but those that are kept."""
    for kind, name in staging.rows(
        "SELECT 'VIEW', view_name FROM duckdb_views() WHERE NOT internal UNION ALL "
        "SELECT 'TABLE', table_name FROM duckdb_tables() "
        f"WHERE NOT STARTS_WITH(table_name, '{_MARK}')"
    ):
        staging.execute(f'DROP {kind} "{name}"')
    staging.judged_against = None
    staging.run("staging")
    staging.run("arriving")


def taken_up(
    staging: Staging, read: Read, upload: Upload, *, file: int, left: Sequence[int]
) -> tuple[FilePreview, int] | None:
    """Take up the rows of a file that was read before, under a new number.

    Args:
        staging: where its rows are kept.
        read: the files as they were read.
        upload: the file.
        file: its number now.
        left: the places of the files that were not taken up yet.

    Returns:
        what was found in it and its place before, or ``None`` where it has to be read.
    """
    place = next((one for one in left if read.uploads[one] == upload), None)
    if place is None:
        return None
    before = read.files[place]
    for table in _TABLES:
        staging.execute(
            f"INSERT INTO {table} SELECT * REPLACE (CAST($now AS INTEGER) AS file) "
            f"FROM {_MARK}{table} WHERE file = $before ORDER BY rowid",
            {"now": file, "before": before.file},
        )
    return replace(before, file=file), place
