"""Serving the bare page, and what axe finds on it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.conftest import Tab
from tests.browser.looking import axe
from tests.browser.servers import Server, free_port, stop, wait_until_it_answers
from tests.tree import ROOT

Faults = frozenset[tuple[str, str]]
"""Findings of axe: a rule, and the element of Streamlit in which it is broken."""

_APP = Path(__file__).resolve().parent / "bare_app.py"


@contextmanager
def bare_server(folder: Path) -> Iterator[Server]:
    """Serve the bare page in the app's colours."""
    port, log = free_port(), folder / "bare.log"
    command = [sys.executable, "-m", "streamlit", "run", str(_APP), f"--server.port={port}"]
    told = ["--server.headless=true", "--server.fileWatcherType=none"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, *told], cwd=ROOT / "dashboard", stdout=output, stderr=subprocess.STDOUT
        )
    server = Server(f"http://127.0.0.1:{port}", folder / "none.duckdb", process)
    try:
        wait_until_it_answers(server.url, process, log)
        yield server
    finally:
        stop(process)


def measured(browser: Browser, folder: Path) -> Faults:
    """Return what axe finds on the bare page, served for just that."""
    with bare_server(folder) as server:
        return faults_of(server, browser)


def faults_of(server: Server, browser: Browser) -> Faults:
    """Return what axe finds on the bare page, before and after its popover is opened."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        tab = Tab(page)
        tab.open(server.url)
        found = set(axe(page))
        page.get_by_role("button", name="A popover").click()
        tab.settle()
        return frozenset(found | set(axe(page)))
    finally:
        context.close()
