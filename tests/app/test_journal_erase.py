"""Erasing for good from the opened session and from past imports: asked twice, never by undo."""

import shutil
from datetime import timedelta

import pytest

from dashboard.store import Store, backup
from dashboard.store.contents import contents
from tests.app.conftest import Opened, words
from tests.app.test_journal_list import press
from tests.app.test_journal_session import FILE
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY
from tests.importing import Importer, upload
from tests.stores import answers


@pytest.fixture
def kept(store: Store) -> int:
    """A session with an exercise, a sign and words of its own."""
    session = a_session(
        TODAY - timedelta(days=1), entries=(an_entry("cat_cow_1", 10),) * 2, symptoms=("a", "b")
    )
    [key] = logged(store, session)
    store.close()
    return key


def test_erasing_names_what_goes_and_the_copies_and_asks_twice(
    open_page: Opened, kept: int, store: Store
) -> None:
    copy = store.path.with_name("journal.before-0005.duckdb")
    shutil.copy(store.path, copy)
    app = open_page("journal", session=str(kept))
    press(app, f"erase_session_{kept}")
    said = words(app)
    assert "Erase the session of yesterday for good?" in said
    for part in ("1 session", "2 exercises of sessions", "2 warning signs", "1 change of the log"):
        assert f"{part}" in said
    assert "journal.before-0005.duckdb: 5 rows of it" in said
    press(app, f"erase_session_{kept}_keep")
    assert "for good?" not in words(app)

    press(app, f"erase_session_{kept}")
    assert app.checkbox(key=f"erase_session_{kept}_copies").value
    press(app, f"erase_session_{kept}_on")
    press(app, f"erase_session_{kept}_now")

    assert not copy.exists()
    assert answers(store, "SELECT COUNT(*) FROM session") == [(0,)]
    assert "Erased for good: 5 rows. 2 copies removed too." in words(app)  # and the day's backup
    [anew] = backup.listed(store.path)
    assert contents(anew.path).rows["session"] == 0


def test_an_import_is_erased_where_past_imports_stand(
    open_page: Opened, importer: Importer, store: Store
) -> None:
    importer.add(upload(FILE, "old.csv"))
    logged(store, a_session(TODAY))
    store.close()
    app = open_page("import_journal")
    press(app, "erase_batch_1")
    assert "Erase the import of old.csv for good?" in words(app)
    press(app, "erase_batch_1_on")
    press(app, "erase_batch_1_now")
    assert "Erased for good" in words(app)
    assert "old.csv" not in words(app)
    assert answers(store, "SELECT origin FROM session") == [("typed",)]
