"""A file whose columns are settled from its rows, through the whole import."""

from datetime import date, time
from decimal import Decimal

from dashboard.importing import Choice, Source, Upload
from dashboard.importing.fields import AUTO, CLOCK_AFTER, DAY, Column, duration, number
from dashboard.importing.sources.source import Signature
from dashboard.importing.sources.supple import SESSIONS
from tests.importing import Importer

_READ = {
    "day": ("when", DAY),
    "start": ("when", CLOCK_AFTER),
    "duration_s": ("dauer", duration()),
    "comfort_after": ("gefühl (1-5)", number("comfort_after", given=AUTO)),
}
SHEET = Source(
    name="sheet",
    title="Sheet",
    family="sheet",
    sql=SESSIONS.sql,
    columns=tuple(
        Column(column.target, (name,), reading, required=column.required)
        if column.target in _READ
        else Column(column.target, (), column.reading)
        for column in SESSIONS.columns
        for name, reading in [_READ.get(column.target, ("", column.reading))]
    ),
    signatures=(Signature(frozenset({"when", "dauer"})),),
)
TEXT = "When;Dauer;Gefühl (1-5)\n3/4/2024 10:00 PM;45;4\n4/13/2024 7:15 AM;1h 5m;sehr gut\n"


def _upload(text: str, **answers: str) -> Upload:
    return Upload("sheet.csv", text.encode(), choice=Choice(SHEET, answers))


def test_what_the_rows_settle_is_read_and_said(importer: Importer) -> None:
    importer.add(_upload(TEXT))
    assert importer.rows(
        "SELECT day, start, duration_min, comfort_after FROM live_session ORDER BY day"
    ) == [
        (date(2024, 3, 4), time(22), Decimal(45), Decimal("7.5")),
        (date(2024, 4, 13), time(7, 15), Decimal(65), Decimal(10)),
    ]
    [found] = importer.prepare(_upload(TEXT)).files
    said = " ".join(found.conversions)
    assert "such as 4/13/2024 7:15 AM can be read no other way" in said
    assert "from the scale 1 to 5 in its header" in said


def test_what_nothing_settles_is_asked_and_read_once_answered(importer: Importer) -> None:
    source = Source(
        name="sheet",
        title="Sheet",
        family="sheet",
        sql=SESSIONS.sql,
        columns=tuple(
            Column("day", ("when",), DAY, required=True)
            if column.target == "day"
            else Column(column.target, (), column.reading)
            for column in SESSIONS.columns
        ),
        signatures=(Signature(frozenset({"when"})),),
    )
    text = "When,Note\n3/4/2024,a\n"
    asked = Upload("sheet.csv", text.encode(), choice=Choice(source))
    [found] = importer.prepare(asked).files
    assert "comes first" in found.refused
    assert found.sessions == 0
    assert [(one.header, one.aspect) for one in found.questions] == [("When", "order")]
    assert "may be read day first or month first" in found.problems[0].message
    told = Upload("sheet.csv", text.encode(), choice=Choice(source, {"order": "mdy"}))
    [found] = importer.prepare(told).files
    assert (found.first_day, found.questions) == (date(2024, 3, 4), ())
