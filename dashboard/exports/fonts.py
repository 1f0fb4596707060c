"""The shipped font inside files that a browser draws: only the letters used, as data in the file."""

import base64
import io
from functools import cache
from typing import Final

from dashboard.charts.theme import FONT, FONT_FOLDER

_FACES: Final = {400: "OpenSans-Regular.ttf", 600: "OpenSans-Semibold.ttf"}
"""The weights that charts use."""


def font_faces(text: str) -> str:
    """Return CSS that brings the font for every letter of ``text``."""
    return _font_faces("".join(sorted({letter for letter in text if letter.isprintable()})))


@cache
def _font_faces(letters: str) -> str:
    return "".join(
        f'@font-face{{font-family:"{FONT}";font-weight:{weight};'
        f"src:url(data:font/woff;base64,{_subset(name, letters)})}}"
        for weight, name in _FACES.items()
    )


def _subset(name: str, letters: str) -> str:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(FONT_FOLDER / name)
    cutter = subset.Subsetter(subset.Options(hinting=False, layout_features=["kern"]))
    cutter.populate(text=letters)
    cutter.subset(font)
    font.flavor = "woff"
    packed = io.BytesIO()
    font.save(packed)
    return base64.b64encode(packed.getvalue()).decode("ascii")
