"""The guided player: what hurts, what is easier, and keys alone."""

import pytest
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
    expect(page.get_by_role("heading", name="How comfortable was your upper back?")).to_be_focused()
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
