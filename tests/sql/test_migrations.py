"""How an older file gets its present shape, and what happens when that fails."""

import shutil
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from dashboard import settings
from dashboard.errors import StoreTooNew
from dashboard.store import Store, backup
from tests.stores import good_journal, notes, opened, refused, write


@pytest.fixture
def good() -> bytes:
    return good_journal()


@pytest.fixture
def later_resources(tmp_path: Path) -> Path:
    """Give what a later version ships: one more migration."""
    resources = tmp_path / "later"
    for folder in ("queries", "data"):
        shutil.copytree(settings.resources() / folder, resources / folder)
    migrations = resources / "queries" / "migrations"
    (migrations / "9998_later.sql").write_text("ALTER TABLE session ADD COLUMN place VARCHAR;")
    return resources


def later(path: Path, resources: Path) -> Store:
    return Store(path, resources=resources, holder="a test", wait_seconds=5)


def test_a_migration_copies_the_file_first(
    journal: Path, good: bytes, later_resources: Path
) -> None:
    journal.write_bytes(good)
    with closing(later(journal, later_resources)) as store:
        assert notes(store) == ["one"]
        with store.read() as cursor:
            assert cursor.execute("SELECT place FROM session").fetchall() == [(None,)]
    [kept] = backup.listed(journal)
    assert kept.reason == "before-migration"
    assert kept.path.read_bytes() == good
    with closing(later(journal, later_resources)) as store:
        assert notes(store) == ["one"]
    assert backup.listed(journal) == [kept]
    assert [file.name for file in backup.folder_of(journal).iterdir()] == [kept.path.name]
    assert isinstance(refused(journal), StoreTooNew)


def test_a_migration_that_fails_changes_nothing(
    journal: Path, good: bytes, later_resources: Path
) -> None:
    journal.write_bytes(good)
    migration = later_resources / "queries" / "migrations" / "9998_later.sql"
    migration.write_text("ALTER TABLE session ADD COLUMN place VARCHAR; SELECT * FROM nowhere;")
    with (
        closing(later(journal, later_resources)) as store,
        pytest.raises(duckdb.CatalogException),
        store.read(),
    ):
        pass
    with closing(opened(journal)) as store:
        assert notes(store) == ["one"]


def test_a_new_journal_is_not_copied(journal: Path) -> None:
    with closing(opened(journal)) as store:
        write(store, "first")
    assert sorted(file.name for file in journal.parent.iterdir()) == [
        "journal.duckdb",
        "journal.duckdb.lock",
        "journal.duckdb.queue",
    ]


def test_definitions_follow_what_is_shipped(journal: Path, later_resources: Path) -> None:
    with closing(opened(journal)) as store:
        write(store, "one")
    (later_resources / "queries" / "migrations" / "9998_later.sql").unlink()
    views = later_resources / "queries" / "views.sql"
    views.write_text(views.read_text() + "CREATE OR REPLACE VIEW extra AS SELECT 42 AS answer;")
    signs = later_resources / "data" / "catalogue" / "signs.csv"
    signs.write_text("code,words,tier,advice,also\nitch,an itch,routine,Scratch.,itching\n")
    with closing(later(journal, later_resources)) as store, store.read() as cursor:
        assert cursor.execute("SELECT answer FROM extra").fetchall() == [(42,)]
        assert cursor.execute("FROM catalogue_sign").fetchall() == [("itch", "an itch", "routine")]
