import json
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from dashboard.errors import ImportFileError
from dashboard.importing import Source, mapping_source
from tests.importing import Importer, upload

SHEET = """\
Datum;Beginn;Dauer;Schmerz vorher;Schmerz nachher;Gefühl;Anstrengung;Bemerkung;Wetter
05.12.25;7:30;12,5;4;2,5;4;30;"kurz; aber gut";Regen
06.12.25;;1h 5m;0;10;1;100;;
07.12.25;18:00;;;;;;;Sonne
"""
MAPPING: dict[str, Any] = {
    "name": "Rückenblatt",
    "date": "dd.mm.yy",
    "columns": {
        "Datum": "day",
        "beginn": "start",
        "Dauer": "duration_min",
        "Schmerz vorher": "comfort_before",
        "Schmerz nachher": "comfort_after",
        "Gefühl": "comfort_during",
        "Anstrengung": "effort",
        "Bemerkung": "notes",
    },
    "scales": {
        "Schmerz vorher": {"from": 0, "to": 10, "turned": True},
        "Schmerz nachher": {"from": 0, "to": 10, "turned": True},
        "Gefühl": {"from": 1, "to": 5},
        "Anstrengung": {"from": 0, "to": 100},
    },
    "defaults": {"kind": "mobility"},
}


def mapped(**parts: object) -> Source:
    return mapping_source(json.dumps(MAPPING | parts).encode())


def test_a_semicolon_sheet_with_decimal_commas(importer: Importer) -> None:
    [found] = importer.prepare(SHEET, source=mapped()).files
    assert (found.format, found.title, found.sessions, found.minutes) == (
        "table",
        "Rückenblatt",
        3,
        77.5,
    )
    assert found.not_kept == ("Wetter",)
    assert found.problems == ()
    assert found.conversions == (
        "“Schmerz vorher” (0 to 10) was read as comfort before (0 to 10), turned round: 0 became 10.",
        "“Schmerz nachher” (0 to 10) was read as comfort after (0 to 10), turned round: 0 became 10.",
        "“Gefühl” (1 to 5) was read as comfort during (0 to 10).",
        "“Anstrengung” (0 to 100) was read as effort (0 to 10).",
    )
    importer.add(SHEET, source=mapped())
    assert importer.rows(
        "SELECT day, start, duration_min, kind, kind_assumed, effort, comfort_before, "
        "comfort_during, comfort_after, notes FROM live_session ORDER BY day"
    ) == [
        (
            date(2025, 12, 5),
            time(7, 30),
            Decimal("12.50"),
            "mobility",
            False,
            *map(Decimal, ["3.0", "6.0", "7.5", "7.5"]),
            "kurz; aber gut",
        ),
        (
            date(2025, 12, 6),
            None,
            Decimal("65.00"),
            "mobility",
            False,
            *map(Decimal, ["10.0", "10.0", "0.0", "0.0"]),
            "",
        ),
        (date(2025, 12, 7), time(18, 0), None, "mobility", False, None, None, None, None, ""),
    ]


def test_a_changed_cell_is_a_conflict_of_the_same_sheet_and_news_of_another(
    importer: Importer,
) -> None:
    importer.add(SHEET, source=mapped())
    changed = SHEET.replace("12,5;4;2,5", "14;4;2,5")
    [found] = importer.prepare(changed, source=mapped()).files
    assert (found.new, found.duplicates) == (0, 2)
    assert [one.message for one in found.conflicts] == [
        "duration min is 14.00 in the file, 12.50 in the journal."
    ]
    [other] = importer.prepare(changed, source=mapped(name="another sheet")).files
    assert (other.new, other.conflicts) == (3, ())


def test_days_may_carry_the_clock_time(importer: Importer) -> None:
    mapping = {"date": "m/d/yyyy", "columns": {"When": "day", "Hours": "duration_hours"}}
    text = "When,Hours\n11/8/2025 8:58,0.5\n11/9/2025,1\n"
    importer.add(text, source=mapping_source(json.dumps(mapping).encode()))
    assert importer.rows("SELECT day, start, duration_min FROM live_session ORDER BY day") == [
        (date(2025, 11, 8), time(8, 58), Decimal("30.00")),
        (date(2025, 11, 9), None, Decimal("60.00")),
    ]


def test_days_of_another_form_than_said_are_rejected(importer: Importer) -> None:
    [found] = importer.prepare(SHEET, source=mapped(date="yyyy-mm-dd")).files
    assert (found.sessions, found.rejected) == (0, 3)
    assert found.problems[0].message == "“05.12.25” is not a day of the form yyyy-mm-dd."
    assert found.problems[0].column == "Datum"


def test_tables_of_checkins_and_measures(importer: Importer) -> None:
    checkins = {"rows": "checkins", "columns": {"Date": "day", "Slept": "sleep_hours"}}
    measures = {
        "rows": "measures",
        "columns": {"Date": "day", "Turn": "value"},
        "defaults": {"measure": "seated_rotation", "unit": "degrees", "side": "left"},
    }
    importer.add("Date,Slept\n2026-03-01,7\n", source=mapping_source(json.dumps(checkins).encode()))
    importer.add("Date,Turn\n2026-03-01,35\n", source=mapping_source(json.dumps(measures).encode()))
    assert importer.rows("SELECT day, sleep_hours FROM live_checkin") == [
        (date(2026, 3, 1), Decimal("7.00"))
    ]
    assert importer.rows("SELECT measure, side, value, unit FROM live_measure") == [
        ("seated_rotation", "left", Decimal("35.00"), "degrees")
    ]


def test_a_column_that_the_file_lacks_is_one_sentence(importer: Importer) -> None:
    preview = importer.prepare(upload("Datum;Dauer\n05.12.25;1\n"), source=mapped(scales={}))
    assert preview.files[0].refused == (
        "To be read as Rückenblatt the file lacks the columns anstrengung, beginn, bemerkung, "
        "gefühl, schmerz nachher and schmerz vorher."
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{", "The mapping file is not JSON"),
        (b"\xff\xfe\x00", "The mapping file is not JSON that is saved as UTF-8"),
        (b"[" * 100_000, "The mapping file is not JSON"),
        (b'{"name": "\\ud800", "columns": {"a": "day"}}', "The mapping file is not JSON"),
        (b"[]", "has to be an object such as"),
        (b"{}", 'has to say which column is the "day"'),
        (b'{"colums": {}}', 'unknown part, "colums"; known are name, rows'),
        (b'{"rows": "meals", "columns": {"a": "day"}}', 'unknown kind of rows, "meals"'),
        (b'{"columns": {"a": "day", "b": "weight"}}', 'unknown column of ours, "weight"'),
        (b'{"columns": {"a": "day", "b": "sleep_hours"}}', 'unknown column of ours, "sleep_hours"'),
        (b'{"columns": {"a": "day", "b": "day"}}', 'gives two columns for "day"'),
        (b'{"columns": {"a": 1}}', 'The part "columns" of the mapping has to give a text'),
        (b'{"columns": {"a": "day"}, "date": "day first"}', 'form of days "day first"'),
        (b'{"columns": {"a": "day"}, "date": 5}', 'form of days "5"'),
        (b'{"columns": {"a": "day"}, "scales": {"b": {}}}', 'unknown column, "b"'),
        (b'{"columns": {"a": "day"}, "scales": {"a": {}}}', "is mapped to day, which has no scale"),
        (
            b'{"columns": {"a": "day", "b": "effort"}, "scales": {"b": {"from": 5, "to": 1}}}',
            '"from" below "to"',
        ),
        (
            b'{"columns": {"a": "day", "b": "effort"}, "scales": {"b": {"from": 0, "to": NaN}}}',
            '"from" below "to"',
        ),
        (
            b'{"columns": {"a": "day", "b": "effort"}, "scales": {"b": {"to": 5}}}',
            'two numbers, "from" and "to"',
        ),
        (
            b'{"columns": {"a": "day", "b": "effort"}, "scales": {"b": {"low": 5}}}',
            'unknown part of the scale of "b", "low"',
        ),
        (b'{"columns": {"a": "day"}, "scales": {"a": 5}}', 'has to be like {"Pain"'),
        (b'{"columns": {"a": "day"}, "defaults": {"kind": "yoga"}}', 'default for "kind", "yoga"'),
        (b'{"columns": {"a": "day"}, "defaults": {"weight": "5"}}', "unknown column of ours"),
    ],
)
def test_a_mapping_that_says_what_cannot_be_is_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(ImportFileError, match=sentence.replace("(", r"\(")):
        mapping_source(content)
