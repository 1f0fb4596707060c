"""Settings, days and numbers: chosen once, followed by every page, and undone in one click."""

from datetime import date, time

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal.goals import set_goal
from dashboard.journal.preferences import keep_preferences, kept_as
from dashboard.manner import PLAIN, DayForm, Manner
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, an_entry, checked, logged

CHOSEN = Manner(week_start=7, day_start=4, days=DayForm.MONTH_DAY, comma=True, twelve=True)


def _filled(store: Store) -> None:
    """A Saturday, the Sunday after it, and a planned goal; a day begins at four."""
    checked(store)
    done = an_entry("cat_cow_1", 10)
    logged(
        store,
        a_session("2026-03-21", minutes=9, before=5, after=6, entries=(done,)),
        a_session(
            "2026-03-22", minutes="12.5", start=time(18, 5), before=5, after=7, entries=(done,)
        ),
    )
    set_goal(
        store, first_day=date(2026, 3, 22), sessions_per_week=3, minutes_per_week=30, actor="page"
    )


def test_what_is_chosen_is_kept_shown_and_undone(open_page: Opened, store: Store) -> None:
    page, yes, no = open_page("settings"), True, False
    page.selectbox(key="manner_week_1").select(7).run()
    page.selectbox(key="manner_day_0").select(4).run()
    page.selectbox(key=f"manner_form_{PLAIN.days}").select(DayForm.MONTH_DAY).run()
    page.selectbox(key="manner_comma_False").select(yes).run()
    page.selectbox(key="manner_clock_False").select(yes).run()
    page = page.button(key="manner_save").click().run()

    assert not page.exception
    assert reports.manner(store) == CHOSEN
    store.close()
    assert page.selectbox(key="manner_week_7").value == 7
    assert "Saturday, March 28, 2026" in words(page.switch_page("views/today.py").run())
    page = page.switch_page("views/settings.py").run()
    page.selectbox(key="manner_comma_True").select(no).run()
    page = page.button(key="manner_save").click().run()
    assert not reports.manner(store).comma
    store.close()
    (undo,) = [button for button in page.button if button.key == "written_undo_undo"]
    undo.click().run()
    assert reports.manner(store) == CHOSEN


def test_pages_follow_it(open_page: Opened, store: Store) -> None:
    _filled(store)
    keep_preferences(store, kept_as(CHOSEN), actor="page")
    store.close()
    goals = _said(open_page("plan", plan_show="Goal"))
    assert "Sun, March 15 | 1 | 9" in goals
    assert "(running) | 1 of 3 | 12,5 of 30" in goals
    listed = _said(open_page("journal"))
    assert "12,5 min" in listed
    assert "6:05 pm" in _said(open_page("journal", session="2"))
    review = _said(open_page("trends", trends_show="Review"))
    assert "Week of March 22 to 28, 2026" in review


def test_after_midnight_today_is_still_yesterday(
    open_page: Opened, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    _filled(store)
    keep_preferences(store, kept_as(CHOSEN), actor="page")
    store.close()
    page = open_page("today")
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28T00:30")
    assert "Friday, March 27, 2026" in words(page.run())
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28T04:00")
    assert "Saturday, March 28, 2026" in words(page.run())


def _said(page: AppTest) -> str:
    assert not page.exception
    said = "\n".join([words(page), *(box.label for box in page.checkbox)])
    return said.replace("\\", "").replace("\u2060", "").replace("\N{NO-BREAK SPACE}", " ")
