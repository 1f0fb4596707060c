"""Decimal marks, units of durations and scales of ratings, from all rows of a column."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from dashboard.importing.decide import Settled
from dashboard.importing.fields import (
    AUTO,
    CLOCK,
    DAY,
    QUANTITY,
    SPAN,
    TURNED,
    Reading,
    Span,
    duration,
    number,
)
from tests.settling import Sheet


@pytest.fixture(scope="module")
def sheet() -> Iterator[Sheet]:
    made = Sheet()
    yield made
    made.staging.close()


def arguments(found: Settled, header: str = "Dauer") -> tuple[object, ...]:
    [column] = [one for one in found.columns if one.names == (header.casefold(),)]
    return column.reading.arguments


@pytest.mark.parametrize(
    ("header", "cells", "unit"),
    [
        ("Minuten", ["3", "2"], "60"),
        ("duration_min", ["3", "2"], "60"),
        ("Duration(Seconds)", ["3", "2"], "1"),
        ("Duration (sec)", ["3"], "1"),
        ("Running duration (ms)", ["3"], "0.001"),
        ("TimeTotalInHours", ["2.1"], None),
        ("Duration (hours)", ["3"], "3600"),
        ("Durée en heures", ["3"], "3600"),
        ("Czas trwania (godz)", ["3"], "3600"),
        ("Dauer [h]", ["3"], "3600"),
    ],
)
def test_the_header_names_the_unit(
    sheet: Sheet, header: str, cells: list[str], unit: str | None
) -> None:
    found = sheet.settle(cells, {header: duration()})
    if unit:
        assert arguments(found, header)[0] == Decimal(unit)
        assert found.sentences == ()


@pytest.mark.parametrize(
    ("cells", "unit"),
    [
        (["30", "45", "20"], "60"),
        (["1,5", "2,5", "0,75"], "3600"),
        (["1390", "6124", "5103"], "1"),
        (["1369502", "3600000"], "0.001"),
        (["0.03125", "0.0208333"], "86400"),
    ],
)
def test_the_size_of_the_numbers_tells_the_unit_and_that_is_said(
    sheet: Sheet, cells: list[str], unit: str
) -> None:
    found = sheet.settle(cells, {"Dauer": duration()})
    assert arguments(found)[0] == Decimal(unit)
    assert "were read as" in found.sentences[-1]
    assert found.questions == ()


@pytest.mark.parametrize("cells", [["1", "2", "1"], ["2", "3"]])
def test_small_whole_numbers_are_asked_about(sheet: Sheet, cells: list[str]) -> None:
    found = sheet.settle(cells, {"Dauer": duration()})
    [question] = found.questions
    assert (question.aspect, [key for key, _ in question.options]) == ("unit", ["60", "3600", "1"])
    told = sheet.settle(cells, {"Dauer": duration()}, answers={"unit": "3600"})
    assert (arguments(told)[0], told.questions) == (3600, ())


def test_start_and_end_tell_the_unit(sheet: Sheet) -> None:
    spans = sheet.settle(["2|19:30 Uhr - 21:30 Uhr"], {"Dauer": duration(), "Uhrzeit": CLOCK})
    assert arguments(spans)[0] == 3600
    assert "agrees with their start and end" in spans.sentences[0]
    pair = sheet.settle(["2|19:30|19:32"], {"Dauer": duration(), "Start": CLOCK, "End": CLOCK})
    assert arguments(pair)[0] == 60
    assert arguments(sheet.settle(["2|19:30-19:32"], {"Dauer": duration(), "T": SPAN}))[0] == 60


def test_durations_in_words_need_no_unit(sheet: Sheet) -> None:
    found = sheet.settle(["1h 5m", "45 min"], {"Dauer": duration()})
    assert (arguments(found)[0], found.sentences, found.questions) == (None, (), ())


@pytest.mark.parametrize(
    ("cells", "clock"),
    [
        (["12:30", "1:02:30"], "m:ss"),
        (["45:10", "3:20"], "m:ss"),
        (["0:45", "1:30"], "h:mm"),
        (["12:30", "8:15"], "m:ss"),
    ],
)
def test_what_two_parts_mean(sheet: Sheet, cells: list[str], clock: str) -> None:
    found = sheet.settle(cells, {"Dauer": duration()})
    assert arguments(found)[1] == clock
    assert "were read as" in found.sentences[0]


def test_what_two_parts_mean_by_header_by_end_or_by_asking(sheet: Sheet) -> None:
    assert (
        arguments(sheet.settle(["12:30"], {"Time (h:mm)": duration()}), "Time (h:mm)")[1] == "h:mm"
    )
    assert arguments(sheet.settle(["3:30"], {"T (mm:ss)": duration()}), "T (mm:ss)")[1] == "m:ss"
    with_end = {"Dauer": duration(), "Start": CLOCK, "End": CLOCK}
    assert arguments(sheet.settle(["3:30|10:00|13:30"], with_end))[1] == "h:mm"
    [question] = sheet.settle(["3:30", "4:10"], {"Dauer": duration()}).questions
    assert question.options == (("m:ss", "3 min 30 s"), ("h:mm", "3 h 30 min"))


@pytest.mark.parametrize(
    ("rows", "mark"),
    [
        (["1,214|", "3,40|"], ","),
        (["1,214|3,40"], ","),
        (["1,214|3.40"], "."),
        (["1,214|"], "."),
        (["1.234,5|"], ","),
        (["2.932|3,40"], ","),
        (["2.5|"], "."),
        (["12|"], None),
    ],
)
def test_the_decimal_mark(sheet: Sheet, rows: list[str], mark: str | None) -> None:
    found = sheet.settle(rows, {"Menge": QUANTITY, "Other": QUANTITY})
    assert arguments(found, "Menge")[0] == mark


@pytest.mark.parametrize(
    ("header", "target", "given", "cells", "expected"),
    [
        ("Mood", "comfort_after", AUTO, ["3", "4", "5"], (1, 5)),
        ("Mood (1-5)", "comfort_after", AUTO, ["3"], (1, 5)),
        ("Mood 0-4", "comfort_after", AUTO, ["3"], (0, 4)),
        ("Mood /7", "comfort_after", AUTO, ["3"], (0, 7)),
        ("Mood", "comfort_after", AUTO, ["7", "3"], (0, 10)),
        ("Mood (0-10)", "comfort_after", AUTO, ["7", "3", "99"], (0, 10)),
        ("Mood", "comfort_after", AUTO, ["65", "30"], (0, 100)),
        ("Mood", "comfort_after", AUTO, ["-2", "1"], (-2, 2)),
        ("Mood", "comfort_after", AUTO, ["0.25", "0.8"], (0, 1)),
        ("Schmerz", "comfort_before", TURNED, ["1", "3"], (0, 10)),
        ("Effort", "effort", AUTO, ["3", "4"], (0, 10)),
    ],
)
def test_the_scale_of_ratings(  # noqa: PLR0917 - a case is all of this
    sheet: Sheet,
    header: str,
    target: str,
    given: Span | str,
    cells: list[str],
    expected: tuple[int, int],
) -> None:
    found = sheet.settle(cells, {header: number(target, given=given)}, targets={header: target})
    assert arguments(found, header)[:2] == expected
    assert f"{expected[0]} to {expected[1]}" in found.sentences[-1]


def test_ratings_on_no_usual_scale_are_asked_about(sheet: Sheet) -> None:
    found = sheet.settle(["300"], {"M": number("effort", given=AUTO)}, targets={"M": "effort"})
    assert [question.aspect for question in found.questions] == ["scale"]
    told = sheet.settle(
        ["300"],
        {"M": number("effort", given=AUTO)},
        targets={"M": "effort"},
        answers={"scale M": "0-300"},
    )
    assert arguments(told, "M")[:2] == (0, 300)


def test_one_value_out_of_range_does_not_stretch_the_others(sheet: Sheet) -> None:
    pain = {"Pain": number("comfort_before", given=TURNED)}
    [question] = sheet.settle(["3", "4", "99"], pain).questions
    assert question.text == (
        "On which scale does “Pain” rate? Only 1 value such as 99 is above 10."
    )
    dated = pain | {"Day": DAY}
    rows = ["3|2026-03-01", "99|2025-02-29", "98|1900-01-01", "4|2026-03-02"]
    found = sheet.settle(rows, dated, targets={"Day": "day", "Pain": "comfort_before"})
    assert arguments(found, "Pain")[:2] == (0, 10)


def test_words_need_no_scale_and_their_reading_is_said(sheet: Sheet) -> None:
    reading: Reading = number("comfort_after", given=AUTO)
    found = sheet.settle(["good", "bad"], {"M": reading}, targets={"M": "comfort_after"})
    assert (found.sentences, found.questions) == (
        ("“M” was read as comfort after (0 to 10).",),
        (),
    )
