"""Nothing leaves this machine: every page, a played session, every export, every file opened.

Three witnesses: what the tabs ask for, whom the browser as a program reaches (through a proxy of
the test's own, which a page cannot go round), and whom the server's Python means to reach. The
server belongs to a person who has set up Streamlit to tell statistics.
"""

import socket
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Download, Page, sync_playwright

from tests.browser.conftest import SCRIPT_MILLISECONDS, Tab
from tests.browser.servers import servers, stop
from tests.watching import reached, set_up_otherwise

PLACES = (
    "",
    "session",
    *(f"log?log_show={part}" for part in ("Session", "Check-in", "Measure", "Period")),
    *(
        f"trends?trends_show={part}"
        for part in ("Comfort", "Practice", "Exercises", "Range", "Review", "Compare")
    ),
    *(
        f"progression?progression_show={part}"
        for part in ("Suggestion", "Exercises", "Past suggestions")
    ),
    "what-helps",
    *(f"plan?plan_show={part}" for part in ("Week", "Month", "Routines", "Goal")),
    "exercises",
    "exercises?exercise=cat_cow_1",
    *(f"journal?journal_show={part}" for part in ("Sessions", "Changes")),
    *(f"export?export_show={part}" for part in ("Charts", "Report", "Journal")),
    *(f"settings?settings_show={part}" for part in ("General", "Data health")),
)
SHEET = "Date,Exercise,Minutes,Comfort after\n2026-03-20,Cat-cow,12,7\nno day,Cat-cow,12,7\n"


def test_nothing_leaves_this_machine(chromium: str, tmp_path: Path) -> None:
    env = set_up_otherwise(tmp_path)
    with servers(tmp_path) as started, _listener() as (proxy, calls), sync_playwright() as tools:
        server = started("demo", env=env, folder_of_work=tmp_path / "home")
        browser = tools.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", f"--proxy-server=127.0.0.1:{proxy}", *_QUIET],
        )
        context = browser.new_context(accept_downloads=True)
        context.set_default_timeout(SCRIPT_MILLISECONDS)
        context.add_init_script(_NOTES_CALLS)
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.on("websocket", lambda socket: asked.append(socket.url))
        tab = Tab(page)
        for place in PLACES:
            tab.open(f"{server.url}/{place}")
            assert page.get_by_test_id("stException").count() == 0, place
        assert page.evaluate(_FONTS) == ["Open Sans"]
        files = [*_exports(tab, server.url, tmp_path), *_answers(tab, server.url, tmp_path)]
        files += _of_an_import(tab, server.url, tmp_path)
        _play(tab, server.url)
        assert page.evaluate("window.calls") == []
        strangers = [url for url in asked if not _is_here(url, server.url)]
        assert len(asked) > len(PLACES)
        assert strangers == []
        _open_each(page, files)
        assert [url for url in asked if not _is_here(url, server.url)] == []
        assert context.service_workers == []
        browser.close()
        stop(server.process)
        assert calls == []
    assert reached(tmp_path) == []


def _exports(tab: Tab, url: str, folder: Path) -> Iterator[Path]:
    page = tab.page
    tab.open(f"{url}/export")
    for kind in ("SVG", "PDF", "HTML", "Vega-Lite", "CSV"):
        page.get_by_test_id("stMain").get_by_role("button", name=kind, exact=True).click()
        tab.settle()
    yield from _zip_of(tab, folder / "charts")
    tab.open(f"{url}/export?export_show=Journal")
    yield from _zip_of(tab, folder / "journal")
    tab.open(f"{url}/export?export_show=Report")
    for name in ("Save as PDF", "Save as HTML"):
        yield _saved(tab, name, folder)
    tab.open(f"{url}/plan")
    yield _saved(tab, "Calendar file (.ics)", folder)


def _zip_of(tab: Tab, folder: Path) -> list[Path]:
    tab.page.get_by_role("button", name="Make the zip").click()
    tab.page.get_by_role("button", name="Save the zip").wait_for(timeout=120_000)
    with zipfile.ZipFile(_saved(tab, "Save the zip", folder)) as archive:
        archive.extractall(folder)
    return sorted(path for path in folder.rglob("*") if path.suffix in _OPENED)


def _answers(tab: Tab, url: str, folder: Path) -> Iterator[Path]:
    tab.open(f"{url}/query?query=weekly_frequency")
    tab.page.get_by_role("button", name="Ask", exact=True).click()
    yield _saved(tab, "Rows (CSV)", folder)
    tab.page.get_by_test_id("stMain").get_by_text("Chart", exact=True).click()
    tab.page.get_by_test_id("stVegaLiteChart").first.wait_for()


def _of_an_import(tab: Tab, url: str, folder: Path) -> Iterator[Path]:
    file = folder / "sheet.csv"
    file.write_text(SHEET, encoding="utf-8")
    tab.open(f"{url}/import")
    tab.page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(file)
    yield _saved(tab, "Save the rows that were kept out", folder)


def _play(tab: Tab, url: str) -> None:
    """Play the Desk break by its keys, with sound and spoken cues."""
    page = tab.page
    tab.open(f"{url}/session?routine=desk")
    page.get_by_role("button", name="Start", exact=True).click()
    player = page.locator("#player")
    player.get_by_text("Sound, voice, keys").click()
    player.get_by_label("Sound", exact=True).check()
    player.get_by_label("Spoken cues").check()
    tab.settle()
    player.get_by_role("button", name="Start", exact=True).click()
    for _ in range(40):
        if player.count() == 0:
            break
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(50)
    tab.says("How comfortable was your upper back?")


def _saved(tab: Tab, name: str, folder: Path) -> Path:
    tab.settle()
    folder.mkdir(exist_ok=True)
    with tab.page.expect_download() as coming:
        tab.page.get_by_role("button", name=name).first.click()
    download: Download = coming.value
    file = folder / download.suggested_filename
    download.save_as(file)
    return file


def _open_each(page: Page, files: list[Path]) -> None:
    """Open one file of each kind of each export, and search all of them for other addresses."""
    assert {file.suffix for file in files} >= _OPENED
    pages = [file for file in files if file.suffix in {".html", ".svg"}]
    for file in pages[:12] + pages[-1:]:
        page.goto(file.as_uri())
        page.wait_for_load_state("networkidle")
    for file in files:
        if file.suffix in {".html", ".svg", ".css"}:
            text = file.read_text(encoding="utf-8")
            assert not any(fetch in text for fetch in _FETCHES), file.name


@contextmanager
def _listener() -> Iterator[tuple[int, list[str]]]:
    """Stand where the browser sends all that is not for this machine, and note it."""
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            while True:
                try:
                    visitor, _ = door.accept()
                except OSError:
                    return
                with visitor:
                    calls.append(visitor.recv(200).decode("latin-1").partition("\r\n")[0])

        threading.Thread(target=serve, daemon=True).start()
        yield door.getsockname()[1], calls


def _is_here(url: str, server: str) -> bool:
    address = urlsplit(url)
    return address.scheme in {"file", "data", "blob"} or address.netloc == urlsplit(server).netloc


_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_OPENED = {".html", ".svg", ".pdf", ".json", ".csv"}
_FETCHES = ('<script src="http', 'href="http', "url(http", "@import", 'src="http')
_FONTS = """() => document.fonts.ready.then(fonts => [...new Set([...fonts]
    .filter(one => one.status === 'loaded').map(one => one.family.replaceAll('"', '')))]
    .filter(family => family.startsWith('Open')))"""
# Beacons and calls between browsers are no requests of a tab.
_NOTES_CALLS = """
window.calls = []
navigator.sendBeacon = url => window.calls.push(String(url)) > 0
window.RTCPeerConnection = function () { window.calls.push('RTCPeerConnection') }
"""
