"""Every form of cell that people bring: its value, or what is said of it."""

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from dashboard import settings
from dashboard.importing.fields import (
    CLOCK,
    CLOCK_AFTER,
    CLOCK_END,
    DAY,
    MONTH_DAY,
    OFFSET,
    QUANTITY,
    SIDE,
    SPAN,
    TURNED,
    YES_NO,
    Reading,
    clock_after,
    day,
    duration,
    ending,
    moment,
    number,
)
from dashboard.importing.staging import Staging
from tests.conftest import TODAY
from tests.importing import read_cell


@pytest.fixture(scope="module")
def staging() -> Iterator[Staging]:
    made = Staging(settings.resources(), zone="Europe/Berlin")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("reading", "cell", "expected"),
    [
        (DAY, "2026/03/08", date(2026, 3, 8)),
        (DAY, "20260308", date(2026, 3, 8)),
        (day("dmy"), "8.3.2026", date(2026, 3, 8)),
        (day("dmy"), "8/3/26", date(2026, 3, 8)),
        (day("mdy"), "3/8/2026", date(2026, 3, 8)),
        (day("mdy"), "3/8/69", None),
        (day("dmy"), "8/3/20<5", None),
        (DAY, "30 Jun 20\u203a5, 19:56", None),
        (DAY, "Jun 30, 20<5, 19:56", None),
        (day("dmy"), "8/3/70", date(1970, 3, 8)),
        (day("dmy"), "21.07.2025, 15:09:27", date(2025, 7, 21)),
        (clock_after("dmy"), "21.07.2025, 15:09:27", time(15, 9, 27)),
        (DAY, "May 23, 2023, 12:40:57 PM", date(2023, 5, 23)),
        (CLOCK_AFTER, "May 23, 2023, 12:40:57 PM", time(12, 40, 57)),
        (DAY, "30 Jun 2025, 19:56", date(2025, 6, 30)),
        (DAY, "8th Dec 2021", date(2021, 12, 8)),
        (DAY, "lun., 30 juin 2014 7:03", date(2014, 6, 30)),
        (CLOCK_AFTER, "lun., 30 juin 2014 7:03", time(7, 3)),
        (DAY, "Saturday 30 May 2020", date(2020, 5, 30)),
        (DAY, "2025年3月28日(金) 午後7:30", date(2025, 3, 28)),
        (CLOCK_AFTER, "2025年3月28日(金) 午後7:30", time(19, 30)),
        (DAY, "28-Mar-26", date(2026, 3, 28)),
        (DAY, "sexta-feira, 5 de setembro de 2025 07:10", date(2025, 9, 5)),
        (DAY, "mar. 3 mar 2026", date(2026, 3, 3)),
        (DAY, "Wed Mar 05 2025 18:30:00 GMT+0100 (CET)", date(2025, 3, 5)),
        (DAY, "2020/10/30 3:08:44 PM GMT+1", date(2020, 10, 30)),
        (day("serial"), "45306", date(2024, 1, 15)),
        (clock_after("serial"), "45306.8125", time(19, 30)),
        (day("serial_1904"), "43844", date(2024, 1, 15)),
        (day("epoch_s"), "1705305000", date(2024, 1, 15)),
        (clock_after("epoch_ms"), "1705305000000", time(8, 50)),
        (DAY, "2022-01-05 23:06:49 +0000", date(2022, 1, 6)),
        (CLOCK_AFTER, "2022-07-05T22:06:49.123Z", time(0, 6, 49)),
        (CLOCK_AFTER, "2020-08-30T08:28:00.000-04:00", time(8, 28)),
        (day(utc=True), "2022-01-05 23:06:49", date(2022, 1, 6)),
        (clock_after("dmy", utc=True), "May 23, 2023, 12:40:57 PM", time(14, 40, 57)),
        (moment(), "2022-01-05 23:06:49 +0000", datetime.fromisoformat("2022-01-05T23:06:49")),
        (moment(), "2022-01-05", datetime.fromisoformat("2022-01-05")),
        (DAY, "April 23, 2024 → May 22, 2024", date(2024, 4, 23)),
        (ending(DAY), "April 23, 2024 → May 22, 2024", date(2024, 5, 22)),
        (SPAN, "2021-01-02 15:05:17 - 2021-01-02 16:12:32", 4035),
        (ending(moment()), "2021-01-02 23:05 - 00:12", datetime.fromisoformat("2021-01-03T00:12")),
        (MONTH_DAY, "7 września", "09-07"),
        (MONTH_DAY, "21.июл", "07-21"),
        (MONTH_DAY, "September 28", "09-28"),
        (OFFSET, "UTC+0530", 19_800),
        (OFFSET, "-04:00", -14_400),
        (OFFSET, "UTCZ", 0),
        (CLOCK, "19:30 Uhr", time(19, 30)),
        (CLOCK, "19h30", time(19, 30)),
        (CLOCK, "7.30pm", time(19, 30)),
        (CLOCK, "7:30:05\u202fPM", time(19, 30, 5)),
        (CLOCK, "午後7:30", time(19, 30)),
        (CLOCK, "0.8125", time(19, 30)),
        (CLOCK, "18.00-19.30", time(18)),
        (CLOCK_END, "18.00-19.30", time(19, 30)),
        (CLOCK_END, "19:30 Uhr - 22:00 Uhr", time(22)),
        (CLOCK_END, "19:30", None),
        (SPAN, "22:30-00:15", 6300),
        (SPAN, "11-1 pm", 7200),
        (duration(), "1:04 hr", 3840),
        (duration(), "00:05:44.2", Decimal("344.2")),
        (duration(), "PT45M", 2700),
        (duration(), "45'", 2700),
        (duration(), "1h30", 5400),
        (duration(), "1 Std. 5 Min.", 3900),
        (duration(), "45 minuti", 2700),
        (duration(), "1時間5分", 3900),
        (duration(clock="m:ss"), "12:30", 750),
        (duration(clock="h:mm"), "12:30", 45_000),
        (duration(86400), "0.03125", 2700),
        (duration(3600), "0.0094444", Decimal("34.000")),
        (duration(Decimal("0.001")), "1369502", Decimal("1369.502")),
        (duration(60).settled(mark=","), "1.234", 74_040),
        (QUANTITY.settled(mark="."), "1,214", 1214),
        (QUANTITY.settled(mark=","), "1.234,5 kg", Decimal("1234.5")),
        (QUANTITY, "1'234.5", Decimal("1234.5")),
        (QUANTITY, "1\u00a0234,5", Decimal("1234.5")),
        (YES_NO, "Ja", True),
        (YES_NO, "FALSCH", False),
        (YES_NO, "✓", True),
        (YES_NO, "はい", True),
        (SIDE, "Links", "left"),
        (SIDE, "両側", "both"),
        (number("comfort_before"), "80%", 8),
        (number("comfort_before"), "7/10", 7),
        (number("comfort_before"), "★★★☆☆", 5),
        (number("comfort_before"), "rad", 10),
        (number("comfort_before"), "mittel", 5),
        (number("comfort_before"), ":(", Decimal("2.5")),
        (number("comfort_before"), "3 (moderate)", 3),
        (number("comfort_before", given=TURNED), "none", 10),
        (number("comfort_before", given=TURNED), "Severe", Decimal("2.5")),
        (number("comfort_before", given=TURNED), "good", Decimal("7.5")),
        (number("comfort_before", given=TURNED), "0", 10),
    ],
)
def test_forms(staging: Staging, reading: Reading, cell: str, expected: object) -> None:
    assert read_cell(staging, reading, cell, today=TODAY)[0] == expected


@pytest.mark.parametrize(
    ("reading", "cell", "said"),
    [
        (DAY, "03/04/2024", "may be read day first or month first"),
        (DAY, "10,8,6", "is not a day"),
        (DAY, "7 września", "is a day without a year"),
        (DAY, "45306", "is not a day"),
        (DAY, "2 sets 3 minutes", "is not a day"),
        (day("mdy"), "13/08/2023", "such as 03/28/2026"),
        (day("dmy"), "08/13/2023", "such as 28.03.2026"),
        (day("dmy"), "29.03.2026", "lies in the future"),
        (CLOCK_AFTER, "2026-03-01 25:61", "“25:61” is not a local clock time"),
        (moment(), "soon", "is not a day with a clock time"),
        (duration(), "264h 1m", "longer than 24 hours"),
        (duration(), "3 apples", "is not a duration"),
        (QUANTITY, "many", "is not a number"),
        (QUANTITY.settled(mark="."), "3,40", "is not a number"),
        (SIDE, "up", "is none of left, right, both"),
        (OFFSET, "east", "is not a distance from world time"),
        (MONTH_DAY, "soon", "is not a day of the year"),
    ],
)
def test_what_cannot_be_read_is_said(
    staging: Staging, reading: Reading, cell: str, said: str
) -> None:
    value, fault = read_cell(staging, reading, cell, today=TODAY)
    assert value is None
    assert fault is not None
    assert said in fault


@pytest.mark.parametrize("reading", [duration(60), CLOCK, QUANTITY, number("effort")])
@pytest.mark.parametrize("cell", ["--", "n/a", "NaN"])
def test_signs_for_nothing_are_no_faults(staging: Staging, reading: Reading, cell: str) -> None:
    value, fault = read_cell(staging, reading, cell, today=TODAY)
    assert (value, fault) == (None, None) or reading is QUANTITY


def test_a_day_alone_is_its_own_and_without_a_clock(staging: Staging) -> None:
    for reading in (CLOCK_AFTER, ending(DAY), SPAN):
        assert read_cell(staging, reading, "2026-03-01", today=TODAY) == (None, None)


def test_moments_in_utc_come_to_the_wall_by_the_shifts_of_the_zone(staging: Staging) -> None:
    [(differing,)] = staging.rows(
        "SELECT COUNT(*) FROM (SELECT UNNEST(GENERATE_SERIES("
        "TIMESTAMP '1969-06-01', TIMESTAMP '2052-01-01', INTERVAL '3 days 01:00:01')) AS moment "
        "UNION ALL SELECT TIMESTAMP '2026-03-29 00:59:58' + TO_SECONDS(UNNEST(RANGE(4)))) "
        "WHERE WALL_OF(moment) IS DISTINCT FROM CELL_WALL(moment)"
    )
    assert differing == 0


@pytest.mark.parametrize(
    ("cell", "reps"),
    [("10", 10), ("12 reps", 12), ("60x10", 10), ("60 kg x 8", 8), ("10 x 60 kg", 10), ("8,0", 8)],
)
def test_one_set_of_a_column_of_its_own(staging: Staging, cell: str, reps: int) -> None:
    assert staging.rows("SELECT ONE_SET_OF($cell)", {"cell": cell}) == [(reps,)]


@pytest.mark.parametrize("cell", ["30s", "30 sec", "60 kg", "1:30", "x", "10/10"])
def test_seconds_and_weights_are_no_set(staging: Staging, cell: str) -> None:
    assert staging.rows("SELECT ONE_SET_OF($cell)", {"cell": cell}) == [(None,)]
