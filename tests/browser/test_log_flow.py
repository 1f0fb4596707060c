"""Logging by page and by command line, side by side on one journal."""

import json
import subprocess
import sys

from tests.browser.conftest import Tab
from tests.browser.servers import Server
from tests.tree import ROOT


def _supple(server: Server, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "--journal", str(server.journal), *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_type_rate_save_and_undo(app: Server, tab: Tab) -> None:
    tab.open(app.url)
    tab.go("Log")
    exercises = tab.page.get_by_role("textbox", name="What did you do?")
    exercises.fill("Cat-cow 2x10; Open book 2x8/side; Wobble 10s")
    exercises.blur()
    tab.says("Seated cat-cow 2x10")
    tab.says("Wobble 10s (new: kept as your own exercise)")
    tab.page.get_by_label("Minutes").fill("12")
    tab.page.get_by_label("Minutes").blur()
    for group in ("Before", "After"):
        tab.page.get_by_role("radiogroup", name=group).or_(
            tab.page.get_by_role("group", name=group)
        ).get_by_role("radio", name="7", exact=True).or_(
            tab.page.get_by_role("group", name=group).get_by_role("button", name="7", exact=True)
        ).first.click()
        tab.settle()
    tab.page.get_by_role("button", name="Save session").click()
    tab.says("Saved: 3 exercises, 12 minutes, today.")

    tab.go("Journal")
    tab.says("1 session")
    tab.says("Comfort 7 before, 7 after")

    tab.page.get_by_text("Changes", exact=True).click()
    tab.page.get_by_role("button", name="Undo").first.click()
    tab.says("Taken back: Logged a session")
    tab.page.get_by_text("Sessions", exact=True).click()
    tab.says("No sessions yet.")


def test_the_page_shows_what_the_command_line_logged(app: Server, tab: Tab) -> None:
    tab.open(app.url)
    tab.go("Journal")
    tab.says("No sessions yet.")

    _supple(app, "log", "Cat-cow 2x10", "--minutes", "9", "--day", "2026-03-27")
    tab.open(app.url)
    tab.go("Journal")
    tab.says("Yesterday · 9 min")

    said = json.loads(_supple(app, "summary", "--json"))
    assert (said["sessions"], said["minutes"]) == (1, 9)
    _supple(app, "undo")
    tab.open(app.url)
    tab.go("Journal")
    tab.says("No sessions yet.")
