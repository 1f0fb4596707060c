"""Numbers with thousands marks, decimal commas and the signs that apps put before them."""

import re
import unicodedata

_DECIMAL = {
    ",": re.compile(r"[+-]?(?:\d{1,12},\d{0,18}|,\d{1,18})"),
    ".": re.compile(r"[+-]?(?:\d{1,12}\.?\d{0,18}|\.\d{1,18})"),
}
_GROUPED = {
    ",": re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d{0,9})?"),
    ".": re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d{0,9})?"),
}
_SPACED = re.compile(r"[+-]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{0,9})?")
_SIGNS = str.maketrans({"−": "-", "–": "-"})


def pointed(cell: str | None, mark: str | None) -> str | None:
    """Return a number as the database reads it, its decimals behind a point.

    Args:
        cell: the number as written.
        mark: what stands before decimals, where that is settled; else a single mark does.
    """
    if not cell or len(cell) > _LONGEST:
        return None
    text = unicodedata.normalize("NFKC", cell).lstrip("'").translate(_SIGNS)
    text = re.sub(r"\s+", " ", text).strip()
    if _SPACED.fullmatch(text):
        return re.sub(r"[ '’]", "", text).replace(",", ".")
    marks = (mark,) if mark in _DECIMAL else (",", ".")
    for one in marks:
        if _DECIMAL[one].fullmatch(text):
            return text.replace(one, ".")
    for one in marks:
        if _GROUPED[one].fullmatch(text):
            return text.replace("," if one == "." else ".", "").replace(",", ".")
    return text if re.fullmatch(r"[+-]?\d{1,12}", text) else None


_LONGEST = 40
