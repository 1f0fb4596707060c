"""Every page of the app and its states: what the tests of accessibility go through.

States that write something follow each other in stories (``stories.py``).
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Tab
from tests.menu import PAGES


def _still(_: Page) -> None:
    pass


def press(*names: str) -> Callable[[Page], None]:
    """Return what presses buttons, popovers or expanders by the words on them."""

    def pressed(page: Page) -> None:
        for name in names:
            one = (
                page.get_by_test_id("stMain")
                .get_by_role("button", name=name)
                .or_(page.locator("[data-testid=stMain] summary").filter(has_text=name))
            )
            one.first.click()
            Tab(page).settle()

    return pressed


def _tick(page: Page) -> None:
    page.get_by_test_id("stMain").get_by_role("checkbox").first.press("Space")
    Tab(page).settle()
    press("Delete")(page)


@dataclass(frozen=True, slots=True)
class State:
    """A page in one of its states.

    Args:
        name: says which.
        path: its address below the server's.
        make: makes it so once the page is open.
        quick: whether it is looked at in every run, and not only in the whole matrix.
        meanwhile: what befalls the journal as long as the state is looked at.
    """

    name: str
    path: str
    make: Callable[[Page], None] = _still
    quick: bool = False
    meanwhile: Callable[[Path], AbstractContextManager[object]] = nullcontext


DEMO = (
    State("today", "/", quick=True),
    State("today, why", "/", press("Why, and with which numbers"), quick=True),
    State("today, do less", "/", press("Do less")),
    State("today, not now", "/", press("Not now")),
    State("today, goal", "/", press("Goal")),
    State("today, sign", "/", press("Note a warning sign"), quick=True),
    State("session", "/session", quick=True),
    State("log", "/log", quick=True),
    State("log, check-in", "/log?log_show=Check-in", quick=True),
    State("log, measure", "/log?log_show=Measure", quick=True),
    State("log, period", "/log?log_show=Period", quick=True),
    State("trends, comfort", "/trends", quick=True),
    State("trends, save", "/trends?trends_show=Practice", press("Save"), quick=True),
    State("trends, practice", "/trends?trends_show=Practice"),
    State("trends, table", "/trends?trends_show=Practice", press("As a table"), quick=True),
    State("trends, exercises", "/trends?trends_show=Exercises"),
    State("trends, range", "/trends?trends_show=Range"),
    State("trends, review", "/trends?trends_show=Review"),
    State("trends, compare", "/trends?trends_show=Compare", quick=True),
    State("progression", "/progression", quick=True),
    State("progression, numbers", "/progression", press("What would change it")),
    State("progression, exercises", "/progression?progression_show=Exercises"),
    State("progression, past", "/progression?progression_show=Past+suggestions"),
    State("what helps", "/helps", quick=True),
    State("what helps, how", "/helps", press("How this is worked out")),
    State("plan", "/plan", quick=True),
    State("plan, change", "/plan", press("Change the plan")),
    State("plan, month", "/plan?plan_show=Month"),
    State("plan, routines", "/plan?plan_show=Routines"),
    State("plan, goal", "/plan?plan_show=Goal"),
    State("exercises", "/exercises", quick=True),
    State("exercises, own", "/exercises", press("Make your own")),
    State("exercises, one", "/exercises?exercise=cat_cow_1"),
    State("journal", "/journal", quick=True),
    State("journal, check-ins", "/journal?journal_show=Check-ins"),
    State("journal, measures", "/journal?journal_show=Measures"),
    State("journal, periods", "/journal?journal_show=Periods"),
    State("journal, signs", "/journal?journal_show=Signs"),
    State("journal, changes", "/journal?journal_show=Changes", quick=True),
    State("journal, one", "/journal?session=118", quick=True),
    State("journal, edit", "/journal?session=118", press("Edit")),
    State("journal, duplicate", "/journal?session=118", press("Duplicate")),
    State("journal, erase", "/journal?session=118", press("Erase for good")),
    State("journal, erase, sure", "/journal?session=118", press("Erase for good", "Go on")),
    State("journal, ticked", "/journal", _tick),
    State("import", "/import", quick=True),
    State("export", "/export", quick=True),
    State("export, report", "/export?export_show=Report"),
    State("export, journal", "/export?export_show=Journal"),
    State("query", "/query", quick=True),
    State("settings", "/settings", quick=True),
    State("settings, restore", "/settings", press("Restore…")),
    State("settings, health", "/settings?settings_show=Data+health"),
    State("settings, devices", "/settings?settings_show=Devices"),
)
"""The pages of the sample person's journal."""

EMPTY = tuple(State(f"{page.title.lower()}, empty", f"/{page.address}") for page in PAGES)
"""The same of a journal without anything."""
