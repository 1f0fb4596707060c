"""Every page and part, wide and narrow, light and dark: nothing sideways, no complaint, no stranger.

That no other machine is asked for anything is held by the witness of every tab (conftest.py).
"""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Tab
from tests.browser.servers import Server

PAGES = {
    "Today": "",
    "Session": "session",
    "Log": "log",
    "Trends": "trends",
    "Progression": "progression",
    "What helps": "helps",
    "Plan": "plan",
    "Exercises": "exercises",
    "Journal": "journal",
    "Import": "import",
    "Export": "export",
    "Query": "query",
    "Settings": "settings",
}
"""Title and address, as they stand in the menu."""

PARTS = {
    "log": ("Session", "Check-in", "Measure", "Period"),
    "trends": ("Comfort", "Practice", "Exercises", "Range", "Review", "Compare"),
    "progression": ("Suggestion", "Exercises", "Past suggestions"),
    "plan": ("Week", "Month", "Routines", "Goal"),
    "journal": ("Sessions", "Check-ins", "Measures", "Periods", "Signs", "Changes"),
    "export": ("Charts", "Report", "Journal"),
    "settings": ("General", "Data health", "Devices"),
}
"""The parts of a page, as they stand at its top; the first is the one that it opens with."""

BEHIND = {
    "exercises": ("exercise=cat_cow_1",),
    "journal": ("session=1",),
    "query": ("query=weekly_frequency",),
}
"""What else is opened by an address."""

# What an empty Streamlit page with a menu and an uploader shows too.
STREAMLITS_OWN = {"presentation-role-conflict"}

_OVERFLOW = """() => {
    const main = document.querySelector('[data-testid=stMain]');
    return main.scrollWidth - main.clientWidth;
}"""
_LETTERS = """() => document.fonts.ready.then(fonts => [...new Set([...fonts]
    .filter(one => one.status === 'loaded').map(one => one.family.replaceAll('"', '')))])"""


@pytest.mark.parametrize(("journal", "width"), [("app", 390), ("demo", 360)])
def test_every_page_of_the_menu_on_a_phone(
    journal: str, width: int, request: pytest.FixtureRequest, open_tab: Callable[..., Tab]
) -> None:
    server = request.getfixturevalue(journal)
    tab = open_tab(width=width, theme="dark")
    tab.open(server.url)
    links = tab.page.get_by_test_id("stSidebarNavLink")
    names = [one.split("\n")[-1] for one in links.all_text_contents()]
    assert [title for title in PAGES if not any(name.endswith(title) for name in names)] == []
    assert len(names) == len(PAGES)
    for title in PAGES:
        tab.go(title)
        _is_well(tab.page, title)


@pytest.mark.parametrize("first", [0, 1, 2])
def test_every_part_by_its_address(first: int, demo: Server, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    for address in list(PAGES.values())[first::3]:
        parts = PARTS.get(address, ())
        tab.open(f"{demo.url}/{address}")
        _is_well(tab.page, address)
        choice = (
            tab.page.get_by_test_id("stMain").get_by_role("radiogroup").first.get_by_role("radio")
        )
        if parts:
            assert choice.all_text_contents() == list(parts)
        for part in parts[1:]:
            tab.open(f"{demo.url}/{address}?{address}_show={part}")
            assert choice.nth(parts.index(part)).get_attribute("aria-checked") == "true"
            _is_well(tab.page, f"{address}, {part}")
        for rest in BEHIND.get(address, ()):
            tab.open(f"{demo.url}/{address}?{rest}")
            _is_well(tab.page, rest)
    assert f"{demo.url}/app/static/fonts/OpenSans-Regular.ttf" in tab.witness.asked
    assert "Open Sans" in tab.page.evaluate(_LETTERS)


def _is_well(page: Page, place: str) -> None:
    assert page.get_by_test_id("stException").count() == 0, place
    assert page.evaluate(_OVERFLOW) <= 1, place
    found = {one["id"] for one in Axe().run(page).response["violations"]}
    assert found <= STREAMLITS_OWN, place
