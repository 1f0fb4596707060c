"""A cell's text made plain, so that one spelling stands for many."""

import re
import unicodedata

_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("–—−‐‑‒", "-"),
        **dict.fromkeys("→⟶➔~〜", ">"),
        **dict.fromkeys("年月", "/"),
        **dict.fromkeys("日秒", " "),
        **dict.fromkeys("’‘`´", "'"),
        **dict.fromkeys("時时点", "h"),
        "分": ":",
        "\u200e": None,
        "\u200f": None,
        "\ufe0f": None,
    }
)
_WEEKDAY = re.compile(r"[(（][月火水木金土日祝・]{1,3}[)）]|[月火水木金土日]曜日?")

UNTIL = re.compile(
    r"\s+-+\s+|\s*>+\s*|\s+(?:to|until|till|bis|ate|hasta|al|tot|til|do)\s+|から|"
    r"(?<=[\dz])/(?=\d{4}-)"
)
"""What parts the two ends of a range in a plain text."""


def plainly(text: str) -> str:
    """Return a text in small letters, without accents, with plain spaces, digits and dashes."""
    return bare(_WEEKDAY.sub(" ", text).translate(_CHARACTERS)).rstrip(": ")


def bare(text: str) -> str:
    """Return a text in small letters, without accents and with single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    parts = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(one for one in parts if not unicodedata.combining(one))
    return " ".join(kept.translate(_CHARACTERS).split())
