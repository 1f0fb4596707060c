"""The app without a browser: a page of a real journal in a temporary folder."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.model import Entry
from dashboard.store import Store
from tests import menu
from tests.app.dropping import Import
from tests.app.log_forms import LAST
from tests.app.routine_pages import ENTRIES, Kept, keep
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY
from tests.tree import ROOT

PAGES = tuple(page.file for page in menu.PAGES)
_NAMED_OTHERWISE = {page.file for page in menu.PAGES if page.address not in {"", page.file}}
TIMEOUT_SECONDS = 20

Opened = Callable[..., AppTest]


@pytest.fixture
def open_page(journal: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    """Open a page by the name of its file, with query parameters if any."""
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())
    monkeypatch.setenv("SUPPLE_WAIT", "2")  # a busy machine lets go of the file late
    st.cache_resource.clear()

    def opened(name: str = "today", **query: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=TIMEOUT_SECONDS)
        if name in _NAMED_OTHERWISE:
            app.run()  # its address is not its file's name: known after the first run
        if name != "today":
            app.switch_page(f"views/{name}.py")
        app.query_params.update(query)
        return app.run()

    yield opened
    st.cache_resource.clear()


@pytest.fixture
def kept(store: Store) -> Store:
    """A journal with two line-ups."""
    logged(store, a_session("2026-03-20", minutes=9, entries=(an_entry("chin_tuck_1", 6),)), LAST)
    store.close()
    return store


@pytest.fixture
def own_routine(store: Store) -> Kept:
    """Keep an own routine: ``own_routine("Evening", Entry(...), archived=True)``."""

    def kept(name: str = "Evening", *entries: Entry, archived: bool = False) -> str:
        return keep(store, name, entries or ENTRIES, archived=archived)

    return kept


@pytest.fixture
def hold(journal: Path) -> Iterator[Callable[[], None]]:
    """Let another process hold the journal until the test ends."""
    holders: list[subprocess.Popen[str]] = []

    def held() -> None:
        script = (
            "import sys; from pathlib import Path; from dashboard.store import lock;"
            "kept = lock.acquire(Path(sys.argv[1]), holder='another Supple', wait_seconds=5);"
            "print('held', flush=True); sys.stdin.read()"
        )
        holder = subprocess.Popen(
            [sys.executable, "-c", script, str(journal)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        holders.append(holder)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"

    yield held
    for holder in holders:
        holder.communicate()


@pytest.fixture
def bring(open_page: Opened) -> Import:
    """Open the page and drop files on it: ``bring(**{"name.csv": text})``."""

    def brought(files: dict[str, str | bytes]) -> AppTest:
        app = open_page("import_journal")
        app.file_uploader[0].set_value(
            [
                (name, content.encode() if isinstance(content, str) else content, "text/csv")
                for name, content in files.items()
            ]
        )
        return app.run()

    return brought


def words(app: AppTest) -> str:
    """Return all text of a page that a person reads, with Markdown's escapes taken out."""
    parts = [app.title, app.header, app.markdown, app.caption, app.info, app.error, app.success]
    parts += [app.warning]
    return (
        "\n".join(one.value for kind in parts for one in kind)
        .replace("\\", "")
        .replace("\u2060", "")
    )


def listed(app: AppTest) -> list[str]:
    """Return the ids of the exercises on the page that can be opened."""
    assert not app.exception
    keys = [str(button.key) for button in app.button]
    return [key.removeprefix("open_") for key in keys if key.startswith("open_")]


def pressed(app: AppTest, label: str) -> AppTest:
    (button,) = (one for one in app.button if one.label == label)
    app = button.click().run()
    assert not app.exception
    return app
