"""What a person's own question may be: one SELECT over the journal's tables, as DuckDB reads it."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import duckdb

from dashboard.errors import QueryError
from dashboard.store import Cursor, Store

LONGEST: Final = 20_000
"""How many characters a question may have."""

_MADE: Final = frozenset(
    {"range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree"}
)
_LISTS: Final = frozenset(
    {
        "duckdb_columns",
        "duckdb_constraints",
        "duckdb_functions",
        "duckdb_keywords",
        "duckdb_tables",
        "duckdb_types",
        "duckdb_views",
    }
)
_AS_TABLES: Final = _MADE | _LISTS | {"latest_done", "session_chosen", "week_between"}
"""Functions that give rows without reaching for anything but the journal and its own shape."""

_NOT_OFFERED: Final = frozenset(
    {
        "create_external_resource",
        "current_setting",
        "getenv",
        "getvariable",
        "json_execute_serialized_sql",
        "json_serialize_plan",
        "nextval",
        "pg_sleep",
        "setseed",
        "setval",
        "sleep_ms",
        "write_log",
    }
)
"""Functions on values that tell of the machine, wait, or leave something behind."""

_SHOWN: Final = frozenset({"", '"tables"', "__show_tables_expanded"})
_OF_THE_ENGINE: Final = ("duckdb_", "pragma_")
_PLACE: Final = re.compile(r"\nLINE (\d+): (.*)\n( *)\^")
_HINT: Final = re.compile(r"\n(Did you mean [^\n]*|Candidate bindings: [^\n]*)")


def parameters(store: Store, *, sql: str) -> list[str]:
    """Return the names of the values that a question needs, in order of the alphabet.

    Raises:
        QueryError: it is not a single SELECT over the journal.
        StoreError: the journal cannot be used.
    """
    with store.read() as cursor, sentences():
        return checked(cursor, sql)


def checked(cursor: Cursor, sql: str) -> list[str]:
    """Check a question with DuckDB's own parser; return the names of the values it needs.

    Raises:
        QueryError: it is not a single SELECT over the journal.
    """
    if len(sql) > LONGEST:
        raise QueryError(f"A question can have {LONGEST:,} characters at most.")
    check_characters(sql)
    statements = cursor.extract_statements(sql)
    if not statements:
        raise QueryError("There is no question yet: write a single SELECT.")
    if len(statements) != 1:
        raise QueryError("Ask one question at a time: a single SELECT.")
    [statement] = statements
    kind = _kind(statement)
    if kind == duckdb.StatementType.MULTI:
        raise QueryError("A PIVOT has to name its values, as in ON kind IN ('mobility').")
    if kind != duckdb.StatementType.SELECT:
        raise QueryError("A question can only read: it has to be a SELECT.")
    _check_names(cursor, sql)
    return sorted(statement.named_parameters)


def check_characters(*texts: str) -> None:
    """Refuse what is no text: halves of characters, as an unreadable argument leaves them.

    Raises:
        QueryError: as said.
    """
    try:
        " ".join(texts).encode()
    except UnicodeEncodeError as error:
        raise QueryError("The question holds characters that are no text.") from error


@contextmanager
def sentences() -> Iterator[None]:
    """Turn the engine's errors about a question into sentences; those about the file pass."""
    try:
        yield
    except (duckdb.IOException, duckdb.FatalException):
        raise
    except duckdb.PermissionException as error:
        raise QueryError(
            "The question reaches outside the journal, which is not allowed."
        ) from error
    except duckdb.TransactionException as error:
        raise QueryError("A question can only read; this one would change the journal.") from error
    except duckdb.OutOfMemoryException as error:
        raise QueryError("The question needs more memory than there is; ask for less.") from error
    except duckdb.Error as error:
        raise QueryError(_in_words(str(error))) from error


def _kind(statement: duckdb.Statement) -> duckdb.StatementType | None:
    try:
        return statement.type
    except ValueError:  # the engine has kinds that its library for Python has no name for
        return None


def _check_names(cursor: Cursor, sql: str) -> None:
    """Refuse functions that reach for something else than the journal, wherever they stand."""
    # The engine's own, by its full name: somebody else's journal may bring a macro of that name.
    row = cursor.execute("SELECT system.main.JSON_SERIALIZE_SQL($sql)", {"sql": sql}).fetchone()
    tree = json.loads(row[0]) if row else {}
    if tree.get("error") is not False:
        raise QueryError("The question cannot be checked; write it as a plain SELECT.")
    for name in _reaching(tree):
        raise QueryError(
            f"A question cannot use {name}: it reads the journal's own tables and views."
        )


def _reaching(tree: object) -> Iterator[str]:
    """Yield what a parsed question names and may not, at any depth (the tree can be a deep one)."""
    open_parts = [tree]
    while open_parts:
        part = open_parts.pop()
        if isinstance(part, list):
            open_parts += part
        if not isinstance(part, dict):
            continue
        open_parts += part.values()
        name = str(part.get("function_name", "")).lower()
        if name in _NOT_OFFERED:
            yield name
        if part.get("type") == "TABLE_FUNCTION":
            name = str((part.get("function") or {}).get("function_name", "")).lower()
            if name not in _AS_TABLES:
                yield name
        table = str(part.get("table_name", "")).lower()
        of_the_engine = part.get("type") == "BASE_TABLE" and table.startswith(_OF_THE_ENGINE)
        if of_the_engine and table not in _LISTS:
            yield table
        if part.get("type") == "SHOW_REF" and table not in _SHOWN:
            yield f"SHOW {table.strip(chr(34)).upper()}"


def _in_words(told: str) -> str:
    """Put what the engine says into one sentence, with the place where it says it."""
    if "'pytz'" in told:
        return (
            "The answer holds a moment with a time zone; "
            "write CAST(... AS TIMESTAMP) around it, as in CAST(NOW() AS TIMESTAMP)."
        )
    kind, _, said = told.partition(":")
    first = (said or kind).strip().split("\n", 1)[0].rstrip(".!; ").replace("! ", "; ")
    hint = _HINT.search(told)
    more = f"; {hint[1][:1].lower()}{hint[1][1:].rstrip('.!?')}" if hint else ""
    end = "?" if "; did you mean" in more else "."
    return f"The question cannot be run{_place(told)}: {first}{more}{end}"


def _place(told: str) -> str:
    found = _PLACE.search(told)
    if not found:
        return ""
    line, shown, before = found.groups()
    character = len(before) - len(f"LINE {line}: ") + 1
    # Of a long line the engine shows only a part, and counts from that.
    where = "" if shown.startswith("...") else f", character {character}"
    return f" (line {line}{where})"
