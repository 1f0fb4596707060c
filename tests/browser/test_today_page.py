"""Today on a phone: the answer stands in the first screen, and leads to the session in one press."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.servers import Server


def test_start_is_in_the_first_screen_of_a_phone(
    player_app: Server, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab(width=390, height=844)
    tab.open(player_app.url)
    start = tab.page.get_by_role("button", name="Start", exact=True)
    box = start.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 844
    mark = tab.page.get_by_test_id("stHeaderLogo")
    assert mark.evaluate("image => image.naturalWidth / image.naturalHeight") > 2  # with its name

    start.press("Enter")
    expect(tab.page.get_by_role("heading", name="Session", exact=True)).to_be_visible()
    tab.page.wait_for_url("**/session?routine=for-you")
