"""Rows of a plain table that are none: totals, and the header said again."""

from collections.abc import Sequence

from dashboard.importing.sources import Source, placed
from dashboard.importing.staging import Staging
from dashboard.importing.wording import counted

TABLE = "table"
"""The name of plain tables, as a source."""


def tidy(staging: Staging, *, file: int, header: Sequence[str], source: Source) -> None:
    """Take out of ``raw_<file>`` the rows that sum others up, and those that repeat the header."""
    places = [place for place, _ in placed(source, header).values()]
    day = placed(source, header)["day"][0] + 1
    cells = [f"c{place + 1}" for place in range(min(len(header), max(places) + 1))]
    totals = _taken_out(
        staging,
        f"DELETE FROM raw_{file} WHERE NOT REGEXP_MATCHES(COALESCE(c{day}, ''), '\\d') "
        f"AND LIST_BOOL_OR(LIST_TRANSFORM([{', '.join(cells)}], LAMBDA cell : IS_TOTAL(cell)))"
        " RETURNING line",
    )
    if totals:
        staging.execute(
            "INSERT INTO set_aside VALUES ($file, 'totals', $rows)", {"file": file, "rows": totals}
        )
    repeated = _taken_out(
        staging,
        f"DELETE FROM raw_{file} WHERE c{day} IS NOT DISTINCT FROM $name RETURNING line",
        {"name": header[day - 1]},
    )
    if repeated:
        staging.note(file, f"{counted(repeated, 'row')} that repeat the header were passed over.")


def _taken_out(staging: Staging, sql: str, params: dict[str, object] | None = None) -> int:
    return len(staging.rows(sql, params))
