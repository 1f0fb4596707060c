from collections.abc import Iterator
from decimal import Decimal

import pytest

from dashboard import settings
from dashboard.importing.dayforms import ISO
from dashboard.importing.fields import (
    AMOUNTS,
    CLOCK,
    KIND,
    YES_NO,
    Reading,
    Span,
    day,
    duration,
    number,
    whole,
)
from dashboard.importing.staging import Staging
from tests.conftest import TODAY
from tests.importing import read_cell


@pytest.fixture(scope="module")
def staging() -> Iterator[Staging]:
    made = Staging(settings.resources())
    yield made
    made.close()


def read(staging: Staging, reading: Reading, cell: str | None) -> tuple[object, str | None]:
    return read_cell(staging, reading, cell, today=TODAY)


@pytest.mark.parametrize(
    ("given", "cell", "expected"),
    [
        (None, "7", "7"),
        (None, "8,5", "8.5"),
        (None, "0", "0"),
        (None, "+3.", "3"),
        (Span(Decimal(1), Decimal(5)), "1", "0"),
        (Span(Decimal(1), Decimal(5)), "4", "7.5"),
        (Span(Decimal(0), Decimal(100)), "65", "6.5"),
        (Span(Decimal(0), Decimal(10), turned=True), "0", "10"),
        (Span(Decimal(0), Decimal(10), turned=True), "7", "3"),
        (Span(Decimal(-2), Decimal(2)), "-1", "2.5"),
    ],
)
def test_ratings(staging: Staging, given: Span | None, cell: str, expected: str) -> None:
    value, fault = read(staging, number("comfort_before", given=given), cell)
    assert fault is None
    assert value == Decimal(expected)


@pytest.mark.parametrize(
    ("given", "cell", "fault"),
    [
        (None, "11", "“11” is outside 0 to 10."),
        (None, "-1", "“-1” is outside 0 to 10."),
        (None, "purple", "“purple” is neither a number nor a word for a rating that is known."),
        (None, "1e1", "“1e1” is not a number on that scale."),
        (None, "7/", "“7/” is not a number on that scale."),
        (None, "11/10", "“11/10” is not a number on that scale."),
        (None, "1.000,5", "“1.000,5” is outside 0 to 10."),
        (Span(Decimal(1), Decimal(5)), "0", "“0” is outside 1 to 5."),
    ],
)
def test_ratings_that_cannot_be_read(
    staging: Staging, given: Span | None, cell: str, fault: str
) -> None:
    assert read(staging, number("comfort_before", given=given), cell) == (None, fault)


@pytest.mark.parametrize(
    ("reading", "cell", "expected"),
    [
        (whole("amount"), "13.0", (13, None)),
        (whole("amount"), "12.5", (None, "“12.5” is not a whole number.")),
        (whole("amount"), "100001", (None, "“100001” is outside 0 to 100000.")),
        (YES_NO, "Yes", (True, None)),
        (YES_NO, "FALSE", (False, None)),
        (YES_NO, "maybe", (None, "“maybe” is neither yes nor no.")),
        (KIND, "Mobility", ("mobility", None)),
        (AMOUNTS, "10, 8,?", ([10, 8, None], None)),
        (AMOUNTS, "30", ([30], None)),
        (
            AMOUNTS,
            "10,-1",
            (None, "“10,-1” is not a list of whole amounts such as 10,8,6 or 3x10."),
        ),
        (AMOUNTS, "2x10", ([10, 10], None)),
        (AMOUNTS, "3 \u00d7 30", ([30, 30, 30], None)),
        (AMOUNTS, "5/5/-/5", ([5, 5, None, 5], None)),
        (AMOUNTS, "8+", ([8], None)),
        (AMOUNTS, "10 8 6", ([10, 8, 6], None)),
        (AMOUNTS, "x5", (None, "“x5” is not a list of whole amounts such as 10,8,6 or 3x10.")),
    ],
)
def test_other_cells(
    staging: Staging, reading: Reading, cell: str, expected: tuple[object, str | None]
) -> None:
    assert read(staging, reading, cell) == expected


def test_a_word_that_is_none_of_ours_is_told_which_are(staging: Staging) -> None:
    _, fault = read(staging, KIND, "yoga")
    assert fault is not None
    assert fault.startswith("“yoga” is none of mobility, strength,")


@pytest.mark.parametrize("reading", [CLOCK, YES_NO, KIND, AMOUNTS, duration(60), day(ISO)])
def test_a_blank_cell_has_neither_value_nor_fault(staging: Staging, reading: Reading) -> None:
    assert read(staging, reading, None) == (None, None)


def test_long_cells_are_quoted_short(staging: Staging) -> None:
    _, fault = read(staging, duration(60), "x" * 500)
    assert fault is not None
    assert len(fault) < 120
