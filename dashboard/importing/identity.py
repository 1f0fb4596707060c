"""Which staged rows are new, known already, or known with other content."""

from dashboard.importing.sources.supple import SESSIONS
from dashboard.importing.staging import Staging
from dashboard.store import Cursor
from dashboard.store.transfer import answer, carry


def judge(staging: Staging, cursor: Cursor) -> None:
    """Judge all staged rows against the journal, file by file, as if one came after the other.

    The verdicts stand in ``verdict`` (``queries/sources/verdict.sql``). Where they were made and
    the journal has not changed since, they stand.
    """
    state = _state(cursor)
    if staging.judged_against == state:
        return
    staging.execute("TRUNCATE known")
    staging.execute("TRUNCATE verdict")
    carry(answer(cursor, staging.sql("known")), staging.connection, "known")
    if staging.rows("SELECT 1 FROM file_source WHERE family = $own", {"own": SESSIONS.family}):
        carry(answer(cursor, staging.sql("known_here")), staging.connection, "known")
    files = staging.rows("SELECT DISTINCT file FROM identity ORDER BY file")
    for place, (file,) in enumerate(files, start=1):
        is_anything_known = staging.rows("SELECT shape FROM known LIMIT 1")
        staging.run("verdict" if is_anything_known else "verdict_all_new", file=file)
        if place < len(files):
            staging.run("known_from_file", file=file)
    staging.judged_against = state


def _state(cursor: Cursor) -> tuple[object, ...]:
    """Return what differs whenever the journal was written to: every write is a change."""
    [state] = cursor.execute("SELECT COUNT(*), MAX(id), MAX(made_at) FROM change").fetchall()
    return tuple(state)
