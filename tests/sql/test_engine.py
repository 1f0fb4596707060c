"""The engine, opened as we open it, and rows carried between two of its databases."""

from datetime import date, time
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from dashboard.store import Store, engine
from dashboard.store.transfer import answer, carry


def test_the_newest_row_is_found_after_rows_were_deleted(store: Store) -> None:
    # DuckDB 2.0.0 answers with no row at all unless an optimizer is switched off.
    with store.transaction() as cursor:
        cursor.execute("CREATE TABLE seen (id BIGINT)")
        cursor.execute("INSERT INTO seen VALUES (1), (2), (3)")
    store.close()  # what is written after a new start goes to another part of the table
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM seen")
        cursor.execute("INSERT INTO seen VALUES (1)")
    with store.read() as cursor:
        newest = cursor.execute("SELECT id FROM seen ORDER BY id DESC LIMIT 1").fetchall()
    assert newest == [(1,)]


def test_a_private_database_reaches_its_folder_and_nothing_else(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "a.csv").write_text("1,2\n", encoding="utf-8")
    connection = engine.in_memory(inside)
    read = "SELECT * FROM read_csv($file)"
    assert connection.execute(read, {"file": str(inside / "a.csv")}).fetchall() == [(1, 2)]
    for file in (outside / "a.csv", inside / ".." / "out" / "a.csv"):
        with pytest.raises(duckdb.PermissionException):
            connection.execute(read, {"file": str(file)})
    with pytest.raises(duckdb.Error):
        connection.execute("SET enable_external_access = true")
    with pytest.raises(duckdb.PermissionException):
        connection.execute("ATTACH $file", {"file": str(outside / "b.duckdb")})
    connection.close()


def test_rows_are_carried_whole_from_one_database_to_another(store: Store, tmp_path: Path) -> None:
    connection = engine.in_memory(tmp_path)
    select = (
        "SELECT id, DATE '2026-03-01' + CAST(id AS INTEGER) AS day, TIME '07:30' AS start, "
        "CAST(id / 8 AS DECIMAL(6, 2)) AS duration_min, 'import' AS origin, "
        "CASE WHEN id % 2 = 0 THEN 'ü, \"x\"' ELSE '' END AS notes, CAST(NULL AS BOOLEAN) AS warm_up "
        "FROM RANGE($first, 5001) AS numbered (id)"
    )
    with store.transaction() as cursor:
        cursor.execute("SELECT 1 FROM RANGE(3)").fetchone()  # left unfinished, as callers do
        carry(answer(connection, select, {"first": 1}), cursor, "session", batch_id=7)
    with store.read() as cursor:
        found = cursor.execute(
            "SELECT COUNT(*), COUNT(DISTINCT id), MIN(batch_id), COUNT(warm_up) FROM session"
        ).fetchall()
        row = cursor.execute(
            "SELECT day, start, duration_min, notes FROM session WHERE id = 10"
        ).fetchall()
    assert found == [(5000, 5000, 7, 0)]
    assert row == [(date(2026, 3, 11), time(7, 30), Decimal("1.25"), 'ü, "x"')]
    connection.close()
