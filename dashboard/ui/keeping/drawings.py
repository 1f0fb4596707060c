"""How a range of motion is measured: the words of the catalogue beside a drawing of our own.

A test that no flat drawing shows clearly (lumbar-locked rotation) has its words alone. The
drawings are schematic: the body in a quiet colour, where it rests dashed, and what is read in
the colour of the bars. Each says in words (``alt``) what it shows.
"""

from typing import Final

import streamlit as st

from dashboard.charts.theme import LOOKS, Look
from dashboard.model import RangeTest
from dashboard.ui import look
from dashboard.ui.text import plain

WIDTH: Final = 340
HEIGHT: Final = 220


def draw(test: RangeTest) -> None:
    """Draw how a test is done."""
    svg, alt = drawing(test.id, look=LOOKS[look.name()])
    if svg:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.image(svg, width=WIDTH, alt=alt)
            st.markdown(plain(test.how_to), width=330)
    else:
        st.markdown(plain(test.how_to))


def drawing(test: str, *, look: Look) -> tuple[str, str]:
    """Return the drawing of a test and what it shows; both are empty where there is none."""
    if test not in _DRAWN:
        return "", ""
    shapes, alt = _DRAWN[test]
    styled = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="[PAPER]"/>{shapes}'
    for name, colour in (
        ("BODY", look.muted),
        ("INK", look.ink),
        ("READ", look.bar),
        ("PAPER", look.paper),
        ("AIR", look.grid),
    ):
        styled = styled.replace(f"[{name}]", colour)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" font-family="Open Sans, sans-serif" font-size="13">'
        f"{styled}</svg>"
    ), alt


def _words(x: int, y: int, text: str, *, anchor: str = "start", colour: str = "INK") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="[{colour}]">{text}</text>'


def _limb(path: str, *, width: int = 18) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="[BODY]" stroke-width="{width}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _read(path: str, *, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    return f'<path d="{path}" fill="none" stroke="[READ]" stroke-width="2.5"{dash}/>'


def _tip(x: int, y: int, turn: int) -> str:
    """Draw the tip of an arrow that points to the right, turned."""
    placed = f"translate({x},{y}) rotate({turn})"
    return f'<path d="M-9,-5 L0,0 L-9,5 Z" fill="[READ]" transform="{placed}"/>'


_TURNED: Final = (
    # from above, the face to the top: the shoulders at rest, then turned by 40 degrees
    '<ellipse cx="150" cy="130" rx="64" ry="27" fill="none" stroke="[BODY]" stroke-width="2" '
    'stroke-dasharray="5 4"/>'
    '<g transform="rotate(40 150 130)">'
    '<ellipse cx="150" cy="130" rx="64" ry="27" fill="[AIR]" stroke="[BODY]" stroke-width="3"/>'
    '<rect x="137" y="98" width="26" height="9" rx="2" fill="[READ]"/>'
    '<circle cx="150" cy="132" r="16" fill="[BODY]"/>'
    '<path d="M145,118 L150,110 L155,118 Z" fill="[BODY]"/>'
    "</g>"
    + _read("M150,98 L150,24", dashed=True)
    + _read("M172,104 L218,49")
    + _tip(218, 49, -50)
    + _read("M150,44 A86,86 0 0 1 202,62")
    + _words(158, 22, "read this angle", colour="READ")
)

_SEATED: Final = (
    _limb("M130,128 L130,62", width=24)
    + _limb("M170,128 L170,62", width=24)
    + '<rect x="143" y="58" width="14" height="34" rx="4" fill="[AIR]" stroke="[INK]"/>'
    + _TURNED
    + _words(8, 60, "cushion,")
    + _words(8, 76, "knees still")
    + '<path d="M84,66 L138,70" stroke="[INK]" fill="none"/>'
    + _words(232, 110, "phone on the")
    + _words(232, 126, "breastbone")
    + '<path d="M228,112 L178,112" stroke="[INK]" fill="none"/>'
    + _words(8, 206, "seen from above")
)

_HALF_KNEELING: Final = (
    _limb("M174,128 L174,60", width=24)
    + '<rect x="163" y="34" width="22" height="34" rx="8" fill="[BODY]"/>'
    + _limb("M126,134 L126,192", width=22)
    + '<rect x="272" y="16" width="10" height="180" fill="[AIR]" stroke="[INK]"/>'
    + _TURNED
    + _words(290, 206, "wall")
    + _words(8, 60, "front foot")
    + '<path d="M76,56 L160,50" stroke="[INK]" fill="none"/>'
    + _words(8, 166, "this knee")
    + _words(8, 182, "on a cushion")
    + _words(206, 206, "seen from above", anchor="middle")
)

_AT_THE_WALL: Final = (
    # from the side: heels, buttocks and upper back touch the wall
    '<rect x="60" y="10" width="12" height="196" fill="[AIR]" stroke="[INK]"/>'
    '<path d="M60,206 L250,206" stroke="[INK]" stroke-width="2"/>'
    + _limb("M87,196 L90,160 L90,128", width=20)
    + _limb("M82,199 L112,199", width=12)
    + _limb("M89,124 L94,104 L89,88", width=32)
    + _limb("M94,80 L108,56", width=15)
    + '<circle cx="119" cy="40" r="20" fill="[BODY]"/>'
    + '<path d="M136,34 L146,43 L136,47 Z" fill="[BODY]"/>'
    + _words(20, 24, "wall")
)

_DRAWN: Final = {
    "seated_rotation": (
        _SEATED,
        (
            "Seen from above: the knees stay still with a cushion between them, and the shoulders "
            "turn. The angle is read between where the phone on the breastbone pointed before "
            "and after."
        ),
    ),
    "half_kneeling_rotation": (
        _HALF_KNEELING,
        (
            "Seen from above: one foot in front beside a wall, the other knee on a cushion. The "
            "shoulders turn towards the front leg and the wall, and the angle of the turn is read."
        ),
    ),
    "head_to_wall": (
        _AT_THE_WALL
        + _read("M72,40 L99,40")
        + _tip(99, 40, 0)
        + _tip(72, 40, 180)
        + _read("M84,40 L84,22 L170,22")
        + _words(174, 27, "measure this gap", colour="READ")
        + _words(130, 120, "heels, buttocks and")
        + _words(130, 136, "upper back touch"),
        (
            "From the side: a person stands with heels, buttocks and upper back at a wall. The gap "
            "between the wall and the back of the head is measured."
        ),
    ),
    "neck_to_wall": (
        _AT_THE_WALL
        + '<circle cx="99" cy="66" r="5" fill="[READ]"/>'
        + _read("M72,66 L95,66")
        + _tip(95, 66, 0)
        + _tip(72, 66, 180)
        + _read("M84,66 L84,80 L164,80")
        + _words(168, 78, "from this bone", colour="READ")
        + _words(168, 94, "to the wall", colour="READ")
        + _words(130, 132, "heels, buttocks and")
        + _words(130, 148, "upper back touch"),
        (
            "From the side: a person stands with heels, buttocks and upper back at a wall. The gap "
            "between the wall and the prominent bone at the base of the neck is measured."
        ),
    ),
}
