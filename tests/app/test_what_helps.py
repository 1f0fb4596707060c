"""The page What helps: a journal with few days, and the demo's."""

from datetime import timedelta

from dashboard.gallery.habit_exhibit import HABITS
from dashboard.model import Catalogue
from dashboard.reports import Scope
from dashboard.sample import fill
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, logged
from tests.conftest import TODAY


def test_few_days_say_how_many_more_it_takes(open_page: Opened, store: Store) -> None:
    logged(store, *(a_session(TODAY - timedelta(days=at), before=4, after=6) for at in (3, 2, 1)))
    store.close()
    app = open_page("what_helps")
    assert not app.exception
    said = words(app)
    assert "does not hold enough days yet" in said
    assert "3 exercise days with comfort before and after so far: 17 more" in said
    assert not app.get("vega_lite_chart")


def test_a_warm_up_on_every_day_is_not_too_few_days(open_page: Opened, store: Store) -> None:
    days = (TODAY - timedelta(days=at) for at in range(40))
    logged(
        store,
        *(a_session(day, warm_up=True, before=4, after=5 + day.day % 3) for day in days),
    )
    store.close()
    said = words(open_page("what_helps"))
    assert "Your habits hardly differ from day to day" in said
    assert "hardly differs" in said


def test_the_demo_leads_with_an_answer_and_lists_everything(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    fill(store, today=TODAY, catalogue=catalogue)
    scope = Scope(TODAY - timedelta(days=400), TODAY)
    frame = HABITS.frame(store, scope=scope, week_start=1, today=TODAY)
    assert not HABITS.empty(frame)
    sentence = HABITS.sentence(frame)
    store.close()
    app = open_page("what_helps")
    assert not app.exception
    assert app.markdown[0].value.replace("\\", "").startswith(("No clear link", "Among "))
    assert sentence in words(app)
    tables = [one.value for one in app.markdown if "|:--|" in one.value]
    assert [table.count("\n") - 1 for table in tables] == [20, 20]  # with two headings each
    narrowed = open_page("what_helps", span="4w")
    assert not narrowed.exception
    assert "more and habits can be compared" in words(narrowed)
