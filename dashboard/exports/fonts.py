"""The shipped font, inside files that a browser draws: only the letters a file uses."""

import base64
import io
from functools import cache
from pathlib import Path
from typing import Final

FONT_FOLDER: Final = Path(__file__).resolve().parent.parent / "static" / "fonts"

_FACES: Final = {400: "OpenSans-Regular.ttf", 600: "OpenSans-Semibold.ttf"}
"""The weights that charts use."""


def font_faces(family: str, *, text: str) -> str:
    """Return CSS that brings every letter of ``text`` along."""
    letters = "".join(sorted({letter for letter in text if letter.isprintable()}))
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};'
        f"src:url(data:font/woff;base64,{_subset(name, letters)})}}"
        for weight, name in _FACES.items()
    )


@cache
def _subset(name: str, letters: str) -> str:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    cutter = subset.Subsetter(subset.Options(hinting=False, layout_features=["kern"]))
    cutter.populate(text=letters)
    packed = io.BytesIO()
    with TTFont(FONT_FOLDER / name) as font:
        cutter.subset(font)
        font.flavor = "woff"
        font.save(packed)
    return base64.b64encode(packed.getvalue()).decode("ascii")
