"""The check before the first suggestion: first on a new journal, skippable with care, changeable."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal.screening import skip_screening
from dashboard.model import SCREENED, Reply
from dashboard.store import Store
from dashboard.store.drafts import keep_draft
from tests.app.conftest import Opened, words
from tests.builders import checked
from tests.conftest import TODAY

CHECK, START = "A short check first", "Start small"


@pytest.fixture(autouse=True)
def past_the_welcome(store: Store) -> None:
    """Be past the first screen of an empty journal, which has its own tests."""
    keep_draft(store, form="first_run_step", field="step", value='"skipped"')
    store.close()


def answer(app: AppTest, form: str = "first", **replies: str) -> AppTest:
    app.radio(key=f"{form}_noticed").set_value("No, none")
    for name in SCREENED:
        app.radio(key=f"{form}_{name}").set_value(Reply(replies.get(name, "no")))
    return app.run()


def test_a_new_journal_shows_the_check_and_then_the_suggestion(
    open_page: Opened, store: Store
) -> None:
    app = open_page("today")
    assert CHECK in words(app)
    assert START not in words(app)
    for question in ("fragile", "steroid", "broken a bone", "condition"):
        assert any(question in radio.label for radio in app.radio)

    app = answer(app).button(key="first_save").click().run()

    assert not app.exception
    said = words(app)
    assert CHECK not in said
    assert START in said
    [kept] = reports.screening_list(store)
    assert (kept.day, kept.skipped, kept.replies) == (TODAY, False, ("no",) * 4)

    (undo,) = [button for button in app.button if button.key == "written_undo_undo"]
    assert CHECK in words(undo.click().run())


@pytest.mark.parametrize("missing", ["noticed", "condition"])
def test_an_open_question_keeps_what_was_answered(
    missing: str, open_page: Opened, store: Store
) -> None:
    app = answer(open_page("today"), condition="unsure")
    app.radio(key=f"first_{missing}").set_value(None)

    app = app.button(key="first_save").click().run()

    assert "Please answer each question; not sure is an answer too." in words(app)
    assert app.radio(key="first_steroids").value == Reply.NO
    assert reports.screening_list(store) == []


def test_a_sign_in_the_check_closes_the_gate(open_page: Opened) -> None:
    app = answer(open_page("today"))
    app.radio(key="first_noticed").set_value("Yes").run()
    app.checkbox(key="first_sign_collapse").check().run()

    app = app.button(key="first_save").click().run()

    said = words(app)
    assert "Please stop exercising and get help now" in said
    assert "Noted on 28 March: fainting, collapse or suddenly feeling very unwell." in said
    assert START not in said


def test_a_yes_without_naming_the_sign_is_still_open(open_page: Opened) -> None:
    app = answer(open_page("today"))
    app.radio(key="first_noticed").set_value("Yes").run()

    app = app.button(key="first_save").click().run()

    assert "Please answer each question" in words(app)


def test_skipping_takes_a_second_step_that_says_what_it_means(
    open_page: Opened, store: Store
) -> None:
    app = open_page("today")

    app = app.button(key="first_skip").click().run()
    assert "Skipping means that nothing is known about warning signs" in words(app)
    assert reports.screening_list(store) == []
    app = app.button(key="first_skip_back").click().run()
    assert "Skipping means" not in words(app)

    app = app.button(key="first_skip").click().run()
    app = app.button(key="first_skip_sure").click().run()

    assert START in words(app)
    assert "You are asked again in 14 days" in words(app)
    [kept] = reports.screening_list(store)
    assert kept.skipped


@pytest.mark.parametrize(("days", "asked"), [(13, False), (14, True)])
def test_a_skipped_check_comes_back(
    days: int, *, asked: bool, open_page: Opened, store: Store
) -> None:
    skip_screening(store, today=TODAY - timedelta(days=days), actor="page")
    store.close()

    assert (CHECK in words(open_page("today"))) is asked


def test_advice_of_a_professional_is_kept_with_its_day(open_page: Opened, store: Store) -> None:
    app = answer(open_page("today"), fragile_bones="yes")
    assert "exercises that lie on a roller" in words(app)
    app.checkbox(key="first_advised").check().run()
    day = TODAY - timedelta(days=40)
    app.date_input(key="first_advised_day").set_value(day)

    app.button(key="first_save").click().run()

    [kept] = reports.screening_list(store)
    assert (kept.fragile_bones, kept.advised_day) == ("yes", day)


def test_settings_show_the_answers_and_change_them(open_page: Opened, store: Store) -> None:
    checked(store, fragile_bones="yes")
    store.close()
    app = open_page("settings")
    assert "fragile or thin? **Yes**" in words(app)
    assert "left out until guidance is recorded" in words(app)

    app.toggle(key="settings_check_1").set_value(True).run()
    assert app.radio(key="again_1_fragile_bones").value == Reply.YES
    assert not [button for button in app.button if button.key == "again_1_skip"]
    app = answer(app, "again_1").button(key="again_1_save").click().run()

    assert not app.exception
    assert "fragile or thin? **No**" in words(app)
    assert "Every exercise can be offered." in words(app)
    assert len(reports.screening_list(store)) == 2
