"""Trends: filters in the address, charts saved as files, what is picked in a chart."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.servers import Server

_THREE_MONTHS = re.compile(r"\?span=3m$")


def test_filters_live_in_the_address_and_survive_a_change_of_page(demo: Server, tab: Tab) -> None:
    tab.open(demo.url)
    tab.go("Trends")
    tab.choose("Span", "Last 3 months")
    expect(tab.page).to_have_url(_THREE_MONTHS)
    tab.settle()

    tab.go("Log")
    tab.go("Journal")

    expect(tab.page).to_have_url(_THREE_MONTHS)
    count = tab.page.get_by_test_id("stCaptionContainer").filter(has_text="sessions").first
    shown = count.inner_text()
    tab.open(tab.page.url)
    expect(count).to_have_text(shown)


def test_charts_have_names_and_are_saved_as_picture_drawing_and_numbers(
    demo: Server, tab: Tab
) -> None:
    tab.open(f"{demo.url}/trends?trends_show=Practice")
    charts = tab.page.get_by_test_id("stVegaLiteChart")
    expect(charts).to_have_count(6)
    tab.settle()
    names = tab.page.locator("[data-testid=stVegaLiteChart] [aria-label]").all()
    assert len({name.get_attribute("aria-label") for name in names}) >= 6

    tab.page.get_by_role("button", name="Save").first.click()

    saved = {}
    for kind in ("SVG", "CSV", "PNG"):
        tab.page.get_by_role("radio", name=kind).click()
        tab.settle()
        with tab.page.expect_download() as download:
            tab.page.get_by_role("button", name=f"Save {kind}").click()
        saved[download.value.suggested_filename] = download.value.path().read_bytes()

    assert {name.rpartition(".")[2] for name in saved} == {"png", "svg", "csv"}
    for name, content in saved.items():
        assert name.startswith("supple-sessions-per-week-2025-")
        if name.endswith("png"):
            assert content.startswith(b"\x89PNG")
        elif name.endswith("svg"):
            assert b"Open Sans" in content
        else:
            assert content.startswith(b"week,sessions,exercise_days,goal,partial")

    # The next chart's menu opens as this one was left.
    tab.page.keyboard.press("Escape")
    tab.page.get_by_role("button", name="Save", exact=True).nth(1).click()
    tab.page.get_by_role("button", name="Save PNG").wait_for()


def test_a_bar_that_is_picked_lists_its_sessions_and_leads_to_one(demo: Server, tab: Tab) -> None:
    tab.open(f"{demo.url}/trends?trends_show=Practice")
    tab.settle()
    chart = tab.page.get_by_test_id("stVegaLiteChart").first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    # The week before the last, near its foot: every bar of the demo reaches there.
    tab.page.mouse.click(box["x"] + box["width"] * 0.82, box["y"] + box["height"] * 0.75)
    links = tab.page.get_by_test_id("stPageLink").filter(has_text=" min")
    expect(links.first).to_be_visible()
    day = links.first.inner_text().split("·")[0].split("\n")[-1].strip()

    links.first.click()

    expect(tab.page).to_have_url(_A_SESSION)
    expect(tab.page.get_by_text(day.split(" ", 1)[1]).first).to_be_visible()


_A_SESSION = re.compile(r"/journal\?.*session=\d+")
