"""A journal of hostile texts in a browser: nothing runs, nothing is asked for, texts are as typed."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard.cli import main
from tests.browser.conftest import Tab
from tests.browser.servers import Server, free_port, stop, wait_until_it_answers
from tests.conftest import TODAY
from tests.hostile.journal import PROBES, SELECT, hostile_journal
from tests.hostile.texts import ELSEWHERE, MARK, TEXTS
from tests.menu import PAGES
from tests.tree import ROOT

PARTS = ("Check-ins", "Periods", "Signs", "Changes")
_PLACES = 6
"""In how many places ``places_page`` shows each text."""
_SHOWN = """many => [...Array(many).keys()].map(
    one => document.querySelector(`.st-key-t${one}`).textContent)"""
_RAN = f"() => window.{MARK} === undefined && !document.title.includes('{MARK}')"
_MADE_OF_TEXT = """() => [...document.querySelectorAll(
    '[data-testid=stMain] a[href*=elsewhere], [data-testid=stMain] img[src*=elsewhere],'
    + '[data-testid=stMain] script, [data-testid=stMain] iframe, [data-testid=stMain] .katex'
)].map(one => one.outerHTML)"""


@pytest.fixture
def places(tmp_path: Path) -> Iterator[str]:
    """A server of nothing but the places that read Markdown."""
    port = free_port()
    log = tmp_path / "places.log"
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "tests/hostile/places_page.py")]
    command += ["--server.port", str(port), "--server.address", "127.0.0.1"]
    command += ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_until_it_answers(url, process, log)
        yield url
    finally:
        stop(process)


def test_texts_are_shown_and_do_nothing(  # noqa: PLR0917 - fixtures
    tab: Tab,
    serve: Callable[..., Server],
    places: str,
    journal: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tab.page.on("dialog", lambda one: tab.errors.append(f"a dialog: {one.message}"))
    _every_text_as_typed(tab, places)
    journal.write_bytes(hostile_journal())
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())
    charts = tmp_path / "charts"
    assert main(["charts", "--out", str(charts), "--format", "html"]) == 0
    assert main(["report", "--out", str(tmp_path / "report.html"), "--note", PROBES[0]]) == 0

    server = serve(journal=journal)
    tab.open(server.url)
    for one in PAGES:
        tab.go(one.title)
        _harmless(tab, one.title)
    _journal_parts(tab, server.url)
    _question(tab)

    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    for file in (
        tmp_path / "report.html",
        *charts.glob("supple-*comfort-2*"),
        *charts.glob("*per-exercise*"),
    ):
        tab.page.goto(file.as_uri())
        _harmless(tab, file.name)
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def _harmless(tab: Tab, where: str) -> None:
    assert tab.page.evaluate(_RAN), where
    assert tab.page.evaluate(_MADE_OF_TEXT) == [], where
    assert tab.page.get_by_test_id("stException").count() == 0, where


def _every_text_as_typed(tab: Tab, url: str) -> None:
    tab.open(url)
    tab.page.locator(f".st-key-t{len(TEXTS) - 1} h3").wait_for()
    _harmless(tab, "places")
    shown = tab.page.evaluate(_SHOWN, len(TEXTS))
    for text, there in zip(TEXTS, map(_line, shown), strict=True):
        assert there.count(_line(text)) == _PLACES, (text, there)
        assert "**" not in there.replace(_line(text), ""), text


def _line(text: str) -> str:
    """Return what can be seen of a text, on one line."""
    text = re.sub("[\u2060\u2066-\u2069\ufeff]", "", text).replace("\x00", "\ufffd")
    return " ".join(re.split(r"[\s\x1c-\x1f]+", text)).strip()


def _journal_parts(tab: Tab, url: str) -> None:
    for part in PARTS:
        tab.open(f"{url}/journal?journal_show={part}")
        tab.page.get_by_test_id("stMain").get_by_text(MARK).first.wait_for()
        _harmless(tab, part)


def _question(tab: Tab) -> None:
    """Ask a question whose columns have names that mean something to a tooltip."""
    tab.go("Query")
    tab.page.get_by_text("Your own", exact=True).click()
    tab.page.get_by_role("textbox", name="One SELECT").fill(SELECT)
    tab.page.get_by_role("button", name="Ask", exact=True).click()
    tab.page.get_by_test_id("stDataFrame").wait_for()
    tab.settle()
    tab.page.get_by_text("Chart", exact=True).click()
    bar = tab.page.locator("[data-testid=stVegaLiteChart] path[aria-roledescription=bar]").last
    bar.hover()
    told = tab.page.locator("#vg-tooltip-element")
    told.get_by_text(f"https://{ELSEWHERE}/a.png").wait_for()
    assert told.locator("img").count() == 0
    _harmless(tab, "the answer")
