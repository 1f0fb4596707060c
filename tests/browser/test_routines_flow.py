"""Routines in a browser: one is made by keyboard, moved without losing the place, and played."""

import re

from playwright.sync_api import expect

from tests.browser.bare import Faults
from tests.browser.conftest import Tab
from tests.browser.looking import axe
from tests.browser.servers import Server


def test_a_routine_is_made_by_keyboard_and_played(
    app: Server, tab: Tab, streamlits_own: Faults
) -> None:
    page = tab.page
    tab.open(f"{app.url}/plan?plan_show=Routines")
    page.get_by_role("button", name="New routine").press("Enter")
    page.get_by_role("textbox", name="Name").fill("Evening")
    line = page.get_by_role("textbox", name="Exercises")
    line.fill("Cat-cow 6; Open book 5/side; Wall angel 6; Chin tuck 6")
    line.blur()
    page.get_by_role("button", name="Lying chin nod").press("Enter")
    tab.says("4 of 4")
    up = page.get_by_role("button", name="Up", exact=True)
    up.focus()
    for place in (3, 2):
        page.keyboard.press("Enter")
        tab.says(f"{place} of 4")
        expect(up).to_be_focused()
    tab.says("About 3 minutes")
    tab.settle()  # while a page is redrawn its parts are faint
    assert axe(page).keys() <= streamlits_own

    page.get_by_role("button", name="Save routine").press("Enter")
    tab.says("Saved “Evening”: 4 exercises")
    expect(page).not_to_have_url(re.compile("edit="))
    expect(page.get_by_role("listitem").filter(has_text="Lying chin nod 6").first).to_be_visible()
    page.get_by_role("link", name="Play it").first.click()
    expect(page).to_have_url(re.compile(r"/session\?routine=\d+$"))
