"""A file of an import as JSON: what it was taken for, what it holds, what was made of it."""

from dataclasses import asdict

from dashboard.cli.numbers import minutes_known
from dashboard.importing import FilePreview, FileResult


def file_json(found: FilePreview, made: FileResult) -> dict[str, object]:
    """Return all that was found in a file and what became of it."""
    problems = [
        {"line": one.line, "column": one.column, "message": one.message, "rejected": one.rejected}
        for one in found.problems
    ]
    if found.refused:
        problems.insert(
            0, {"line": None, "column": None, "message": found.refused, "rejected": True}
        )
    return {
        "file": found.name,
        "format": found.format,
        "confidence": found.confidence,
        "candidates": [asdict(one) for one in found.candidates],
        "mapping": found.mapping,
        "mapped": [asdict(one) for one in found.mapped],
        "questions": [asdict(one) for one in found.questions],
        "rows": found.rows,
        "sessions": found.sessions,
        "entries": found.entries,
        "checkins": found.checkins,
        "measures": found.measures,
        "new": found.new,
        "imported": made.imported,
        "replaced": made.replaced,
        "duplicates": found.duplicates,
        "skipped": made.skipped,
        "conflicts": len(found.conflicts),
        "rejected": found.rejected,
        "first_day": found.first_day,
        "last_day": found.last_day,
        "minutes": minutes_known(found.minutes, sessions=found.sessions),
        "not_kept": list(found.not_kept),
        "conversions": list(found.conversions),
        "offers": [asdict(one) for one in found.offers],
        "set_aside": [{"reason": one.reason, "rows": one.rows} for one in found.set_aside],
        "conflict_rows": [
            {"line": one.line, "table": one.table, "id": one.known_id, "message": one.message}
            for one in found.conflicts
        ],
        "problems": problems,
    }
