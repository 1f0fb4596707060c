"""The Journal page as a person uses it: edited, deleted, undone, redone; two exercises made one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from dashboard.store import Store
from tests.browser.conftest import Tab
from tests.browser.servers import Server
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


@pytest.fixture
def filled(store: Store) -> None:
    """Two sessions of two exercises, in the journal that ``app`` serves."""
    logged(
        store,
        a_session(TODAY, minutes=10, effort=3, entries=(an_entry("cat_cow_1", 10),)),
        a_session("2026-03-20", minutes=20, entries=(an_entry("open_book_1", 8),)),
    )
    store.close()


def main(tab: Tab) -> Locator:
    return tab.page.get_by_test_id("stMain")


def press(tab: Tab, name: str) -> None:
    tab.page.get_by_role("button", name=name, exact=True).first.click()
    tab.settle()


@pytest.mark.usefixtures("filled")
def test_edit_delete_undo_redo_then_merge_and_undo(
    app: Server, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()
    tab.open(f"{app.url}/journal?session=1")
    tab.says("Seated cat-cow 10")
    press(tab, "Edit")
    line = tab.page.get_by_role("textbox", name="What did you do?")
    line.fill("Cat-cow 3x12")
    line.blur()
    tab.says("Seated cat-cow 3x12, level 1")
    press(tab, "Save changes")
    tab.says("Saved the session of today.")
    expect(main(tab)).to_contain_text("Edited the session of 28 March 2026: exercises")

    press(tab, "Delete")
    tab.says("Deleted the session of today.")
    expect(main(tab)).to_contain_text("1 session")
    press(tab, "Undo")
    tab.says("Taken back: Removed the session of 28 March 2026.")
    expect(main(tab)).to_contain_text("Seated cat-cow 3x12")
    tab.page.get_by_text("Changes", exact=True).click()
    press(tab, "Redo")
    tab.says("Put back: Removed the session of 28 March 2026.")

    narrow = open_tab(width=390, height=844)
    narrow.open(f"{app.url}/journal")
    expect(main(narrow)).to_contain_text("1 session")
    press(narrow, "Merge exercises")
    narrow.choose("This one goes", "Open book")
    narrow.choose("and becomes this one", "Seated cat-cow")
    expect(narrow.page.get_by_text("1 session in the whole journal then say")).to_be_visible()
    press(narrow, "Merge")
    narrow.says("Merged “Open book, hand on ribs” into “Seated cat-cow”: 1 entry.")
    expect(main(narrow)).to_contain_text("Seated cat-cow 8")
    press(narrow, "Undo")
    expect(main(narrow)).to_contain_text("Open book, hand on ribs 8")

    narrow.page.get_by_role("checkbox").first.focus()  # by keyboard alone
    narrow.page.keyboard.press("Space")
    narrow.settle()
    expect(narrow.page.get_by_text("1 session ticked")).to_be_in_viewport()
    press(narrow, "Delete")
    press(narrow, "Delete 1 session")
    narrow.says("1 session deleted.")
    expect(main(narrow)).to_contain_text("No sessions yet.")
