"""Days that lie long ago: Log asks about them, an import keeps their rows out.

Most are a year that was mistyped, or the first day that a spreadsheet knows.
"""

from dashboard.importing.staging import Staging
from dashboard.importing.wording import counted
from dashboard.journal.doubts import FIRST_USUAL_YEAR
from dashboard.manner import day_written

DAYS = frozenset({"day", "formed_day", "moment"})
"""Readings whose values are judged."""


def judge_long_ago(  # noqa: PLR0913 - a column is all of this
    staging: Staging, *, file: int, target: str, header: str, cell: str, required: bool, own: bool
) -> None:
    """Keep out what a column of the table ``given`` says of days that lie long ago.

    Our ``own`` files hold only what was written down here, where it was asked about: their rows
    come in, and it is said.
    """
    early = f"YEAR({target}) < {FIRST_USUAL_YEAR}"
    [(rows, first)] = staging.rows(
        f"SELECT COUNT(*), CAST(MIN({target}) AS DATE) FROM given WHERE {early}"
    )
    if not rows:
        return
    if own:
        staging.note(
            file,
            f"{counted(rows, 'row')} of “{header}” {_lie(rows)} before {FIRST_USUAL_YEAR}, the "
            f"first on {day_written(first)}; mend the file first if that is not the right year.",
        )
        return
    staging.execute(
        "INSERT INTO problem SELECT $file, line, $header, "
        f"QUOTED({cell}) || ' lies before {FIRST_USUAL_YEAR}, which is often a mistyped year; '"
        " || 'if it is right, write that day down in Log.', $required "
        f"FROM raw_{file} INNER JOIN given USING (line) WHERE {early}",
        {"file": file, "header": header, "required": required},
    )
    staging.execute(
        f"DELETE FROM given WHERE {early}"
        if required
        else f"UPDATE given SET {target} = NULL WHERE {early}"
    )


def _lie(rows: int) -> str:
    return "lies" if rows == 1 else "lie"
