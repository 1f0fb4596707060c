"""Nothing leaves this machine: a session with sound and voice, and every file that can be saved.

Every browser test holds that its tabs ask nobody but their own app (conftest.py, witness.py), and
test_every_page.py visits all pages and parts. Here is what those miss, and that the witness can fail.
"""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect

from dashboard.gallery.saved import KINDS
from dashboard.journal.plans import Plan, PlannedTime, set_plan
from dashboard.model import Catalogue
from dashboard.sample import fill
from dashboard.store import Store
from tests.browser.conftest import Tab
from tests.browser.page_states import DEMO
from tests.browser.servers import Server
from tests.browser.session_steps import WHOLE, let_pass, open_player, press
from tests.conftest import TODAY

MAKING_MILLISECONDS = 120_000
"""The zip of every chart in every format may take so long on a busy machine."""

SHEET = """\
Date,Minutes,Pain after (0-10)
14.03.2026,10,2
16.03.2026,12,3
no day,12,3
23.03.2026,8,2
"""

WAYS_OUT = """<!doctype html><title>Out</title>
<link rel="stylesheet" href="http://style.invalid/"><link rel="prefetch" href="http://fetched.invalid/">
<style>@font-face { font-family: F; src: url(http://font.invalid/) } body { font-family: F }</style>
<img src="http://192.0.2.1/picture.png"><iframe src="http://frame.invalid/"></iframe> text
<script src="http://script.invalid/"></script>
<script>
fetch("http://example.invalid/")
fetch("http://localhost:8501/")
navigator.sendBeacon("http://beacon.invalid/")
new WebSocket("ws://socket.invalid/")
new Worker(URL.createObjectURL(new Blob(["fetch('http://thread.invalid/')"])))
new RTCPeerConnection()
speechSynthesis.getVoices = () => [{ localService: true }, { localService: false }]
speechSynthesis.speak(new SpeechSynthesisUtterance("out"))
</script>"""
ASKED_BY_IT = {
    *(f"http://{one}.invalid/" for one in ("style", "fetched", "font", "frame", "script")),
    *(f"http://{one}.invalid/" for one in ("example", "beacon", "thread", "call", "voice")),
    "http://192.0.2.1/picture.png",
    "http://localhost:8501/",
}

VOICES = """
window.said = []
const near = { lang: "en-GB", localService: true }
const far = { lang: "en-US", localService: false, default: true }
window.voices = [far]
speechSynthesis.getVoices = () => window.voices
window.SpeechSynthesisUtterance = function (words) { this.words = words }
const speak = speechSynthesis.speak
speechSynthesis.speak = (told) => { window.said.push(told.words); speak(told) }
window.comeNear = () => { window.voices = [far, near]; speechSynthesis.onvoiceschanged() }
"""


@pytest.mark.exhaustive
def test_every_part_of_every_page(demo: Server, tab: Tab) -> None:
    for state in DEMO:
        if not state.quick:  # the others are visited by test_every_page.py in each run
            tab.open(demo.url + state.path)
            assert tab.page.get_by_test_id("stException").count() == 0, state.name


def test_a_page_that_asks_another_machine_is_caught(tab: Tab, tmp_path: Path) -> None:
    failed: dict[str, str | None] = {}
    tab.page.context.on("requestfailed", lambda one: failed.update({one.url: one.failure}))
    file = tmp_path / "out.html"
    file.write_text(WAYS_OUT, encoding="utf-8")
    tab.page.goto(file.as_uri())
    for _ in range(100):
        if failed.keys() >= ASKED_BY_IT and len(tab.witness.strangers()) > len(ASKED_BY_IT):
            break
        tab.page.wait_for_timeout(50)
    assert set(tab.witness.strangers()) == {*ASKED_BY_IT, "ws://socket.invalid/"}
    # And the browser finds none of them, even by its number.
    assert failed == dict.fromkeys(ASKED_BY_IT, "net::ERR_NAME_NOT_RESOLVED")
    tab.witness.asked.clear()
    tab.errors.clear()


def test_a_session_with_sound_and_spoken_cues_asks_nobody(player_app: Server, tab: Tab) -> None:
    tab.page.add_init_script(VOICES)
    open_player(tab, player_app, "desk")
    player = tab.page.locator("#player")
    player.get_by_text("Sound, voice, keys").click()
    voice = player.get_by_label("Spoken cues")
    expect(player.get_by_text("This browser has no voice of its own here.")).to_be_visible()
    expect(voice).to_be_disabled()
    tab.page.evaluate("comeNear()")
    voice.check()
    player.get_by_label("Sound", exact=True).check()
    press(tab, "Start")
    let_pass(tab, WHOLE + 1)
    tab.says("How comfortable was your upper back?")
    assert len(tab.page.evaluate("said")) >= 5
    assert len(tab.witness.asked) > 10


def test_no_saved_chart_asks_anybody(demo: Server, tab: Tab, tmp_path: Path) -> None:
    page = tab.page
    tab.open(f"{demo.url}/export")
    formats = page.get_by_role("toolbar", name="Formats")
    while not_yet := formats.get_by_role("button", pressed=False).all():
        not_yet[0].click()
        tab.settle()
    files = _unpacked(tab, tmp_path)
    assert {file.suffix[1:] for file in files} == set(KINDS)
    _open_each(tab, files)


def test_no_other_saved_file_asks_anybody(
    store: Store,
    catalogue: Catalogue,
    serve: Callable[..., Server],
    tab: Tab,
    tmp_path: Path,
) -> None:
    fill(store, today=TODAY, catalogue=catalogue)
    set_plan(store, Plan(TODAY, {1: PlannedTime("desk")}), actor="page")
    store.close()
    url = serve(journal=store.path).url
    page = tab.page
    tab.open(f"{url}/export?export_show=Journal")
    files = _unpacked(tab, tmp_path)
    tab.open(f"{url}/export?export_show=Report")
    files += [_saved(tab, name, tmp_path) for name in ("Save as PDF", "Save as HTML")]
    tab.open(f"{url}/plan")
    files.append(_saved(tab, "Calendar file (.ics)", tmp_path))
    tab.open(f"{url}/query?query=weekly_duration")
    page.get_by_role("button", name="Ask", exact=True).click()
    files.append(_saved(tab, "Rows (CSV)", tmp_path))
    page.get_by_test_id("stMain").get_by_text("Chart", exact=True).click()
    page.get_by_test_id("stVegaLiteChart").first.wait_for()
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    tab.open(f"{url}/import")
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(sheet)
    files.append(_saved(tab, "Save the rows that were kept out", tmp_path))
    assert {file.suffix for file in files} >= {".csv", ".html", ".ics", ".json", ".pdf"}
    _open_each(tab, files)


def _unpacked(tab: Tab, folder: Path) -> list[Path]:
    """Make a zip, save it and return the files in it."""
    tab.page.get_by_role("button", name="Make the zip").click()
    ready = tab.page.get_by_role("button", name="Save the zip")
    ready.wait_for(timeout=MAKING_MILLISECONDS)
    with zipfile.ZipFile(_saved(tab, "Save the zip", folder)) as archive:
        archive.extractall(folder)
        return [folder / name for name in archive.namelist()]


def _saved(tab: Tab, name: str, folder: Path) -> Path:
    tab.settle()
    with tab.page.expect_download() as coming:
        tab.page.get_by_role("button", name=name).first.click()
    file = folder / coming.value.suggested_filename
    coming.value.save_as(file)
    return file


def _open_each(tab: Tab, files: list[Path]) -> None:
    """Open each file from the disk; what the browser cannot show it would save."""
    tab.witness.own.clear()
    tab.witness.asked.clear()
    for file in files:
        try:
            tab.page.goto(file.as_uri())
        except Error as error:
            if "Download is starting" not in error.message:
                raise
        if file.suffix == ".html":
            tab.page.locator("svg, img").first.wait_for()
    assert {file.as_uri() for file in files} <= set(tab.witness.asked)
    assert tab.witness.strangers() == []
