"""Which staged rows are new, known already, or known with other content."""

from dashboard.importing.staging import Staging
from dashboard.store import Cursor
from dashboard.store.transfer import answer, carry


def judge(staging: Staging, cursor: Cursor) -> None:
    """Judge all staged rows against the journal, file by file, as if one came after the other.

    The verdicts stand in ``verdict`` (``queries/sources/verdict.sql``).
    """
    staging.execute("DELETE FROM known")
    staging.execute("DELETE FROM verdict")
    carry(answer(cursor, staging.sql("known")), staging.connection, "known")
    for (file,) in staging.rows("SELECT DISTINCT file FROM identity ORDER BY file"):
        staging.run("verdict", file=file)
