import os
from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import InputError
from dashboard.importing import Upload, reject_csv, save_rejects, uploads
from tests.importing import Importer, upload

FAULTY = upload(
    "day;effort;notes;mood\n"
    '2026-03-01;3;"two\nlines";calm\n'
    '2026-02-30;4;"so; so";=1+1\n'
    ";5\n"
    '2026-03-02;5;"never closed;x\n'
    "2026-03-03;hard;kept;\n",
    "my sheet.csv",
)


def test_rows_that_were_kept_out_come_back_with_line_and_reason(importer: Importer) -> None:
    [found] = importer.prepare(FAULTY).files
    assert (found.sessions, found.rejected) == (2, 3)
    assert reject_csv(found, FAULTY).decode() == (
        "day,effort,notes,mood,line,reason\n"
        "2026-02-30,4,so; so,=1+1,4,“2026-02-30” is not a day of the form yyyy-mm-dd.\n"
        ",5,,,5,The day is missing.\n"
        "2026-03-02,5,never closed,x,6,"
        '"The quotation marks in this line do not match, so it could not be read."\n'
    )


def test_days_long_ago_are_kept_out_as_log_asks_about_them(importer: Importer) -> None:
    sheet = "Date,Exercise,Minutes\n13/03/2026,Cat-cow,8\n01/01/1900,Cat-cow,5\n"
    own = "day,duration_min\n1985-01-01,5\n2026-03-01,5\n"
    found, ours = importer.prepare(upload(sheet, "s.csv"), upload(own, "o.csv")).files
    assert (found.sessions, found.rejected, found.first_day) == (1, 1, date(2026, 3, 13))
    [problem] = found.problems
    assert problem.message.startswith("“01/01/1900” lies before 1990, which is often a mistyped")
    assert (ours.sessions, ours.rejected) == (2, 0)  # what Log confirmed comes back from a backup
    assert "before 1990, the first on 1 January 1985" in ours.conversions[0]


def test_mended_rows_can_be_imported_as_they_are(importer: Importer) -> None:
    [found] = importer.prepare(FAULTY).files
    mended = reject_csv(found, FAULTY).replace(b"2026-02-30", b"2026-02-28", 1)
    [again] = importer.prepare(Upload("mended.csv", mended)).files
    assert (again.sessions, again.rejected) == (2, 1)
    assert again.not_kept == ("mood", "line", "reason")


def test_files_without_rejects_leave_none(importer: Importer, tmp_path: Path) -> None:
    good = upload("day\n2026-03-01\n", "good.csv")
    files = importer.prepare(good, FAULTY).files
    for name in ("my sheet.rejects.csv", "my sheet.rejects-2.csv"):
        saved = save_rejects(zip(files, [good, FAULTY], strict=True), tmp_path / "out")
        assert [path.name for path in saved] == [name]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "my sheet.rejects-2.csv",
        "my sheet.rejects.csv",
    ]


def test_a_folder_that_cannot_be_written_is_one_sentence(
    importer: Importer, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    [found] = importer.prepare(FAULTY).files
    with pytest.raises(InputError, match="cannot be saved in out: file exists"):
        save_rejects([(found, FAULTY)], tmp_path / "out")


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.csv", "a/c.TSV", "a/d.txt", "a/e.png", "a/.hidden.csv"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(name, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    found = uploads([tmp_path / "in", tmp_path / "in" / "a" / "e.png", tmp_path / "empty"])
    assert [(one.name, one.content.decode()) for one in found] == [
        ("a/c.TSV", "a/c.TSV"),
        ("a/d.txt", "a/d.txt"),
        ("b.csv", "b.csv"),
        ("e.png", "a/e.png"),
        ("empty", ""),
    ]
    assert found[4].refused == "The folder holds no file ending in .csv, .tsv, .txt, .xlsx or .zip."


def test_a_name_that_is_no_text_is_made_one(tmp_path: Path) -> None:
    file = tmp_path / "caf\udce9.csv"  # as a Latin-1 name arrives
    file.write_text("day\n", encoding="utf-8")
    assert uploads([file])[0].name == "caf?.csv"


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(200_000_001)
    found = uploads([tmp_path / "none.csv", Path(os.devnull), large])
    assert [one.refused for one in found] == [
        "There is no such file.",
        "This is no file.",
        "The file has 200 MB; up to 200 MB can be read.",
    ]
