"""Moments in UTC: that they became local is said."""

from collections.abc import Iterator

from dashboard.importing.fields import Reading
from dashboard.importing.settling.evidence import Evidence


def said(evidence: Evidence, place: int, reading: Reading) -> Iterator[str]:
    """Yield a sentence where the moments of a column were turned from UTC to local time."""
    if reading.macro not in {"day", "later_clock"}:
        return
    where = f" ({evidence.staging.zone})" if evidence.staging.zone else ""
    header = evidence.header[place]
    if reading.arguments[1] == 1:
        yield f"“{header}” is in world time (UTC) and was turned to your local time{where}."
        return
    [(count,)] = evidence.rows(
        r"SELECT COUNT(*) FROM {raw} WHERE LENGTH({c}) > 15 "
        r"AND REGEXP_MATCHES({c}, '\d ?(Z|UTC|GMT|[+-]00:?00)$')",
        place,
    )
    if count:
        yield f"Moments of world time (UTC) in “{header}” were turned to your local time{where}."
