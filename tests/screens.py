"""The README's pictures, taken anew from the demo: ``python -m tests.screens``.

It serves the demo on a fixed day, takes each picture with the system's Chromium, and saves it as a
PNG of at most 128 colours in ``docs/images``, so that all of them together stay small. Run it when
a page looks different from its picture.
"""

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.tree import ROOT

DAY, PORT, COLOURS = "2026-03-27", 8729, 128
"""A Friday: the sample person plans to practise on it, so that Today has something to start."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, the page, the size in pixels, light or dark."""

    name: str
    address: str
    width: int
    height: int
    theme: str = "light"


PICTURES = (
    Picture("today", "/", 1200, 800),
    Picture("trends", "/trends", 1200, 800),
    Picture("progression-dark", "/progression", 1200, 800, theme="dark"),
    Picture("plan", "/plan", 1200, 800),
    Picture("log-phone", "/log", 390, 800),
)


def main() -> None:
    """Serve the demo, take every picture, end the server."""
    command = [sys.executable, "-m", "dashboard", "demo", "--no-browser", "--port", str(PORT)]
    with subprocess.Popen(command, env={**os.environ, "SUPPLE_TODAY": DAY}, cwd=ROOT) as server:
        try:
            with sync_playwright() as play:
                browser = play.chromium.launch(
                    executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
                )
                _serving(browser)
                for picture in PICTURES:
                    _taken(browser, picture)
                browser.close()
        finally:
            server.terminate()


def _taken(browser: Browser, picture: Picture) -> None:
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.theme == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(f"http://127.0.0.1:{PORT}{picture.address}")
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
    page.wait_for_timeout(3000)  # charts are drawn after the script has ended
    shot = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    small = shot.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(ROOT / "docs" / "images" / f"{picture.name}.png", optimize=True)


def _serving(browser: Browser) -> None:
    """Wait until the demo answers, at most a minute."""
    page = browser.new_page()
    for _ in range(120):
        try:
            with urlopen(f"http://127.0.0.1:{PORT}/_stcore/health", timeout=5):
                break
        except OSError:
            page.wait_for_timeout(500)
    page.close()


if __name__ == "__main__":
    main()
