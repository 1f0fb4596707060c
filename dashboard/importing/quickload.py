"""The quick way from text to a staged table: the engine's own reader, for files without faults.

It is taken only where its answer is the one that ``text_rows`` would give: whatever the engine
finds odd, and the few things in which the two differ, make it decline.
"""

import re
from pathlib import Path

import duckdb

from dashboard.importing.files.lines import line_count, text_rows
from dashboard.importing.files.texttable import TextTable

SHORTEST = 200_000
"""Characters below which reading row by row is as quick."""

_LONGEST_LINE = 1_000_000
_PIECE = 1 << 22
_OLD_LINE_END = re.compile(r"\r(?!\n)")
_EMPTY_LINE = re.compile(r'\n[-=_*~#+:|,; \t"]*\r?\n')
_SPACES = " \t\n\r\x0b\x0c\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


def loaded_quickly(
    connection: duckdb.DuckDBPyConnection, folder: Path, *, name: str, table: TextTable
) -> int | None:
    """Make the staged table of a text and return how many rows it has.

    Args:
        connection: the private database; ``folder`` is all that it may read.
        folder: where the text is put for a moment.
        name: what to make: ``line``, and ``c1`` to ``cn``, trimmed and null where blank.
        table: the text.

    Returns:
        ``None`` where the text has to be read row by row; then nothing was made.
    """
    if table.lines is not None or table.more or len(table.body) < SHORTEST:
        return None
    body = _ended_once(table.body)
    if not _is_plain(body, table.delimiter):
        return None
    if "\r" in body and '"' not in body:  # no cell holds a line end; the engine wants none
        body = body.replace("\r\n", "\n")  # beside a blank cell
    first = next(text_rows(body[:_LONGEST_LINE], first_line=1, delimiter=table.delimiter), None)
    if first is None or first.fault or len(first.cells) < len(table.header):
        return None
    file = folder / f"{name}.csv"
    try:
        _write(file, body)
        line_end = r"\r\n" if "\r" in body else r"\n"
        _read(connection, file, name=name, table=table, width=len(first.cells), line_end=line_end)
        lines = line_count(body, 0, len(body))
        if _adds_up(connection, name, table, width=len(first.cells), lines=lines):
            return _number(connection, f"SELECT COUNT(*) FROM {name}")
    except duckdb.Error:  # the text is odd in some way, and row by row it is found out in which
        pass
    finally:
        file.unlink(missing_ok=True)
    connection.execute(f"DROP TABLE IF EXISTS {name}")
    return None


def _ended_once(body: str) -> str:
    """Return a text that ends with one line end; a long one is seldom copied."""
    if body.endswith("\n") and not body.endswith(("\n\n", "\r\n")):
        return body
    return body.rstrip("\r\n") + ("\r\n" if "\r\n" in body else "\n")


def _is_plain(body: str, delimiter: str) -> bool:
    """Whether nothing stands in a text that the engine would take otherwise than we do."""
    if _EMPTY_LINE.search(f"\n{body[:_LONGEST_LINE]}") or _EMPTY_LINE.search(body):
        return False
    if "\r" in body and (_OLD_LINE_END.search(body) or body.count("\r\n") != body.count("\n")):
        return False
    if '"' in body and _has_spaced_quotes(body, delimiter):
        return False
    if body.isascii() and (delimiter == "\t" or "\t" not in body):
        return True
    edge = f'{delimiter}"\r\n'
    return not re.search(rf"\A\s|[^\S {edge}](?=[{edge}])|(?<=[{edge}])[^\S {edge}]", body)


def _has_spaced_quotes(body: str, delimiter: str) -> bool:
    """Whether a space stands between a quote and the edge of its cell."""
    edges = (delimiter, "\n", "\r", " ")
    # A space beside a quote is rare, and every further look at a long text costs.
    return (' "' in body and any(f'{edge} "' in body for edge in edges)) or (
        '" ' in body and any(f'" {edge}' in body for edge in edges)
    )


def _write(file: Path, body: str) -> None:
    with file.open("wb") as written:
        for start in range(0, len(body), _PIECE):
            written.write(body[start : start + _PIECE].encode())


def _read(  # noqa: PLR0913 - what the engine has to be told
    connection: duckdb.DuckDBPyConnection,
    file: Path,
    *,
    name: str,
    table: TextTable,
    width: int,
    line_end: str,
) -> None:
    """Read a file into a table of texts whose ``line`` counts the rows.

    The rows are counted once they stand in the table, in the file's order: counted on the way, one
    thread would have to read them all.
    """
    cells = [f"c{place}" for place in range(1, width + 1)]
    trimmed = ", ".join(f"NULLIF(TRIM({cell}), '') AS {cell}" for cell in cells)
    columns = ", ".join(f"'{cell}': 'VARCHAR'" for cell in cells)
    connection.execute(
        f"CREATE TABLE {name} AS SELECT CAST(NULL AS BIGINT) AS line, {trimmed} "
        "FROM READ_CSV($file, auto_detect = FALSE, header = FALSE, "
        f"columns = {{{columns}}}, delim = $delimiter, quote = '\"', escape = '\"', "
        f"new_line = '{line_end}', strict_mode = TRUE, null_padding = FALSE, nullstr = '', "
        f"max_line_size = {_LONGEST_LINE})",
        {"file": str(file), "delimiter": table.delimiter},
    )
    connection.execute(f"UPDATE {name} SET line = rowid + $first", {"first": table.body_line})


def _adds_up(
    connection: duckdb.DuckDBPyConnection, name: str, table: TextTable, *, width: int, lines: int
) -> bool:
    """Leave the columns of the header and true lines; false where the text has other lines."""
    for place in range(len(table.header) + 1, width + 1):
        if _number(connection, f"SELECT COUNT(c{place}) FROM {name}"):
            return False
        connection.execute(f"ALTER TABLE {name} DROP COLUMN c{place}")
    cells = [f"c{place}" for place in range(1, len(table.header) + 1)]
    if table.delimiter == "\t" and '"' in table.body:
        held = " OR ".join(f"CONTAINS({cell}, CHR(9))" for cell in cells)
        if _number(connection, f"SELECT COUNT(*) FROM {name} WHERE {held}"):
            return False  # such a tab may stand at the edge of a cell
    rows = _number(connection, f"SELECT COUNT(*) FROM {name}")
    if rows == lines:
        return True
    breaks = " + ".join(
        f"COALESCE(LENGTH({cell}) - LENGTH(REPLACE({cell}, CHR(10), '')), 0)" for cell in cells
    )
    if rows + _number(connection, f"SELECT COALESCE(SUM({breaks}), 0) FROM {name}") != lines:
        return False
    trimmed = ", ".join(
        f"CASE WHEN CONTAINS({cell}, CHR(10)) THEN NULLIF(TRIM({cell}, $spaces), '') ELSE {cell} "
        f"END AS {cell}"
        for cell in cells
    )
    connection.execute(
        f"CREATE OR REPLACE TABLE {name} AS SELECT line + CAST(COALESCE(SUM({breaks}) OVER ("
        "ORDER BY line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS BIGINT) AS line, "
        f"{trimmed} FROM {name} ORDER BY line",
        {"spaces": _SPACES},
    )
    return True


def _number(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    [(number,)] = connection.execute(sql).fetchall()
    return int(number)
