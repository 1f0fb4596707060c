"""How a file writes its days: ``yyyy-mm-dd``, ``d.m.yy`` and their like."""

import re
from dataclasses import dataclass

_PARTS = {
    "yyyy": (r"\d{4}", "%Y"),
    "yy": (r"\d{2}", "%y"),
    "mm": (r"\d{2}", "%m"),
    "m": (r"\d{1,2}", "%m"),
    "dd": (r"\d{2}", "%d"),
    "d": (r"\d{1,2}", "%d"),
}
_PART = re.compile("y+|m+|d+")
_BETWEEN = re.compile(r"[^\w\s%]?")


@dataclass(frozen=True, slots=True)
class DayForm:
    """A form of days.

    Args:
        written: as people say it.
        shape: a pattern that finds the day at the beginning of a cell as its first group, together
            with the spaces or the T before a clock time.
        format: what the database reads the day with.
    """

    written: str
    shape: str
    format: str


def day_form(written: str) -> DayForm:
    """Read a form made of ``yyyy`` or ``yy``, ``mm`` or ``m``, ``dd`` or ``d``, and marks between.

    Raises:
        ValueError: a part is missing, stands twice or is not known.
    """
    parts, between = _PART.findall(written), _PART.split(written)
    is_known = set(parts) <= set(_PARTS) and all(map(_BETWEEN.fullmatch, between))
    if not is_known or sorted(part[0] for part in parts) != ["d", "m", "y"]:
        raise ValueError(written)
    shape = _PART.sub(lambda part: _PARTS[part[0]][0], re.escape(written).replace(r"\-", "-"))
    return DayForm(
        written=written,
        shape=rf"^({shape})(?:[T,\s]+|$)",
        format=_PART.sub(lambda part: _PARTS[part[0]][1], written),
    )


ISO = day_form("yyyy-mm-dd")
"""The form of our own files and of most exports."""
