"""Check-ins and marked periods on the Log page, and the question of the morning after on Today."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal.checkins import save_checkin
from dashboard.journal.periods import PeriodKind, Stretch, mark_period
from dashboard.model import CheckIn
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.log_forms import chosen, filled, numbers, pressed
from tests.builders import a_session, checked, logged
from tests.conftest import TODAY

YESTERDAY = TODAY - timedelta(days=1)


def on_day(app: AppTest, day: date | None, label: str = "Day") -> AppTest:
    (field,) = [one for one in app.date_input if one.label == label]
    return field.set_value(day).run()


def noted(app: AppTest, text: str) -> AppTest:
    (field,) = [one for one in app.text_area if one.label == "Notes"]
    return field.set_value(text).run()


def test_a_check_in_is_written_and_a_sign_in_it_takes_the_suggestion_s_place(
    open_page: Opened, store: Store
) -> None:
    app = filled(open_page("log", log_show="Check-in"), "Sleep, hours", 6.5)
    app = noted(filled(app, "Posture breaks", 4), "*late*")
    (own,) = [one for one in app.text_input if one.label == "Warning signs in your own words"]
    app = pressed(own.set_value("tingling in the hands").run(), "Save check-in")

    assert "Saved the check-in of today." in words(app)
    assert "Suggestions are paused." in words(app)
    there = reports.checkin_on(store, day=TODAY)
    assert there is not None
    assert (there.sleep_hours, there.posture_breaks, there.notes) == (6.5, 4, "*late*")
    assert there.codes == ["arm_hand_numbness_tingling"]
    assert reports.drafts(store, form="checkin") == {}


def test_a_day_that_has_a_check_in_opens_with_it_and_saving_edits_it(
    open_page: Opened, store: Store
) -> None:
    there = CheckIn(day=YESTERDAY, sleep_hours=Decimal(7), desk_hours=Decimal(6), notes="calm")
    save_checkin(store, there, today=TODAY, actor="page")
    store.close()
    app = filled(open_page("log", log_show="Check-in"), "Desk hours", 9)
    assert numbers(app) == {"Desk hours": 9}

    app = on_day(app, YESTERDAY)

    assert "There is a check-in of yesterday already; saving changes it." in words(app)
    assert numbers(app) == {"Sleep, hours": 7, "Desk hours": 9}, "what was just typed stays"
    app = pressed(app, "Save check-in")
    assert "Saved the check-in of yesterday." in words(app)
    edited = reports.checkin_on(store, day=YESTERDAY)
    assert edited is not None
    assert (edited.sleep_hours, edited.desk_hours, edited.notes) == (7, 9, "calm")
    assert edited.found == 1


def test_a_check_in_is_refused_asked_about_and_kept(open_page: Opened, store: Store) -> None:
    app = pressed(open_page("log", log_show="Check-in"), "Save check-in")
    assert "Say at least one thing about the day." in words(app)
    app = filled(on_day(app, YESTERDAY), "Sleep, hours", 25)
    assert "Sleep goes from 0 to 24 hours; 25 is outside." in words(app)
    app = pressed(filled(app, "Sleep, hours", 16), "Save check-in")
    assert "Sleep of 16 hours is a lot; is it right?" in words(app)
    assert reports.checkin_on(store, day=YESTERDAY) is None

    again = open_page("log", log_show="Check-in")
    assert "Kept from before: day, sleep. This is for yesterday." in words(again)
    assert numbers(again) == {"Sleep, hours": 16}

    (tick,) = [one for one in app.checkbox if one.label == "Yes, that is right"]
    app = pressed(tick.check().run(), "Save check-in")
    assert "Saved the check-in of yesterday." in words(app)


def test_a_period_is_marked_ended_changed_and_taken_out(open_page: Opened, store: Store) -> None:
    app = open_page("log", log_show="Period")
    assert "Nothing yet. A bad week or a journey is a state, not a failure" in words(app)
    app = pressed(app, "Mark them")
    assert "Choose what kind of days they are." in words(app)

    app = on_day(chosen(app, "What kind of days?", "flare"), date(2026, 3, 20), "First day")
    app = pressed(app, "Mark them")
    assert "Marked: Flare from 20 March 2026 on." in words(app)
    assert "Still going on." in words(app)

    app = pressed(app, "It ends today")
    assert "Flare ends today." in words(app)
    assert "Flare from 20 March 2026 to 28 March 2026" in words(app)

    app = on_day(pressed(app, "Change"), date(2026, 3, 27), "Last day, if it is over")
    app = pressed(app, "Save the change")
    assert "Changed: Flare from 20 March 2026 to 27 March 2026." in words(app)

    app = pressed(app, "Take out")
    assert reports.period_list(store) == []
    app = pressed(app, "Undo")
    (there,) = reports.period_list(store)
    assert (there.first_day, there.last_day) == (date(2026, 3, 20), date(2026, 3, 27))


def test_a_period_that_cannot_be_is_refused_and_a_half_filled_one_kept(
    open_page: Opened, store: Store
) -> None:
    pause = Stretch(PeriodKind.PAUSE, date(2026, 3, 1), date(2026, 3, 9), "<i>rest</i>")
    mark_period(store, pause, today=TODAY, actor="page")
    store.close()
    app = chosen(open_page("log", log_show="Period"), "What kind of days?", "pause")
    app = pressed(on_day(app, date(2026, 3, 9), "First day"), "Mark them")
    assert "The first and last day overlap: pause from 1 March 2026 to 9 March" in words(app)
    app = pressed(on_day(app, date(2026, 3, 8), "Last day, if it is over"), "Mark them")
    assert "The last day 8 March 2026 lies before the first, 9 March 2026." in words(app)

    again = open_page("log", log_show="Period")
    assert "Kept from before: kind, first day, last day." in words(again)
    assert "<i>rest</i>" in [one.value for one in again.text]


def test_soreness_is_asked_once_and_noted_with_one_tap(open_page: Opened, store: Store) -> None:
    checked(store)
    [session_id] = logged(store, a_session(YESTERDAY, after=7))
    store.close()
    app = open_page("today")
    said = words(app)
    assert "How sore was your upper back the morning after the session of yesterday?" in said

    app = chosen(app, "0 is not at all, 10 the worst; 3 or less counts as settled", 2)

    assert "Noted: soreness 2, settled." in words(app)
    assert "How sore was your upper back" not in words(app)
    assert soreness_of(store, session_id) == 2
    assert "How sore was your upper back" in words(pressed(app, "Undo"))


def test_soreness_can_be_put_off_and_is_not_asked_again(open_page: Opened, store: Store) -> None:
    logged(store, a_session(YESTERDAY, after=7))
    store.close()

    app = pressed(open_page("today"), "Later")

    assert "It can be said later, in the journal." in words(app)
    assert "How sore" not in words(app)
    assert "How sore" not in words(open_page("today"))


def test_soreness_of_a_session_of_today_is_not_asked_yet(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY, after=7))
    store.close()

    assert "How sore" not in words(open_page("today"))


def _asked_of_today() -> None:
    from dashboard.ui.keeping import soreness

    soreness.ask(1, key="journal")


def test_soreness_before_the_morning_came_needs_a_tick(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    [session_id] = logged(store, a_session(TODAY, after=7))
    store.close()
    monkeypatch.setenv("SUPPLE_JOURNAL", str(store.path))
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())
    app = AppTest.from_function(_asked_of_today, default_timeout=20).run()

    app = app.button_group[0].set_value(5).run()
    assert "The morning after this session is still to come; note it already?" in words(app)
    app = app.checkbox[0].check().run()

    assert soreness_of(store, session_id) == 5
    assert app.button_group[0].value == 5, "what was said is shown, and not written again"
    app = app.button_group[0].set_value(None).run()
    assert soreness_of(store, session_id) is None


def soreness_of(store: Store, session_id: int) -> Decimal | None:
    session = reports.session_to_edit(store, session_id=session_id)
    assert session is not None
    return session.soreness_next_day
