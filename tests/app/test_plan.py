"""The Plan page: planning, moving and letting go, the month, the goal, and what Today says of it."""

from datetime import date, time
from decimal import Decimal

from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal.goals import set_goal
from dashboard.journal.periods import PeriodKind, Stretch, mark_period
from dashboard.journal.plans import Decided, Fate, Plan, PlannedTime, decide, set_plan
from dashboard.journal.symptoms import note_symptoms
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, checked, logged
from tests.conftest import TODAY

MONDAY = date(2026, 3, 23)
NEXT = date(2026, 3, 30)
PLAN = Plan(MONDAY, {1: PlannedTime("desk", time(7, 30)), 3: PlannedTime(), 6: PlannedTime("full")})


def planned(store: Store, plan: Plan = PLAN) -> None:
    checked(store)
    set_plan(store, plan, actor="page")
    store.close()


def said(page: AppTest) -> str:
    assert not page.exception
    return words(page).replace("\\", "").replace("\u2060", "")


def test_a_plan_is_made_and_taken_back(open_page: Opened, store: Store) -> None:
    checked(store)
    store.close()
    page = open_page("plan")
    assert "Nothing is planned yet." in said(page)
    page.selectbox(key="plan_routine_1").set_value("desk").run()
    page.checkbox(key="plan_on_3").uncheck().run()
    page.text_input(key="plan_line").set_value("After breakfast").run()
    page.button(key="plan_save").click().run()
    assert "Plan saved." in said(page)
    [plan] = reports.plans(store)
    assert plan.weekdays == {1: PlannedTime("desk"), 5: PlannedTime()}
    assert (plan.first_day, plan.if_then) == (MONDAY, "After breakfast")
    store.close()
    page.button(key="written_undo_undo").click().run()
    assert reports.plans(store) == []


def test_days_in_any_seven_are_planned_and_counted(open_page: Opened, store: Store) -> None:
    checked(store)
    logged(store, a_session("2026-03-24"), a_session("2026-03-27"))
    store.close()
    page = open_page("plan")
    page.segmented_control(key="plan_way").set_value("Days in any seven").run()
    page.number_input(key="plan_times").set_value(2).run()
    page.button(key="plan_save").click().run()
    assert "2 of 2 days in the last seven. The next one by Tue 31 March keeps it so." in said(page)


def test_an_open_day_is_moved_and_put_back(open_page: Opened, store: Store) -> None:
    planned(store)
    page = open_page("plan")
    assert "Wed 25 March: open: still to be moved, shortened or let go, a session" in said(
        page
    ).replace("**", "")
    page.selectbox(key="plan_change_2026-03-25_to").set_value(date(2026, 3, 29)).run()
    page.button_group(key="plan_change_2026-03-25_reason").set_value("no_time").run()
    page.button(key="plan_change_2026-03-25_save").click().run()
    text = said(page).replace("**", "")
    assert "Wed 25 March: moved, to Sun 29 March, no time" in text
    assert "Sun 29 March: planned, a session, moved here from Wed 25 March" in text
    page.button(key="plan_back_2026-03-25").click().run()
    assert "Put back as it was planned." in said(page)
    assert reports.plan_days(store, since=MONDAY, until=TODAY)[2].fate is None


def test_a_day_is_shortened_or_let_go_in_own_words(open_page: Opened, store: Store) -> None:
    planned(store)
    page = open_page("plan")
    way = "plan_change_2026-03-25_way"
    page.segmented_control(key=way).set_value("Shorten it").run()
    page.number_input(key="plan_change_2026-03-25_minutes").set_value(4).run()
    page.button(key="plan_change_2026-03-25_save").click().run()
    assert "shortened to 4 minutes" in said(page)
    page.segmented_control(key=way).set_value("Let it go").run()
    page.button_group(key="plan_change_2026-03-25_reason").set_value("In my own words").run()
    page.text_input(key="plan_change_2026-03-25_words").set_value("Visitors").run()
    page.button(key="plan_change_2026-03-25_save").click().run()
    assert "let go, Visitors" in said(page)


def test_weeks_and_months_are_turned(open_page: Opened, store: Store) -> None:
    planned(store)
    logged(store, a_session("2026-03-23"))
    store.close()
    page = open_page("plan")
    page.button(key="plan_week_after").click().run()
    assert "Mon 30 March: planned, Desk break 07:30" in said(page).replace("**", "")
    page.button(key="plan_week_now").click().run()
    assert "Mon 23 March: done: 1 session, 12 minutes" in said(page).replace("**", "")
    page = open_page("plan", plan_show="Month")
    text = said(page)
    assert "**March 2026**" in text
    assert "1 exercise day so far. 2 sessions to come. 1 day open." in text
    page.button(key="plan_month_before").click().run()
    assert "**February 2026**" in said(page)


def test_in_a_marked_period_nothing_is_open(open_page: Opened, store: Store) -> None:
    planned(store)
    stretch = Stretch(PeriodKind.ILLNESS, MONDAY, date(2026, 3, 27))
    mark_period(store, stretch, today=TODAY, actor="page")
    store.close()
    text = said(open_page("plan")).replace("**", "")
    assert "Wed 25 March: skipped, in a marked period" in text
    assert "open" not in text.split("Wed 25 March")[1].split("\n")[0]


def test_today_tells_what_is_planned_and_session_opens_with_it(
    open_page: Opened, store: Store
) -> None:
    planned(store)
    page = open_page("today")
    assert "Planned for today" in said(page)
    assert page.header[0].value == "Full round, about 15 minutes"
    assert open_page("session").radio(key="player_routine").value == "full"
    decide(store, TODAY, Decided(Fate.SHORTENED, minutes=Decimal(5)), actor="page")
    store.close()
    assert "shortened to 5 minutes" in said(open_page("today"))
    logged(store, a_session(TODAY))
    store.close()
    page = open_page("today")
    assert page.header[0].value == "Done for today"
    assert "Next: Desk break, Mon 30 March, 07:30." in said(page)
    assert "now_start" not in {one.key for one in page.button}


def test_the_goal_has_its_history_and_can_be_taken_out(open_page: Opened, store: Store) -> None:
    checked(store)
    set_goal(
        store,
        first_day=date(2026, 3, 2),
        sessions_per_week=1,
        minutes_per_week=10,
        actor="page",
    )
    logged(store, a_session("2026-03-10"), a_session("2026-03-24"))
    store.close()
    page = open_page("plan", plan_show="Goal")
    sessions, minutes = page.number_input
    sessions.set_value(4)
    minutes.set_value(300).run()
    page.button(key="plan_goal_save").click().run()
    text = said(page)
    assert "Your goal: 4 sessions and 300 minutes a week." in text
    assert "| Mon 23 March (running) | 1 of 4 | 12 of 300 |" in text
    assert "| Mon 9 March | 1 of 1 | 12 of 10 |" in text
    assert "at a gentle pace" in text
    page.button(key=f"plan_goal_out_{MONDAY}").click().run()
    assert "Your goal: 1 session and 10 minutes a week." in said(page)


def test_consistency_says_how_it_is_worked_out_and_stands_still_in_a_flare(
    open_page: Opened, store: Store
) -> None:
    checked(store)
    logged(store, *(a_session(date(2026, 3, day)) for day in (2, 4, 6, 9, 11, 13)))
    store.close()
    page = open_page("plan", plan_show="Goal")
    before = [one.value for one in page.metric]
    assert before[0].endswith(" of 100")
    assert "nothing resets it" in said(page)
    assert "Four weeks:" in said(page)
    mark_period(store, Stretch(PeriodKind.FLARE, date(2026, 3, 14)), today=TODAY, actor="page")
    store.close()
    page = open_page("plan", plan_show="Goal")
    assert "the score stands still until it ends" in said(page)
    assert (before[0], page.metric[0].value) == ("31 of 100", "20 of 100")
    assert "the share of 3 days a week, as no goal is set, that you reached" in said(page)
    assert not any("Weeks" in one.label for one in page.metric)

    set_goal(store, first_day=MONDAY, sessions_per_week=4, minutes_per_week=40, actor="page")
    store.close()
    page = open_page("plan", plan_show="Goal")
    assert "the share of your planned days (4 a week) that you reached" in said(page)
    assert "both stand still until it ends" in said(page)


def test_pages_that_do_not_show_the_suggestion_leave_no_trace_in_the_ledger(
    open_page: Opened, store: Store
) -> None:
    planned(store)
    set_goal(store, first_day=MONDAY, sessions_per_week=3, minutes_per_week=30, actor="page")
    logged(store, a_session("2026-03-24"))
    store.close()
    for name, query in (("plan", {}), ("plan", {"plan_show": "Goal"}), ("session", {})):
        said(open_page(name, **query))
    assert reports.suggestion_list(store) == []
    store.close()
    said(open_page("today"))
    assert len(reports.suggestion_list(store)) == 1


def test_while_a_sign_stands_nothing_invites_to_exercise(open_page: Opened, store: Store) -> None:
    planned(store)
    note_symptoms(store, ["chest_pain"], day=TODAY, today=TODAY, actor="page")
    store.close()
    page = open_page("plan")
    assert "Start" not in [link.proto.label for link in page.get("page_link")]
    assert "There is room for" not in said(open_page("plan", plan_show="Goal"))
    page = open_page("today")
    assert "Planned for today" not in said(page)
    assert "now_start" not in {one.key for one in page.button}
