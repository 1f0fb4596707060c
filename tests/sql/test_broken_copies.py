import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from dashboard import query, settings
from dashboard.model import Catalogue
from dashboard.store import Store
from dashboard.store.schema import SHARED
from tests.oracle.past import Past
from tests.sql import breaks_health, rich, rich_health
from tests.sql.breaks import BREAKS, SHARED_BREAKS
from tests.sql.compare import agrees

Written = tuple[Store, Past]
Break = tuple[str, str, str]


@pytest.mark.parametrize("name", query.names(settings.resources()))
def test_every_query_agrees_with_the_oracle_and_has_broken_copies(
    name: str, written: Written, catalogue: Catalogue
) -> None:
    store, past = written
    for asked in rich.questions():
        assert agrees(store, name, past, asked, catalogue)
    assert BREAKS.get(name), f"break {name} in a few ways: tests/sql/breaks.py or breaks_*.py"


@pytest.mark.parametrize("name", breaks_health.BREAKS)
def test_the_oracle_knows_what_looks_odd(name: str, ailing: Written, catalogue: Catalogue) -> None:
    store, past = ailing
    for asked in rich_health.questions():
        assert agrees(store, name, past, asked, catalogue)


def _name(slip: Break) -> str:
    return slip[0]


@pytest.mark.parametrize(
    "slip",
    [(name, *replaced) for name, breaks in BREAKS.items() for replaced in breaks],
    ids=_name,
)
def test_a_broken_copy_of_a_query_is_noticed(
    slip: Break, written: Written, ailing: Written, tmp_path: Path, catalogue: Catalogue
) -> None:
    name, there, instead = slip
    odd = name in breaks_health.BREAKS
    store, past = ailing if odd else written
    file = f"queries/{name}.sql"
    broken = tmp_path / file
    broken.parent.mkdir()
    shutil.copy(settings.resources() / file, broken)
    _break(broken, there, instead)
    assert any(
        not agrees(store, name, past, asked, catalogue, resources=tmp_path)
        for asked in (rich_health if odd else rich).questions()
    )


@pytest.mark.parametrize("slip", SHARED_BREAKS, ids=_name)
def test_a_broken_shared_definition_is_noticed(
    slip: Break, written: Written, tmp_path: Path, catalogue: Catalogue
) -> None:
    name, there, instead = slip
    queries = settings.resources() / "queries"
    [file] = [one for one in SHARED if there in (queries / f"{one}.sql").read_text("utf-8")]
    resources = tmp_path / "resources"
    for folder in ("queries", "data/catalogue"):
        shutil.copytree(settings.resources() / folder, resources / folder)
    _break(resources / "queries" / f"{file}.sql", there, instead)
    intact, past = written
    intact.close()  # all of it is in the file now; it opens again when it is used
    with _copied(intact.path, resources, tmp_path) as store:
        assert any(not agrees(store, name, past, asked, catalogue) for asked in rich.questions())


def _break(file: Path, there: str, instead: str) -> None:
    sql = file.read_text(encoding="utf-8")
    assert there in sql
    file.write_text(sql.replace(there, instead), encoding="utf-8")


@contextmanager
def _copied(path: Path, resources: Path, tmp_path: Path) -> Iterator[Store]:
    """Open a copy of the journal, because a broken definition would stay in it."""
    copy = tmp_path / path.name
    shutil.copy(path, copy)
    with closing(Store(copy, resources=resources, holder="a test")) as store:
        yield store
