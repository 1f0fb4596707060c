"""The gate on every page: a sign stands above each of them until guidance is recorded."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from dashboard.journal.catalogue import load
from dashboard.journal.guidance import record_guidance
from dashboard.journal.preferences import COUNTRY, keep_preferences
from dashboard.journal.symptoms import note_symptoms
from dashboard.settings import resources
from dashboard.store import Store
from tests.app.conftest import PAGES, Opened, words
from tests.builders import a_session, an_entry, checked, logged
from tests.conftest import TODAY

PAUSED = "Suggestions are paused."
GROUPS = {sign.group for sign in load(resources()).signs.values()}


def noted(store: Store, code: str, *, ago: int = 1) -> None:
    note_symptoms(store, [code], day=TODAY - timedelta(days=ago), today=TODAY, actor="page")


def trained(store: Store) -> None:
    """Write a steady month, so that there is a dose to show."""
    checked(store)
    for ago in range(33, 0, -3):
        day = TODAY - timedelta(days=ago)
        entries = (an_entry("cat_cow_1", 8),)
        logged(store, a_session(day, during=9, after=9, effort=3, form=5, entries=entries))


@pytest.mark.parametrize("name", PAGES)
def test_a_sign_stands_above_every_page(name: str, open_page: Opened, store: Store) -> None:
    trained(store)
    noted(store, "chest_pain")
    store.close()

    app = open_page(name)

    assert not app.exception
    (said,) = [one.value.replace("\\", "") for one in app.error]
    assert "Please stop exercising and get help now" in said
    assert "Noted on 27 March: chest pain or pressure, with or without back pain." in said
    assert "Stop and call your local emergency number now." in said
    assert PAUSED in said
    assert "guidance of 28 March or later" in said
    assert "until 24 April" in said
    assert "This is general information, not a diagnosis." in said


@pytest.mark.parametrize("name", PAGES)
def test_without_a_sign_there_is_nothing_above_a_page(
    name: str, open_page: Opened, store: Store
) -> None:
    trained(store)
    store.close()

    app = open_page(name)

    assert PAUSED not in words(app)
    assert not keys(app, "gate")


def test_today_invites_to_nothing_while_a_sign_stands(open_page: Opened, store: Store) -> None:
    trained(store)
    noted(store, "arm_hand_weakness")
    store.close()

    app = open_page("today")

    said = words(app)
    assert "Please have this looked at before you exercise again" in said
    assert "Stop and contact a clinician today or tomorrow." in said
    assert "a quieter note stays for a while after that" in said
    assert app.metric.len == 0
    for inviting in ("days a week", "minutes each", "Well done", "exercise days", "Accept"):
        assert inviting not in said + "".join(button.label for button in app.button)


def test_log_still_takes_a_session_while_a_sign_stands(open_page: Opened, store: Store) -> None:
    noted(store, "chest_pain")
    store.close()
    app = open_page("log")

    (minutes,) = [field for field in app.number_input if field.label == "Minutes"]
    minutes.set_value(5).run()
    app = app.button(key="session_0_save").click().run()

    assert "Saved: 5 minutes, today." in words(app)


def test_guidance_opens_the_gate_and_undo_closes_it(open_page: Opened, store: Store) -> None:
    trained(store)
    noted(store, "fever_unwell")
    store.close()
    app = open_page("journal")

    app.text_input(key="gate_guidance_note").set_value("Physio: fine").run()
    app = app.button(key="gate_guidance_save").click().run()

    assert not app.exception
    assert PAUSED not in words(app)
    assert "Guidance of today recorded." in words(app)
    (undo,) = [button for button in app.button if button.key == "written_undo_undo"]
    assert PAUSED in words(undo.click().run())


def test_guidance_of_the_same_day_does_not_lift_an_emergency_sign(
    open_page: Opened, store: Store
) -> None:
    noted(store, "chest_pain", ago=0)
    store.close()
    app = open_page("today")

    app = app.button(key="gate_guidance_save").click().run()

    assert PAUSED in words(app)
    assert "The sign still stands: it needs guidance of a later day." in words(app)


def test_a_sign_noted_by_mistake_can_be_taken_out_and_put_back(
    open_page: Opened, store: Store
) -> None:
    logged(store, a_session(TODAY, symptoms=("fever_unwell",)))
    noted(store, "fever_unwell", ago=0)
    store.close()
    app = open_page("trends")

    (out,) = keys(app, "gate_remove")
    app = out.click().run()

    assert PAUSED not in words(app)
    (undo,) = [button for button in app.button if button.key == "written_undo_undo"]
    assert PAUSED in words(undo.click().run())


def test_a_severe_day_stands_too_and_leads_to_the_journal(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY, during=2, after=5))
    store.close()

    app = open_page("log")

    assert "Noted on 28 March: comfort of 2 out of 10." in words(app)
    assert not keys(app, "gate_remove")


def test_an_older_urgent_sign_is_a_quiet_note(open_page: Opened, store: Store) -> None:
    trained(store)
    noted(store, "fever_unwell", ago=15)
    store.close()

    said = words(open_page("journal"))
    assert "It is worth having looked at" in said
    assert PAUSED not in said

    app = open_page("today")
    assert "It is worth having looked at" not in words(app)
    assert app.header[0].value == "Please have this looked at"
    assert "now_start" not in {one.key for one in app.button}


def test_a_quiet_sign_is_told_beside_the_check_too(open_page: Opened, store: Store) -> None:
    noted(store, "condition_concern")
    store.close()

    said = words(open_page("today"))
    assert "A short check first" in said
    assert "It is worth having looked at" in said


def test_the_banner_names_the_number_of_the_country(open_page: Opened, store: Store) -> None:
    noted(store, "gait_disturbance")
    keep_preferences(store, {COUNTRY: "FR"}, actor="page")
    store.close()

    assert "Get emergency care now. Call 112." in words(open_page("today"))


def test_guidance_that_was_recorded_before_counts_for_an_urgent_sign(
    open_page: Opened, store: Store
) -> None:
    noted(store, "fever_unwell")
    record_guidance(store, day=TODAY, note="", today=TODAY, actor="page")
    store.close()

    assert PAUSED not in words(open_page("today"))


@pytest.mark.parametrize("name", ["today", "log"])
def test_a_sign_is_noted_in_everyday_words(name: str, open_page: Opened) -> None:
    app = open_page(name)
    headings = [one.label for one in app.expander if one.label in GROUPS]
    assert sorted(headings) == sorted(GROUPS)

    app.checkbox(key="sign_0_chest_pain").check().run()
    app.text_input(key="sign_0_words").set_value("tingling hands; wobbly knee; fevr").run()
    assert "“wobbly knee” is no sign we know; it is kept as written." in words(app)
    assert app.checkbox(key="sign_0_meant_fevr").value
    app.checkbox(key="sign_0_meant_fevr").uncheck().run()
    app = app.button(key="sign_save").click().run()

    assert not app.exception
    said = words(app)
    assert "Noted: 4 signs, today." in said
    assert "Noted on 28 March: chest pain" in said
    assert "Noted on 28 March: numbness or tingling in the arms or hands" in said


def test_nothing_chosen_notes_nothing(open_page: Opened) -> None:
    app = open_page("log")

    app = app.button(key="sign_save").click().run()

    assert "Say what you noticed." in words(app)
    assert PAUSED not in words(app)


def keys(app: AppTest, start: str) -> list[Button]:
    return [button for button in app.button if (button.key or "").startswith(start)]
