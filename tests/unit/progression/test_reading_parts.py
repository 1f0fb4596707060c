"""The parts of a log: rows without a day, lists that are none, words that are not known."""

import json
from datetime import date
from fractions import Fraction

import pytest

from dashboard.progression.log import Dose, PeriodKind, Profile, Variable
from dashboard.progression.reading import read_log
from tests.unit.progression.logs import judged, one_session, ready, rules


@pytest.mark.parametrize(
    "day",
    [
        None,
        "",
        "27.03.2026",
        "20260327",
        "2026-W13-5",
        "2026-3-27",
        "2026-02-30",
        "2026-03-27T10:00:00",
        "٢٠٢٦-٠٣-٢٧",
        20260327,
        True,
        ["2026-03-27"],
    ],
)
def test_a_row_without_a_day_is_left_out_and_noted(day: object) -> None:
    log = read_log(json.dumps({"sessions": [{"day": day}], "symptoms": [{"day": day}]}))
    assert (log.sessions, log.symptoms) == ((), ())
    assert [defect.part for defect in log.defects] == ["sessions", "symptoms"]


@pytest.mark.parametrize("rows", [{}, "x", 3, True])
def test_a_part_that_is_no_list_is_left_out_and_noted(rows: object) -> None:
    for part in ("sessions", "symptoms", "guidance", "accepted", "recovery", "range", "periods"):
        log = read_log({part: rows})
        assert [(defect.place, defect.part) for defect in log.defects] == [(part, "log")]


def test_a_row_that_is_no_object_is_left_out_and_noted() -> None:
    log = read_log('{"sessions": [3, null, [], {"day": "2026-03-27"}]}')
    assert len(log.sessions) == 1
    assert len(log.defects) == 3


def test_an_unknown_part_is_noted_so_that_no_sign_gets_lost_by_a_slip() -> None:
    log = read_log({"symptom": [], "x" * 31: 1, "y" * 30: 1, "a b": 2})
    assert sorted(defect.place for defect in log.defects) == ["", "", "symptom", "y" * 30]


def test_doses() -> None:
    session, defects = one_session(
        items=[
            {"exercise": "cat_cow_1", "sets": 2, "amount": 7.5},
            {"exercise": "cat_cow_1", "sets": 2.5, "amount": 0},
            {"exercise": "cat_cow_1", "sets": 21, "amount": 601},
            {"exercise": "cat_cow_1", "sets": 20.0, "amount": 600},
            {"exercise": "", "sets": 1},
            {"sets": 1},
            3,
        ]
    )
    assert session.doses == (
        Dose("cat_cow_1", 2, Fraction(15, 2)),
        Dose("cat_cow_1"),
        Dose("cat_cow_1"),
        Dose("cat_cow_1", 20, 600),
    )
    assert len(defects) == 7


def test_accepted_changes_keep_their_day_when_the_variable_is_unknown() -> None:
    log = read_log(
        '{"accepted": [{"day": "2026-03-27", "variable": "sets"}, {"day": "2026-03-27"},'
        ' {"day": "2026-03-27", "variable": ["sets"]}]}'
    )
    assert [row.variable for row in log.accepted] == [Variable.SETS, None, None]
    assert len(log.defects) == 2


def test_recovery_range_and_periods() -> None:
    log = read_log(
        {
            "recovery": [
                {"day": "2026-03-27", "sleep_hours": 24.1, "hydration": 1},
                {"day": "2026-03-27", "sleep_hours": 24},
                {"day": "2026-03-27", "sleep_hours": 0},
            ],
            "range": [
                {"day": "2026-03-27", "degrees": 180},
                {"day": "2026-03-27", "degrees": 181},
                {"day": "2026-03-27"},
            ],
            "periods": [
                {"kind": "flare", "first_day": "2026-03-27", "last_day": "soon"},
                {"kind": "flare", "first_day": "2026-03-27", "last_day": "2026-03-26"},
                {"kind": "war", "first_day": "2026-03-27"},
                {"kind": "flare", "day": "2026-03-27"},
            ],
        }
    )
    assert [row.sleep_hours for row in log.recovery] == [None, 24, 0]
    assert [row.degrees for row in log.ranges] == [180]
    assert [(row.kind, row.last_day) for row in log.periods] == [
        (PeriodKind.FLARE, None),
        (PeriodKind.FLARE, date(2026, 3, 26)),
    ]
    assert len(log.defects) == 7


@pytest.mark.parametrize(
    ("profile", "expected", "noted"),
    [
        ({}, (3, 10), 0),
        ({"planned_days": 4, "target_minutes": 7.5}, (4, Fraction(15, 2)), 0),
        ({"planned_days": 9, "target_minutes": 31}, (5, 30), 0),
        ({"planned_days": -1, "target_minutes": 0}, (3, 5), 0),
        ({"planned_days": "4", "target_minutes": True}, (3, 10), 2),
        ([], (3, 10), 1),
        (None, (3, 10), 0),
    ],
)
def test_profile_numbers_are_moved_into_their_range(
    profile: object, expected: tuple[object, object], noted: int
) -> None:
    log = read_log({"profile": profile})
    assert (log.profile.planned_days, log.profile.target_minutes) == expected
    assert len(log.defects) == noted


def test_goals() -> None:
    goals = [
        {"kind": "days", "value": 5, "by": "2026-05-01"},
        {"kind": "days", "value": 0},
        {"kind": "glory", "value": 3},
        {"kind": "level", "value": 3, "by": 7},
    ]
    log = read_log({"profile": {"goals": goals}})
    assert [(goal.kind, goal.value, goal.by) for goal in log.profile.goals] == [
        ("days", 5, date(2026, 5, 1)),
        ("level", 3, None),
    ]
    assert len(log.defects) == 3
    assert Profile().goals == ()


@pytest.mark.parametrize(
    "values",
    [
        {"effort": -1},
        {"form": 0},
        {"comfort_during": 11},
        {"comfort_after": "9"},
        {"minutes": 0},
        {"effort": True, "form": False},
    ],
)
def test_what_cannot_be_used_never_leads_to_a_step(values: dict[str, object]) -> None:
    log = ready(**values) | {"profile": {"target_minutes": 20}}
    decision = judged(log)
    assert "R18" in decision.rules
    assert "N5" in {note.id for note in decision.notes}
    assert judged(ready() | {"profile": {"target_minutes": 20}}).outcome == "increase"


def test_an_unknown_sign_is_noted_and_changes_nothing() -> None:
    log = ready() | {"symptoms": [{"day": "2026-03-27", "code": "hiccups"}, {"day": "2026-03-27"}]}
    notes = [note.text for note in judged(log).notes if note.id == "N5"]
    assert rules(log) == ("R25",)
    assert any("1 symptom with a code that is not known" in text for text in notes)
    assert "Symptoms, code: not known, so counted as missing." in notes
    assert "hiccups" not in " ".join(notes)
