"""A person's own question: one SELECT that can only read, within limits of time and length."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import duckdb

from dashboard.errors import QueryError
from dashboard.query.checked import check_characters, checked, sentences
from dashboard.store import Cursor, Store

LIMIT_SECONDS = 5.0
"""How long a question may take, in seconds."""

LIMIT_ROWS = 10_000
"""How many rows an answer may have; the rest is cut, and the answer says so."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gave; ``cut`` when there were more rows than are shown."""

    columns: tuple[str, ...]
    rows: list[tuple[object, ...]]
    cut: bool


def ask(
    store: Store,
    *,
    sql: str,
    params: Mapping[str, object] | None = None,
    limit_seconds: float = LIMIT_SECONDS,
    limit_rows: int = LIMIT_ROWS,
) -> Answer:
    """Run one SELECT on a cursor of its own, in a transaction that cannot write.

    Raises:
        QueryError: it is not a single SELECT, cannot be run, or takes too long.
        StoreError: the journal cannot be used.
    """
    given = dict(params or {})
    with store.read() as cursor, sentences(), _limited(cursor, limit_seconds):
        _check(cursor, sql, given)
        # The engine calls a SELECT with an INSERT inside it a SELECT; the transaction refuses it.
        cursor.execute("BEGIN TRANSACTION READ ONLY")
        try:
            cursor.execute(sql, given)
            columns = tuple(str(column[0]) for column in cursor.description or ())
            rows = cursor.fetchmany(limit_rows + 1)
        finally:
            with suppress(duckdb.Error):  # the error that caused it must be the one seen
                cursor.execute("ROLLBACK")
    return Answer(columns, rows[:limit_rows], cut=len(rows) > limit_rows)


def _check(cursor: Cursor, sql: str, given: Mapping[str, object]) -> None:
    check_characters(*map(str, given.values()))
    needed = checked(cursor, sql)
    missing = sorted(set(needed) - set(given))
    if missing:
        raise QueryError(f"The question needs a value for {', '.join(missing)}.")
    unknown = sorted(set(given) - set(needed))
    if unknown:
        raise QueryError(f"The question does not use {', '.join(unknown)}.")


@contextmanager
def _limited(cursor: Cursor, seconds: float) -> Iterator[None]:
    """Stop what the cursor does after some seconds, and say so."""
    timer = threading.Timer(seconds, cursor.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    except duckdb.InterruptException as error:
        raise QueryError(
            f"The question took longer than {seconds:g} seconds and was stopped. "
            "Ask for fewer days, or for a total instead of single rows."
        ) from error
    finally:
        timer.cancel()
        timer.join()  # so that it never reaches a cursor that is closed
