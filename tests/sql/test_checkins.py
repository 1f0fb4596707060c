"""Check-ins, soreness and half-filled forms."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from dashboard import reports
from dashboard.errors import InDoubt, InputError
from dashboard.journal.checkins import remove_checkins, save_checkin
from dashboard.journal.soreness import put_off_soreness, set_soreness
from dashboard.model import Catalogue, CheckIn
from dashboard.progression import Outcome
from dashboard.store import Store
from dashboard.store.drafts import drop_draft, keep_draft
from tests.builders import a_session, logged
from tests.changes import redone, undone
from tests.conftest import TODAY
from tests.stores import answers

YESTERDAY = TODAY - timedelta(days=1)
SLEPT = CheckIn(TODAY, sleep_hours=Decimal("6.5"), posture_breaks=0, symptoms=("felt odd",))


def saved(store: Store, checkin: CheckIn, *, sure: bool = False) -> int | None:
    return save_checkin(store, checkin, today=TODAY, actor="page", sure=sure).change_id


def test_a_day_has_one_checkin_and_saving_again_edits_it(store: Store) -> None:
    assert saved(store, SLEPT) == 1
    assert saved(store, replace(SLEPT, desk_hours=Decimal(8), symptoms=("collapse",))) == 2
    line = reports.checkin_on(store, day=TODAY)
    assert line is not None
    assert (line.checkin_id, line.sleep_hours, line.desk_hours, line.posture_breaks) == (
        *(1, 6.5),
        *(8.0, 0),
    )
    assert (line.codes, line.found) == (["collapse"], 1)
    assert answers(store, "SELECT summary FROM change ORDER BY id") == [
        ("Wrote the check-in of 28 March 2026",),
        ("Edited the check-in of 28 March 2026",),
    ]
    assert saved(store, replace(SLEPT, desk_hours=Decimal(8), symptoms=("collapse",))) is None
    undone(store)
    line = reports.checkin_on(store, day=TODAY)
    assert line is not None
    assert (line.desk_hours, line.codes) == (None, ["felt odd"])


def test_a_checkin_goes_with_its_signs(store: Store) -> None:
    saved(store, SLEPT)
    remove_checkins(store, [1], actor="page")
    assert reports.checkin_on(store, day=TODAY) is None
    assert reports.symptom_list(store, since=TODAY, until=TODAY) == []
    undone(store)
    assert len(reports.symptom_list(store, since=TODAY, until=TODAY)) == 1
    redone(store, 2)
    with pytest.raises(InputError, match="None of these check-ins"):
        remove_checkins(store, [1], actor="page")


@pytest.mark.parametrize(
    ("checkin", "reason"),
    [
        (CheckIn(TODAY), "at least one thing"),
        (CheckIn(TODAY, notes=" \n"), "at least one thing"),
        (CheckIn(TODAY, sleep_hours=Decimal(25)), "Sleep goes from 0 to 24 hours; 25 is outside."),
        (CheckIn(TODAY, posture_breaks=-1), "Posture breaks goes from 0"),
        (CheckIn(TODAY + timedelta(days=1), notes="x"), "in the future"),
        (CheckIn(TODAY, notes="\ud800"), "are no text"),
        (CheckIn(TODAY, symptoms=("\ud800",)), "are no text"),
    ],
)
def test_what_cannot_be_is_refused(store: Store, checkin: CheckIn, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        saved(store, checkin)
    assert answers(store, "FROM change") == []


def test_what_is_odd_is_asked_about_once(store: Store) -> None:
    odd = CheckIn(TODAY, sleep_hours=Decimal(15), desk_hours=Decimal(10))
    with pytest.raises(InDoubt) as asked:
        saved(store, odd)
    assert [doubt.field for doubt in asked.value.doubts] == ["sleep_hours", "desk_hours"]
    saved(store, odd, sure=True)
    saved(store, replace(odd, notes="long night"))
    with pytest.raises(InDoubt, match="Posture breaks of 90 breaks is a lot"):
        saved(store, replace(odd, posture_breaks=90))


def test_the_rules_and_the_gate_see_what_a_checkin_says(store: Store, catalogue: Catalogue) -> None:
    saved(
        store,
        CheckIn(
            TODAY,
            sleep_hours=Decimal(5),
            foam_rolling_min=Decimal(10),
            stretching_min=Decimal(0),
            symptoms=("chest_pain",),
        ),
    )
    assert reports.gate(store, today=TODAY, catalogue=catalogue).closed
    decision = reports.suggestion(store, today=TODAY, catalogue=catalogue)
    assert (decision.outcome, decision.rule) == (Outcome.SEEK_NOW, "R01")
    log = json.loads(reports.progression_inputs(store, until=TODAY))
    assert log["symptoms"] == [{"day": "2026-03-28", "code": "chest_pain"}]
    assert log["recovery"] == [
        {
            "day": "2026-03-28",
            "sleep_hours": 5.0,
            "hydration": None,
            "foam_rolling": True,
            "stretching": False,
            "active_recovery": None,
        }
    ]
    remove_checkins(store, [1], actor="page")
    assert not reports.gate(store, today=TODAY, catalogue=catalogue).closed


def test_soreness_is_asked_once_for_the_last_session_before_today(store: Store) -> None:
    assert reports.soreness_due(store, today=TODAY) is None
    logged(store, a_session("2026-03-26"), a_session(YESTERDAY), a_session(TODAY))
    due = reports.soreness_due(store, today=TODAY)
    assert due is not None
    assert (due.session_id, due.day) == (2, YESTERDAY)
    put_off_soreness(store, 2, today=TODAY)
    put_off_soreness(store, 2, today=TODAY)
    assert reports.soreness_due(store, today=TODAY) is None
    assert answers(store, "SELECT form, field, value FROM draft") == [
        ("soreness", "2", '"2026-03-28"')
    ]
    done = set_soreness(store, 2, Decimal("2.5"), today=TODAY, actor="page")
    assert answers(store, "SELECT soreness_next_day FROM session WHERE id = 2") == [
        (Decimal("2.5"),)
    ]
    assert answers(store, f"SELECT summary FROM change WHERE id = {done.change_id}") == [
        ("Noted soreness of 2.5 points after the session of 27 March 2026",)
    ]
    assert set_soreness(store, 2, Decimal("2.50"), today=TODAY, actor="page").change_id is None
    set_soreness(store, 2, None, today=TODAY, actor="page")
    assert answers(store, "SELECT soreness_next_day FROM session WHERE id = 2") == [(None,)]


@pytest.mark.parametrize(("days", "asked"), [(3, True), (4, False)])
def test_soreness_is_not_asked_long_after(store: Store, days: int, *, asked: bool) -> None:
    logged(store, a_session(TODAY - timedelta(days=days)))
    assert (reports.soreness_due(store, today=TODAY) is not None) is asked


def test_soreness_that_is_known_is_not_asked(store: Store) -> None:
    logged(store, a_session(YESTERDAY, soreness=0), a_session(YESTERDAY))
    assert reports.soreness_due(store, today=TODAY) is None


def test_soreness_that_cannot_be_yet_is_asked_about(store: Store) -> None:
    logged(store, a_session(TODAY))
    with pytest.raises(InDoubt, match="still to come"):
        set_soreness(store, 1, Decimal(2), today=TODAY, actor="page")
    with pytest.raises(InputError, match="Soreness next day goes from 0 to 10"):
        set_soreness(store, 1, Decimal(11), today=TODAY, actor="page")
    with pytest.raises(InputError, match="There is no session 9"):
        set_soreness(store, 9, Decimal(2), today=TODAY, actor="page")


def test_a_form_is_kept_field_by_field_outside_the_log(store: Store) -> None:
    keep_draft(store, form="log", field="after", value="7")
    keep_draft(store, form="log", field="notes", value=json.dumps('"so" \u2028 far'))
    keep_draft(store, form="log", field="after", value="8")
    keep_draft(store, form="other", field="after", value="1")
    assert reports.drafts(store, form="log") == {"after": 8, "notes": '"so" \u2028 far'}
    assert answers(store, "FROM change") == []
    drop_draft(store, form="log")
    assert reports.drafts(store, form="log") == {}
    assert reports.drafts(store, form="other") == {"after": 1}


def test_a_day_before_the_first_question_is_no_session(store: Store) -> None:
    logged(store, a_session(date(2020, 1, 1)))
    assert reports.latest_before(store, today=date(2020, 1, 1)) is None
