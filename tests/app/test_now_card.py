"""The first card of Today: what to do now, in each state, with one button at most."""

from datetime import date, time, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.journal.plans import Plan, PlannedTime, set_plan
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, checked, logged
from tests.conftest import TODAY

MONDAY = date(2026, 3, 23)
ON_MONDAYS = Plan(MONDAY, {1: PlannedTime("desk", time(7, 30))})
ON_THIS_DAY = Plan(MONDAY, {6: PlannedTime("full", time(18, 0))})
ANY_THREE = Plan(MONDAY, times_in_7=3)


def opened(open_page: Opened, store: Store, plan: Plan | None, *, soreness: int = 1) -> AppTest:
    checked(store)
    yesterday = TODAY - timedelta(days=1)
    logged(store, a_session(yesterday, minutes=9, during=8, after=8, soreness=soreness))
    if plan is not None:
        set_plan(store, plan, actor="page")
    store.close()
    app = open_page("today")
    assert not app.exception
    return app


def starts(app: AppTest) -> bool:
    return "now_start" in {one.key for one in app.button}


def links(app: AppTest) -> list[str]:
    return [link.proto.label for link in app.get("page_link")]


def test_what_is_planned_is_started_with_one_press(open_page: Opened, store: Store) -> None:
    app = opened(open_page, store, ON_THIS_DAY)

    assert app.header[0].value == "Full round, about 15 minutes"
    said = words(app)
    assert "Planned for today, 18:00" in said
    assert "Hands-and-knees cat-cow 2x6 · " in said

    app = app.button(key="now_start").click().run()
    assert app.title[0].value == "Session"
    assert app.radio(key="player_routine").value == "full"


@pytest.mark.parametrize(
    ("plan", "why"),
    [
        (None, "Nothing is planned; any day is fine"),
        (ANY_THREE, "1 of 3 days in the last seven; any day is fine"),
    ],
)
def test_with_nothing_planned_a_session_is_built(
    plan: Plan | None, why: str, open_page: Opened, store: Store
) -> None:
    app = opened(open_page, store, plan)

    assert app.header[0].value.startswith("A session built for you, about ")
    assert why in words(app)
    app = app.button(key="now_start").click().run()
    assert app.radio(key="player_routine").value == "for-you"


def test_a_day_without_a_planned_session_is_a_rest_day(open_page: Opened, store: Store) -> None:
    app = opened(open_page, store, ON_MONDAYS)

    assert app.header[0].value == "A rest day"
    assert "Next: Desk break, Mon 30 March, 07:30." in words(app).replace("\u2060", "")
    assert not starts(app)
    assert "A session all the same" in links(app)


def test_where_rest_is_suggested_the_plan_does_not_invite(open_page: Opened, store: Store) -> None:
    app = opened(open_page, store, ON_THIS_DAY, soreness=8)

    assert [one.value for one in app.header][:2] == ["Rest for now", "This week so far"]
    assert "Planned for today" not in words(app)
    assert not starts(app)
    assert links(app)[0] == "A gentle day, if you want to move"
