"""Signs, the check and choices in the journal: each one change, refused whole, undone whole."""

from datetime import date, timedelta

import pytest

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal.preferences import COUNTRY, EMERGENCY_NUMBER, keep_preferences
from dashboard.journal.screening import record_screening, skip_screening
from dashboard.journal.symptoms import note_symptoms, remove_symptoms
from dashboard.model import SCREENED, Catalogue, Reply
from dashboard.progression import Outcome
from dashboard.store import Store
from tests.builders import a_session, an_entry, checked, logged
from tests.changes import redone, undone
from tests.conftest import TODAY
from tests.stores import answers

YESTERDAY = TODAY - timedelta(days=1)
NO = dict.fromkeys(SCREENED, Reply.NO)


def signs(store: Store) -> list[tuple[date, str]]:
    found = reports.symptom_list(store, since=date(2000, 1, 1), until=TODAY)
    return [(one.day, one.code) for one in found]


def test_several_signs_are_one_change(store: Store) -> None:
    noted = note_symptoms(
        store, ["chest_pain", "felt odd"], day=YESTERDAY, today=TODAY, actor="page"
    )
    assert signs(store) == [(YESTERDAY, "felt odd"), (YESTERDAY, "chest_pain")]
    assert noted.symptom_ids == (1, 2)
    undone(store, noted.change_id)
    assert signs(store) == []
    redone(store, noted.change_id)
    assert len(signs(store)) == 2


@pytest.mark.parametrize(
    ("codes", "day", "reason"),
    [
        ([], TODAY, "Say what you noticed"),
        (["chest_pain"], TODAY + timedelta(days=1), "in the future"),
        (["chest_pain"], date(1899, 12, 31), "before 1900"),
        (["\ud800"], TODAY, "are no text"),
    ],
)
def test_what_cannot_be_noted_writes_nothing(
    codes: list[str], day: date, reason: str, store: Store
) -> None:
    with pytest.raises(InputError, match=reason):
        note_symptoms(store, codes, day=day, today=TODAY, actor="page")
    assert answers(store, "FROM change") == []


def test_a_sign_is_taken_out_once(store: Store) -> None:
    noted = note_symptoms(store, ["chest_pain"], day=TODAY, today=TODAY, actor="page")
    change_id = remove_symptoms(store, noted.symptom_ids, actor="page")
    assert signs(store) == []
    assert remove_symptoms(store, noted.symptom_ids, actor="page") is None
    undone(store, change_id)
    assert signs(store) == [(TODAY, "chest_pain")]


def test_the_answers_and_the_signs_beside_them_are_one_change(store: Store) -> None:
    change_id = record_screening(
        store,
        replies={**NO, "condition": Reply.UNSURE},
        advised_day=YESTERDAY,
        signs=["collapse"],
        today=TODAY,
        actor="page",
    )
    [kept] = reports.screening_list(store)
    assert (kept.condition, kept.advised_day, kept.guided) == ("unsure", YESTERDAY, False)
    assert signs(store) == [(TODAY, "collapse")]
    undone(store, change_id)
    assert (reports.screening_list(store), signs(store)) == ([], [])


@pytest.mark.parametrize(
    ("replies", "advised", "sign", "reason"),
    [
        ({"condition": Reply.NO}, None, "chest_pain", "answer each question"),
        (NO, TODAY + timedelta(days=1), "chest_pain", "in the future"),
        (NO, None, "\ud800", "are no text"),
    ],
)
def test_answers_that_cannot_be_write_nothing(
    replies: dict[str, Reply], advised: date | None, sign: str, reason: str, store: Store
) -> None:
    with pytest.raises(InputError, match=reason):
        record_screening(
            store, replies=replies, advised_day=advised, signs=[sign], today=TODAY, actor="page"
        )
    assert answers(store, "FROM change") == []


def test_a_choice_is_kept_once_and_changed_in_place(store: Store) -> None:
    keep_preferences(store, {COUNTRY: "DE", EMERGENCY_NUMBER: ""}, actor="page")
    changed = keep_preferences(store, {COUNTRY: "GB", EMERGENCY_NUMBER: "112"}, actor="page")
    assert answers(store, "SELECT key, value FROM setting ORDER BY key") == [
        ("country", "GB"),
        ("emergency_number", "112"),
    ]
    assert reports.emergency_number(store) == "112"
    undone(store, changed)
    assert reports.emergency_number(store) == "112"  # Germany's
    assert [one.value for one in reports.setting_list(store)] == ["DE", ""]
    with pytest.raises(InputError, match="40 characters"):
        keep_preferences(store, {EMERGENCY_NUMBER: "1" * 41}, actor="page")


@pytest.mark.parametrize(
    ("check", "outcome"),
    [("none", "increase"), ("no", "increase"), ("yes", "hold"), ("skipped", "hold")],
)
def test_a_step_to_ask_about_waits_in_the_journal(
    check: str, outcome: str, store: Store, catalogue: Catalogue
) -> None:
    if check == "skipped":
        skip_screening(store, today=TODAY, actor="page")
    elif check != "none":
        checked(store, fragile_bones=check)
    steady = [
        TODAY - timedelta(days=ago) for ago in range(1, 34) if (TODAY.day - ago) % 7 in (2, 4, 6)
    ]
    entries = (an_entry("open_book_3", 15, 15),)
    for day in steady:
        logged(
            store,
            a_session(
                day,
                minutes=10,
                warm_up=True,
                before=9,
                during=9,
                after=9,
                effort=3,
                form=5,
                entries=entries,
            ),
        )
    decision = reports.suggestion(store, today=TODAY, catalogue=catalogue)
    assert decision.outcome is Outcome(outcome), decision.reason
    assert ("Open book with pause" in decision.reason) is True


def test_the_catalogue_table_knows_what_to_ask_about(store: Store, catalogue: Catalogue) -> None:
    asked = answers(store, "SELECT id FROM catalogue_exercise WHERE ask_first ORDER BY id")
    assert [name for (name,) in asked] == sorted(
        one.id for one in catalogue.exercises.values() if one.ask_first
    )
    assert asked
