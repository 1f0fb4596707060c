"""Journals of many sessions, made by the engine itself in a few seconds.

Five exercises a session; ratings with some missing; check-ins, measures, symptoms and periods; three
imports, a change log with the rows before and after, and a ledger. A journal of a size is always
the same (``journals.sql``).
"""

import json
from datetime import timedelta
from pathlib import Path

from dashboard import settings
from dashboard.journal import catalogue as catalogue_files
from dashboard.journal.plans import Plan, set_plan
from dashboard.progression import RULES_VERSION, as_json
from dashboard.reports import considered
from dashboard.store import Store
from dashboard.store.shown import Shown, keep_shown
from tests.blank import blank_journal
from tests.builders import checked
from tests.conftest import TODAY

YEARS = {1_000: 4, 10_000: 12, 100_000: 36}
"""Sessions of a journal: how many years it reaches back. That is 0.7, 2.3 and 7.6 sessions a day."""


def made(folder: Path, sessions: int) -> Path:
    """Make the journal of a size in a folder, unless it is there, and return its file."""
    file = folder / f"{sessions}.duckdb"
    if not file.exists():
        part = folder / f"{sessions}.part.duckdb"
        part.write_bytes(blank_journal())
        store = opened(part)
        _fill(store, sessions)
        store.close()
        part.rename(file)
    return file


def opened(file: Path) -> Store:
    """Open a journal for the bench."""
    return Store(file, resources=settings.resources(), holder="a bench", wait_seconds=5)


def _fill(store: Store, sessions: int) -> None:
    sql = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    given = {"sessions": sessions, "days": YEARS[sessions] * 365, "today": TODAY}
    with store.transaction() as cursor:
        for statement in cursor.extract_statements(sql):
            wanted = statement.named_parameters
            cursor.execute(statement, {name: given[name] for name in wanted})
    checked(store, day=TODAY - timedelta(days=30))
    set_plan(store, Plan(TODAY - timedelta(days=60), times_in_7=4), actor="page")
    shipped = catalogue_files.load(store.resources)
    for weeks in range(12, 0, -1):
        day = TODAY - timedelta(weeks=weeks)
        found = considered(store, today=day, catalogue=shipped)
        text = json.dumps(as_json(found.decision))
        keep_shown(store, Shown(day, text, found.inputs, RULES_VERSION))
