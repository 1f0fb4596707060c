"""The report as HTML, opened from the disk with the network off."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from dashboard.exports.report import webpage
from dashboard.model import Catalogue
from dashboard.store import Store
from tests.browser.conftest import Tab
from tests.reporting import crowded, told

_HOSTILE = "<script>document.title = 'run'</script><img src=x onerror=\"document.title='run'\">"


def test_it_is_whole_without_a_network_and_runs_nothing(
    tab: Tab, store: Store, catalogue: Catalogue, tmp_path: Path
) -> None:
    crowded(store, catalogue, f"{_HOSTILE} {'W' * 120}")
    file = tmp_path / "report.html"
    file.write_bytes(webpage.page(told(store, catalogue, details=True, note=_HOSTILE)))
    page = tab.page
    page.context.set_offline(True)
    page.goto(file.as_uri())
    page.get_by_text("Please stop exercising and get help now").wait_for()
    assert page.title() == "Back mobility report, 9 to 28 March 2026"
    drawn = page.evaluate("[...document.images].map(one => one.complete && one.naturalWidth > 400)")
    assert len(drawn) > 5
    assert all(drawn)
    assert page.evaluate("document.fonts.check('600 18px \"Open Sans\"')")
    assert page.get_by_text(_HOSTILE).count() > 20
    for width in (1100, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert Axe().run(page).response["violations"] == []
