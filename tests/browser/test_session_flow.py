"""The guided player in a real browser whose clock the test turns."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from dashboard import reports, settings
from dashboard.journal.screening import skip_screening
from dashboard.model import Entry, Session, Side, Unit
from dashboard.store import Store, changing
from dashboard.store.drafts import drop_draft
from tests.browser.conftest import Tab
from tests.browser.servers import Server, servers
from tests.browser.test_every_page import STREAMLITS_OWN
from tests.conftest import TODAY

DRIFT = 500
"""Milliseconds that the player may be off the clock."""
READY, CAT_COW = 10, 24
"""Seconds of getting ready for the Desk break, and of its first exercise, four repetitions."""
WHOLE = 180
"""Seconds of all of it."""


def _store(path: Path) -> Store:
    return Store(path, resources=settings.resources(), holder="a test", wait_seconds=10)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running app for all tests of this module."""
    folder = tmp_path_factory.mktemp("session")
    store = _store(folder / "journal.duckdb")
    skip_screening(store, today=TODAY, actor="page")
    store.close()
    with servers(folder) as started:
        yield started()


@pytest.fixture
def app(running: Server, serve: Callable[..., Server]) -> Server:  # noqa: ARG001 - tabs ask for it
    """The running app without sessions, signs, or a run under way."""
    store = _store(running.journal)
    drop_draft(store, form="player")
    drop_draft(store, form="played")
    with changing(store, actor="page", summary="Cleared") as change:
        for table in ("entry", "session", "symptom"):
            rows = change.cursor.execute(f"SELECT id FROM {table} WHERE removed_by IS NULL")
            change.remove(table, [key for (key,) in rows.fetchall()])
    store.close()
    return running


def _open(tab: Tab, app: Server, routine: str) -> None:
    """Choose a routine and open the player; it waits for its start."""
    tab.page.clock.install()
    tab.open(f"{app.url}/session?routine={routine}")
    tab.page.get_by_role("button", name="Start", exact=True).click()
    tab.page.locator("#player").wait_for()
    tab.settle()


def _press(tab: Tab, name: str) -> None:
    tab.page.locator("#player").get_by_role("button", name=name, exact=True).click()


def _freeze(tab: Tab) -> None:
    """Let time pass only where the test says so, however busy the machine is."""
    tab.page.clock.pause_at(tab.page.evaluate("Date.now()") / 1000 + 0.2)


def _pass(tab: Tab, seconds: float) -> None:
    tab.page.clock.run_for(int(seconds * 1000))


def _is_at(tab: Tab, phase: str, left: float) -> None:
    """Hold the player's place against the clock."""
    player = tab.page.locator("#player")
    assert player.get_attribute("data-phase") == phase
    shown = int(player.get_attribute("data-left") or -1)
    assert abs(shown - left * 1000) <= DRIFT, shown


def _save(tab: Tab) -> None:
    tab.page.get_by_role("button", name="Save session").click()
    tab.says("Saved:")


def _only_session(app: Server) -> tuple[Session, str, str]:
    """Return the session that was saved, its title and its origin."""
    store = _store(app.journal)
    assert reports.journal_span(store).sessions == 1
    latest = reports.latest_session(store)
    assert latest is not None
    session = reports.session_to_edit(store, session_id=latest.session_id)
    detail = reports.session_detail(store, session_id=latest.session_id)
    assert session is not None
    assert detail is not None
    assert not reports.drafts(store, form="player")
    store.close()
    return session, detail.title, detail.origin


def test_a_whole_routine_is_played_and_found_in_the_journal(app: Server, tab: Tab) -> None:
    _open(tab, app, "desk")
    _press(tab, "Start")
    _pass(tab, WHOLE + 1)
    tab.says("How comfortable was your upper back?")
    for group, points in (("During", "7"), ("After", "8")):
        named = tab.page.get_by_role("radiogroup", name=group)
        named.get_by_role("radio", name=points, exact=True).click()
        tab.settle()
    _save(tab)
    session, title, origin = _only_session(app)
    assert (title, origin) == ("Desk break", "player")
    assert session.duration_min == Decimal(3)
    assert (session.comfort_during, session.comfort_after) == (Decimal(7), Decimal(8))
    assert session.day == TODAY
    assert session.warm_up
    assert session.entries == (
        Entry("cat_cow_1", Unit.REPS, (4,)),
        Entry("seated_rotation_1", Unit.REPS, (3,), Side.BOTH),
        Entry("side_bend_1", Unit.REPS, (2,), Side.BOTH),
        Entry("scap_squeeze_1", Unit.REPS, (4,)),
        Entry("rib_breath_3", Unit.REPS, (2,)),
    )


def test_what_was_skipped_stays_out_and_a_short_hold_is_a_short_hold(app: Server, tab: Tab) -> None:
    _open(tab, app, "flare")
    _press(tab, "Start")
    _press(tab, "Skip this exercise")
    _pass(tab, 8)  # ready
    _press(tab, "Done")  # the left side: four, faster than the clock
    _press(tab, "Skip this exercise")  # before the right
    for _ in range(2):
        _press(tab, "Skip this exercise")
    expect(tab.page.locator("#name")).to_have_text("Seated desk slide")
    _pass(tab, 8 + 6)
    _press(tab, "Done")
    _pass(tab, 15 + 10 + 1)
    _press(tab, "End here")
    tab.says("How comfortable was your upper back?")
    _save(tab)
    session, title, _ = _only_session(app)
    assert title == "Gentle day"
    assert session.entries == (
        Entry("seated_rotation_1", Unit.REPS, (4,), Side.LEFT),
        Entry("child_reach_1", Unit.HOLD, (6, 10)),
    )
    assert session.duration_min == Decimal(1)


def test_a_pause_and_a_sleeping_tab_do_not_make_it_drift(app: Server, tab: Tab) -> None:
    _open(tab, app, "desk")
    _freeze(tab)
    _press(tab, "Start")
    _pass(tab, READY + 4)
    _is_at(tab, "work", CAT_COW - 4)
    _press(tab, "Pause")
    _pass(tab, 40)
    _is_at(tab, "work", CAT_COW - 4)
    _press(tab, "Go on")
    # A sleeping tab: its timers rest for a minute, then fire once.
    tab.page.clock.fast_forward(60_000)
    _pass(tab, 0.3)
    # 20 to the end of the first, 8 ready, 18 left side, 5 switch; so 9 of 18 on the right are gone.
    _is_at(tab, "work", 18 - (60 - 20 - 8 - 18 - 5) - 0.3)
    expect(tab.page.locator("#phase")).to_contain_text("right side")


def test_nobody_is_said_to_have_done_what_passed_while_they_were_away(
    app: Server, tab: Tab
) -> None:
    _open(tab, app, "desk")
    _press(tab, "Start")
    _pass(tab, READY + 4)
    tab.page.clock.fast_forward(3_600_000)
    _pass(tab, 1)
    expect(tab.page.locator("#next")).to_contain_text("You were away")
    _is_at(tab, "work", CAT_COW - 4)


def test_a_reload_and_another_browser_go_on_where_it_was(
    app: Server, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()
    _open(tab, app, "desk")
    _press(tab, "Start")
    _pass(tab, READY + CAT_COW + 3)
    _press(tab, "Pause")
    tab.settle()
    before = tab.page.locator("#player").get_attribute("data-left")
    tab.page.reload()
    tab.settle()
    assert tab.page.locator("#player").get_attribute("data-left") == before
    _press(tab, "Go on")
    _pass(tab, 1)
    running = int(tab.page.locator("#player").get_attribute("data-left") or 0)
    tab.page.reload()  # while it runs
    tab.settle()
    after = int(tab.page.locator("#player").get_attribute("data-left") or 0)
    assert running - 2_500 <= after <= running
    _press(tab, "Go on")
    _press(tab, "Next")
    tab.settle()
    other = open_tab()
    other.open(f"{app.url}/session")
    other.page.locator("#player").wait_for()
    _is_at(other, "work", 18)
    expect(other.page.locator("#name")).to_have_text("Seated turn, arms crossed")


def test_this_hurts_stops_and_a_sign_closes_the_player(app: Server, tab: Tab) -> None:
    _open(tab, app, "desk")
    _press(tab, "Start")
    _pass(tab, READY + 13)
    _press(tab, "This hurts")
    tab.says("Stopped.")
    tab.page.get_by_label("Or in your own words").fill("numb hands")
    tab.page.get_by_label("Or in your own words").blur()
    tab.says("Understood as")
    tab.page.get_by_role("button", name="Note it").click()
    tab.says("Suggestions are paused.")
    expect(tab.page.locator("#player")).to_have_count(0)
    _save(tab)
    session, _, _ = _only_session(app)
    assert session.entries == (Entry("cat_cow_1", Unit.REPS, (2,)),)
    tab.says("There is nothing to do here until this has been looked at.")


def test_an_exercise_that_was_only_unpleasant_is_left_out_and_an_easier_one_taken(
    app: Server, tab: Tab
) -> None:
    _open(tab, app, "morning")
    _press(tab, "Start")
    expect(tab.page.locator("#name")).to_have_text("Standing cat-cow, hands on desk")
    _press(tab, "Easier version")
    expect(tab.page.locator("#name")).to_have_text("Seated cat-cow")
    _press(tab, "This hurts")
    tab.says("Stopped.")
    tab.page.get_by_role("button", name="Go on, and leave this one out").click()
    expect(tab.page.locator("#name")).to_have_text("Seated turn, arms crossed")


def test_all_of_it_by_keyboard_alone(app: Server, tab: Tab) -> None:
    page = tab.page
    page.clock.install()
    tab.open(f"{app.url}/session?routine=desk")
    _tab_to(tab, "Start")
    page.keyboard.press("Enter")
    page.locator("#player").wait_for()
    tab.settle()
    assert page.evaluate(_FOCUSED) == "player"
    page.keyboard.press("Space")
    for _ in range(20):
        if page.locator("#player").count() == 0:
            break
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(50)
    tab.says("How comfortable was your upper back?")
    _tab_to(tab, "Save session")
    page.keyboard.press("Enter")
    tab.says("Saved:")
    session, _, _ = _only_session(app)
    assert len(session.entries) == 5


_FOCUSED = """() => {
    let one = document.activeElement
    while (one && one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement
    if (!one || (one.tagName !== 'BUTTON' && !one.id)) return ''
    return (one.id || one.innerText).trim()
}"""


def _tab_to(tab: Tab, words: str) -> None:
    """Press Tab until what has the focus says some words."""
    for _ in range(60):
        if words in tab.page.evaluate(_FOCUSED):
            return
        tab.page.keyboard.press("Tab")
    pytest.fail(f"{words} cannot be reached by Tab")


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_the_player_fits_the_screen_and_says_what_it_is(
    app: Server, open_tab: Callable[..., Tab], width: int, theme: str
) -> None:
    tab = open_tab(width=width, theme=theme)
    _open(tab, app, "full")
    _press(tab, "Start")
    _pass(tab, 12)
    page = tab.page
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    expect(page.locator("#live")).to_contain_text("Hands-and-knees cat-cow")
    found = {one["id"] for one in Axe().run(page).response["violations"]}
    assert found <= STREAMLITS_OWN
