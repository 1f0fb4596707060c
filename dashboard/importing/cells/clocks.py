"""Local clock times: 18:30, 6:30 pm, 19.30 Uhr, 19h30, fractions of a day, and ranges of them."""

import re
import unicodedata
from datetime import datetime, time, timedelta

from dashboard.importing.cells.plain import plainly

_EAST_AM, _EAST_PM = (
    tuple(unicodedata.normalize("NFKD", word) for word in words)  # as in a plain text
    for words in (("午前", "上午", "오전"), ("午後", "下午", "오후"))
)
_AM = rf"(?:a\.?\s?m\.?|(?<=\d)a|fm|{'|'.join(_EAST_AM)})"
_PM = rf"(?:p\.?\s?m\.?|(?<=\d)p|em|{'|'.join(_EAST_PM)})"
CLOCK = (
    rf"(?:(?:{_AM}|{_PM})\s*)?\d{{1,2}}(?:\s?[:.h]\s?\d{{2}}(?:[:.]\d{{2}}(?:[.,]\d{{1,9}})?)?|h)?"
    rf"(?:\s*(?:{_AM}|{_PM}|uhr|h|godz\.?)(?![^\W\d_]))?"
)
"""A clock time in a plain text."""

_PARTS = re.compile(
    rf"(?P<before>{_AM}|{_PM})?\s*(?P<hour>\d{{1,2}})"
    r"(?:\s?(?P<mark>[:.h])\s?(?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?|(?P<full>h))?"
    rf"\s*(?P<after>{_AM}|{_PM})?(?P<word>uhr|h|godz\.?)?"
)
_TO = r"\bto\b|\buntil\b|\bbis\b|\ba\b|\bate\b|\btot\b|\bdo\b|\btil\b|から"
_RANGE = re.compile(rf"(?:von |from |de |van )?({CLOCK})\s*(?:-+|>+|{_TO})\s*({CLOCK})(?:まで)?")
_FRACTION = re.compile(r"0?[.,]\d{1,18}")
_OFFSET_BEHIND = re.compile(r"\d{1,2}:\d{2}:\d{2}.*[+-]\d{2}:?\d{2}$")


def first(cell: str | None) -> time | None:
    """Return the clock time of a cell, of a range the first."""
    if not cell or len(cell) > _LONGEST:
        return None
    if _FRACTION.fullmatch(cell):
        return of_day(float(cell.replace(",", ".")))
    text = plainly(cell)
    ends = _ends(text)
    return ends[0] if ends else at(text)


def last(cell: str | None) -> time | None:
    """Return the last clock time of a range."""
    ends = _ends(plainly(cell)) if cell and len(cell) <= _LONGEST else None
    return ends[1] if ends else None


def at(text: str) -> time | None:
    """Return the clock time that a plain text is."""
    found = _PARTS.fullmatch(text)
    if not found or not (found["mark"] or found["full"] or found["word"] or _half(text, found)):
        return None
    hour, half = int(found["hour"]), _half(text, found)
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    minute, second = int(found["minute"] or 0), int(found["second"] or 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def of_day(fraction: float) -> time:
    """Return the clock time at a fraction of a day, to the second."""
    return (datetime(2000, 1, 1) + timedelta(seconds=round(fraction % 1 * 86400))).time()  # noqa: DTZ001 - only its clock is taken


def _half(text: str, found: re.Match[str]) -> str:
    said = found["before"] or found["after"] or ""
    if not said or not text:
        return ""
    return "pm" if said[0] in "pe" or said in _EAST_PM else "am"


def _ends(text: str) -> tuple[time, time] | None:
    found = _RANGE.fullmatch(text)
    if not found or _OFFSET_BEHIND.fullmatch(text):
        return None
    begun, ended = found[1].strip(), found[2].strip()
    end = at(ended) or at(f"{ended}h")
    half = re.search(r"[ap]\.?\s?m\.?$", ended)
    starts = [at(begun) or at(f"{begun}h")]
    if half and not re.search("[apm]", begun):
        # 7-8 pm begins in the evening too, 11-1 pm in the morning.
        starts = [
            at(f"{begun} {word}") for word in ("pm", "am") if half[0][0] == "p" or word == "am"
        ]
    possible = [start for start in starts if start and end and (start <= end or len(starts) == 1)]
    return (possible[0], end) if possible and end else None


_NOON = 12
_LONGEST = 40
