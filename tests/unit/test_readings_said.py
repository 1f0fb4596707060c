"""How a column was read is said in plain words, with an example from its cells."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.importing.fields import (
    AUTO,
    CLOCK,
    DAY,
    MOMENT,
    QUANTITY,
    TURNED,
    YES_NO,
    Column,
    Reading,
    Span,
    day,
    duration,
    number,
)
from dashboard.importing.readings_said import said, settled_for

PAIN = number("comfort_before", given=Span(Decimal(0), Decimal(10), turned=True))


@pytest.mark.parametrize(
    ("reading", "samples", "words"),
    [
        (PAIN, ["4"], "Read as a rating from 0 to 10, turned round: 4 becomes 6 of 10."),
        (PAIN, ["bad", "11", "2,5"], "Read as a rating from 0 to 10, turned round: 2.5 becomes 7.5 of 10."),
        (PAIN, ["bad"], "Read as a rating from 0 to 10, turned round."),
        (number("form", given=Span(Decimal(0), Decimal(100))), ["50"], "Read as a rating from 0 to 100: 50 becomes 3 of 5."),
        (number("comfort_before", given=TURNED), ["4"], "Read as a rating."),
        (day("mdy"), [], "Read as days, month first."),
        (DAY, [], "Read as days."),
        (day("ymd"), [], "Read as days."),
        (duration(3600), ["1,5"], "Read as a duration in hours."),
        (duration(60, clock="h:mm"), ["12"], "Read as a duration in minutes."),
        (duration(None, clock="m:ss"), ["12:30"], "Read as a duration; m:ss is minutes and seconds."),
        (MOMENT, [], "Read as a day with its clock time."),
        (CLOCK, [], "Read as a clock time."),
        (QUANTITY, [], "Read as a number."),
        (YES_NO, [], "Read as yes or no."),
        (Reading("packed_sets"), [], "Read as text that is taken apart."),
    ],
)  # fmt: skip
def test_a_reading_is_said(reading: Reading, samples: list[str], words: str) -> None:
    assert said(Column("x", ("x",), reading), samples) == words


def test_a_column_without_a_meaning_is_not_kept() -> None:
    assert said(None, ["4"]) == "Not kept."


@pytest.mark.parametrize(
    ("opened", "values", "settled"),
    [
        (DAY, {"order": "dmy"}, {"order": "dmy"}),
        (day("mdy"), {}, {}),
        (duration(), {"unit": Decimal(60), "clock": None}, {"unit": "60"}),
        (duration(60), {"clock": "m:ss"}, {"clock": "m:ss"}),
        (duration(), {}, {}),
        (number("effort", given=AUTO), {"low": Decimal(1), "high": Decimal(5)}, {"low": "1", "high": "5", "turned": "no"}),
        (PAIN, {}, {"low": "0", "high": "10", "turned": "yes"}),
        (CLOCK, {}, {}),
    ],
)  # fmt: skip
def test_what_was_settled_can_be_said_otherwise(
    opened: Reading, values: dict[str, Decimal | str | None], settled: dict[str, str]
) -> None:
    column = Column("x", ("x",), opened)
    assert settled_for(replace(column, reading=opened.settled(**values)), opened=opened) == settled


def test_an_order_beyond_doubt_is_not_offered() -> None:
    column = Column("x", ("x",), DAY.settled(order="dmy"))
    assert settled_for(column, opened=DAY, is_certain=True) == {}
