"""The guided player without looking at it, without motion, with large fingers, and how it fits."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.bare import Faults
from tests.browser.conftest import Tab
from tests.browser.looking import axe, look, out_of_order, too_small
from tests.browser.servers import Server
from tests.browser.session_steps import READY, let_pass, open_player, press

_LISTEN = """() => {
    const player = [...document.querySelectorAll('*')].map((one) => one.shadowRoot)
        .find((root) => root && root.querySelector('#live'))
    const live = player.querySelector('#live')
    window.heard = [live.textContent]
    new MutationObserver(() => window.heard.push(live.textContent))
        .observe(live, {childList: true, characterData: true, subtree: true})
}"""

_MOVING = """() => [...document.querySelectorAll('*')].filter((one) => one.shadowRoot)
    .flatMap((one) => one.shadowRoot.getAnimations())
    .filter((one) => one.playState === 'running').length"""


def test_it_tells_each_step_once_and_its_clock_is_silent(player_app: Server, tab: Tab) -> None:
    page = tab.page
    page.emulate_media(reduced_motion="reduce")
    open_player(tab, player_app, "morning")
    page.evaluate(_LISTEN)
    assert page.locator("#live").get_attribute("aria-live") == "polite"
    assert page.locator("#count").get_attribute("role") == "timer"
    assert page.locator("#count").get_attribute("aria-live") == "off"
    press(tab, "Start")
    let_pass(tab, READY + 5)
    press(tab, "Pause")
    let_pass(tab, 5)
    press(tab, "Go on")
    assert page.evaluate("heard") == [
        "Ready to start, Standing cat-cow, hands on desk",
        "Get ready, Standing cat-cow, hands on desk",
        "Go, Standing cat-cow, hands on desk, 8 repetitions",
        "Paused, Standing cat-cow, hands on desk, 8 repetitions",
        "Go, Standing cat-cow, hands on desk, 8 repetitions",
    ]

    for _ in range(40):
        if page.locator("#player").count() == 0:
            break
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(30)
        assert page.evaluate(_MOVING) == 0
        pacer = page.locator("#pacer")
        assert pacer.count() == 0 or not pacer.is_visible()
    heard = page.evaluate("heard")
    assert heard[-1] == "Finished"
    assert any(words.startswith("Other side, ") for words in heard)
    assert any(words.startswith("Go, ") and "left side" in words for words in heard)
    assert all(one != other for one, other in pairwise(heard))


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_it_fits_the_screen_and_says_what_it_is(
    player_app: Server,
    open_tab: Callable[..., Tab],
    streamlits_own: Faults,
    width: int,
    theme: str,
) -> None:
    tab = open_tab(width=width, theme=theme)
    open_player(tab, player_app, "full")
    page = tab.page
    page.get_by_text("Sound, voice, keys").click()
    press(tab, "Start")
    let_pass(tab, 12)
    expect(page.locator("#live")).to_contain_text("Hands-and-knees cat-cow")
    seen = look(page)
    assert seen.sideways <= 1
    assert out_of_order(seen.headings) == []
    assert [one for one in too_small(seen) if one[0] == "player"] == []
    assert len([one for one in seen.small if one[0] == "player"]) >= 9
    assert axe(page).keys() <= streamlits_own


def test_large_letters_leave_its_controls_where_they_are(player_app: Server, tab: Tab) -> None:
    open_player(tab, player_app, "desk")
    tab.page.add_style_tag(content=":root { font-size: 32px !important }")
    press(tab, "Start")  # what moves for ever cannot be pressed
    expect(tab.page.locator("#pause")).to_have_text("Pause")
