from pathlib import Path

import duckdb
import pytest

from dashboard import query, settings
from dashboard.errors import QueryError
from dashboard.store import Store
from tests.sql import rich
from tests.sql.compare import answer

NAMES = query.names(settings.resources())


@pytest.mark.parametrize("name", NAMES)
def test_a_query_is_one_select_with_the_parameters_it_declares(name: str, filled: Store) -> None:
    shipped = query.load(filled.resources, name)
    with filled.read() as cursor:
        statements = cursor.extract_statements(shipped.sql)
    assert [statement.type for statement in statements] == [duckdb.StatementType.SELECT]
    assert statements[0].named_parameters == {param.name for param in shipped.params}


@pytest.mark.parametrize("name", NAMES)
def test_a_query_gives_the_columns_it_declares(name: str, filled: Store) -> None:
    shipped = query.load(filled.resources, name)
    nulls = {param.name: None for param in shipped.params}
    with filled.read() as cursor:
        described = cursor.execute(f"DESCRIBE {shipped.sql}", nulls).fetchall()
    declared = [(column.name, column.type) for column in shipped.columns]
    assert [(name, kind) for name, kind, *_ in described] == declared


@pytest.mark.parametrize("name", NAMES)
def test_a_query_says_what_it_answers_and_what_every_name_means(name: str) -> None:
    shipped = query.load(settings.resources(), name)
    assert shipped.doc.endswith(".")
    assert shipped.columns
    assert all(field.doc for field in (*shipped.params, *shipped.columns))
    assert "ORDER BY" in shipped.sql


@pytest.mark.parametrize("name", NAMES)
def test_a_query_gives_the_same_rows_again(name: str, filled: Store) -> None:
    asked = rich.questions()[0]
    first = answer(filled, name, asked)
    assert first
    assert answer(filled, name, asked) == first


@pytest.mark.parametrize(
    "text",
    [
        "SELECT 1 AS one",
        "-- One.\n--\n-- params:\nSELECT 1 AS one",
        "-- One.\n--\n-- params:\n-- columns:\n--   one, INTEGER\nSELECT 1 AS one",
    ],
)
def test_a_header_in_another_form_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "odd.sql").write_text(text, encoding="utf-8")
    with pytest.raises(QueryError, match="odd has"):
        query.load(tmp_path, "odd")
