"""Logging by page and by command line, side by side on one journal."""

import json
import subprocess
import sys
import time
from collections.abc import Callable

from playwright.sync_api import Locator, expect

from tests.browser.conftest import STEP_MILLISECONDS, Tab
from tests.browser.servers import Server
from tests.tree import ROOT

FEWEST_TAPS = 3
LEAST_TARGET = 24
"""Pixels, as docs/design.md has it."""


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


def _points(tab: Tab, group: str) -> Locator:
    page = tab.page
    named = page.get_by_role("radiogroup", name=group).or_(page.get_by_role("group", name=group))
    return named.get_by_role("radio").or_(named.get_by_role("button"))


def _rate(tab: Tab, group: str, points: int) -> None:
    _points(tab, group).nth(points).click()


def _wait_until_kept(server: Server, field: str) -> None:
    """Wait until a field of the session's form lies in the journal's drafts."""
    asked = ("query", "draft_list", "--param", "form=session", "--json")
    deadline = time.monotonic() + STEP_MILLISECONDS / 1000
    while not any(field in row for row in json.loads(_supple(server, *asked))["rows"]):
        assert time.monotonic() < deadline, f"{field} is not kept"


def _fill(tab: Tab, label: str, value: str) -> None:
    field = tab.page.get_by_label(label, exact=True)
    field.fill(value)
    field.blur()
    tab.settle()


def test_from_empty_forms_to_a_saved_session_with_a_reload_on_the_way(
    app: Server, tab: Tab
) -> None:
    for form, words in (
        ("Check-in", "One a day, and any part of it is enough."),
        ("Measure", "No readings of seated rotation yet."),
        ("Period", "Nothing yet."),
        ("Session", "A hard day? Two minutes count"),
    ):
        tab.open(f"{app.url}/log?log_show={form}")
        tab.says(words)
    exercises = tab.page.get_by_role("textbox", name="What did you do?")
    exercises.fill("Cat-cow 2x10; Open book 2x8/side; Wobble 10s")
    exercises.blur()
    tab.says("Seated cat-cow 2x10")
    tab.says("Wobble 10s (new: kept as your own exercise)")
    _fill(tab, "Minutes", "12")
    _rate(tab, "Before", 7)
    for field in ("exercises", "minutes", "before"):
        _wait_until_kept(app, field)

    # The command line that was asked just now may still hold the journal; then the page says so.
    words = "Kept from before: exercises, minutes, comfort before."
    for _ in range(3):
        tab.page.reload()
        tab.settle()
        if tab.page.get_by_text(words).first.is_visible():
            break
    tab.says(words)
    line = "Cat-cow 2x10; Open book 2x8/side; Wobble 10s"
    expect(exercises).to_have_value(line, timeout=STEP_MILLISECONDS)
    minutes = tab.page.get_by_label("Minutes", exact=True)
    expect(minutes).to_have_value("12", timeout=STEP_MILLISECONDS)
    assert "Wobble" not in tab.page.url
    _rate(tab, "After", 7)
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


def test_the_last_session_again_takes_three_taps_of_a_thumb_and_a_measure_is_drawn(
    app: Server, tab: Tab, open_tab: Callable[..., Tab]
) -> None:
    _supple(app, "log", "Cat-cow 2x10; Open book 2x8/side", "--minutes", "9", "--day", "2026-03-27")
    phone = open_tab(width=360, height=740, phone=True)
    phone.page.add_init_script(
        "window.taps = 0; addEventListener('pointerdown', () => window.taps++, true);"
    )
    phone.open(f"{app.url}/log")
    save = phone.page.get_by_role("button", name="Save session")
    expect(save).to_be_in_viewport(ratio=1)
    for moment in ("Before", "After"):
        points = _points(phone, moment)
        boxes = [box for one in points.all() if (box := one.bounding_box())]
        rows = [box["y"] for box in boxes]
        assert [rows.count(row) for row in sorted(set(rows))] == [6, 5], "two even rows"
        assert min(min(box["width"], box["height"]) for box in boxes) >= LEAST_TARGET
        points.nth(7).tap()
        phone.settle()
    save.tap()
    phone.says("Saved: 2 exercises, 9 minutes, today.")
    assert phone.page.evaluate("window.taps") == FEWEST_TAPS
    phone.go("Journal")
    phone.says("Comfort 7 before, 7 after · Seated cat-cow 2x10 +1")

    tab.open(f"{app.url}/log?log_show=Measure")
    for side, degrees in (("Left", 40), ("Right", 45)):
        for at in (1, 2, 3):
            _fill(tab, f"{side} {at}, degrees", str(degrees))
    tab.says("Right is 5 degrees more than left, within the error band of 6 degrees")
    tab.page.get_by_role("button", name="Save measure").click()
    tab.says("Saved: seated rotation, left 40, right 45 degrees, today.")
    expect(tab.page.get_by_test_id("stVegaLiteChart").locator("canvas, svg")).to_be_visible(
        timeout=STEP_MILLISECONDS
    )


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
