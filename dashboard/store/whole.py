"""Whether the file can be read from end to end."""

from dashboard.store.connection import Cursor


def read_through(cursor: Cursor) -> None:
    """Read every cell of every table: the engine meets damage only where it looks.

    Taking a change back looks at few rows; without this it would write to a file of which other
    parts are lost already. Reading 100 thousand sessions this way takes a fraction of a second.

    Raises:
        StoreDamaged: some part cannot be read (inside a block of the store).
    """
    names = cursor.execute("SELECT table_name FROM duckdb_tables() ORDER BY ALL").fetchall()
    for (name,) in names:
        table = '"' + name.replace('"', '""') + '"'
        cursor.execute(f"SELECT BIT_XOR(HASH(held)) FROM {table} AS held").fetchall()
