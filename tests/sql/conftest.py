"""The rich journal, written once for all tests that only read it; a journal with a backup."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from dashboard import settings
from dashboard.store import Store, backup
from tests.blank import blank_journal
from tests.oracle.past import Past
from tests.sql import journals, rich, rich_health
from tests.stores import write

Written = tuple[Store, Past]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    path = tmp_path_factory.mktemp("rich") / "journal.duckdb"
    with closing(Store(path, resources=settings.resources(), holder="a test")) as store:
        yield store, journals.write(store, rich.past())


@pytest.fixture(scope="session")
def ailing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    """The journal in which something of every kind looks odd; only to be read."""
    path = tmp_path_factory.mktemp("ailing") / "journal.duckdb"
    path.write_bytes(blank_journal())
    with closing(Store(path, resources=settings.resources(), holder="a test")) as store:
        rich_health.without_rules(store)
        yield store, journals.write(store, rich_health.past())


@pytest.fixture(scope="session")
def filled(written: Written) -> Store:
    return written[0]


@pytest.fixture
def old(store: Store) -> Path:
    """A backup with one session, made on 28 March 2026 at 09:15; the journal has two."""
    write(store, "one")
    at = datetime(2026, 3, 28, 9, 15)  # noqa: DTZ001 - local clock time
    made = backup.make(store, reason="daily", at=at)
    write(store, "two")
    store.close()
    assert made is not None
    return made.path
