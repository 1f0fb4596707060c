"""Every page, wide and narrow, light and dark: nothing sideways, no complaint, no stranger asked."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Tab

PAGES = (
    "Today",
    "Session",
    "Log",
    "Trends",
    "Progression",
    "What helps",
    "Plan",
    "Exercises",
    "Journal",
    "Import",
    "Query",
    "Settings",
)

# What an empty Streamlit page with a menu and an uploader shows too.
STREAMLITS_OWN = {"list", "listitem", "presentation-role-conflict"}

_OVERFLOW = """() => {
    const main = document.querySelector('[data-testid=stMain]');
    return main.scrollWidth - main.clientWidth;
}"""


@pytest.mark.parametrize(
    ("journal", "width", "theme"),
    [("empty", 390, "dark"), ("demo", 1280, "light"), ("demo", 360, "dark")],
)
def test_every_page_fits_and_is_accessible(
    journal: str,
    width: int,
    theme: str,
    request: pytest.FixtureRequest,
    open_tab: Callable[..., Tab],
) -> None:
    server = request.getfixturevalue("app" if journal == "empty" else "demo")
    tab = open_tab(width=width, theme=theme)
    tab.open(server.url)
    for title in PAGES:
        tab.go(title)
        assert tab.page.get_by_test_id("stException").count() == 0, title
        assert tab.page.evaluate(_OVERFLOW) <= 1, title
        found = {one["id"] for one in Axe().run(tab.page).response["violations"]}
        assert found <= STREAMLITS_OWN, title
