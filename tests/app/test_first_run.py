"""The first run: welcome, three questions, the check, what comes of it, and the sample in and out."""

from datetime import timedelta
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal.checkins import save_checkin
from dashboard.model import SCREENED, CheckIn, Reply
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, checked, logged
from tests.conftest import TODAY
from tests.stores import answers

WRITTEN = ("routine", "routine_item", "goal", "plan", "plan_day", "setting")


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def rows(store: Store, table: str) -> int:
    [(number,)] = answers(store, f"SELECT COUNT(*) FROM {table} WHERE removed_by IS NULL")
    store.close()
    return int(number)


def check(app: AppTest, noticed: str = "No, none") -> AppTest:
    app.radio(key="first_noticed").set_value(noticed)
    for name in SCREENED:
        app.radio(key=f"first_{name}").set_value(Reply.NO)
    return app.run()


def test_start_fresh_gives_a_routine_a_goal_and_a_plan_as_one_change(
    open_page: Opened, store: Store
) -> None:
    page = open_page("today")
    assert page.title[0].value == "Welcome"
    assert "General fitness information, not medical advice." in words(page)

    page = press(page, "welcome_fresh")
    page.button_group(key="first_run_0_weekdays").set_value([1, 2, 4, 6]).run()
    page.button_group(key="first_run_0_minutes").set_value(20).run()
    page = open_page("today")  # a reload
    assert page.button_group(key="first_run_0_weekdays").value == [1, 2, 4, 6]
    page = press(page, "welcome_made")
    assert "A short check first" in words(page)
    assert "This is your beginning" not in words(page)
    page = press(check(page), "first_save")
    assert "**A routine**" in words(page)
    assert "Rest days: Wednesday, Friday and Sunday" in words(page)
    assert [rows(store, table) for table in WRITTEN] == [0] * len(WRITTEN)

    page = press(page, "welcome_keep")
    assert not page.exception
    assert "Start the first session" in [one.label for one in page.button]
    [goal] = reports.goal_list(store)
    assert (goal.first_day, goal.sessions_per_week, goal.minutes_per_week) == (TODAY, 4, 80)
    [plan] = reports.plans(store)
    [routine] = reports.own_routines(store)
    assert {day: one.routine for day, one in plan.weekdays.items()} == dict.fromkeys(
        (1, 2, 4, 6), routine.id
    )
    assert {entry.exercise[-2:] for entry in routine.entries} == {"_1"}
    store.close()

    page = press(page, "written_undo_undo")
    assert [rows(store, table) for table in WRITTEN] == [0] * len(WRITTEN)
    assert "Three questions for a goal and a plan" in [one.label for one in page.button]


def test_two_or_six_days_lead_no_further(open_page: Opened) -> None:
    page = press(open_page("today"), "welcome_fresh")
    for days, allowed in (([1, 3], False), ([1, 3, 5], True), ([1, 2, 3, 4, 5, 6], False)):
        page.button_group(key="first_run_0_weekdays").set_value(days).run()
        assert page.button(key="welcome_made").disabled is not allowed
    assert press(page, "welcome_choices").title[0].value == "Welcome"


def test_a_sign_at_the_check_stops_before_any_dose(open_page: Opened, store: Store) -> None:
    page = press(press(open_page("today"), "welcome_fresh"), "welcome_made")
    page = check(page, "Yes")
    page.checkbox(key="first_sign_chest_pain").check().run()
    page = press(page, "first_save")

    assert "Your three answers are kept" in words(page)
    assert "A routine" not in words(page)
    assert "welcome_keep" not in [one.key for one in page.button]
    assert rows(store, "routine") == 0


def test_skipping_leads_past_the_welcome_for_good(open_page: Opened) -> None:
    press(open_page("today"), "welcome_skipped")

    page = open_page("today")
    assert page.title[0].value == "Today"
    assert "A short check first" in words(page)


def test_a_journal_that_was_brought_is_asked_for_aims(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY - timedelta(days=1), minutes=9))
    checked(store)
    store.close()

    page = press(open_page("today"), "welcome_questions")
    page = press(page, "welcome_made")
    page = press(page, "welcome_keep")

    assert len(reports.plans(store)) == len(reports.goal_list(store)) == 1
    store.close()
    assert "welcome_questions" not in [one.key for one in page.button]


@pytest.mark.parametrize("own", [0, 1])
def test_the_sample_comes_and_goes(own: int, open_page: Opened, store: Store) -> None:
    page = press(open_page("today"), "welcome_sample")
    assert not page.exception
    assert rows(store, "session") > 100
    said = "Made-up sample data, also in what you export."
    assert said in words(page)
    imports = open_page("import_journal")
    assert said in words(imports)
    assert not imports.get("file_uploader")
    if own:
        logged(store, a_session(TODAY, minutes=7, notes="mine"))
        store.close()

    page = open_page("plan" if own else "today")
    assert not own or "After lunch" in (page.text_input[0].value or "")
    page = press(page, "sample_remove")

    assert said not in words(page)
    assert rows(store, "session") == own
    if own:
        assert not page.text_input(key="plan_line").value
        assert "1 session that you wrote yourself stays." in words(page)
    else:
        assert "Your journal is empty again" in words(page)
        assert page.title[0].value == "Welcome"


def test_the_sample_is_not_offered_beside_own_rows(open_page: Opened, store: Store) -> None:
    save_checkin(store, CheckIn(TODAY, sleep_hours=Decimal(7)), today=TODAY, actor="page")
    store.close()
    page = open_page("today")
    assert "welcome_sample" not in [one.key for one in page.button]
