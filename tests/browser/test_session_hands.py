"""The guided player: what hurts, what is easier, keys alone, and how it fits a screen."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from dashboard.model import Entry, Unit
from tests.browser.conftest import Tab
from tests.browser.servers import Server
from tests.browser.session_steps import (
    READY,
    let_pass,
    only_session,
    open_player,
    press,
    save,
)
from tests.browser.test_every_page import STREAMLITS_OWN


def test_this_hurts_stops_and_a_sign_closes_the_player(player_app: Server, tab: Tab) -> None:
    open_player(tab, player_app, "desk")
    press(tab, "Start")
    let_pass(tab, READY + 13)
    press(tab, "This hurts")
    tab.says("Stopped.")
    tab.page.get_by_label("Or in your own words").fill("numb hands")
    tab.page.get_by_label("Or in your own words").blur()
    tab.says("Understood as")
    tab.page.get_by_role("button", name="Note it").click()
    tab.says("Suggestions are paused.")
    expect(tab.page.locator("#player")).to_have_count(0)
    save(tab)
    session, _, _ = only_session(player_app)
    assert session.entries == (Entry("cat_cow_1", Unit.REPS, (2,)),)
    tab.says("There is nothing to do here until this has been looked at.")


def test_an_exercise_that_was_only_unpleasant_is_left_out_and_an_easier_one_taken(
    player_app: Server, tab: Tab
) -> None:
    open_player(tab, player_app, "morning")
    press(tab, "Start")
    expect(tab.page.locator("#name")).to_have_text("Standing cat-cow, hands on desk")
    press(tab, "Easier version")
    expect(tab.page.locator("#name")).to_have_text("Seated cat-cow")
    press(tab, "This hurts")
    tab.says("Stopped.")
    tab.page.get_by_role("button", name="Go on, and leave this one out").click()
    expect(tab.page.locator("#name")).to_have_text("Seated turn, arms crossed")


def test_all_of_it_by_keyboard_alone(player_app: Server, tab: Tab) -> None:
    page = tab.page
    page.clock.install()
    tab.open(f"{player_app.url}/session?routine=desk")
    _tab_to(tab, "Start")
    page.keyboard.press("Enter")
    page.locator("#player").wait_for()
    tab.settle()
    assert page.evaluate(_FOCUSED) == "player"
    page.keyboard.press("Space")
    for _ in range(20):
        if page.locator("#player").count() == 0:
            break
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(50)
    tab.says("How comfortable was your upper back?")
    _tab_to(tab, "Save session")
    page.keyboard.press("Enter")
    tab.says("Saved:")
    session, _, _ = only_session(player_app)
    assert len(session.entries) == 5


_FOCUSED = """() => {
    let one = document.activeElement
    while (one && one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement
    if (!one || (one.tagName !== 'BUTTON' && !one.id)) return ''
    return (one.id || one.innerText).trim()
}"""


def _tab_to(tab: Tab, words: str) -> None:
    """Press Tab until what has the focus says some words."""
    for _ in range(60):
        if words in tab.page.evaluate(_FOCUSED):
            return
        tab.page.keyboard.press("Tab")
    pytest.fail(f"{words} cannot be reached by Tab")


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_the_player_fits_the_screen_and_says_what_it_is(
    player_app: Server, open_tab: Callable[..., Tab], width: int, theme: str
) -> None:
    tab = open_tab(width=width, theme=theme)
    open_player(tab, player_app, "full")
    press(tab, "Start")
    let_pass(tab, 12)
    page = tab.page
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    expect(page.locator("#live")).to_contain_text("Hands-and-knees cat-cow")
    found = {one["id"] for one in Axe().run(page).response["violations"]}
    assert found <= STREAMLITS_OWN
