"""A journal leaves as a data package and comes back as it was."""

import csv
import io
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from dashboard import query, settings
from dashboard.exports import tables
from dashboard.exports.package import FOR_PEOPLE
from dashboard.importing import Upload, package_of
from dashboard.journal import changes
from dashboard.store import Store, changing
from dashboard.store.snapshot import snapshot
from dashboard.store.table_files import NOT_KEPT, RISKY, Kind
from tests.conftest import TODAY
from tests.oracle.past import Asked, Past
from tests.packages import HOSTILE, described, exported_again, held, made, members, restored
from tests.sql import strategies
from tests.sql.journals import write
from tests.stores import answers, opened


@pytest.fixture(scope="module")
def rich_package(filled: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("package") / "journal.zip"
    made(filled, file)
    return file


def keep_hostile(store: Store, texts: tuple[str, ...]) -> None:
    """Write texts wherever a person, a file or the log may put some, some of it removed again."""
    with changing(store, actor="page", summary="A change") as change:
        for text in texts:
            row = {"day": TODAY, "origin": "typed", "notes": text, "title": text}
            ids = change.insert("session", [row, row])
            part = {"position": 1, "exercise": "cat_cow_1", "unit": "reps", "amounts": [8, None]}
            change.insert("entry", [{**part, "session_id": ids[0], "note": text}])
            reading = {"day": TODAY, "measure": "reach", "value": "-3.50", "unit": "cm"}
            change.insert("measure", [{**reading, "note": text, "trials": ["-3.40", "-3.60"]}])
            change.insert("symptom", [{"day": TODAY, "code": f"felt {text}"}])
            change.remove("session", ids[1:])
        change.summary = f"Wrote {len(texts)} texts"


def test_every_table_and_column_that_holds_part_of_the_journal_is_in_it(
    filled: Store, rich_package: Path
) -> None:
    wanted: dict[str, list[str]] = {}
    for table, column in answers(
        filled,
        "SELECT table_name, column_name FROM duckdb_columns() WHERE table_name IN "
        "(SELECT table_name FROM duckdb_tables()) ORDER BY table_name, column_index",
    ):
        wanted.setdefault(table, []).append(column)
    there = {
        one["table"]: [field["name"] for field in one["schema"]["fields"]]
        for one in described(rich_package)["resources"]
        if "table" in one
    }
    assert there == {table: names for table, names in wanted.items() if table not in NOT_KEPT}
    assert set(wanted) > NOT_KEPT
    names = [f"{name}.csv" for name in FOR_PEOPLE] + [f"tables/{name}.csv" for name in there]
    assert sorted(members(rich_package)) == sorted([*names, "datapackage.json"])


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_headers_of_the_files_for_people_say_what_their_queries_give(
    filled: Store, name: str
) -> None:
    asked = query.load(settings.resources(), f"package/{name}")
    with snapshot(filled) as copy, copy.opened() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE spelled"
            " (exercise VARCHAR, unit VARCHAR, amounts INTEGER[], side VARCHAR, piece VARCHAR)"
        )
        found = cursor.execute(f"DESCRIBE {asked.sql}").fetchall()
    assert [(one.name, one.type) for one in asked.columns] == [
        (column, kind) for column, kind, *_ in found
    ]


def test_an_empty_journal_is_restored_as_it_was(
    filled: Store, rich_package: Path, tmp_path: Path
) -> None:
    told = restored(rich_package, tmp_path / "journal.duckdb")
    with closing(opened(tmp_path / "journal.duckdb")) as store:
        assert held(store) == held(filled)
        assert told.rows == {table: len(rows) for table, rows in held(store).items()}
        [(sessions, minutes)] = answers(
            store, "SELECT COUNT(*), CAST(SUM(duration_min) AS DOUBLE) FROM live_session"
        )
        assert (told.sessions, told.minutes) == (sessions, minutes)
        again = tmp_path / "again.zip"
        made(store, again)
        assert again.read_bytes() == rich_package.read_bytes()
        last = max(row[0] for row in held(filled)["change"])
        assert changes.take_back(store, actor="page").change_id == last  # the log works as before


@pytest.mark.parametrize("kind", ["parquet", "json"])
def test_other_kinds_of_tables_hold_the_same(
    filled: Store, rich_package: Path, tmp_path: Path, kind: Kind
) -> None:
    made(filled, tmp_path / "journal.zip", kind=kind)
    there = set(members(tmp_path / "journal.zip"))
    assert {f"tables/session.{kind}", "sessions.csv"} < there
    again = exported_again(tmp_path / "journal.zip", tmp_path)
    assert again.read_bytes() == rich_package.read_bytes()


@hypothesis_settings(max_examples=4)
@given(strategies.journals(), st.lists(st.text(st.characters(codec="utf-8"))).map(tuple))
@example((Past(), Asked(TODAY, TODAY, TODAY)), HOSTILE)
def test_whatever_a_journal_holds_it_comes_back(
    store: Store, tmp_path: Path, drawn: tuple[Past, Asked], texts: tuple[str, ...]
) -> None:
    write(store, drawn[0])
    keep_hostile(store, texts)
    file = tmp_path / "journal.zip"
    made(store, file, replace=True)
    again = exported_again(file, tmp_path)
    assert members(again) == members(file)
    with closing(opened(tmp_path / "restored.duckdb")) as other:
        assert held(other) == held(store)


def test_the_frictionless_library_finds_nothing_to_object_to(
    store: Store, rich_package: Path, tmp_path: Path
) -> None:
    import frictionless

    keep_hostile(store, HOSTILE)
    made(store, tmp_path / "hostile.zip")
    for file in (rich_package, tmp_path / "hostile.zip"):
        report = frictionless.validate(str(file))
        assert report.flatten(["name", "type", "message"]) == []
        assert (report.valid, report.stats["tasks"]) == (True, len(members(file)) - 1)


def test_it_would_notice_a_changed_cell(rich_package: Path, tmp_path: Path) -> None:
    import frictionless

    for name, content in members(rich_package).items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    goals = tmp_path / "tables" / "goal.csv"
    goals.write_bytes(goals.read_bytes().replace(b",90,", b",91,"))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["type"]) == [["hash-count"]]


def test_no_cell_of_any_table_can_run_as_a_formula(store: Store, tmp_path: Path) -> None:
    assert tables.RISKY == RISKY
    keep_hostile(store, HOSTILE)
    made(store, tmp_path / "journal.zip")
    found = 0
    for name, content in members(tmp_path / "journal.zip").items():
        if name.endswith(".csv"):
            rows = csv.reader(io.StringIO(content.decode(), newline=""))
            cells = [cell for row in rows for cell in row]
            risky = [cell for cell in cells if cell.startswith(RISKY)]
            assert {cell for cell in risky if cell != "-3.50"} == set(), name
            found += sum(cell.startswith("'=") for cell in cells)
    assert found > 3


def test_other_zips_are_no_package(tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    for text in (b"[]", b"{}", b"no json", b'{"supple": 1}'):
        with ZipFile(other, "w") as archive:
            archive.writestr("datapackage.json", text)
        assert package_of(Upload("other.zip", other.read_bytes())) is None
    assert package_of(Upload("a.csv", b"day\n2026-03-01\n")) is None
