from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

import pytest

from dashboard import settings
from dashboard.importing.dayforms import ISO, day_form
from dashboard.importing.fields import CLOCK, Reading, clock_after, day, duration
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
    ("cell", "minutes"),
    [
        ("1h 7m", 67),
        ("64m", 64),
        ("46s", Decimal(46) / 60),
        ("1h", 60),
        ("2 hours", 120),
        ("1 hr 5 mins", 65),
        ("1h\u00a05m", 65),
        ("1,5h", 90),
        ("90 Minutes", 90),
        ("00:45:00", 45),
        ("0:22:07", Decimal(1327) / 60),
        ("24h", 1440),
        ("0m", 0),
        ("12", 12),
        ("12.5", Decimal("12.5")),
        ("12,5", Decimal("12.5")),
        ("0", 0),
    ],
)
def test_durations(staging: Staging, cell: str, minutes: Decimal | int) -> None:
    value, fault = read(staging, duration(60), cell)
    assert fault is None
    assert isinstance(value, Decimal)
    assert abs(value / 60 - minutes) < Decimal("0.0001")


@pytest.mark.parametrize(
    ("cell", "unit_s", "fault"),
    [
        ("264h 1m", None, "longer than 24 hours"),
        ("1441", 60, "longer than 24 hours"),
        ("12:30", 60, "hours and minutes or minutes and seconds"),
        ("45", None, "without a unit"),
        ("-5", 60, "is not a duration"),
        ("-5m", 60, "is not a duration"),
        ("soon", 60, "is not a duration"),
        ("5 m 3 h", 60, "is not a duration"),
        ("1:75:00", 60, "is not a duration"),
        ("1e3", 60, "is not a duration"),
    ],
)
def test_durations_that_cannot_be_read(
    staging: Staging, cell: str, unit_s: int | None, fault: str
) -> None:
    value, said = read(staging, duration(unit_s), cell)
    assert value is None
    assert said is not None
    assert fault in said
    assert f"“{cell}”" in said


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("18:30", time(18, 30)),
        ("7:05", time(7, 5)),
        ("18:30:05", time(18, 30, 5)),
        ("5:30:00\u202fpm", time(17, 30)),
        ("12:34:56\u202fpm", time(12, 34, 56)),
        ("12:00 am", time(0, 0)),
        ("6:50pm", time(18, 50)),
        ("6:50 p.m.", time(18, 50)),
        ("00:00", time(0, 0)),
    ],
)
def test_clock_times(staging: Staging, cell: str, clock: time) -> None:
    assert read(staging, CLOCK, cell) == (clock, None)
    assert read(staging, clock_after(ISO), f"2026-03-01 {cell}") == (clock, None)
    assert read(staging, clock_after(ISO), f"2026-03-01T{cell}") == (clock, None)


@pytest.mark.parametrize(
    "cell", ["25:61", "24:00", "13:04 pm", "18.75", "1830", "18:3", "10:00Z", "10:00+01:00", "noon"]
)
def test_clock_times_that_cannot_be_read(staging: Staging, cell: str) -> None:
    value, fault = read(staging, CLOCK, cell)
    assert value is None
    assert fault == f"“{cell}” is not a local clock time such as 18:30."


def test_a_day_alone_has_no_clock_time_and_that_is_no_fault(staging: Staging) -> None:
    assert read(staging, clock_after(ISO), "2026-03-01") == (None, None)


@pytest.mark.parametrize(
    ("form", "cell", "expected"),
    [
        ("yyyy-mm-dd", "2026-03-01", date(2026, 3, 1)),
        ("yyyy-mm-dd", "2026-03-01 12:34:56\u202fpm", date(2026, 3, 1)),
        ("yyyy-mm-dd", "2024-02-29T10:00", date(2024, 2, 29)),
        ("yyyy-mm-dd", "2026-03-28", date(2026, 3, 28)),
        ("dd.mm.yy", "05.12.22", date(2022, 12, 5)),
        ("d.m.yyyy", "5.12.2022", date(2022, 12, 5)),
        ("m/d/yyyy", "11/8/2023 8:58", date(2023, 11, 8)),
        ("yyyymmdd", "20230102", date(2023, 1, 2)),
    ],
)
def test_days(staging: Staging, form: str, cell: str, expected: date) -> None:
    assert read(staging, day(day_form(form)), cell) == (expected, None)


@pytest.mark.parametrize(
    ("form", "cell", "fault"),
    [
        ("yyyy-mm-dd", "2026-03-29", "lies in the future"),
        ("yyyy-mm-dd", "2026-02-30", "is not a day of the form yyyy-mm-dd"),
        ("yyyy-mm-dd", "2026-03-1", "is not a day"),
        ("yyyy-mm-dd", "2026-03-011", "is not a day"),
        ("yyyy-mm-dd", "12026-03-01", "is not a day"),
        ("yyyy-mm-dd", "1826-03-01", "is not a day"),
        ("yyyy-mm-dd", "03/01/2026", "is not a day"),
        ("yyyy-mm-dd", "infinity", "is not a day"),
        ("dd.mm.yy", "5.12.22", "is not a day of the form dd.mm.yy"),
        ("dd.mm.yy", "05.12.2022", "is not a day"),
        ("m/d/yyyy", "13/8/2023", "is not a day"),
    ],
)
def test_days_that_cannot_be_read(staging: Staging, form: str, cell: str, fault: str) -> None:
    value, said = read(staging, day(day_form(form)), cell)
    assert value is None
    assert said is not None
    assert fault in said


@pytest.mark.parametrize("form", ["", "dd.mm", "yyyy-mm-mm", "d. m. yy", "yyy-mm-dd", "dd MMM yy"])
def test_forms_of_days_that_are_none(form: str) -> None:
    with pytest.raises(ValueError, match=rf"^{form}$"):
        day_form(form)
