"""Texts as the shipped font can show them.

The report uses no font of the machine, so that it looks the same everywhere and its file holds
every letter it needs. What the font does not have is said in another way, never left out silently.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from dashboard.exports.fonts import FONT_FOLDER

UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands for a letter that the font does not have."""

UNKNOWN_WORDS: Final = (
    f"{UNKNOWN} stands for a letter that the font of this file does not have; the report as HTML "
    "shows it."
)

_LONG_RUN: Final = re.compile(r"\S{25,}")
_PIECE: Final = re.compile(r"\S{8}(?=\S)")
_BREAK: Final = "\N{ZERO WIDTH SPACE}"


def shown(text: str) -> str:
    """Return a text in letters of the font, with places to break a run without spaces.

    Emoji and other signs become their names in square brackets, marks that only turn the direction
    of reading go, and any other letter becomes ``UNKNOWN``.
    """
    letters = "".join(map(_letter, unicodedata.normalize("NFC", text)))
    return _LONG_RUN.sub(lambda run: _PIECE.sub(rf"\g<0>{_BREAK}", run[0]), letters)


@cache
def _letter(letter: str) -> str:
    if letter == "\n" or ord(letter) in _known():
        return letter
    kind = unicodedata.category(letter)
    if kind in {"Cf", "Mn", "Me"}:
        return ""
    if kind[0] in "ZC":
        return " "
    plain = unicodedata.normalize("NFKC", letter)
    if plain != letter and all(ord(one) in _known() for one in plain):
        return plain
    if kind in {"So", "Sm"} and (name := unicodedata.name(letter, "")):
        return f"[{name.lower()}]"
    return UNKNOWN


@cache
def _known() -> frozenset[int]:
    """Return the letters that every face has; the file is read once."""
    from fontTools.ttLib import TTFont

    known = []
    for face in ("OpenSans-Regular.ttf", "OpenSans-Semibold.ttf"):
        with TTFont(FONT_FOLDER / face) as font:
            known.append(frozenset(font.getBestCmap()))
    # Signs of control have a glyph in the font, and no place in a line of text.
    return frozenset.intersection(*known) - frozenset(range(0x20)) - {0x7F, 0xFFFC}
