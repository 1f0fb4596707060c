"""Without a mouse: every page, a session, the answer to a suggestion, undo, a file and a table."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import FileChooser, Page, expect
from playwright.sync_api import TimeoutError as BrowserTimeoutError

from tests.browser.conftest import STEP_MILLISECONDS, Tab
from tests.browser.keys import Keys
from tests.browser.servers import Server
from tests.browser.test_import_flow import STRONG
from tests.menu import PAGES

_STREAMLITS_UNSEEN = {"", "Add files", "file upload"}
"""What Streamlit gives the focus without showing it: the page that scrolls, and the uploader."""


def test_all_of_it_by_keys_alone(serve: Callable[..., Server], tab: Tab, tmp_path: Path) -> None:
    server = serve("demo")
    keys = Keys(tab)
    page = tab.page

    keys.open(server.url)
    for title in (one.title for one in PAGES[1:]):
        keys.press(title)
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        expect(page).to_have_title(f"{title} · Supple")
    assert keys.lost == []

    keys.open(server.url)
    keys.press("Accept this step")
    tab.says("Your answer today: Accepted.")
    tab.settle()
    page.keyboard.press("Tab")
    assert any(words in keys.at() for words in ("Undo", "Why, and with which numbers"))
    keys.press("Undo")
    tab.says("Taken back")

    keys.open(f"{server.url}/log")
    keys.to("Minutes")
    keys.to("Exercises", back=True)  # from the other side the menu's page comes first
    page.keyboard.press("Enter")
    tab.settle()
    keys.type("What did you do?", "Cat-cow 2x10")
    keys.type("Minutes", "12")
    keys.press("Save session")
    tab.says("Saved")
    keys.press("Undo")
    tab.says("Taken back")

    keys.open(f"{server.url}/trends?trends_show=Practice")
    keys.press("As a table")
    expect(page.get_by_role("columnheader", name="Week from")).to_be_visible()

    file = tmp_path / "strong.csv"
    file.write_text(STRONG, encoding="utf-8")
    keys.open(f"{server.url}/import")
    keys.to("Upload")
    tab.settle()  # what was told of the day's backup may have moved the page meanwhile
    keys.to("Upload")
    _chooser(page).set_files(file)
    tab.says("Read as Strong")
    tab.settle()
    keys.press("to my journal")
    tab.says("Added")
    # A button that goes with what it did takes the focus along; the next Tab goes on from its place.
    assert set(keys.lost) <= {"Accept this step", "Save session", "Undo", "to my journal"}
    assert [name for name in keys.unseen() if name not in _STREAMLITS_UNSEEN] == []


def _chooser(page: Page) -> FileChooser:
    """Press Enter until a file can be chosen: now and then one press opens nothing in Chromium."""
    for left in reversed(range(3)):
        try:
            with page.expect_file_chooser(timeout=STEP_MILLISECONDS / 3) as opened:
                page.keyboard.press("Enter")
        except BrowserTimeoutError:
            if left == 0:
                raise
        else:
            return opened.value
    raise AssertionError
