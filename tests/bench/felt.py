"""How long a person waits in a browser: from a click until the page stands, and a server's memory."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.servers import free_port, stop, wait_until_it_answers

_HERE = Path(__file__).resolve().parent / "empty"
_MOST_MILLISECONDS = 60_000

# Where the page stands: its script has ended, its heading is that of the page asked for, and nothing
# is there in outline only.
_STANDS = """(title) => {
    const app = document.querySelector('[data-testid=stApp]');
    const heading = document.querySelector('[data-testid=stMain] h1');
    return app?.dataset.testScriptState === 'notRunning' && heading
        && heading.checkVisibility() && (!title || heading.textContent.trim() === title)
        && !document.querySelector('[data-testid=stSkeleton]');
}"""


@contextmanager
def empty_app(script: str, folder: Path) -> Iterator[tuple[str, int]]:
    """Serve one of the apps to compare with; gives its address and the number of its process."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(_HERE / script)]
    command += ["--server.port", str(port), "--server.address", "127.0.0.1"]
    command += ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    command += ["--server.fileWatcherType", "none"]
    log = folder / f"{script}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_it_answers(url, process, log)
        yield url, process.pid
    finally:
        stop(process)


def first_load(browser: Browser, url: str) -> float:
    """Open an address in a browser that has seen nothing yet; milliseconds until it stands."""
    context = browser.new_context()
    try:
        page = context.new_page()
        return waited(page, lambda: page.goto(url, wait_until="commit"))
    finally:
        context.close()


def waited(page: Page, act: Callable[[], object], *, title: str = "") -> float:
    """Do something and return the milliseconds until a page with that heading stands."""
    began = time.perf_counter()
    act()
    page.wait_for_function(_STANDS, arg=title, polling="raf", timeout=_MOST_MILLISECONDS)
    return (time.perf_counter() - began) * 1000


def opened(browser: Browser, url: str) -> tuple[Page, list[int]]:
    """Open a page, with a list that grows by one whenever a run of its script has ended.

    The page's own sign of a run is not enough: a quick run begins and ends between two drawings.
    """
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    ended: list[int] = []

    def heard(payload: str | bytes) -> None:
        message = ForwardMsg.FromString(payload if isinstance(payload, bytes) else payload.encode())
        if message.WhichOneof("type") == "script_finished":
            ended.append(message.script_finished)

    page.on("websocket", lambda socket: socket.on("framereceived", heard))
    waited(page, lambda: page.goto(url))
    return page, ended


def answered(page: Page, ended: list[int], act: Callable[[], object]) -> float:
    """Use a widget; return the milliseconds until the script has run for it and the page stands."""
    before = len(ended)
    began = time.perf_counter()
    act()
    while len(ended) == before:
        page.wait_for_timeout(2)
        assert (time.perf_counter() - began) * 1000 < _MOST_MILLISECONDS
    page.wait_for_function(_STANDS, arg="", polling="raf", timeout=_MOST_MILLISECONDS)
    return (time.perf_counter() - began) * 1000


def memory(pid: int) -> float:
    """Return the megabytes that a process holds in memory."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    [line] = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024
