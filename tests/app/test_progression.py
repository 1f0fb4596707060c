"""Progression: the suggestion in full, its answers, the ladders and the ledger; and Today agrees."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal import changes
from dashboard.model import Catalogue
from dashboard.progression import RULES_VERSION
from dashboard.store import Store
from dashboard.store.shown import Shown, keep_shown
from dashboard.ui import present
from tests.app.conftest import Opened, words
from tests.builders import a_session, checked, logged
from tests.conftest import TODAY
from tests.steady import OFFERED, ready
from tests.unit.progression.logs import EVERY_RULE


def pressed(app: AppTest, key: str) -> AppTest:
    app = app.button(key=key).click().run()
    assert not app.exception
    assert not app.error
    return app


def test_the_check_comes_before_the_first_suggestion(open_page: Opened, store: Store) -> None:
    app = open_page("progression")
    assert "A short check comes before the first suggestion." in words(app)
    assert "answer_accept" not in {button.key for button in app.button}
    assert reports.suggestion_list(store) == []


def test_an_empty_journal_has_a_first_suggestion_and_weeks_to_come(
    open_page: Opened, store: Store
) -> None:
    checked(store)
    store.close()
    app = open_page("progression")
    assert app.header[0].value == "A gentle start"
    said = words(app)
    assert "Start small: 3 days, about 5 minutes each" in said
    assert "little to go on yet" in said
    assert "goes from 15 to 16.5 minutes" in said
    assert "**Nothing logged yet** (R17)" in said


def test_every_rule_is_told_with_what_is_missing(open_page: Opened, store: Store) -> None:
    ready(store)
    said = words(open_page("progression"))
    for rule in EVERY_RULE:
        assert f"({rule})" in said
    assert "Now: 1 of 6 days. It would take: 5 days more." in said
    assert "about 8.5 minutes each (25.5 minutes in all)" in said
    assert "a week goes from 25.5 to" in said
    assert "| 28 Mar | 3 days of 8.5 min | weekly minutes from about 24 to 25.5 |" in said


def test_an_accepted_step_is_in_force_on_both_pages_and_can_be_undone(
    open_page: Opened, store: Store
) -> None:
    ready(store)
    app = open_page("progression")
    assert OFFERED in words(app)

    said = words(pressed(app, "answer_accept"))
    assert "You changed your weekly minutes on 28 March" in said
    assert "Your answer today: Accepted." in said

    app = open_page("today")
    assert "Your answer today: Accepted." in words(app)
    assert "3 days a week, about 8.5 minutes each" in words(app)
    said = words(pressed(app, "answer_undo"))
    assert OFFERED in said
    assert "Your answer today" not in said


def test_less_than_suggested_can_be_accepted_and_more_cannot(
    open_page: Opened, store: Store
) -> None:
    ready(store)
    app = open_page("progression")
    days, minutes = app.number_input(key="answer_days"), app.number_input(key="answer_minutes")
    assert (days.min, days.max, minutes.min, minutes.max) == (1, 3, 4, 8.5)

    days.set_value(2)
    minutes.set_value(6.0)
    said = words(pressed(app, "answer_edit"))

    assert "Your answer today: Accepted as 2 days of 6 minutes." in said
    (line,) = [line for line in reports.suggestion_list(store) if line.answer]
    assert (line.answer, line.answered_days, line.answered_minutes) == ("edited", 2, 6)
    assert '"accepted":[]' in reports.progression_inputs(store, until=TODAY)


def test_not_now_keeps_its_reason(open_page: Opened, store: Store) -> None:
    ready(store)
    app = open_page("today")
    app.radio(key="answer_why").set_value("unwell")
    app.text_input(key="answer_note").set_value("A cold")

    said = words(pressed(app, "answer_put_off"))

    assert "Your answer today: Not now: not feeling well: A cold." in said
    assert "note it on the Log page" in said
    assert "Not now: not feeling well: A cold." in words(
        open_page("progression", progression_show="Past suggestions")
    )


def test_a_suggestion_is_written_down_once_however_often_it_is_shown(
    open_page: Opened, store: Store
) -> None:
    checked(store)
    store.close()
    for name in ("today", "progression", "today"):
        open_page(name)
    assert len(reports.suggestion_list(store)) == 1
    logged(store, a_session(TODAY))
    store.close()
    open_page("today")
    said = words(open_page("progression", progression_show="Past suggestions"))
    assert "2 suggestions. What was shown stays as it was" in said
    assert ": A gentle start**" in said
    assert "Start small" in said
    assert "1 exercise day so far" in said


def test_the_ledger_has_pages(open_page: Opened, store: Store, catalogue: Catalogue) -> None:
    checked(store)
    for number in range(12):
        logged(store, a_session(TODAY - timedelta(number)))
        considered = reports.considered(store, today=TODAY, catalogue=catalogue)
        shown = present.as_text(considered.decision)
        assert keep_shown(store, Shown(TODAY, shown, considered.inputs, RULES_VERSION))
    store.close()
    first = words(open_page("progression", progression_show="Past suggestions"))
    second = open_page("progression", progression_show="Past suggestions", ledger_page="2")
    assert "12 suggestions" in first
    assert first.count("Not answered") == 10
    assert words(second).count("Not answered") == 2


def test_ladders_say_where_one_stands_and_what_is_on_offer(open_page: Opened, store: Store) -> None:
    ready(store)
    said = words(open_page("progression", progression_show="Exercises"))
    assert "**Cat-cow**: level 2 of" in said
    assert "last 2x6 yesterday, on 12 days in four weeks" in said
    assert "Easier: Seated cat-cow (level 1), starts at" in said
    assert "On offer" not in said, "minutes come first"


@pytest.mark.parametrize("name", ["today", "progression"])
def test_a_warning_sign_leaves_nothing_to_accept_or_celebrate(
    name: str, open_page: Opened, store: Store
) -> None:
    ready(store, symptoms=("chest_pain",))
    app = open_page(name)
    keys = {button.key for button in app.button}
    assert keys.isdisjoint({"answer_accept", "answer_edit", "answer_put_off"})
    said = words(app)
    assert "Noted on 27 March: chest pain or pressure" in said
    assert "What has changed" not in said
    assert "goes from" not in said


def test_celebrations_return_when_nothing_stands(open_page: Opened, store: Store) -> None:
    ready(store)
    assert "Two weeks running with the days you planned" in words(open_page("today"))


def test_an_answer_of_another_tab_is_seen_not_given_twice(open_page: Opened, store: Store) -> None:
    ready(store)
    app = open_page("progression")
    pressed(open_page("today"), "answer_accept")
    app = app.button(key="answer_put_off").click().run()
    assert not app.exception
    said = words(app)
    assert "Your answer today: Accepted." in said
    assert [change for change in reports.change_list(store)["summary"] if "Put off" in change] == []
    assert changes.take_back(store, actor="page").summary.startswith("Accepted the suggestion")
