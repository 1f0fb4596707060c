"""Made-up exports of apps that keep sets, and what a journal holds once one was imported."""

from datetime import date, time
from pathlib import Path
from typing import Any

from dashboard.importing import Upload, commit
from tests.importing import Importer

FOLDER = Path(__file__).resolve().parent / "fixtures" / "import"

Session = tuple[date, time | None, float | None, str, str]


def fixture(name: str) -> Upload:
    return Upload(f"{name}.csv", (FOLDER / f"{name}.csv").read_bytes())


def sessions(importer: Importer) -> list[Session]:
    found = importer.rows(
        "SELECT day, start, CAST(duration_min AS DOUBLE), kind, title FROM live_session "
        "ORDER BY day, start, title"
    )
    return [(day, start, minutes, kind, title) for day, start, minutes, kind, title in found]


def entries(importer: Importer) -> list[tuple[Any, ...]]:
    return importer.rows(
        "SELECT session.day, exercise.name, entry.unit, entry.amounts, entry.note "
        "FROM live_entry AS entry JOIN live_session AS session ON session.id = entry.session_id "
        "JOIN exercise ON entry.exercise = exercise.id ORDER BY session.day, session.start, position"
    )


def check(
    importer: Importer,
    name: str,
    source: str,
    *,
    expected: list[Session],
    aside: dict[str, int] | None = None,
) -> None:
    """Import a fixture twice: the second time adds nothing."""
    preview = importer.prepare(fixture(name))
    [found] = preview.files
    assert (found.format, found.refused, found.problems) == (source, "", ())
    assert {one.reason: one.rows for one in found.set_aside} == (aside or {})
    commit(preview, store=importer.store, conflicts="journal")
    assert sessions(importer) == expected
    assert importer.add(fixture(name)).batch is None
