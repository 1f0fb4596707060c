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
        "FROM live_session",
        "VALUES (1), (2)",
        "SELECT 1 UNION SELECT 2",
        "TABLE live_session",
        "DESCRIBE live_session",
        "SUMMARIZE live_session",
        "SHOW TABLES",
        "SHOW ALL TABLES",
        "FROM information_schema.tables",
        "FROM duckdb_columns()",
        "/* why */ WITH RECURSIVE a (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) FROM a -- all",
        "PIVOT live_session ON kind IN ('mobility') USING COUNT(*)",
        "UNPIVOT live_session ON effort, form",
        "SELECT LIST_TRANSFORM([1], LAMBDA x: x + 1), UNNEST([1, 2])",
        "SELECT 1 AS a, 2 AS a;;",
        "FROM WEEK_BETWEEN(DATE '2026-03-01', DATE '2026-03-28', 1)",
        "SELECT 'read_csv(x)' AS current_setting",
    ],
)
def test_whatever_only_reads_can_be_asked(sql: str, filled: Store) -> None:
    assert query.ask(filled, sql=sql).columns


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
        "SELECT * FROM checkpoint()",
        "SELECT nextval('x')",
        "RESET threads",
        "VACUUM",
        "USE main",
        "EXPORT DATABASE 'x'",
        "PREPARE mine AS SELECT 1",
        "CREATE MACRO mine() AS 1",
        "SELECT 1; DROP TABLE session",
        "SELECT day FROM live_session FOR UPDATE",
        "SELECT write_log('x')",
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
        "FROM 'x.csv'",
        "FROM which_secret('a', 'b')",
        "FROM duckdb_settings()",
        "FROM duckdb_databases",
        "FROM main.pragma_database_list",
        "SHOW DATABASES",
        "SELECT getenv('HOME')",
        "SELECT Current_Setting('temp_directory')",
        "SELECT main.\"current_setting\"('temp_directory')",
        "SELECT 'temp_directory'.current_setting()",
        "SELECT (SELECT COUNT(*) FROM GLOB('/etc/*'))",
        "WITH a AS (FROM read_text('/etc/hostname')) FROM a",
        "SELECT 1 UNION ALL SELECT size FROM read_blob('/etc/hostname')",
        "FROM query('FROM duckdb_settings()')",
        "FROM query_table('duckdb_settings')",
        "FROM json_execute_serialized_sql('{}')",
        "FROM enable_logging()",
        "SELECT sleep_ms(1)",
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
        ("/* nothing */ ;", "There is no question yet"),
        ("selec 1", 'cannot be run (line 1, character 1): syntax error at or near "selec".'),
        ("SELECT day,\nFROM live_session\nWHRE x", "(line 3, character 6)"),
        ("SELECT 1 AS " + "x" * 300 + ", y z q", "(line 1)"),
        ("SELECT nothing FROM live_session", 'Referenced column "nothing" not found'),
        ("SELECT day FROM live_sesion", 'does not exist; did you mean "live_session"?'),
        ("PIVOT live_session ON kind USING COUNT(*)", "PIVOT has to name its values"),
        ("SELECT NOW()", "CAST(NOW() AS TIMESTAMP)"),
        ("SELECT '" + "x" * 20_000 + "'", "20,000 characters at most"),
        ("SELECT " + "1+" * 5_000 + "1", "Max expression depth"),
        ("SELECT CAST('a' AS INTEGER)", "Could not convert string 'a' to INT32"),
        ("SELECT '\udcff'", "characters that are no text"),
    ],
)
def test_a_question_that_cannot_be_run_says_why(sql: str, complaint: str, store: Store) -> None:
    with pytest.raises(QueryError) as caught:
        query.ask(store, sql=sql)
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "!" not in str(caught.value)


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
