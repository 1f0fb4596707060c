"""Fixtures shared by all tests: a real store in a temporary folder and a fixed day."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from dashboard import settings
from dashboard.journal import catalogue as catalogue_files
from dashboard.model import Catalogue
from dashboard.store import Store
from tests.blank import blank_journal
from tests.importing import Importer

hypothesis_settings.register_profile(
    "ci",
    max_examples=100,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
hypothesis_settings.load_profile("ci")

TODAY = date(2026, 3, 28)
"""The fixed day of all tests, a Saturday."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one flag that writes the snapshots anew."""
    parser.addoption(
        "--update-snapshots",
        action="store_true",
        help="write tests/snapshots anew instead of comparing; read the difference before you commit",
    )


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Run named files and tests in this process: starting others would take longer.

    Else one process more than there are processors: a browser test waits much of its time.
    """
    if config.args_source is pytest.Config.ArgsSource.ARGS:
        return 0
    return (os.cpu_count() or 1) + 1


_LONGEST = ("browser", "property")
"""Folders whose tests begin first: a long one at the end would keep one process busy alone."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest tests first; the others keep their order."""
    here = Path(__file__).resolve().parent

    def turn(one: pytest.Item) -> int:
        folder = one.path.relative_to(here).parts[0]
        return _LONGEST.index(folder) if folder in _LONGEST else len(_LONGEST)

    items.sort(key=turn)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal.duckdb"


@pytest.fixture
def store(journal: Path) -> Iterator[Store]:
    """A journal without rows, its file made and closed."""
    if not journal.exists():
        journal.write_bytes(blank_journal())
    opened = Store(journal, resources=settings.resources(), holder="a test", wait_seconds=5)
    yield opened
    opened.close()


@pytest.fixture
def empty_journal(store: Store) -> Path:
    """The file of a journal without a session."""
    with store.read():
        pass
    store.close()
    return store.path


@pytest.fixture
def importer(store: Store, catalogue: Catalogue) -> Iterator[Importer]:
    """Imports into an empty journal, on the fixed day."""
    made = Importer(store, catalogue, TODAY)
    yield made
    made.close()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return catalogue_files.load(settings.resources())


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared material beside the checkout; tests that use it are marked ``shared``."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("no shared folder beside the checkout")
    return folder


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with ``tests/snapshots/NAME``, or write it there with ``--update-snapshots``."""

    def compare(name: str, text: str) -> None:
        file = Path(__file__).resolve().parent / "snapshots" / name
        if request.config.getoption("--update-snapshots"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8"), (
            f"{name} has changed; if that is meant, run again with --update-snapshots"
        )

    return compare
