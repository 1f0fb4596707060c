"""From the welcome to the started first session, on a phone."""

from collections.abc import Callable

from playwright.sync_api import expect

from dashboard.model import SCREENED
from tests.browser.answering import answer_no
from tests.browser.bare import Faults
from tests.browser.conftest import Tab
from tests.browser.looking import faults
from tests.browser.servers import Server

WIDTH = 390


def test_from_the_welcome_to_the_first_session(
    app: Server, open_tab: Callable[..., Tab], streamlits_own: Faults
) -> None:
    tab = open_tab(width=WIDTH, height=844)

    def press(name: str) -> None:
        tab.page.get_by_role("button", name=name, exact=True).last.click()
        tab.settle()

    tab.open(app.url)
    press("Start fresh")
    minutes = tab.page.get_by_role("radio", name="20 min")
    minutes.or_(tab.page.get_by_role("button", name="20 min")).first.click()
    tab.settle()
    tab.page.reload()
    tab.settle()
    assert faults(tab.page, own=streamlits_own) == []
    press("Go on")
    groups = tab.page.get_by_role("radiogroup")
    expect(groups.nth(len(SCREENED))).to_be_visible()
    for group in groups.all()[: len(SCREENED) + 1]:
        answer_no(tab, group)
    press("Save my answers")
    tab.says("60 minutes a week, 20 minutes each")
    tab.settle()
    assert faults(tab.page, own=streamlits_own) == []
    press("Keep this")
    start = tab.page.get_by_role("button", name="Start the first session")
    box = start.bounding_box()
    assert box
    assert box["height"] >= 40
    start.click()
    tab.settle()
    expect(tab.page.get_by_role("radio", name="First routine")).to_be_checked()
    press("Start")
    expect(tab.page.get_by_text("First routine · exercise 1 of")).to_be_visible()
