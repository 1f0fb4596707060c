"""What a person feels: first load, clicks and memory, against an empty Streamlit app in one run.

Run by hand: ``pytest -m bench -s tests/bench/test_felt_bench.py``; it prints the tables of
docs/performance.md. Ours and the empty app take turns in one browser, so that other work on the
machine slows both; a ratio is that of two medians.
"""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.bench.conftest import Made
from tests.bench.felt import answered, empty_app, first_load, memory, opened, waited
from tests.browser.conftest import browser, chromium
from tests.browser.servers import servers

__all__ = ["browser", "chromium"]

pytestmark = pytest.mark.bench

TITLES = (
    "Today", "Session", "Log", "Trends", "Progression", "What helps", "Plan", "Exercises",
    "Journal", "Import", "Export", "Query", "Settings",
)  # fmt: skip
SIZES = (1_000, 100_000)
LOADS, CLICKS = 9, 7
MOST_FIRST_LOAD, MOST_CLICK, MOST_MEMORY = 1.3, 1.5, 1.5


@dataclass(slots=True)
class Pair:
    """Milliseconds of ours and of the empty app, taken in turns."""

    ours: list[float] = field(default_factory=list)
    empty: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        return median(self.ours) / median(self.empty)

    def line(self, name: str) -> str:
        ours, empty = median(self.ours), median(self.empty)
        return f"| {name} | {ours:.0f} | {empty:.0f} | {self.ratio:.2f} |"


@pytest.mark.parametrize("sessions", SIZES)
def test_what_is_felt(sessions: int, many: Made, browser: Browser, tmp_path: Path) -> None:
    journal = tmp_path / "journal.duckdb"
    shutil.copy(many(sessions), journal)
    with (
        servers(tmp_path) as started,
        empty_app("app.py", tmp_path) as (empty, _),
        empty_app("loaded.py", tmp_path) as (loaded, loaded_pid),
    ):
        ours = started(journal=journal)
        cold = first_load(browser, ours.url)
        loads = Pair()
        first_load(browser, empty)
        for _ in range(LOADS):
            loads.ours.append(first_load(browser, ours.url))
            loads.empty.append(first_load(browser, empty))
        pages, widgets = _clicks(browser, ours.url, empty)
        first_load(browser, loaded)
        held, bare = memory(ours.process.pid), memory(loaded_pid)
    print(f"\n{sessions:,} sessions; the very first load after the start: {cold:.0f} ms")
    print("| What | ours, ms | empty, ms | ratio |\n|---|---|---|---|")
    print(loads.line("first load of Today"))
    print("\n".join(pair.line(f"to {title}") for title, pair in pages.items()))
    print("\n".join(pair.line(f"a choice on {title}") for title, pair in widgets.items()))
    print(f"Memory after the tour: {held:.0f} MB, bare {bare:.0f} MB, ratio {held / bare:.2f}")
    slow = [name for name, pair in {**pages, **widgets}.items() if pair.ratio > MOST_CLICK]
    assert widgets
    assert held / bare <= MOST_MEMORY
    assert loads.ratio <= MOST_FIRST_LOAD
    assert slow == []


def _clicks(browser: Browser, ours: str, empty: str) -> tuple[dict[str, Pair], dict[str, Pair]]:
    """Go to each page and make a choice there, by turns with the empty app."""
    pages = {title: Pair() for title in TITLES}
    widgets: dict[str, Pair] = {}
    (tab, ran), (bare, bare_ran) = opened(browser, ours), opened(browser, empty)
    for _ in range(CLICKS + 1):  # the first round loads what is loaded once
        for title in (*TITLES[1:], TITLES[0]):
            other = "Two" if bare.locator("h1").first.inner_text() == "One" else "One"
            pages[title].ours.append(waited(tab, _link(tab, title).click, title=title))
            pages[title].empty.append(waited(bare, _link(bare, other).click, title=other))
            if choice := _choice(tab):
                pair = widgets.setdefault(title, Pair())
                pair.ours.append(answered(tab, ran, choice.click))
                if bare_choice := _choice(bare):
                    pair.empty.append(answered(bare, bare_ran, bare_choice.click))
    for pair in (*pages.values(), *widgets.values()):
        del pair.ours[0], pair.empty[0]
    return pages, widgets


def _link(page: Page, title: str) -> Locator:
    return page.get_by_test_id("stSidebar").get_by_role("link", name=title, exact=True).first


def _choice(page: Page) -> Locator | None:
    """Return the first thing on the page that is not chosen in its first row of choices."""
    found = page.locator("[data-testid=stMain] [data-variant=segmented_control]").and_(
        page.get_by_role("radio", checked=False)
    )
    return found.first if found.count() else None
