"""Files that somebody else made: journals, mappings, zips and tables with names as weapons."""

import io
import json
import zipfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from dashboard import query
from dashboard.cli import main
from dashboard.errors import BackupError, QueryError, StoreDamaged, StoreError
from dashboard.store import Store
from dashboard.store.restore import restore
from tests.blank import blank_journal
from tests.lockdown.conftest import SECRET, Aim
from tests.stores import notes, opened, refused, write
from tests.verbs import answered

NOW = datetime(2026, 3, 28, 9, 15)  # noqa: DTZ001 - local clock time


def _made_by(folder: Path, *statements: str) -> Path:
    """A journal to which somebody else did something."""
    file = folder / "theirs.duckdb"
    file.write_bytes(blank_journal())
    with duckdb.connect(str(file)) as theirs:
        for statement in statements:
            theirs.execute(statement)
    return file


_TRIGGER = "CREATE TRIGGER eats AFTER INSERT ON session FOR EACH STATEMENT DELETE FROM checkin"
_MACRO = "CREATE MACRO json_serialize_sql(a) AS '{\"error\": false}'"


@pytest.mark.parametrize("statement", [_TRIGGER, _MACRO, "CREATE MACRO Sum(a) AS 42"])
def test_a_backup_that_acts_by_itself_is_not_put_back(
    statement: str, store: Store, tmp_path: Path
) -> None:
    write(store, "ours")
    theirs = _made_by(tmp_path, statement)
    with pytest.raises(BackupError, match=r"is no journal of Supple\. Nothing was changed\."):
        restore(store, theirs, at=NOW)
    assert notes(store) == ["ours"]


def test_a_journal_with_a_trigger_is_not_opened(tmp_path: Path) -> None:
    theirs = _made_by(tmp_path, _TRIGGER)
    before = theirs.read_bytes()
    assert isinstance(refused(theirs), StoreDamaged)
    assert theirs.read_bytes() == before


def test_a_macro_of_somebody_else_does_not_open_the_check(aim: Aim, tmp_path: Path) -> None:
    read = aim.aimed("CREATE MACRO theirs() AS TABLE FROM read_text('{canary}')")
    view = aim.aimed("CREATE VIEW seen AS FROM read_text('{canary}')")
    with closing(opened(_made_by(tmp_path, _MACRO, read, view))) as store:
        for sql in (
            "FROM duckdb_settings()",
            "SELECT getvariable('a')",
            "FROM theirs()",
            "FROM seen",
        ):
            with pytest.raises(QueryError) as refusal:
                query.ask(store, sql=sql)
            assert SECRET not in str(refusal.value)
        with pytest.raises((duckdb.Error, StoreError)), store.read() as cursor:
            cursor.execute("FROM seen")
    aim.nothing_happened()


_NAMES = (
    "../../out.csv",
    "{folder}/out.csv",
    "..\\..\\out.csv",
    "a'); COPY session TO '{folder}/out'; --.csv",
    "$(touch {folder}/out).csv",
    "{{7*7}}.csv",
)


@pytest.mark.parametrize("name", _NAMES)
def test_names_in_a_zip_are_names(
    name: str, aim: Aim, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packed = tmp_path / "theirs.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(aim.aimed(name), "day,duration_min,notes\n2026-03-01,12,calm\n")
        link = zipfile.ZipInfo("link.csv")
        link.external_attr = 0o120777 << 16  # a symbolic link
        archive.writestr(link, str(aim.canary))
    before = {one.name for one in tmp_path.iterdir()}
    store.close()
    main(["import", str(packed), "--journal", str(store.path)])  # the link is no table: refused
    said = capsys.readouterr()
    assert SECRET not in said.out + said.err
    assert "Traceback" not in said.err
    hidden = name.startswith("..")
    assert notes(store) == ([] if hidden else ["calm"])
    made = {one.name for one in tmp_path.iterdir()} - before
    assert made <= {"journal.duckdb.lock", "journal.duckdb.queue", "backups"}
    aim.nothing_happened()


@pytest.mark.parametrize(
    "column",
    [
        "notes'); COPY session TO '{folder}/out'; --",
        "notes\" FROM read_text('{canary}') --",
        "(SELECT content FROM read_text('{canary}'))",
        "getenv('HOME')",
    ],
)
def test_columns_and_mappings_are_names(
    column: str, aim: Aim, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = io.StringIO()
    quoted = aim.aimed(column).replace('"', '""')
    said.write(f'Tag;Minuten;"{quoted}"\n2026-03-01;12;ours\n')
    table, mapping = tmp_path / "theirs.csv", tmp_path / "map.json"
    table.write_text(said.getvalue())
    columns = {"Tag": "day", "Minuten": "duration_min", aim.aimed(column): "notes"}
    mapping.write_text(json.dumps({"name": aim.aimed(column), "columns": columns}))
    done = _imported(table, store, capsys, "--map", str(mapping))
    assert SECRET not in json.dumps(done)
    assert notes(store) == ["ours"]
    aim.nothing_happened()


def _imported(
    file: Path, store: Store, capsys: pytest.CaptureFixture[str], *more: str
) -> dict[str, object]:
    store.close()
    return answered(capsys, "import", str(file), "--journal", str(store.path), *more)
