"""Opening the journal's file in its present shape, once its lock is held."""

import time
from datetime import datetime
from pathlib import Path

import duckdb

from dashboard.errors import StoreBusy
from dashboard.store import backup, engine, schema
from dashboard.store.recovery import settled
from dashboard.store.rewrite import catch_up

_TRY_AGAIN_SECONDS = 0.04


def prepared(
    path: Path, resources: Path, *, deadline: float, waits: float
) -> duckdb.DuckDBPyConnection:
    """Open the file and bring its shape up to date, with a backup before a migration.

    Args:
        path: the journal's file.
        resources: the folder with ``queries/``.
        deadline: until when to wait for others, in seconds of the monotonic clock.
        waits: how long that is in all, in seconds, to say so.
    """
    settled(path)
    catch_up(path)
    connection = _connect(path, deadline, waits)
    try:
        with engine.translated(path):
            steps = schema.migrations(resources)
            missing = schema.pending(connection, steps, path)
            if missing and missing != steps:
                connection.close()
                now = datetime.now()  # noqa: DTZ005 - local clock time is in the name
                backup.of_file(path, reason="before-migration", at=now)
                connection = _connect(path, deadline, waits)
            schema.apply(connection, missing)
            schema.define(connection, resources)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(path: Path, deadline: float, waits: float) -> duckdb.DuckDBPyConnection:
    """Open the file, waiting for programs that hold it without knowing our lock."""
    while True:
        try:
            return engine.connect(path)
        except StoreBusy as error:
            if time.monotonic() >= deadline:
                raise StoreBusy(error.holder, waits) from error
            time.sleep(_TRY_AGAIN_SECONDS)
