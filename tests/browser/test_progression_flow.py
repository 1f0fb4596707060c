"""A step accepted on Progression: seen on Today and in the ledger, taken back, offered again."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from dashboard.store import Store
from tests.browser.conftest import Tab
from tests.browser.servers import Server
from tests.steady import OFFERED, ready


def test_accept_see_it_everywhere_and_undo(
    journal: Path, store: Store, serve: Callable[..., Server], tab: Tab
) -> None:
    ready(store)
    server = serve(journal=journal)
    tab.open(server.url)
    tab.go("Progression")
    tab.says(OFFERED)
    tab.page.get_by_text("Every rule: 27 rules").click()
    tab.says("It would take: 5 days more.")
    expect(tab.page.get_by_test_id("stVegaLiteChart")).to_have_count(1)

    tab.page.get_by_role("button", name="Accept this step").click()
    tab.says("Your answer today: Accepted.")
    tab.says("You changed your weekly minutes on 28 March")

    tab.go("Today")
    tab.says("Your answer today: Accepted.")
    expect(tab.page.get_by_role("button", name="Accept this step")).to_have_count(0)

    tab.go("Progression")
    tab.page.get_by_text("Past suggestions", exact=True).click()
    tab.says("Nothing speaks against it. Accepted.")
    tab.settle()
    tab.page.get_by_role("button", name="Undo").first.click()
    tab.says("Taken back: Accepted the suggestion of 28 March 2026.")
    tab.settle()
    expect(tab.page.get_by_text("Nothing speaks against it. Accepted.")).to_have_count(0)

    tab.page.get_by_text("Suggestion", exact=True).click()
    tab.says(OFFERED)
