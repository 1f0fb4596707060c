"""The shared filters: short values in the address, words on the screen, no day unseen in silence."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


@pytest.fixture
def lately(store: Store) -> None:
    """Twenty sessions, every fourth day to yesterday."""
    days = [TODAY - timedelta(days=ago) for ago in range(77, 0, -4)]
    logged(store, *(a_session(day, entries=(an_entry("cat_cow_1", 8),)) for day in days))
    store.close()


@pytest.fixture
def long_ago(store: Store) -> None:
    """Three sessions that came with an old import."""
    logged(store, *(a_session(f"2015-05-0{day}") for day in (1, 2, 3)))
    store.close()


def address(app: AppTest) -> dict[str, list[str]]:
    return {
        name: [values] if isinstance(values, str) else list(values)
        for name, values in app.query_params.items()
    }


def spans(app: AppTest) -> tuple[str, list[str]]:
    box = app.selectbox(key="filter_span")
    return str(box.value), list(box.options)


@pytest.mark.usefixtures("lately")
def test_the_address_holds_short_values_and_nothing_untouched(open_page: Opened) -> None:
    app = open_page("trends")
    assert spans(app)[0] == "all"
    assert "Latest stretch" not in spans(app)[1]
    assert address(app) == {}

    app.selectbox(key="filter_span").select("3m").run()
    app.button_group(key="filter_kind").select("mobility").run()
    app.multiselect(key="filter_exercise").select("cat_cow_1").run()

    assert not app.exception
    chosen = {"span": ["3m"], "kind": ["mobility"], "exercise": ["cat_cow_1"]}
    assert address(app) == chosen
    app.switch_page("views/journal.py").run()
    assert spans(app)[0] == "3m"
    assert {name: address(app)[name] for name in chosen} == chosen

    app.multiselect(key="filter_exercise").unselect("cat_cow_1").run()
    assert "exercise" not in address(app)


@pytest.mark.usefixtures("lately")
def test_a_bookmarked_address_is_opened(open_page: Opened) -> None:
    app = open_page("journal", span="4w", kind="mobility", exercise="cat_cow_1")

    assert not app.exception
    assert spans(app) == (
        "4w",
        ["Whole journal", "Last year", "Last 6 months", "Last 3 months", "Last 4 weeks",
         "Choose dates"],
    )  # fmt: skip
    assert "7 sessions" in words(app)
    assert app.multiselect(key="filter_exercise").value == ["cat_cow_1"]


@pytest.mark.usefixtures("lately")
@pytest.mark.parametrize("span", ["Last 4 weeks", "present", "x"])
def test_an_unknown_value_falls_back_and_leaves_the_address(open_page: Opened, span: str) -> None:
    app = open_page("trends", span=span, exercise="towel", kind="chess")

    assert not app.exception
    assert spans(app)[0] == "all"
    assert address(app) == {}


@pytest.mark.usefixtures("lately")
def test_reversed_dates_are_swapped_and_said(open_page: Opened) -> None:
    app = open_page("journal", span="dates", since="2026-03-20", until="2026-03-01")

    assert not app.exception
    assert (
        "The first day was after the last, so they were swapped: 1 March 2026 to 20 March 2026."
    ) in words(app)
    assert "5 sessions" in words(app)


@pytest.mark.usefixtures("lately")
def test_dates_in_order_need_no_words(open_page: Opened) -> None:
    app = open_page("journal", span="dates", since="2026-03-01", until="2026-03-20")

    assert "swapped" not in words(app)
    assert "5 sessions" in words(app)


@pytest.mark.usefixtures("long_ago", "lately")
def test_an_old_import_does_not_squeeze_the_charts(open_page: Opened) -> None:
    app = open_page("trends", trends_show="Practice")

    assert spans(app)[0] == "present"
    assert (
        "From 10 January 2026 to 28 March 2026. Left out, long before: 3 sessions, "
        "1 May 2015 to 3 May 2015. “Whole journal” shows every day."
    ) in words(app)
    assert "exercised on 20 of 78 days" in words(app)
    assert "span" not in address(app)

    app.selectbox(key="filter_span").select("all").run()
    assert "exercised on 23 of" in words(app)
    assert "Left out, long before" not in words(app)
    assert address(app)["span"] == ["all"]


@pytest.mark.usefixtures("long_ago", "lately")
def test_a_list_shows_everything_all_the_same(open_page: Opened) -> None:
    app = open_page("journal")

    assert spans(app)[0] == "all"
    assert "23 sessions" in words(app)


@pytest.mark.usefixtures("long_ago")
def test_a_journal_that_stopped_years_ago_shows_its_last_stretch(open_page: Opened) -> None:
    app = open_page("trends", trends_show="Practice")

    assert (
        "From 1 May 2015 to 3 May 2015. Nothing is on record since. “Whole journal” shows every day."
    ) in words(app)
    assert "exercised on 3 of 3 days" in words(app)


def test_a_journal_of_many_months_begins_with_its_last_year(
    open_page: Opened, store: Store
) -> None:
    days = [TODAY - timedelta(days=ago) for ago in range(600, 0, -4)]
    logged(store, *(a_session(day, entries=(an_entry("cat_cow_1", 8),)) for day in days))
    store.close()

    app = open_page("trends", trends_show="Practice")

    assert spans(app)[0] == "1y"
    assert "The last year. “Whole journal” shows every day since 5 August 2024." in words(app)
    assert spans(open_page("journal"))[0] == "all"


def test_trends_begin_with_the_part_that_has_charts(open_page: Opened, store: Store) -> None:
    logged(store, *(a_session(TODAY - timedelta(days=ago)) for ago in (9, 6, 3)))
    store.close()
    assert "How often do you exercise?" in words(open_page("trends"))

    logged(store, a_session(TODAY - timedelta(days=1), before=5, after=6))
    store.close()
    assert "How comfortable is your back?" in words(open_page("trends"))
