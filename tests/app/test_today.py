"""Today: the numbers behind the suggestion, as people say them."""

import re
from datetime import date

import pytest

from dashboard.journal import goals
from dashboard.journal.periods import PeriodKind, Stretch, mark_period
from dashboard.journal.preferences import keep_preferences, kept_as
from dashboard.manner import Manner
from dashboard.model import Kind
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, checked, logged
from tests.conftest import TODAY


def test_numbers_are_named_in_plain_words(open_page: Opened, store: Store) -> None:
    checked(store)
    logged(store, a_session(TODAY, effort=3, during=3, after=7, form=5))
    store.close()

    said = words(open_page("today"))

    assert "| Exercise days in four weeks | 1 day |" in said
    assert "| Low comfort last time: most discomfort, last session | 7 of 10 |" in said
    assert not re.search(r"[a-z]_[a-z]|\| R\d\d\.", said)


def test_a_week_beside_a_suggestion_counts_what_suggestions_look_at(
    open_page: Opened, store: Store
) -> None:
    checked(store)
    logged(
        store,
        a_session("2026-03-24", minutes=8),
        a_session("2026-03-25", minutes=60, kind=Kind.STRENGTH),
    )
    store.close()
    page = open_page("today")
    assert [one.value.split(" ")[0] for one in page.metric] == ["1", "8"]
    assert "Only mobility and flexibility count here, as for the suggestion." in words(page)

    goals.set_goal(
        store,
        first_day=date(2026, 3, 23),
        sessions_per_week=3,
        minutes_per_week=30,
        actor="page",
    )
    store.close()
    page.run()
    assert [one.value for one in page.metric] == ["2 of 3", "68 of 30"]
    assert "a suggestion looks at mobility and flexibility, 8 minutes so far." in words(page)


@pytest.mark.parametrize("name", ["today", "progression"])
def test_a_flare_is_told_first_and_once(name: str, open_page: Opened, store: Store) -> None:
    checked(store)
    logged(store, a_session(TODAY, during=3, after=3))
    mark_period(store, Stretch(PeriodKind.FLARE, TODAY), today=TODAY, actor="page")
    store.close()

    page = open_page(name)

    told = [one.value.replace("\\", "") for one in page.markdown]
    flare = [place for place, text in enumerate(told) if "You marked a flare." in text]
    assert len(flare) == 1, "not once more under the reasons"
    assert "a few easy minutes, or none, are fine" in told[flare[0]]
    assert flare[0] < next(place for place, text in enumerate(told) if "minutes each" in text)


def test_a_week_that_ends_today_asks_nothing_back(open_page: Opened, store: Store) -> None:
    checked(store)
    logged(store, a_session(TODAY))
    keep_preferences(store, kept_as(Manner(week_start=7)), actor="page")
    sunday = date(2026, 3, 22)
    store.close()
    page = open_page("today")
    assert "No goal set. Nothing needs catching up; a new week begins tomorrow." in words(page)

    for goal, said in {
        3: "Nothing needs catching up; a new week begins tomorrow.",
        2: "1 session to go until your goal; today is the last day of this week.",
    }.items():
        goals.set_goal(
            store, first_day=sunday, sessions_per_week=goal, minutes_per_week=30, actor="page"
        )
        store.close()
        assert said in words(page.run())
        assert not re.search(r"2 (session|day)s? to go|\b0 days left", words(page))
