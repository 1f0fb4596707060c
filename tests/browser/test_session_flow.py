"""The guided player in a real browser whose clock the test turns."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect

from dashboard.journal.screening import skip_screening
from dashboard.model import Entry, Side, Unit
from tests.browser.conftest import Tab
from tests.browser.servers import Server, stop
from tests.browser.session_steps import (
    CAT_COW,
    READY,
    WHOLE,
    freeze,
    is_at,
    let_pass,
    only_session,
    open_player,
    press,
    save,
    store_of,
)
from tests.conftest import TODAY


def test_a_whole_routine_is_played_and_found_in_the_journal(player_app: Server, tab: Tab) -> None:
    open_player(tab, player_app, "desk")
    press(tab, "Start")
    let_pass(tab, WHOLE + 1)
    tab.says("How comfortable was your upper back?")
    for group, points in (("During", "7"), ("After", "8")):
        named = tab.page.get_by_role("radiogroup", name=group)
        named.get_by_role("radio", name=points, exact=True).click()
        tab.settle()
    save(tab)
    session, title, origin = only_session(player_app)
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


def test_what_was_skipped_stays_out_and_a_short_hold_is_a_short_hold(
    player_app: Server, tab: Tab
) -> None:
    open_player(tab, player_app, "flare")
    press(tab, "Start")
    press(tab, "Skip this exercise")
    let_pass(tab, 8)  # ready
    press(tab, "Done")  # the left side: four, faster than the clock
    press(tab, "Skip this exercise")  # before the right
    for _ in range(2):
        press(tab, "Skip this exercise")
    expect(tab.page.locator("#name")).to_have_text("Seated desk slide")
    let_pass(tab, 8 + 6)
    press(tab, "Done")
    let_pass(tab, 15 + 10 + 1)
    press(tab, "End here")
    tab.says("How comfortable was your upper back?")
    save(tab)
    session, title, _ = only_session(player_app)
    assert title == "Gentle day"
    assert session.entries == (
        Entry("seated_rotation_1", Unit.REPS, (4,), Side.LEFT),
        Entry("child_reach_1", Unit.HOLD, (6, 10)),
    )
    assert session.duration_min == Decimal(1)


def test_a_pause_and_a_sleeping_tab_do_not_make_it_drift(player_app: Server, tab: Tab) -> None:
    open_player(tab, player_app, "desk")
    freeze(tab)
    press(tab, "Start")
    let_pass(tab, READY + 4)
    is_at(tab, "work", CAT_COW - 4)
    press(tab, "Pause")
    let_pass(tab, 40)
    is_at(tab, "work", CAT_COW - 4)
    press(tab, "Go on")
    # A sleeping tab: its timers rest for a minute, then fire once.
    tab.page.clock.fast_forward(60_000)
    let_pass(tab, 0.3)
    # 20 to the end of the first, 8 ready, 18 left side, 5 switch; so 9 of 18 on the right are gone.
    is_at(tab, "work", 18 - (60 - 20 - 8 - 18 - 5) - 0.3)
    expect(tab.page.locator("#phase")).to_contain_text("right side")


def test_nobody_is_said_to_have_done_what_passed_while_they_were_away(
    player_app: Server, tab: Tab
) -> None:
    open_player(tab, player_app, "desk")
    press(tab, "Start")
    let_pass(tab, READY + 4)
    tab.page.clock.fast_forward(3_600_000)
    let_pass(tab, 1)
    expect(tab.page.locator("#next")).to_contain_text("You were away")
    is_at(tab, "work", CAT_COW - 4)


def test_a_reload_and_another_browser_go_on_where_it_was(
    player_app: Server, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()
    open_player(tab, player_app, "desk")
    press(tab, "Start")
    let_pass(tab, READY + CAT_COW + 3)
    press(tab, "Pause")
    tab.settle()
    before = tab.page.locator("#player").get_attribute("data-left")
    tab.page.reload()
    tab.settle()
    assert tab.page.locator("#player").get_attribute("data-left") == before
    press(tab, "Go on")
    let_pass(tab, 1)
    running = int(tab.page.locator("#player").get_attribute("data-left") or 0)
    tab.page.reload()  # while it runs
    tab.settle()
    after = int(tab.page.locator("#player").get_attribute("data-left") or 0)
    assert running - 2_500 <= after <= running
    press(tab, "Go on")
    press(tab, "Next")
    tab.settle()
    other = open_tab()
    other.open(f"{player_app.url}/session")
    other.page.locator("#player").wait_for()
    is_at(other, "work", 18)
    expect(other.page.locator("#name")).to_have_text("Seated turn, arms crossed")


def test_a_server_that_starts_anew_in_between_is_not_noticed(
    serve: Callable[..., Server], open_tab: Callable[..., Tab], tmp_path: Path
) -> None:
    journal = tmp_path / "journal.duckdb"
    store = store_of(journal)
    skip_screening(store, today=TODAY, actor="page")
    store.close()
    first = serve(journal=journal)
    tab = open_tab()
    open_player(tab, first, "desk")
    press(tab, "Start")
    let_pass(tab, READY + 4)
    stop(first.process)
    let_pass(tab, WHOLE)  # all of it without a server
    assert tab.page.locator("#player").get_attribute("data-phase") == "ended"
    port = urlsplit(first.url).port
    again = serve(journal=journal, port=port)
    # The page tries again to reach its server at ever longer intervals.
    tab.page.get_by_text("How comfortable was your upper back?").first.wait_for(timeout=60_000)
    save(tab)
    session, _, _ = only_session(again)
    assert len(session.entries) == 5
    tab.errors.clear()  # the browser's own words about the lost connection
