"""What the rows of a column settle, and what must be asked."""

from collections.abc import Iterator
from datetime import date

import pytest

from dashboard.importing.decide import Settled, settled
from dashboard.importing.fields import (
    CLOCK,
    CLOCK_AFTER,
    DAY,
    MOMENT,
    Column,
    Reading,
    day,
    duration,
)
from dashboard.importing.files.decode import TextTable
from tests.conftest import TODAY
from tests.settling import Sheet


@pytest.fixture(scope="module")
def sheet() -> Iterator[Sheet]:
    made = Sheet()
    yield made
    made.staging.close()


def order(found: Settled, place: int = 0) -> object:
    return found.columns[place].reading.arguments[0]


@pytest.mark.parametrize(
    ("cells", "expected", "said"),
    [
        (["2026-03-01", "2026-03-02"], "ymd", ()),
        (["2026/03/01", "2026/3/2"], "ymd", ()),
        (["13/04/2024", "03/04/2024"], "dmy", "1 cell such as 13/04/2024 can be read no other way"),
        (["04/13/2024", "03/04/2024"], "mdy", "1 cell such as 04/13/2024 can be read no other way"),
        (["3.4.2024", "1.2.2024"], "dmy", "days with points are written so"),
        (["03/04/2024 10:23 AM"], "mdy", "the clock is written with AM and PM"),
        (["11/03/2026", "03/03/2026"], "dmy", "as 11/03/2026 would else lie in the future (3 Nov"),
        (
            ["13/04/2024", "14/04/2024", "04/15/2024"],
            "dmy",
            "cell such as 04/15/2024 speaks against",
        ),
        (["05/05/2024"], "dmy", ""),
        (["45306", "45307.8125"], "serial", "the numbers by which spreadsheets count days"),
        (["1705305000", "1705391400"], "epoch_s", "seconds since 1970"),
        (["1705305000000"], "epoch_ms", "milliseconds since 1970"),
        (["30 Jun 2025, 19:56"], "ymd", ""),
    ],
)
def test_the_order_of_days(sheet: Sheet, cells: list[str], expected: str, said: str) -> None:
    found = sheet.settle(cells, {"When": DAY})
    assert order(found) == expected
    assert found.questions == ()
    assert (said or "") in " ".join(found.sentences)


def test_an_example_says_how_days_were_read(sheet: Sheet) -> None:
    found = sheet.settle(["03/04/2024 10:23 AM"], {"When": DAY})
    [sentence] = found.sentences
    assert sentence.startswith("Days were read month first (03/04/2024 10:23 AM is 4 March 2024), ")
    assert sentence.endswith("because the clock is written with AM and PM.")


@pytest.mark.parametrize(
    ("header", "delimiter", "expected"),
    [
        ("Datum", "|", "dmy"),
        ("When", ";", "dmy"),
        ("Date (mm/dd/yyyy)", "|", "mdy"),
        ("Day (dd/mm/yy)", "|", "dmy"),
    ],
)
def test_the_file_tells_the_order_where_the_cells_do_not(
    sheet: Sheet, header: str, delimiter: str, expected: str
) -> None:
    found = sheet.settle(["03/04/2024"], {header: DAY}, delimiter=delimiter)
    assert order(found) == expected
    assert len(found.sentences) == 1


def test_what_nothing_settles_is_asked_and_the_answer_taken(sheet: Sheet) -> None:
    asked = sheet.settle(["03/04/2024", "05/06/2024"], {"When": DAY})
    assert order(asked) == "auto"
    [question] = asked.questions
    assert (question.header, question.aspect) == ("When", "order")
    assert question.options == (
        ("dmy", "Day first: 03/04/2024 is 3 April 2024"),
        ("mdy", "Month first: 03/04/2024 is 4 March 2024"),
    )
    both = sheet.settle(["03/04/2026", "31/12/2026", "29/02/2025"], {"When": DAY})
    assert [code for code, _ in both.questions[0].options] == ["dmy", "mdy"]
    assert both.sentences == ()
    for answers in ({"order": "mdy"}, {"order When": "mdy", "order": "dmy"}):
        told = sheet.settle(["03/04/2024"], {"When": DAY}, answers=answers)
        assert (order(told), told.questions) == ("mdy", ())


def test_another_column_and_the_rows_own_order_tell(sheet: Sheet) -> None:
    rows = ["03/04/2024|13/04/2024"]
    assert order(sheet.settle(rows, {"Made": DAY, "Changed": DAY})) == "dmy"
    falling = ["12/03/2024", "02/03/2024", "11/02/2024", "03/02/2024", "12/01/2024", "01/01/2024"]
    found = sheet.settle(falling, {"When": DAY})
    assert order(found) == "dmy"
    assert "in order" in found.sentences[0]
    found = sheet.settle(["03/01/2024", "03/02/2024", "03/04/2024"], {"When": DAY})
    assert order(found) == "mdy"
    assert "days apart" in found.sentences[0]


def test_ends_come_after_starts(sheet: Sheet) -> None:
    rows = ["01/02/2024 10:00|02/01/2024 09:00"]
    found = sheet.settle(rows, {"Start": MOMENT, "End": MOMENT})
    assert (order(found, 0), order(found, 1)) == ("mdy", "mdy")
    assert "before their starts" in found.sentences[0]


def test_a_day_and_its_clock_share_what_was_settled(sheet: Sheet) -> None:
    sheet.files += 1
    header, file = ("When",), sheet.files
    sheet.staging.load(file, TextTable(header, "13/04/2024 10:00", 2, "|"))
    columns = [Column("day", ("when",), DAY), Column("start", ("when",), CLOCK_AFTER)]
    found = settled(sheet.staging, file, header, columns, today=TODAY)
    assert {column.reading.arguments[0] for column in found.columns} == {"dmy"}
    assert len(found.sentences) == 1


@pytest.mark.parametrize(
    ("cells", "reading"),
    [
        (["2022-01-05 22:06:49 +0000"], DAY),
        (["2022-01-05T22:06:49Z"], DAY),
        (["2022-01-05 22:06:49"], day(utc=True)),
    ],
)
def test_turning_utc_to_local_time_is_said(
    sheet: Sheet, cells: list[str], reading: Reading
) -> None:
    [sentence] = sheet.settle(cells, {"When": reading}).sentences
    assert "your local time (Europe/Berlin)" in sentence


def test_moments_as_lived_need_no_sentence(sheet: Sheet) -> None:
    assert sheet.settle(["2022-01-05T22:06:49+02:00"], {"When": DAY}).sentences == ()


def test_columns_that_are_not_there_stay_as_they_are(sheet: Sheet) -> None:
    sheet.files += 1
    sheet.staging.load(sheet.files, TextTable(("a",), "1", 2, "|"))
    columns = [Column("x", ("b",), duration()), Column("y", ("a",), CLOCK)]
    found = settled(sheet.staging, sheet.files, ("a",), columns, today=date(2026, 3, 28))
    assert found == Settled(tuple(columns))
