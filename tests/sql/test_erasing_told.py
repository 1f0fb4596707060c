"""What erasing for good would take, told before it is done."""

import shutil

from dashboard.journal.erasing import batch_going, rows_going
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.changes import edited, imported
from tests.conftest import TODAY
from tests.sql.test_erasing import told
from tests.stores import answers


def test_what_erasing_would_take_is_told_and_nothing_is_written(store: Store) -> None:
    [key] = logged(store, a_session(TODAY, entries=(an_entry(),), symptoms=("felt odd",)))
    logged(store, a_session(TODAY))
    edited(store, key, effort=5)
    store.close()
    copy = store.path.with_name("journal.before-0005.duckdb")
    shutil.copy(store.path, copy)
    before = told(store)

    going = rows_going(store, "session", [key])

    assert going.rows == {"session": 1, "entry": 1, "symptom": 1}
    assert going.changes == 2
    assert [(one.path, one.rows) for one in going.copies] == [(copy, 3)]
    assert told(store) == before
    assert answers(store, "SELECT COUNT(*) FROM live_session") == [(2,)]


def test_what_erasing_an_import_would_take_leaves_it_whole(store: Store) -> None:
    batch = imported(store, "2026-03-01", "2026-03-02")

    going = batch_going(store, batch)

    assert going.rows == {"session": 2, "entry": 2}
    assert answers(store, "SELECT COUNT(*) FROM live_entry") == [(2,)]
