"""Charts saved as pages: opened from disk without a network, they draw themselves."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import expect

from dashboard.cli import main
from dashboard.store import Store
from tests.browser.conftest import Tab
from tests.builders import a_session, logged
from tests.conftest import TODAY


def test_saved_pages_draw_themselves_offline(
    open_tab: Callable[..., Tab], store: Store, tmp_path: Path
) -> None:
    for back in range(24, 0, -4):
        day = TODAY - timedelta(days=back)
        logged(store, a_session(day, before=5, after=7, effort=4, notes="Stiff after calls"))
    store.close()
    out = tmp_path / "out"
    words = ["charts", "--journal", str(store.path), "--out", str(out)]
    assert main([*words, "--format", "html", "--theme", "dark"]) == 0
    pages = [
        next(out.glob(f"supple-{key}-20*.html")) for key in ("calendar", "comfort", "rest-days")
    ]

    tab = open_tab(width=390)
    tab.page.context.set_offline(True)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    for page in pages:
        tab.page.goto(page.as_uri())
        expect(tab.page.locator("#chart svg")).to_be_visible()
        assert tab.page.evaluate(_LETTERS) == ["Open Sans"] * 2
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert asked == [page.as_uri() for page in pages]

    # It is the live chart: pointing at a note tells it.
    tab.page.goto(pages[1].as_uri())
    tab.page.locator("#chart svg [aria-label*='Stiff after calls']").first.hover()
    expect(tab.page.locator("#vg-tooltip-element")).to_contain_text("Stiff after calls")


_LETTERS = """() => document.fonts.ready.then(fonts => [...fonts]
    .filter(one => one.status === 'loaded').map(one => one.family.replaceAll('"', '')))"""
