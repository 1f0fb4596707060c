"""Every attempt of the list through every way that takes a statement: all are refused."""

import json
import traceback
from contextlib import suppress

import duckdb
import pytest

from dashboard import query, reports
from dashboard.errors import InputError, QueryError, StoreError
from dashboard.journal.saved_queries import save_query
from dashboard.store import Store
from tests.blank import blank_journal
from tests.lockdown.attempts import ALL, Attempt
from tests.lockdown.conftest import SECRET, Aim
from tests.verbs import refused

frame_of_python = {"a": [SECRET]}
_EACH = pytest.mark.parametrize("attempt", ALL, ids=lambda one: one.name)
_BEYOND = pytest.mark.parametrize(
    "attempt", [one for one in ALL if not one.within], ids=lambda one: one.name
)


def _settings(store: Store) -> list[tuple[object, ...]]:
    with store.read() as cursor:
        return cursor.execute("SELECT name, value FROM duckdb_settings() ORDER BY name").fetchall()


def _one_sentence(text: str) -> None:
    assert text[:1].isupper()
    assert text[-1] in ".?"
    assert not {"\n", "!"} & set(text)
    assert "Traceback" not in text
    assert SECRET not in text


@_EACH
def test_a_question_is_refused_and_nothing_happens(
    attempt: Attempt, aim: Aim, locked: Store
) -> None:
    with pytest.raises(QueryError) as refusal:
        query.ask(locked, sql=aim.aimed(attempt.sql))
    _one_sentence(str(refusal.value))
    aim.nothing_happened()


def test_none_is_asked_under_a_name_that_it_was_saved_as(aim: Aim, locked: Store) -> None:
    for attempt in ALL:
        with suppress(InputError, QueryError):
            save_query(locked, name=attempt.name, sql=aim.aimed(attempt.sql), actor="page")
    for kept in reports.saved_query_list(locked):
        with pytest.raises(QueryError):
            query.ask(locked, sql=kept.sql)
    aim.nothing_happened()


@_BEYOND
def test_the_engine_refuses_it_even_when_no_check_stands_before_it(
    attempt: Attempt, aim: Aim, locked: Store
) -> None:
    before = _settings(locked)
    for use in (locked.read, locked.transaction):
        with pytest.raises((duckdb.Error, StoreError)) as refusal, use() as cursor:
            cursor.execute(aim.aimed(attempt.sql)).fetchall()
        assert SECRET not in "".join(traceback.format_exception_only(refusal.value))
    assert _settings(locked) == before
    aim.nothing_happened()


@pytest.mark.parametrize(
    "value", ["{canary}", "' UNION SELECT content FROM read_text('{canary}') --", "{url}/a.csv"]
)
def test_a_value_is_a_value_whatever_it_says(value: str, aim: Aim, locked: Store) -> None:
    given = aim.aimed(value)
    asked = "SELECT $value AS said, 'a' = $value AS same"
    assert query.ask(locked, sql=asked, params={"value": given}).rows == [(given, False)]
    for sql in ("FROM read_text($value)", "FROM query($value)", "FROM glob($value)"):
        with pytest.raises(QueryError):
            query.ask(locked, sql=sql, params={"value": given})
    aim.nothing_happened()


@pytest.mark.parametrize("name", ["read a text", "update extensions", "copy to a file", "unlock"])
def test_the_command_line_refuses_in_one_line(
    name: str, aim: Aim, locked: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    [attempt] = [one for one in ALL if one.name == name]
    locked.close()
    said = refused(capsys, "query", aim.aimed(attempt.sql), "--journal", str(locked.path))
    _one_sentence(said.removeprefix("supple: "))
    aim.nothing_happened()


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT LIST(n) FROM RANGE(300000000) AS many (n)", "more memory than there is"),
        ("SELECT STRING_AGG(n::VARCHAR) FROM RANGE(300000000) AS many (n)", "more memory"),
        (
            "WITH RECURSIVE a (n) AS (SELECT 'x' UNION ALL SELECT n || n FROM a) SELECT MAX(n) FROM a",
            "more memory",
        ),
        ("SELECT REPEAT('x', 40000000000)", "maximum supported string size"),
    ],
)
def test_memory_has_an_end(sql: str, said: str, locked: Store) -> None:
    with pytest.raises(QueryError, match=said):
        query.ask(locked, sql=sql, limit_seconds=60)
    assert query.ask(locked, sql="SELECT 1").rows == [(1,)]


def test_there_are_many_attempts_with_names_of_their_own() -> None:
    assert len({one.name for one in ALL}) == len(ALL) >= 100
    assert sum(not one.within for one in ALL) >= 75


def test_an_open_door_lets_many_in(aim: Aim) -> None:
    """Were nothing locked, the same attempts would succeed: so the list tries what can be done."""
    folder = aim.folder.with_name("open")
    folder.mkdir()
    (folder / "canary.csv").write_text(f"a,b\n{SECRET},1\n")
    (folder / "other.duckdb").write_bytes(blank_journal())
    open_aim = Aim(folder, "http://127.0.0.1:9")
    done, leaked = set(), set()
    for attempt in ALL:
        if (
            attempt.name in {"install an extension", "load an extension"}
            or "INSTALL" in attempt.sql
        ):
            continue  # would reach the network
        with duckdb.connect(config={"autoinstall_known_extensions": "false"}) as connection:
            connection.execute("CREATE TABLE session (a VARCHAR, b INTEGER)")
            with suppress(duckdb.Error):
                rows = connection.execute(open_aim.aimed(attempt.sql)).fetchall()
                done.add(attempt.name)
                if SECRET in json.dumps(rows, default=str):
                    leaked.add(attempt.name)
    assert len(done) > 45
    assert len(leaked) > 5
    assert (folder / "out").exists()
