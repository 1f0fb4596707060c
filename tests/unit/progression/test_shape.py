"""A log in a file has to have the shape of one; what stands in a value's place is only noted."""

import json
from typing import Any

import pytest

from dashboard.errors import InputError
from dashboard.progression.reading import parsed
from dashboard.progression.shape import check_shape
from tests.unit.progression.logs import ready

DAY = "2026-03-27"


def refusal(log: object) -> str:
    with pytest.raises(InputError) as caught:
        check_shape(parsed(json.dumps(log)))
    (line,) = str(caught.value).splitlines()
    return line.removeprefix("The log cannot be read: ")


PARTS = ("sessions", "symptoms", "guidance", "accepted", "recovery", "range", "periods")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    ("value", "got"), [({}, "an object"), ("x", "text"), (3, "a number"), (True, "true or false")]
)
def test_a_part_is_a_list(part: str, value: object, got: str) -> None:
    assert refusal({part: value}) == f"{part} should be a list, not {got}."


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    ("row", "got"), [([], "a list"), (DAY, "text"), (3.5, "a number"), (None, "null")]
)
def test_a_row_is_an_object(part: str, row: object, got: str) -> None:
    assert refusal({part: [{}, row]}) == f"{part}[1] should be an object, not {got}."


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        ([], "it should be an object, not a list."),
        ({"profile": []}, "profile should be an object, not a list."),
        ({"profile": {"goals": {}}}, "profile.goals should be a list, not an object."),
        ({"profile": {"goals": [3]}}, "profile.goals[0] should be an object, not a number."),
        ({"profile": {"goals": [{"by": []}]}}, (
            "profile.goals[0].by should be a day like 2026-03-28, not a list."
        )),
        ({"sessions": [{"day": {}}]}, (
            "sessions[0].day should be a day like 2026-03-28, not an object."
        )),
        ({"sessions": [{"items": "towel"}]}, "sessions[0].items should be a list, not text."),
        ({"sessions": [{}, {"items": [{}, "x"]}]}, (
            "sessions[1].items[1] should be an object, not text."
        )),
        ({"sessions": [{"items": [{"sets": [2]}]}]}, (
            "sessions[0].items[0].sets should be a number, not a list."
        )),
        ({"sessions": [{"items": [{"exercise": {}}]}]}, (
            "sessions[0].items[0].exercise should be text, not an object."
        )),
        ({"sessions": [{"effort": [3]}]}, "sessions[0].effort should be a number, not a list."),
        ({"sessions": [{"warm_up": {}}]}, (
            "sessions[0].warm_up should be true or false, not an object."
        )),
        ({"sessions": [{"id": []}]}, "sessions[0].id should be text, not a list."),
        ({"comment": 1, "sessions": None, "symptoms": 3}, "symptoms should be a list, not a number."),
        ({"sessions": [{"mood": 3, "form": None, "effort": {}}]}, (
            "sessions[0].effort should be a number, not an object."
        )),
        ({"symptoms": [{"code": []}]}, "symptoms[0].code should be text, not a list."),
        ({"guidance": [{"day": []}]}, (
            "guidance[0].day should be a day like 2026-03-28, not a list."
        )),
        ({"accepted": [{"variable": {}}]}, "accepted[0].variable should be text, not an object."),
        ({"recovery": [{"sleep_hours": [7]}]}, (
            "recovery[0].sleep_hours should be a number, not a list."
        )),
        ({"recovery": [{"hydration": []}]}, (
            "recovery[0].hydration should be true or false, not a list."
        )),
        ({"range": [{"degrees": {}}]}, "range[0].degrees should be a number, not an object."),
        ({"periods": [{"last_day": {}}]}, (
            "periods[0].last_day should be a day like 2026-03-28, not an object."
        )),
    ],
)  # fmt: skip
def test_the_first_misfit_is_named_by_its_place(log: object, sentence: str) -> None:
    assert refusal(log) == sentence


def row(**values: object) -> dict[str, Any]:
    return {"sessions": [{"day": DAY, **values}]}


@pytest.mark.parametrize(
    "log",
    [
        {},
        ready(),
        {**dict.fromkeys(PARTS), "profile": None},
        {"symptom": 3, "comment": {"a": [1]}, "sessions": [{"mood": ["fine"], "items": None}]},
        row(effort=11, form=-1, minutes=0, comfort_after=7.25),
        row(effort=True, warm_up=None, id=7),
        {"sessions": [{"day": "soon"}, {"day": None}, {}]},
        {"accepted": [{"variable": "glory"}], "periods": [{"kind": "war"}]},
        row(effort="high", minutes="12", warm_up="yes", id=True),
        row(warm_up=1, day=20260327, items=[{"sets": "2", "exercise": 3, "amount": True}]),
        {"recovery": [{"sleep_hours": "7", "hydration": 1}], "range": [{"degrees": "45"}]},
        {"accepted": [{"variable": 3}], "symptoms": [{"code": False}], "guidance": [{"day": 1}]},
        {"periods": [{"kind": 1, "last_day": 3}], "profile": {"goals": [{"by": 7}]}},
        {"profile": {"planned_days": 99, "goals": [{"kind": "x", "value": True}]}},
    ],
)
def test_odd_values_and_unknown_names_are_no_matter_of_shape(log: object) -> None:
    check_shape(parsed(json.dumps(log)))


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999999999", "9" * 5000])
def test_a_number_beyond_any_use_is_a_number_all_the_same(number: str) -> None:
    check_shape(parsed(f'{{"sessions": [{{"effort": {number}}}]}}'))
    with pytest.raises(InputError, match=r"sessions\[0\] should be an object, not a number"):
        check_shape(parsed(f'{{"sessions": [{number}]}}'))
