"""The one way in: strict about types, tolerant of rows, exact about numbers."""

import json
from fractions import Fraction

import pytest

from dashboard.errors import InputError
from dashboard.progression.log import Log
from dashboard.progression.reading import read_log
from tests.unit.progression.logs import one_session, ready


@pytest.mark.parametrize("text", ["{}", '{"sessions": null}', '{"sessions": []}'])
def test_an_empty_log(text: str) -> None:
    assert read_log(text) == Log()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "line 1, column 1"),
        ('{"sessions": [\n  {"day": }\n]}', "line 2, column 11"),
        ("[]", "not a JSON object"),
        ("3", "not a JSON object"),
        ("null", "not a JSON object"),
        ("[" * 200_000, "nested too deeply"),
        ('{"a":' * 200_000, "nested too deeply"),
    ],
)
def test_what_is_no_log_is_refused_in_one_line(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence) as caught:
        read_log(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("minutes", 1, 600),
        ("effort", 0, 10),
        ("comfort_before", 0, 10),
        ("comfort_during", 0, 10),
        ("comfort_after", 0, 10),
        ("form", 1, 5),
    ],
)
def test_ranges(name: str, low: int, high: int) -> None:
    for value, kept in ((low, True), (high, True), (low - 0.1, False), (high + 0.1, False)):
        session, defects = one_session(**{name: value})
        assert getattr(session, name) == (value if kept else None)
        assert bool(defects) is not kept


@pytest.mark.parametrize(
    ("value", "kept"), [(0, True), (10, True), (-0.1, False), (10.1, False), (True, False)]
)
def test_soreness(value: float, *, kept: bool) -> None:
    session, defects = one_session(soreness_next_day=value)
    assert (session.soreness, bool(defects)) == ((value, False) if kept else (None, True))


@pytest.mark.parametrize("value", [True, False, "3", "", [], {}, [3], {"value": 3}])
def test_what_is_no_number_is_missing_and_noted(value: object) -> None:
    session, defects = one_session(effort=value)
    assert session.effort is None
    assert defects == [("effort", "not a number, so counted as missing")]


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e999999999", "1e-999999999", "-1e5", "9" * 5000]
)
def test_numbers_beyond_any_use_are_missing_and_noted(number: str) -> None:
    log = read_log(f'{{"sessions": [{{"day": "2026-03-27", "effort": {number}}}]}}')
    assert log.sessions[0].effort is None
    assert len(log.defects) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.1", Fraction(1, 10)),
        ("7.5", Fraction(15, 2)),
        ("3.0", 3),
        ("5e0", 5),
        ("0.5E1", 5),
        ("-0.0", 0),
        ("0e-400", 0),
        ("3.0000000000000000000001", 3 + Fraction(1, 10**22)),
    ],
)
def test_numbers_are_read_exactly(text: str, expected: object) -> None:
    session = read_log(f'{{"sessions": [{{"day": "2026-03-27", "effort": {text}}}]}}').sessions[0]
    assert session.effort == expected
    assert type(session.effort) is type(expected)


@pytest.mark.parametrize(("length", "expected"), [(80, 3), (81, None)])
def test_a_number_has_at_most_80_characters(length: int, expected: int | None) -> None:
    number = "3." + "0" * (length - 2)
    log = read_log(f'{{"sessions": [{{"day": "2026-03-27", "effort": {number}}}]}}')
    assert log.sessions[0].effort == expected


def test_a_number_of_thousands_of_digits_leaves_the_others_as_they_are() -> None:
    text = (
        f'{{"sessions": [{{"day": "2026-03-27", "effort": {"9" * 5000}, "minutes": 12, "id": 7}}]}}'
    )
    (session,) = read_log(text).sessions
    assert (session.effort, session.minutes, session.id) == (None, 12, "7")
    assert type(session.minutes) is int


def test_an_object_is_read_as_its_text_would_be() -> None:
    log = ready(effort=2.7, form="x")
    assert read_log(log) == read_log(json.dumps(log))


def test_missing_values_are_missing_without_a_word() -> None:
    session, defects = one_session(effort=None)
    assert (session.effort, session.warm_up, session.id, session.doses) == (None, None, None, ())
    assert defects == []


@pytest.mark.parametrize(
    ("value", "expected", "noted"),
    [
        (True, True, False),
        (False, False, False),
        (None, None, False),
        (1, None, True),
        ("yes", None, True),
    ],
)
def test_a_warm_up_is_yes_or_no(value: object, expected: object, *, noted: bool) -> None:
    session, defects = one_session(warm_up=value)
    assert (session.warm_up, bool(defects)) == (expected, noted)


@pytest.mark.parametrize(
    ("value", "expected", "noted"),
    [
        ("a", "a", False),
        (7, "7", False),
        (7.0, "7", False),
        (7.5, "15/2", False),
        (10**79, "1" + 79 * "0", False),
        (1e80, None, True),
        (float("nan"), None, True),
        ("", None, False),
        (None, None, False),
        (True, None, True),
        ([], None, True),
    ],
)
def test_ids(value: object, expected: object, *, noted: bool) -> None:
    session, defects = one_session(id=value)
    assert (session.id, bool(defects)) == (expected, noted)
