"""A preview to the journal: one change, one batch, all or nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from dashboard.importing.conflicts import COMPARED
from dashboard.importing.identity import judge
from dashboard.importing.memory import within_memory
from dashboard.importing.preview import FilePreview, Preview, Progress, silent
from dashboard.importing.remembering import remember_aliases, remember_mappings
from dashboard.importing.staging import Staging
from dashboard.importing.wording import counted, listed
from dashboard.journal.own import keep_own
from dashboard.journal.spelling import key
from dashboard.model import Exercise
from dashboard.store import Change, Store, changing
from dashboard.store.packing import packed, unpacked
from dashboard.store.rows import insert_columns, next_id
from dashboard.store.transfer import answer

_JUDGED = 0.3
"""Share of the time after which rows are judged; the rest goes by in writing them."""

_ARRIVING = (
    "FROM arriving_{0} INNER JOIN arrival "
    "ON PLACE_OF(arriving_{0}.file, arriving_{0}.line) = PLACE_OF(arrival.file, arrival.line) "
    "WHERE arrival.shape = $table"
)

Winner = Literal["journal", "file"]


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of a file's sessions, check-ins and measures.

    Args:
        file: its number in the import, counted from 1.
        imported: added to the journal.
        replaced: those that took the place of the journal's.
        duplicates: known already.
        conflicts: known with other content, and left as the journal has them.
        skipped: new ones that were left out because the person said so.
    """

    file: int
    imported: int = 0
    replaced: int = 0
    duplicates: int = 0
    conflicts: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """An import that was made; ``batch`` is ``None`` when there was nothing to add."""

    batch: int | None
    files: tuple[FileResult, ...]


def commit(  # noqa: PLR0913 - what a person may say of an import
    preview: Preview,
    *,
    store: Store,
    conflicts: Winner = "journal",
    leave_out: Collection[tuple[int, int]] = (),
    remember: bool = True,
    aliases: Mapping[str, str] | None = None,
    progress: Progress = silent,
) -> Result:
    """Write a preview's rows in one transaction.

    Which rows are new is judged again: another import may have come between. Rows in conflict stay
    as the journal has them, or take the file's content; either way the change can be undone. New
    sessions to leave out, each by file and line, stay unknown and can be imported later.

    With ``remember`` the mappings of plain tables are known the next time. ``aliases`` are names of
    the files that the person has said to mean an exercise, by its id; they are remembered, too.
    ``progress`` is told how far it has come, 0 to 1, and what is being done.

    Raises:
        ImportFileError: it is too much for the memory of this machine; nothing was written.
        InputError: an alias means no exercise that the journal knows; nothing was written.
        StoreError: the journal cannot be used; nothing was written.
    """
    staging = preview.staging
    with within_memory(), changing(store, actor="import", summary="") as change:
        progress(0, "Comparing with the journal")
        _rename(staging, preview, aliases or {})
        judge(staging, change.cursor)
        staging.judged_against = None  # what is left out is no longer judged
        _leave_out(staging, leave_out)
        staging.run(
            "arrivals",
            replacing=conflicts == "file",
            **{shape: next_id(change.cursor, shape) for shape in COMPARED},
        )
        results = tuple(_result(staging, found.file) for found in preview.files)
        if not staging.rows("SELECT id FROM arrival LIMIT 1"):
            return Result(None, results)
        progress(_JUDGED, "Adding to the journal")
        batch = change.begin_batch()
        change.summary = _summary(staging, preview)
        _replace(staging, change)
        _insert(staging, change, preview)
        _add_files(change, preview, results)
        if remember:
            remember_mappings(change, preview.files)
        remember_aliases(change, aliases or {})
    progress(1, "Added")
    return Result(batch, results)


def _rename(staging: Staging, preview: Preview, aliases: Mapping[str, str]) -> None:
    """Let entries of names that were coined mean the exercises that the person has said."""
    names = {key(name): exercise for name, exercise in aliases.items()}
    for coined, exercise in preview.own_exercises.items():
        if key(exercise.name) in names:
            staging.execute(
                "UPDATE staged_entry SET exercise = $meant WHERE exercise = $coined",
                {"meant": names[key(exercise.name)], "coined": coined},
            )


def _leave_out(staging: Staging, places: Collection[tuple[int, int]]) -> None:
    if places:
        cells = ["CAST(cells[1] AS INTEGER)", "CAST(cells[2] AS BIGINT)"]
        staging.execute(
            "UPDATE verdict SET verdict = 'skipped' WHERE shape = 'session' AND verdict = 'new' "
            f"AND (file, line) IN ({unpacked(cells)})",
            {"packed": packed((str(file), str(line)) for file, line in places)},
        )


def _result(staging: Staging, file: int) -> FileResult:
    [(imported, replaced)] = staging.rows(
        "SELECT COUNT(*) FILTER (WHERE is_new), COUNT(*) FILTER (WHERE NOT is_new) "
        "FROM arrival WHERE file = $file",
        {"file": file},
    )
    [(duplicates, conflicts, skipped)] = staging.rows(
        "SELECT COUNT(*) FILTER (WHERE verdict IN ('duplicate', 'removed')),"
        " COUNT(*) FILTER (WHERE verdict = 'conflict'),"
        " COUNT(*) FILTER (WHERE verdict = 'skipped') "
        "FROM verdict WHERE file = $file",
        {"file": file},
    )
    return FileResult(file, imported, replaced, duplicates, conflicts - replaced, skipped)


def _summary(staging: Staging, preview: Preview) -> str:
    """Say what is added, and from where."""
    nouns = {"session": "session", "checkin": "check-in", "measure": "measure"}
    kinds = dict(staging.rows("SELECT shape, COUNT(*) FROM arrival GROUP BY shape"))
    read = [found.name for found in preview.files if not found.refused]
    origin = read[0] if len(read) == 1 else counted(len(read), "file")
    added = listed([counted(kinds[shape], noun) for shape, noun in nouns.items() if shape in kinds])
    return f"Imported {added} from {origin}"


def _replace(staging: Staging, change: Change) -> None:
    """Give rows in conflict the file's content; what hangs on them goes, to be added anew."""
    if not staging.rows("SELECT id FROM arrival WHERE NOT is_new LIMIT 1"):
        return
    for table, columns in COMPARED.items():
        names = [*columns, "source_key", "source_hash"]
        found = staging.rows(
            f"SELECT arrival.id, {', '.join(names)} {_ARRIVING.format(table)} "
            "AND NOT arrival.is_new ORDER BY arrival.id",
            {"table": table},
        )
        ids = [row for row, *_ in found]
        for row, *values in found:
            change.update(table, row, dict(zip(names, values, strict=True)))
        if ids and table == "session":
            _remove(change, "entry", "session_id", ids)
        if ids and table in ("session", "checkin"):
            _remove(change, "symptom", f"{table}_id", ids)


def _remove(change: Change, table: str, owner: str, ids: list[int]) -> None:
    found = change.cursor.execute(
        f"SELECT id FROM {table} WHERE removed_by IS NULL AND {owner} IN (SELECT UNNEST($ids))",
        {"ids": ids},
    ).fetchall()
    change.remove(table, [row for (row,) in found])


def _insert(staging: Staging, change: Change, preview: Preview) -> None:
    """Add new rows, and the entries, symptoms and own exercises of all that arrive."""
    for table in COMPARED:
        rows = answer(
            staging.connection,
            f"SELECT arrival.id, arriving_{table}.* EXCLUDE (file, line), arrival.source_hash "
            f"{_ARRIVING.format(table)} AND arrival.is_new",
            {"table": table},
        )
        change.insert_answer(table, rows)
    keep_own(change, _used_own_exercises(staging, preview))
    for table, query in (("entry", "arriving_entries"), ("symptom", "arriving_symptoms")):
        first = next_id(change.cursor, table)
        rows = answer(staging.connection, staging.sql(query), {"first": first})
        change.insert_answer(table, rows)


def _used_own_exercises(staging: Staging, preview: Preview) -> list[Exercise]:
    used = staging.rows(
        "SELECT DISTINCT exercise FROM staged_entry SEMI JOIN arrival "
        "ON arrival.shape = 'session' AND staged_entry.file = arrival.file "
        "AND staged_entry.line = arrival.line ORDER BY exercise"
    )
    return [preview.own_exercises[one] for (one,) in used if one in preview.own_exercises]


def _add_files(change: Change, preview: Preview, results: tuple[FileResult, ...]) -> None:
    """Note the files of the batch; a refused file is none of them."""
    read: list[tuple[FilePreview, FileResult]] = [
        (found, result)
        for found, result in zip(preview.files, results, strict=True)
        if not found.refused
    ]
    insert_columns(
        change.cursor,
        "import_file",
        {
            "batch_id": [change.batch_id] * len(read),
            "position": [found.file for found, _ in read],
            "name": [found.name for found, _ in read],
            "digest": [found.digest for found, _ in read],
            "format": [found.format for found, _ in read],
            "rows": [found.rows for found, _ in read],
            "imported": [result.imported + result.replaced for _, result in read],
            "duplicates": [result.duplicates for _, result in read],
            "conflicts": [result.conflicts for _, result in read],
            "rejected": [found.rejected for found, _ in read],
            "conversions": ["\n".join(found.conversions) for found, _ in read],
        },
    )
