import threading

import pytest

from dashboard import query
from dashboard.errors import QueryError
from dashboard.store import Store


def test_a_question_is_answered_with_its_columns(store: Store) -> None:
    found = query.ask(store, sql="SELECT $n + 1 AS more, 'x' AS text;", params={"n": 1})
    assert found == query.Answer(("more", "text"), [(2, "x")], cut=False)


@pytest.mark.parametrize(
    ("rows", "expected", "cut"), [(2, 2, False), (3, 3, False), (4, 3, True), (9, 3, True)]
)
def test_an_answer_is_cut_at_the_limit(
    rows: int, expected: int, *, cut: bool, store: Store
) -> None:
    found = query.ask(store, sql=f"SELECT UNNEST(RANGE({rows}))", limit_rows=3)
    assert (len(found.rows), found.cut) == (expected, cut)


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO guidance VALUES (1, DATE '2026-03-01', '', NULL, NULL)",
        "WITH gone AS (DELETE FROM session RETURNING id) SELECT id FROM gone",
        "UPDATE session SET notes = ''",
        "DELETE FROM session",
        "DROP TABLE session",
        "CREATE TEMP TABLE mine AS SELECT 1",
        "CREATE OR REPLACE VIEW live_session AS SELECT 1",
        "EXPLAIN ANALYZE DELETE FROM session",
        "PRAGMA database_list",
        "SET lock_configuration = false",
        "CHECKPOINT",
        "BEGIN",
        "CALL force_checkpoint()",
        "ATTACH 'other.duckdb'",
        "COPY session TO 'stolen.csv'",
        "LOAD httpfs",
        "SELECT * FROM query('DELETE FROM session')",
    ],
)
def test_a_question_cannot_write(sql: str, filled: Store) -> None:
    before = _everything(filled)
    with pytest.raises(QueryError):
        query.ask(filled, sql=sql)
    assert _everything(filled) == before


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/hostname')",
        "SELECT content FROM read_text('/etc/hostname')",
        "FROM glob('/etc/*')",
        "FROM duckdb_secrets()",
        "FROM '/etc/hostname'",
    ],
)
def test_a_question_cannot_reach_outside_the_journal(sql: str, store: Store) -> None:
    with pytest.raises(QueryError) as caught:
        query.ask(store, sql=sql)
    assert "root" not in str(caught.value)


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("", "a single SELECT"),
        ("-- nothing", "a single SELECT"),
        ("SELECT 1; SELECT 2", "a single SELECT"),
        ("DELETE FROM session", "can only read"),
        ("selec 1", 'cannot be run. syntax error at or near "selec"'),
        ("SELECT nothing FROM live_session", 'Referenced column "nothing" not found'),
        ("SELECT CAST('a' AS INTEGER)", "Could not convert string 'a' to INT32"),
        ("SELECT '\udcff'", "characters that are no text"),
    ],
)
def test_a_question_that_cannot_be_run_says_why(sql: str, complaint: str, store: Store) -> None:
    with pytest.raises(QueryError) as caught:
        query.ask(store, sql=sql)
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_question_that_takes_too_long_is_stopped(store: Store) -> None:
    endless = "SELECT COUNT(*) FROM RANGE(1000000000), RANGE(1000000000)"
    with pytest.raises(QueryError, match=r"longer than 0\.2 seconds"):
        query.ask(store, sql=endless, limit_seconds=0.2)
    assert query.ask(store, sql="SELECT 1").rows == [(1,)]
    assert not [one for one in threading.enumerate() if isinstance(one, threading.Timer)]


def _everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as cursor:
        tables = cursor.execute("SHOW TABLES").fetchall()
        return {
            name: cursor.execute(f"SELECT {name} FROM {name} ORDER BY ALL").fetchall()
            for (name,) in tables
        }
