"""A real server on a free port and the system's Chromium: fixtures of the browser tests.

A test takes ``app`` (a running server with an empty journal of its own) or ``serve`` (to start one
as it likes) and ``tab`` (an open browser tab). When the test ends, its tab must have seen no
console error and asked nobody but the app it was opened at (witness.py); expected errors leave
``tab.errors``.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from playwright.sync_api import (
    TimeoutError as BrowserTimeoutError,
)

from dashboard import settings
from dashboard.journal.screening import skip_screening
from dashboard.store import Store, changing
from dashboard.store.drafts import drop_draft
from tests.browser.servers import Server, servers
from tests.browser.witness import SEALED, Witness, watch
from tests.conftest import TODAY
from tests.watching import reached, set_up_otherwise

SCRIPT_MILLISECONDS = 30_000
STEP_MILLISECONDS = 15_000
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *SEALED,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that ``-m "not browser"`` leaves it out."""
    for one in items:
        if Path(__file__).parent in one.path.parents:
            one.add_marker(pytest.mark.browser)


@dataclass(slots=True)
class Tab:
    """A browser tab, the witness of its profile, and what its console complained about."""

    page: Page
    witness: Witness = field(default_factory=Witness)
    errors: list[str] = field(default_factory=list)

    def open(self, url: str) -> None:
        """Go to an address of the app, the only one to be asked, and wait until it is there."""
        self.witness.own.add(urlsplit(url).netloc)
        self.page.goto(url)
        self.settle()

    def go(self, title: str) -> None:
        """Choose a page in the menu, which a narrow screen keeps folded."""
        link = self.page.get_by_test_id("stSidebarNavLink").filter(has_text=title).first
        if link.get_attribute("aria-current") != "page":
            menu = self.page.get_by_test_id("stExpandSidebarButton")
            if menu.is_visible():
                menu.click()
            link.click()
        chosen = f"[data-testid=stSidebarNavLink][aria-current=page]:has-text('{title}')"
        self.page.locator(chosen).wait_for(state="attached")
        self.settle()

    def choose(self, label: str, words: str) -> None:
        """Type into a list to choose from and take what is found first.

        The list folds when the page is drawn anew meanwhile; then it is opened once more.
        """
        box = self.page.get_by_role("combobox", name=label).first
        found = self.page.get_by_role("option").filter(has_text=words).first
        for left in reversed(range(3)):
            self.settle()
            box.click()
            box.fill(words)
            try:
                found.click(timeout=STEP_MILLISECONDS if left == 0 else STEP_MILLISECONDS / 3)
                break
            except BrowserTimeoutError:
                if left == 0:
                    raise
                self.page.keyboard.press("Escape")
        self.settle()

    def says(self, words: str) -> None:
        """Wait until the page shows some words."""
        self.page.get_by_test_id("stMain").get_by_text(words).first.wait_for()

    def settle(self) -> None:
        """Wait until the app's script has run and the page has stopped growing."""
        self.page.wait_for_selector("[data-testid=stApp]", timeout=SCRIPT_MILLISECONDS)
        self.page.wait_for_function(_IS_QUIET, polling=100, timeout=SCRIPT_MILLISECONDS)


_IS_QUIET = """() => {
    const app = document.querySelector('[data-testid=stApp]');
    const main = document.querySelector('[data-testid=stMain]') || document.body;
    const now = app?.dataset.testScriptState === 'notRunning' ? main.scrollHeight : -1;
    const same = now >= 0 && window.heightBefore === now;
    window.quietChecks = same ? (window.quietChecks || 0) + 1 : 0;
    window.heightBefore = now;
    return window.quietChecks >= 4;
}"""


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's Chromium; without one, tests are skipped, except in continuous integration."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found:
        return found
    if os.environ.get("CI"):
        pytest.fail("no Chromium is installed, and with CI set the browser tests must run")
    pytest.skip("no Chromium is installed")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture
def open_tab(
    browser: Browser,
    serve: Callable[..., Server],  # noqa: ARG001 - servers must outlive the tabs
) -> Iterator[Callable[..., Tab]]:
    """Open tabs, each in a browser profile of its own: their size, theme, and whether a phone."""
    contexts, tabs = [], []

    def opened(
        *, width: int = 1280, height: int = 900, theme: str = "light", phone: bool = False
    ) -> Tab:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=phone,
            is_mobile=phone,
            color_scheme="dark" if theme == "dark" else "light",
        )
        context.set_default_timeout(STEP_MILLISECONDS)
        contexts.append(context)
        witness = watch(context)  # before there is a page
        tabs.append(_watched(context.new_page(), witness))
        return tabs[-1]

    yield opened
    for context in contexts:
        context.close()
    assert [error for tab in tabs for error in tab.errors] == []
    assert [url for tab in tabs for url in tab.witness.strangers()] == []


@pytest.fixture
def tab(open_tab: Callable[..., Tab]) -> Tab:
    """One open tab of a wide screen in the light theme."""
    return open_tab()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Start servers that end with the test: ``serve("demo", journal=..., today=...)``."""
    with servers(tmp_path) as started:
        yield started


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The sample person's app, to look at; set up to tell others, it must have reached nobody."""
    folder = tmp_path_factory.mktemp("demo")
    with servers(folder) as started:
        yield started("demo", env=set_up_otherwise(folder))
    assert reached(folder) == []


@pytest.fixture(scope="session")
def streamlits_own(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> object:
    """What axe finds on a page of Streamlit's own elements: rule and element."""
    from tests.browser.bare import measured  # it uses ``Tab`` of this file

    return measured(browser, tmp_path_factory.mktemp("bare"))


@pytest.fixture
def app(serve: Callable[..., Server]) -> Server:
    """A running app with an empty journal."""
    return serve()


@pytest.fixture(scope="session")
def player_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running app for all tests of the player."""
    folder = tmp_path_factory.mktemp("session")
    store = _store(folder / "journal.duckdb")
    skip_screening(store, today=TODAY, actor="page")
    store.close()
    with servers(folder) as started:
        yield started()


@pytest.fixture
def player_app(player_server: Server, serve: Callable[..., Server]) -> Server:  # noqa: ARG001 - tabs ask for it
    """The running app without sessions, signs, or a run under way."""
    store = _store(player_server.journal)
    for form in ("player", "played"):
        drop_draft(store, form=form)
    with changing(store, actor="page", summary="Cleared") as change:
        for table in ("entry", "session", "symptom"):
            rows = change.cursor.execute(f"SELECT id FROM {table} WHERE removed_by IS NULL")
            change.remove(table, [key for (key,) in rows.fetchall()])
    store.close()
    return player_server


def _store(path: Path) -> Store:
    return Store(path, resources=settings.resources(), holder="a test", wait_seconds=10)


def _watched(page: Page, witness: Witness) -> Tab:
    tab = Tab(page, witness)

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" and not _is_probe(message):
            tab.errors.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: tab.errors.append(str(error)))
    return tab


def _is_probe(message: ConsoleMessage) -> bool:
    """Whether Streamlit looked for its server below a page's own address, as it always does."""
    path = urlsplit(message.location.get("url", "")).path
    return path.count("/") > 2 and path.endswith(("/health", "/host-config"))
