"""A link as a QR code, for a terminal and for a page."""

import io

import segno


def in_terminal(link: str) -> str:
    """Return the code as lines of text, dark on light whatever the terminal's colours."""
    lines = io.StringIO()
    segno.make(link, error="m", micro=False).terminal(out=lines, compact=True)
    return lines.getvalue().rstrip("\n")


def picture(link: str) -> str:
    """Return the code as an SVG picture, dark on white with the quiet edge that scanners need."""
    drawn = segno.make(link, error="m", micro=False)
    return drawn.svg_inline(scale=6, border=4, dark="#000000", light="#ffffff", omitsize=False)
