"""The quick way of loading gives what reading row by row gives, or declines."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.importing import quickload
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.quickload import loaded_quickly
from dashboard.store import engine

NAMES = ("a", "b", "c")
KEPT: list[TemporaryDirectory[str]] = []
CELLS = st.one_of(
    st.sampled_from(["", "1", "2026-03-01", " x ", "a b", "12,5", "—", "\u00a0x", "x\u2009", "-"]),
    st.text(alphabet="ab1 \",;\n\r\t\u00a0|\\'", max_size=6),
)


@cache
def private() -> tuple[duckdb.DuckDBPyConnection, Path]:
    folder = TemporaryDirectory()
    KEPT.append(folder)
    return engine.in_memory(Path(folder.name)), Path(folder.name)


def quickly(text: str, *, delimiter: str = ",", width: int = 3) -> list[tuple[Any, ...]] | None:
    connection, folder = private()
    table = TextTable(NAMES[:width], body=text, body_line=5, delimiter=delimiter)
    rows = loaded_quickly(connection, folder, name="raw_1", table=table)
    assert list(folder.glob("*.csv")) == []
    if rows is None:
        assert connection.execute("SELECT * FROM duckdb_tables()").fetchall() == []
        return None
    found = connection.execute("SELECT * FROM raw_1 ORDER BY line").fetchall()
    connection.execute("DROP TABLE raw_1")
    assert len(found) == rows
    return found


def row_by_row(text: str, *, delimiter: str = ",", width: int = 3) -> list[tuple[Any, ...]] | None:
    """Read as ``Staging.load`` does without the quick way; ``None`` where it would say something."""
    table = TextTable(NAMES[:width], body=text, body_line=5, delimiter=delimiter)
    found: list[tuple[Any, ...]] = []
    for row in table.rows():
        cells = [cell.strip() or None for cell in row.cells]
        if row.fault or len(cells) < width or any(cells[width:]):
            return None
        found.append((row.line, *cells[:width]))
    return found


@pytest.fixture(autouse=True)
def _every_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quickload, "SHORTEST", 0)


def quoted(cell: str, delimiter: str) -> str:
    odd = any(mark in cell for mark in f'{delimiter}"\n\r')
    return '"' + cell.replace('"', '""') + '"' if odd else cell


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@given(
    rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5),
    end=st.sampled_from(["\n", "\r\n"]),
)
@example(rows=[["1", "x\ny", "z"], ["2", "\n q \n\n", "z"], ["3", "", ""]], end="\n")
@example(rows=[["1", "x\r\ny", "z"], ["2", "w", "z"]], end="\r\n")
def test_tables_as_programs_write_them(delimiter: str, rows: list[list[str]], end: str) -> None:
    text = "".join(delimiter.join(quoted(cell, delimiter) for cell in row) + end for row in rows)
    found = quickly(text, delimiter=delimiter)
    assert found is None or found == row_by_row(text, delimiter=delimiter)


@given(text=st.text(alphabet='ab1 ",\n\r\u00a0', max_size=30))
@example(text='a,"b"c,d\n1,2,3\n')
@example(text='a,b"c"d,e\n')
@example(text='a, "b",c\n1,2,3\n')
@example(text='a,"b" ,c\n')
@example(text='1,"a\n2,b\n3,"c ""d"""\n')
@example(text="a,b,c\n\n1,2,3\n")
@example(text="a,b,c\n1,2\n")
@example(text="a,b,c,\n1,2,3,\n")
@example(text="a,b,c,\n1,2,3,4\n")
@example(text="---,---,---\n1,2,3\n")
@example(text=",,\n1,2,3\n")
def test_any_text(text: str) -> None:
    found = quickly(text)
    assert found is None or found == row_by_row(text)


@pytest.mark.parametrize(
    "text",
    [
        "1,2,3\n4,5,6\n",
        '1,"2, two",3\n4,"5 ""five""",6',
        "1,2,3,\r\n4,5,6,\r\n",
        '1,"two\nlines",3\n4,"\n",6\n',
        "1, 2 ,3\n,,6\n",
        "1,—,ü\n2,\u00a0—,x y\n".replace("\u00a0", "é"),
    ],
)
def test_plain_tables_are_loaded_quickly(text: str) -> None:
    found = quickly(text)
    assert found is not None
    assert found == row_by_row(text)


def test_short_texts_and_prepared_rows_are_left_to_the_other_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert quickly("1,2,3\n") is not None
    monkeypatch.setattr(quickload, "SHORTEST", 100)
    assert quickly("1,2,3\n") is None
