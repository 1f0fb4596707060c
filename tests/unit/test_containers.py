import io
import struct
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from dashboard.importing import Upload, uploads
from dashboard.importing.files import containers, workbooks
from dashboard.importing.files.containers import expanded
from dashboard.importing.files.decode import text_table
from tests.books import Cell, archive, workbook

CSV = b"day,minutes\n2026-03-01,20\n"
LOG: list[list[Cell]] = [
    ["Day", "At", "Minutes", "Took", "Pain", "Done", "Note", "Written"],
    [
        date(2026, 3, 1),
        time(18, 30),
        12.5,
        timedelta(minutes=45),
        3,
        True,
        'two\nlines, "so"',
        datetime(2026, 3, 1, 7, 5, 6),  # noqa: DTZ001 - sheets have no zones
    ],
    [date(2026, 3, 2), time(0, 5), 0.1 + 0.2, timedelta(hours=30), 1e16, False, None, None],
]


def named(found: list[Upload]) -> list[str]:
    return [one.name for one in found]


def refusal(content: bytes) -> str:
    (found,) = expanded([Upload("some.file", content)])
    return found.refused


def test_other_files_stay_as_they_are() -> None:
    files = [Upload("a.zip", CSV), Upload("b", b""), Upload("c", refused="There is no such file.")]
    assert expanded(files) == files


def test_a_zip_becomes_its_tables_without_what_programs_add() -> None:
    packed = archive(
        {
            "Habits/Habits.csv": CSV,
            "Activities.CSV": CSV,
            "notes.txt": CSV,
            "book.xlsx": workbook({"Log": [["day"], ["2026-03-01"]], "More": [["x"], ["y"]]}),
            "__MACOSX/._Activities.csv": b"x",
            ".hidden.csv": b"x",
            "datapackage.json": b"{}",
            "photo.png": b"x",
        }
    )
    found = expanded([Upload("export.zip", packed)])
    assert named(found) == [
        "export.zip/Activities.CSV",
        "export.zip/Habits/Habits.csv",
        "export.zip/book.xlsx, Log",
        "export.zip/book.xlsx, More",
        "export.zip/notes.txt",
    ]
    assert found[0].content == CSV
    assert expanded(found) == found


def test_what_a_zip_is_called_does_not_matter() -> None:
    assert named(expanded([Upload("export.csv", archive({"a.csv": CSV}))])) == ["export.csv/a.csv"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (archive({"a.png": b"x"}), "holds no table"),
        (archive({"word/document.xml": b"x"}), "a Word document"),
        (archive({"a.csv": CSV})[:-30], "damaged"),
        (b"PK\x03\x04" + bytes(100), "damaged"),
    ],
)
def test_a_zip_without_tables_is_refused_with_what_was_seen(content: bytes, sentence: str) -> None:
    assert sentence in refusal(content)


def test_a_locked_zip_is_refused() -> None:
    packed = bytearray(archive({"a.csv": CSV}))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = packed.index(sign) + place
        (flags,) = struct.unpack_from("<H", packed, start)
        struct.pack_into("<H", packed, start, flags | 1)
    assert "password" in refusal(bytes(packed))


def test_a_zip_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "SIZE_LIMIT", 3_000_000)
    bomb = archive({f"{name}.csv": bytes(2_000_000) for name in "ab"})
    assert len(bomb) < 10_000
    assert refusal(bomb) == "Unpacked, the zip holds more than 3 MB."


def test_a_zip_with_more_files_than_any_journal_is_refused() -> None:
    packed = archive({f"{number}.csv": b"" for number in range(2001)})
    assert refusal(packed) == "The zip holds more than 2,000 tables."


def test_a_wrong_checksum_is_damage() -> None:
    packed = archive({"a.csv": CSV})
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        start = opened.infolist()[0].header_offset + 30 + len("a.csv")
    assert "damaged" in refusal(packed[:start] + b"\xff\xff" + packed[start + 2 :])


def test_a_sheet_becomes_text_that_leaves_nothing_to_guess() -> None:
    (found,) = expanded([Upload("book.xlsx", workbook({"Log": LOG, "Empty": []}))])
    assert found.name == "book.xlsx"
    table = text_table(found.content)
    assert [row.cells for row in table.rows()] == [
        [
            "2026-03-01",
            "18:30:00",
            "12.5",
            "0:45:00",
            "3",
            "TRUE",
            'two\nlines, "so"',
            "2026-03-01 07:05:06",
        ],
        ["2026-03-02", "0:05:00", "0.3", "30:00:00", "10000000000000000", "FALSE", "", ""],
    ]


def test_lines_of_a_sheet_are_its_rows() -> None:
    (found,) = expanded([Upload("book", workbook({"Log": [[], [], ["day"], ["2026-03-01"]]}))])
    assert [row.line for row in text_table(found.content).rows()] == [4]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (workbook({"Log": []}), "no sheet with anything in it"),
        (workbook({"Log": LOG})[:-200], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "damaged"),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused(content: bytes, sentence: str) -> None:
    assert sentence in refusal(content)


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "LARGEST_UNPACKED", 1000)
    assert "too large" in refusal(workbook({"Log": LOG}))


def test_folders_are_searched_for_archives_and_workbooks_too(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(archive({"in.csv": CSV}))
    (tmp_path / "b.xlsx").write_bytes(workbook({"Log": LOG}))
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    assert named(uploads([tmp_path])) == ["a.zip/in.csv", "b.xlsx"]


def test_a_workbook_whose_directory_is_odd_is_read_by_what_is_in_it() -> None:
    sign = b"PK\x01\x02\x14\x03\x14"
    odd = workbook({"Log": LOG}).replace(sign, sign[:-1] + b"\x5f")
    assert [one.refused for one in expanded([Upload("book", odd)])] == [""]
