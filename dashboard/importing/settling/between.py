"""Durations that are written as ranges: that their middle was taken is said."""

from collections.abc import Iterator

from dashboard.importing.fields import Reading
from dashboard.importing.settling.evidence import Evidence
from dashboard.importing.wording import counted

_RANGES = (
    "SELECT COUNT(*), ANY_VALUE({c}) FROM {raw} "
    r"WHERE REGEXP_MATCHES({c}, "
    r"'\d.*?(-|\x{2013}|\x{2014}|\x{301c}|\b(to|bis|à|a|tot|till|do)\b)\s*\d') "
    "AND DURATION_OF({c}, $unit, $clock, NULL) IS NOT NULL"
)


def said(evidence: Evidence, place: int, reading: Reading) -> Iterator[str]:
    """Yield a sentence where durations such as 15-20 min became one number."""
    if reading.macro != "duration":
        return
    unit, clock, *_ = reading.bound(today=evidence.today)
    [(count, example)] = evidence.rows(_RANGES, place, unit=unit, clock=clock)
    if count:
        cells = counted(int(str(count)), "cell")
        yield f"“{evidence.header[place]}” has {cells} such as {example}: the middle was taken."
