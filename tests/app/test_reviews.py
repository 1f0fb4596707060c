"""Review and comparison as they are drawn, each alone on a page: steps, addresses, little on record."""

import contextlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import settings
from dashboard.journal.periods import PeriodKind, Stretch, mark_period
from dashboard.store import Store
from tests.app.conftest import TIMEOUT_SECONDS, pressed, words
from tests.builders import a_session, logged
from tests.conftest import TODAY

Drawn = Callable[..., AppTest]

PAGE = """
from dashboard.reports import Scope
from dashboard.ui import context
from dashboard.ui.trends import {part}
from datetime import date

{part}.draw(Scope(date(2025, 12, 1), context.settings().today, kinds={kinds}))
"""


@pytest.fixture
def drawn(journal: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> Drawn:
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())
    st.cache_resource.clear()
    days = [TODAY - timedelta(days=ago) for ago in range(0, 56, 3)]
    logged(
        store,
        *(a_session(day, before=4, after=7 if day.month == TODAY.month else 5) for day in days),
        a_session(TODAY + timedelta(days=1)),
    )
    store.close()

    def at(part: str, *, kinds: list[str] | None = None, **query: str) -> AppTest:
        script = PAGE.format(part=part, kinds=kinds)
        app = AppTest.from_string(script, default_timeout=TIMEOUT_SECONDS)
        app.query_params.update(query)
        app.run()
        assert not app.exception
        return app

    return at


def test_a_review_steps_back_and_never_beyond_the_present(drawn: Drawn) -> None:
    app = drawn("review")
    assert "This week so far (23 to 28 March 2026)" in words(app)
    assert "The same 6 days of the week before" in words(app)
    assert "1 session on record lies after today" in words(app)
    assert app.button(key="review_next").disabled
    app = pressed(app, "Previous week")
    assert "Week of 16 to 22 March 2026" in words(app)
    assert app.query_params["review_day"] == "2026-03-16"
    app = pressed(app, "Next week")
    assert "review_day" not in app.query_params


def test_a_review_has_an_address_and_says_what_a_filter_does_not_do(drawn: Drawn) -> None:
    app = drawn("review", kinds=["strength"], trends_review="Month", review_day="2026-02-11")
    assert "February 2026" in words(app)
    assert "The review has its own span: one month" in words(app)
    assert "It counts every session" in words(app)
    assert not app.button(key="review_next").disabled
    for odd in ("yesterday", "2199-01-01"):
        assert "so far" in words(drawn("review", review_day=odd))
    first = drawn("review", trends_review="Year", review_day="1901-01-01")
    assert first.button(key="review_previous").disabled


def test_a_comparison_says_a_difference_and_no_cause(drawn: Drawn) -> None:
    app = drawn("compare")
    said = words(app)
    assert "median 5 on 9 days, then 7 on 10 days: up 2 points, a clear difference." in said
    assert "not its cause" in said
    assert "Earlier: 1 to 28 February 2026 (28 days)." in said
    app = drawn("compare", compare="day", compare_day="2026-02-20", compare_what="effort")
    assert "Effort: no day with a value in these spans." in words(app)


def test_spans_that_are_not_there_are_said_to_be(drawn: Drawn) -> None:
    assert "nothing to compare" in words(drawn("compare", compare="ends"))
    filtered = drawn("compare", kinds=["strength"])
    assert "nothing to compare" in words(filtered)
    early = drawn("compare", compare="day", compare_day="2025-11-30")
    assert "too few for these two spans" in words(early)
    same = {"one_from": "2026-03-10", "one_to": "2026-03-01"}
    crossed = drawn(
        "compare", compare="dates", **same, other_from="2026-03-05", other_to="2026-03-20"
    )
    assert "Earlier: 1 to 10 March 2026 (10 days). Later: 5 to 20 March 2026" in words(crossed)
    assert "share days" in words(crossed)


def test_after_a_long_break_both_open_on_the_latest_days_and_say_so(
    drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", (TODAY + timedelta(days=100)).isoformat())
    app = drawn("review")
    assert "The present week has no session on record." in words(app)
    assert "Week of 23 to 29 March 2026" in words(app)
    assert "review_day" not in app.query_params
    app = pressed(app, "This week")
    assert "nothing on record yet" in words(app)
    assert app.query_params["review_day"] == "2026-07-06"
    assert "The present week" not in words(app)
    said = words(drawn("compare"))
    assert "these 4 weeks end on the last day with one: 29 March 2026." in said
    assert "Later: 2 to 29 March 2026 (28 days)." in said


def test_a_flare_in_a_span_is_named(drawn: Drawn, journal: Path) -> None:
    flare = Stretch(PeriodKind.FLARE, TODAY - timedelta(days=40), TODAY - timedelta(days=28))
    with contextlib.closing(
        Store(journal, resources=settings.resources(), holder="a test")
    ) as store:
        mark_period(store, flare, today=TODAY, actor="page")
    said = words(drawn("compare"))
    assert "a clear difference" not in said
    assert "The earlier span has a flare in it (16 to 28 February 2026)" in said
