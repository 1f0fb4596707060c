"""Steps of the tests of the guided player, and the app that they share."""

from pathlib import Path

from dashboard import reports, settings
from dashboard.model import Session
from dashboard.store import Store
from tests.browser.conftest import Tab
from tests.browser.servers import Server

DRIFT = 500
"""Milliseconds that the player may be off the clock."""
READY, CAT_COW = 10, 24
"""Seconds of getting ready for the Desk break, and of its first exercise, four repetitions."""
WHOLE = 180
"""Seconds of all of it."""


def store_of(path: Path) -> Store:
    return Store(path, resources=settings.resources(), holder="a test", wait_seconds=10)


def open_player(tab: Tab, app: Server, routine: str) -> None:
    """Choose a routine and open the player; it waits for its start."""
    tab.page.clock.install()
    tab.open(f"{app.url}/session?routine={routine}")
    tab.page.get_by_role("button", name="Start", exact=True).click()
    tab.page.locator("#player").wait_for()
    tab.settle()


def press(tab: Tab, name: str) -> None:
    tab.page.locator("#player").get_by_role("button", name=name, exact=True).click()


def freeze(tab: Tab) -> None:
    """Let time pass only where the test says so, however busy the machine is."""
    tab.page.clock.pause_at(tab.page.evaluate("Date.now()") / 1000 + 0.2)


def let_pass(tab: Tab, seconds: float) -> None:
    tab.page.clock.run_for(int(seconds * 1000))


def is_at(tab: Tab, phase: str, left: float) -> None:
    """Hold the player's place against the clock."""
    player = tab.page.locator("#player")
    assert player.get_attribute("data-phase") == phase
    shown = int(player.get_attribute("data-left") or -1)
    assert abs(shown - left * 1000) <= DRIFT, shown


def save(tab: Tab) -> None:
    tab.settle()  # a press while the page is still being drawn can be lost
    tab.page.get_by_role("button", name="Save session").click()
    tab.says("Saved:")


def only_session(app: Server) -> tuple[Session, str, str]:
    """Return the session that was saved, its title and its origin."""
    store = store_of(app.journal)
    assert reports.journal_span(store).sessions == 1
    latest = reports.latest_session(store)
    assert latest is not None
    session = reports.session_to_edit(store, session_id=latest.session_id)
    detail = reports.session_detail(store, session_id=latest.session_id)
    assert session is not None
    assert detail is not None
    assert not reports.drafts(store, form="player")
    store.close()
    return session, detail.title, detail.origin
