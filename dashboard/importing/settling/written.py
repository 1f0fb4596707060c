"""The days of a column as their numbers are written, and columns of bare numbers."""

import re
from dataclasses import dataclass
from datetime import date

from dashboard.importing.cells.moments import ordered
from dashboard.importing.settling.evidence import Decision, Evidence

NUMERIC = r"(\d{1,4})[./-] ?(\d{1,2})[./-] ?(\d{1,4})"
PARTS = re.compile(NUMERIC)
_LEAST_SECONDS = 1e8
"""Since 1970: in 1973, before anybody kept such a journal."""
_COUNTED = (
    "“{header}” counts {what} since 1970 in world time (UTC); they were turned to your local time."
)


@dataclass(frozen=True, slots=True)
class Written:
    """A day as its numbers are written, how often, and an example of its cell."""

    parts: tuple[str, str, str]
    times: int
    text: str

    def read(self, order: str) -> date | None:
        """Return the day that it is in an order; no year of two digits goes before a point."""
        year_first = len(self.parts[0]) == len(self.parts[2]) and "." not in self.text[:9]
        return None if order == "ymd" and not year_first else ordered(*self.parts, order)


def written(evidence: Evidence, place: int) -> list[Written]:
    """Return the days of a column that are written in three numbers, clean ones left out."""
    found = evidence.rows(
        "SELECT shown, COUNT(*), MIN(cell) FROM ("
        f"SELECT REGEXP_EXTRACT({{c}}, '{NUMERIC}') AS shown, {{c}} AS cell FROM {{raw}} "
        "WHERE NOT (LENGTH({c}) = 10 AND TRY_CAST({c} AS DATE) IS NOT NULL)"
        ") WHERE shown <> '' GROUP BY shown ORDER BY shown",
        place,
    )
    return [
        Written(parts.groups(), int(str(times)), str(text))  # type: ignore[arg-type] # three groups
        for shown, times, text in found
        if (parts := PARTS.fullmatch(str(shown)))
    ]


def of_numbers(evidence: Evidence, place: int) -> Decision | None:
    """Settle a column of bare numbers: serials of a spreadsheet, or time since 1970."""
    [(count, low, high, cells)] = evidence.rows(
        "SELECT COUNT(number), MIN(number), MAX(number), COUNT(*) FROM ("
        r"SELECT CASE WHEN REGEXP_FULL_MATCH({c}, '\d{4,13}([.,]\d+)?') "
        "THEN TRY_CAST(REPLACE({c}, ',', '.') AS DOUBLE) END AS number FROM {raw} "
        r"WHERE {c} IS NOT NULL AND NOT REGEXP_FULL_MATCH({c}, '(19|20)\d{6}'))",
        place,
    )
    if not isinstance(count, int) or not isinstance(cells, int) or 2 * count <= cells:
        return None
    if not isinstance(low, float) or not isinstance(high, float):
        return None
    latest = (evidence.today - date(1970, 1, 1)).days + 2
    header = evidence.header[place]
    if low > _LEAST_SECONDS and high < latest * 86400:
        return Decision({"order": "epoch_s"}, _COUNTED.format(header=header, what="seconds"))
    if low > 1000 * _LEAST_SECONDS and high < latest * 86_400_000:
        return Decision({"order": "epoch_ms"}, _COUNTED.format(header=header, what="milliseconds"))
    start = "serial_1904" if "1904" in header else "serial"
    if low > 10_000 and high < latest + 25_569:  # noqa: PLR2004 - the serial of 1970
        return Decision(
            {"order": start}, f"“{header}” holds the numbers by which spreadsheets count days."
        )
    return None
