"""The rich journal, written once for all tests that only read it."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from dashboard import settings
from dashboard.store import Store
from tests.oracle.past import Past
from tests.sql import rich
from tests.sql.journals import write

Written = tuple[Store, Past]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    path = tmp_path_factory.mktemp("rich") / "journal.duckdb"
    with closing(Store(path, resources=settings.resources(), holder="a test")) as store:
        yield store, write(store, rich.past())


@pytest.fixture(scope="session")
def filled(written: Written) -> Store:
    return written[0]
