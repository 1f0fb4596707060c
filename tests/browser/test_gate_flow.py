"""A red flag from the first to the last: noted on Today, seen on every page, lifted by guidance."""

from playwright.sync_api import expect

from tests.browser.answering import answer_no
from tests.browser.bare import Faults
from tests.browser.conftest import Tab
from tests.browser.looking import axe
from tests.browser.servers import Server
from tests.menu import PAGES

_PAUSED = "Suggestions are paused."
_SIGN = "Numbness or tingling in the arms or hands"


def _answer_the_check(tab: Tab) -> None:
    tab.page.get_by_role("button", name="Skip this").click()
    tab.settle()
    tab.says("A short check first")
    tab.settle()  # the questions come after their heading
    for group in tab.page.get_by_role("radiogroup").all():
        answer_no(tab, group)
    tab.page.get_by_role("button", name="Save my answers").click()
    tab.says("Thank you. Your answers are kept")


def _note_a_sign(tab: Tab) -> None:
    heading = tab.page.get_by_text("Arms and hands", exact=True).last
    for _ in range(3):  # drawn anew meanwhile, what was unfolded is folded again
        tab.page.get_by_role("button", name="Note a warning sign").click()
        tab.settle()
        if heading.is_visible():
            break
    heading.click()
    tab.page.get_by_text(_SIGN, exact=True).last.click()
    tab.settle()
    tab.page.get_by_role("button", name="Note it").click()
    tab.says(_PAUSED)


def test_a_red_flag_replaces_the_suggestion_on_every_page_until_guidance(
    app: Server, tab: Tab, streamlits_own: Faults
) -> None:
    tab.open(app.url)
    _answer_the_check(tab)
    tab.says("Start small")

    _note_a_sign(tab)

    for title in (page.title for page in PAGES):
        tab.go(title)
        tab.says("Please have this looked at before you exercise again")
        tab.says("This is general information, not a diagnosis.")
        expect(tab.page.get_by_text("Start small")).to_have_count(0)
        tab.settle()  # while a page is redrawn its parts are faint
        assert axe(tab.page).keys() <= streamlits_own, title

    tab.go("Trends")
    tab.page.get_by_role("button", name="Record guidance").click()
    tab.page.get_by_label("Who, or what was said (if you like)").fill("Physio: fine")
    tab.page.get_by_role("button", name="Yes, record it").click()
    tab.says("Guidance of today recorded.")

    for title in ("Progression", "Log", "Today"):
        tab.go(title)
        expect(tab.page.get_by_text(_PAUSED)).to_have_count(0)
    tab.says("things stay steady until 11 April")
