from dashboard.store import Store


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
