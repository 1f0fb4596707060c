"""The Session page around its player: choosing, the run that is kept, rating, and the gate."""

import json
from datetime import date, time
from decimal import Decimal

from dashboard import reports
from dashboard.journal.exercises import archive_exercise
from dashboard.journal.periods import PeriodKind, Stretch, mark_period
from dashboard.journal.plans import Decided, Fate, Plan, PlannedTime, decide, set_plan
from dashboard.journal.routines import keep_routine, remove_routine
from dashboard.journal.suggestions import Accepted, Suggested, answer_suggestion
from dashboard.journal.symptoms import note_symptoms
from dashboard.model import Catalogue, Entry, Routine, Unit
from dashboard.planning import played, timeline
from dashboard.planning.played import Run
from dashboard.store import Store
from dashboard.store.drafts import keep_drafts
from dashboard.store.shown import Shown, keep_shown
from tests.app.conftest import Opened, words
from tests.builders import a_session, an_entry, checked, logged
from tests.conftest import TODAY


def begun(store: Store, catalogue: Catalogue, why: str = "", *done: list[object]) -> None:
    """Leave a run in the drafts, as the player does."""
    routine = catalogue.routines["flare"]
    items = timeline.timeline(routine.entries, exercises=catalogue.exercises, offered=())
    run = Run("a1", "flare", "Gentle day", TODAY, time(7, 30), items)
    progress = {"run": "a1", "item": 1, "active": 240_000, "done": list(done)}
    values = {"run": played.written(run), "progress": json.dumps(progress), "why": json.dumps(why)}
    keep_drafts(store, form="player", values=values)
    store.close()


def test_without_the_check_it_leads_to_today(open_page: Opened) -> None:
    page = open_page("session")
    assert "A short check comes first" in words(page)
    assert [link.proto.label for link in page.get("page_link")] == ["Begin on Today"]


def test_a_routine_is_chosen_and_begun(open_page: Opened, store: Store) -> None:
    checked(store)
    store.close()
    page = open_page("session", routine="desk")
    assert page.radio(key="player_routine").value == "desk"
    assert "**Desk break**: 5 exercises, about 3 minutes" in words(page)
    page.button(key="player_start").click().run()
    assert not page.exception
    kept = reports.drafts(store, form="player")
    run = played.read(kept["run"])
    assert run is not None
    assert (run.title, run.day, len(run.items)) == ("Desk break", TODAY, 5)
    assert not page.radio


def test_a_planned_session_that_was_shortened_is_short(open_page: Opened, store: Store) -> None:
    checked(store)
    plan = Plan(date(2026, 3, 23), {TODAY.isoweekday(): PlannedTime("full")})
    set_plan(store, plan, actor="page")
    decide(store, TODAY, Decided(Fate.SHORTENED, minutes=Decimal(6)), actor="page")
    store.close()
    page = open_page("session")
    assert page.radio(key="player_routine").value == "full"
    [toggle] = page.toggle
    assert toggle.label == "Shortened to about 6 minutes, as you decided for today"
    assert "about 6 minutes" in words(page)
    toggle.set_value(False).run()
    assert "about 15 minutes" in words(page)
    page.radio(key="player_routine").set_value("desk").run()
    assert not page.toggle


def test_what_takes_the_place_of_a_routine_that_is_gone_is_short_too(
    open_page: Opened, store: Store
) -> None:
    checked(store)
    kept = keep_routine(
        store, Routine("", "Mine", (Entry("cat_cow_1", amounts=(6,)),)), actor="page"
    )
    plan = Plan(date(2026, 3, 23), {TODAY.isoweekday(): PlannedTime(str(kept.ids[0]))})
    set_plan(store, plan, actor="page")
    decide(store, TODAY, Decided(Fate.SHORTENED, minutes=Decimal(3)), actor="page")
    remove_routine(store, str(kept.ids[0]), actor="page")
    store.close()
    today = words(open_page("today"))
    assert "shortened to 3 minutes" in today
    assert "A session built for you, about 3 minutes" in today
    page = open_page("session")
    assert page.radio(key="player_routine").value == "for-you"
    assert [one.label for one in page.toggle] == [
        "Shortened to about 3 minutes, as you decided for today"
    ]


def test_one_is_built_from_what_is_at_hand_which_is_remembered(
    open_page: Opened, store: Store
) -> None:
    checked(store)
    logged(store, a_session("2026-03-20", entries=(an_entry("cat_cow_3", 6),)))
    store.close()
    page = open_page("session")
    assert "Hands-and-knees cat-cow" in words(page)
    page.button_group(key="player_have").set_value(["chair"]).run()
    assert "Hands-and-knees" not in words(page)
    assert {row.key: row.value for row in reports.setting_list(store)}["at_hand"] == "chair"
    store.close()
    page.slider(key="player_minutes").set_value(3).run()
    assert "about 3 minutes" in words(page)


def test_own_routines_come_first_and_what_is_set_aside_gives_way(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    checked(store)
    entries = (
        Entry("cat_cow_2", amounts=(6,)),
        Entry("doorway_pec_1", Unit.HOLD, (15,)),
        Entry("rib_breath_1", amounts=(6,)),
    )
    keep_routine(store, Routine("", "Mine", entries), actor="page")
    for exercise in ("cat_cow_2", "doorway_pec_1"):
        archive_exercise(store, exercise, catalogue=catalogue, actor="page")
    store.close()
    page = open_page("session", routine="1")
    said = words(page)
    assert "**Mine**: 2 exercises" in said
    assert "Seated cat-cow is in its place" in said
    assert "it is left out" in said
    assert "It has nothing for turning, bending sideways and shoulder blades." in said


def test_a_run_that_ended_is_rated_and_saved_once(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    checked(store)
    begun(store, catalogue, "finished", [0, 0, 1, None, 5], [4, 0, 1, None, 8])
    page = open_page("session")
    said = words(page)
    assert "**Gentle day**: 2 exercises, 4 minutes without the pauses" in said
    assert "Seated desk slide 8s" in said
    page.button_group(key="played_0_after").set_value(8).run()
    page.button(key="played_0_save").click().run()
    assert "Saved: Gentle day, 4 minutes, today." in words(page).replace("\\", "")
    detail = reports.session_detail(store, session_id=1)
    assert detail is not None
    assert (detail.origin, detail.title, detail.start) == ("player", "Gentle day", time(7, 30))
    assert float(detail.comfort_after or 0) == 8
    assert reports.drafts(store, form="player") == {}


def test_what_nobody_did_is_no_session(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    checked(store)
    begun(store, catalogue, "stopped")
    page = open_page("session")
    assert "Nothing was done of this routine yet." in words(page)
    page.button(key="player_other").click().run()
    assert page.radio(key="player_routine").value == "for-you"
    assert reports.drafts(store, form="player") == {}


def test_a_stopped_run_can_go_on_or_be_thrown_away(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    checked(store)
    begun(store, catalogue, "stopped", [0, 0, 1, None, 5])
    page = open_page("session")
    page.button(key="player_back").click().run()
    assert reports.drafts(store, form="player")["why"] == ""
    store.close()
    begun(store, catalogue, "stopped", [0, 0, 1, None, 5])
    page = open_page("session")
    page.button(key="player_forget").click().run()
    assert reports.drafts(store, form="player") == {}
    assert reports.latest_session(store) is None


def test_what_hurt_is_asked_and_the_exercise_left_out(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    checked(store)
    begun(store, catalogue, "hurts", [0, 0, 1, None, 5])
    page = open_page("session")
    assert "Stopped. Let go of the position" in words(page)
    page.button(key="player_on").click().run()
    kept = reports.drafts(store, form="player")
    assert (kept["why"], kept["progress"]["item"], kept["progress"]["paused"]) == ("", 2, True)
    assert kept["progress"]["done"] == [[0, 0, 1, None, 5]]


def test_a_sign_ends_it_and_keeps_the_player_away(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    checked(store)
    note_symptoms(store, ["chest_pain"], day=TODAY, today=TODAY, actor="page")
    begun(store, catalogue, "", [0, 0, 1, None, 5])
    page = open_page("session")
    assert "player_back" not in {one.key for one in page.button}
    page.button(key="played_0_save").click().run()
    assert "There is nothing to do here until this has been looked at." in words(page)
    assert reports.latest_session(store) is not None


def test_on_a_hard_day_the_gentle_one_comes_first(open_page: Opened, store: Store) -> None:
    checked(store)
    for day in ("2026-03-23", "2026-03-25", "2026-03-27"):
        logged(store, a_session(day, before=7, during=3, after=4, soreness=6))
    stretch = Stretch(PeriodKind.FLARE, TODAY)
    mark_period(store, stretch, today=TODAY, actor="page")
    store.close()
    page = open_page("session")
    assert page.radio(key="player_routine").value == "flare"
    assert "ease off" in words(page)


def test_a_run_of_an_earlier_day_says_so_and_today_leads_back_to_it(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    checked(store)
    routine = catalogue.routines["flare"]
    items = timeline.timeline(routine.entries, exercises=catalogue.exercises, offered=())
    run = Run("a1", "flare", "Gentle day", date(2026, 3, 26), time(7, 30), items)
    values = {"run": played.written(run), "progress": "{}", "why": '""'}
    keep_drafts(store, form="player", values=values)
    store.close()
    assert "This session was begun Thu 26 March" in words(open_page("session")).replace("\\", "")
    page = open_page("today")
    assert ":material/spa: Under way" in words(page)
    assert page.header[0].value == "Gentle day"
    assert page.button(key="now_start").label == "Go on"


def test_an_accepted_step_is_in_the_routine_that_is_built(open_page: Opened, store: Store) -> None:
    checked(store)
    logged(store, a_session("2026-03-26", entries=(an_entry("cat_cow_1", 6),)))
    store.close()
    assert "1. Seated cat-cow 6" in words(open_page("session"))
    change = {"variable": "reps_hold", "from": 6, "to": 8, "exercise": "cat_cow_1"}
    shown = {"outcome": "increase", "rule": "R25", "safety": "green", "reason": "Steady"}
    decision = json.dumps({**shown, "change": change, "days": 3, "minutes_per_session": 10})
    keep_shown(store, Shown(date(2026, 3, 27), decision, "{}", "2026-11-25"))
    suggested = Suggested(date(2026, 3, 27), "R25", "increase", decision)
    answer_suggestion(store, suggested, Accepted("reps_hold"), actor="page")
    store.close()
    assert "1. Seated cat-cow 8" in words(open_page("session"))
