"""A chart as a file: PNG, SVG, PDF, a page that works offline, or its Vega-Lite specification.

Everything is drawn on this machine with the shipped font, in the colours the chart carries.
"""

import html
import json
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import altair as alt
import pandas as pd
import vl_convert

from dashboard.charts.theme import FONT_FOLDER
from dashboard.exports.fonts import font_faces

Spec = dict[str, Any]  # Any: a tree of the grammar's own making

VEGA_LITE: Final = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
"""The version of the grammar that both the charts and the converter speak."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a picture is: ``width`` in pixels at scale 1, and 1 to 4 pixels for each of them."""

    width: int = 760
    scale: int = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a chart in a file: its question, and a sentence below it."""

    title: str = ""
    caption: str = ""


def picture(
    chart: alt.LayerChart, kind: str, *, size: Size = Size(), heading: Heading = Heading()
) -> bytes:
    """Return the bytes of a file of one of ``KINDS``."""
    return KINDS[kind](specification(chart, size=size, heading=heading), size)


def specification(
    chart: alt.LayerChart, *, size: Size = Size(), heading: Heading = Heading()
) -> Spec:
    """Return the chart as Vega-Lite with its data inside, at a fixed width, under its heading."""
    whole = _with_values(chart).properties(width=size.width)
    spec: Spec = whole.to_dict()
    title = _wrapped(heading.title, size.width, letter_px=_TITLE_LETTER_PX)
    caption = _wrapped(heading.caption, size.width, letter_px=_CAPTION_LETTER_PX)
    if title:
        spec["title"] = {"text": title, **({"subtitle": caption} if caption else {})}
        spec["height"] += _TITLE_PX + len(title) * _TITLE_LINE_PX + len(caption) * _CAPTION_LINE_PX
    return spec


def _png(spec: Spec, size: Size) -> bytes:
    _register_font()
    return vl_convert.vegalite_to_png(
        spec, vl_version=VEGA_LITE, scale=size.scale, allowed_base_urls=[]
    )


def _svg(spec: Spec, _size: Size) -> bytes:
    _register_font()
    drawn = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[])
    opening, mark, rest = drawn.partition(">")
    return f"{opening}{mark}<style>{font_faces(drawn)}</style>{rest}".encode()


def _pdf(spec: Spec, _size: Size) -> bytes:
    _register_font()
    return vl_convert.vegalite_to_pdf(spec, vl_version=VEGA_LITE, allowed_base_urls=[])


def _json(spec: Spec, _size: Size) -> bytes:
    return json.dumps(spec, ensure_ascii=False, indent=1).encode()


def _html(spec: Spec, _size: Size) -> bytes:
    """Return one page with everything inside, the library too; it asks no other host for anything."""
    title = " ".join(spec.get("title", {}).get("text", ["Chart"]))
    page = _PAGE.format(
        title=html.escape(title),
        fonts=font_faces(_PRINTABLE + json.dumps(spec, ensure_ascii=False)),
        paper=spec["config"]["background"],
        library=_library(),
        # A closing tag inside a name must not end the script.
        spec=json.dumps({**spec, "width": "container"}).replace("<", "\\u003c"),
    )
    return page.encode()


KINDS: Final[dict[str, Callable[[Spec, Size], bytes]]] = {
    "png": _png,
    "svg": _svg,
    "pdf": _pdf,
    "html": _html,
    "json": _json,
}
"""How each kind of file is made."""

_TITLE_LETTER_PX: Final = 10.0
_CAPTION_LETTER_PX: Final = 6.8
_TITLE_LINE_PX: Final = 22
_CAPTION_LINE_PX: Final = 18
_TITLE_PX: Final = 24
_PRINTABLE: Final = "".join(chr(code) for code in range(0x20, 0x7F))

_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{fonts}
body {{ margin: 0; padding: 16px; background: {paper}; }}
#chart {{ width: 100%; max-width: 1100px; margin: 0 auto; }}
</style>
</head>
<body>
<div id="chart"></div>
<script>{library}</script>
<script>
vegaEmbed("#chart", {spec}, {{actions: false, renderer: "svg"}});
</script>
</body>
</html>
"""


@cache
def _library() -> str:
    """Return the drawing library as one script; putting it together takes seconds."""
    return vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;", VEGA_LITE)


@cache
def _register_font() -> None:
    vl_convert.register_font_directory(str(FONT_FOLDER))


def _wrapped(text: str, width: int, *, letter_px: float) -> list[str]:
    return textwrap.wrap(text, width=max(20, int((width - 24) / letter_px)))


def _with_values(chart: alt.LayerChart) -> alt.LayerChart:
    """Return a copy whose frames are plain values.

    Otherwise Altair would pass them to a transformer that is one for the whole process, which the
    app swaps while it draws in another thread.
    """
    copy: alt.LayerChart = chart.copy()
    _put_values(copy)
    return copy


def _put_values(part: alt.Chart | alt.LayerChart) -> None:
    if isinstance(part.data, pd.DataFrame):
        part.data = alt.InlineData(values=alt.to_values(part.data)["values"])
    if isinstance(part, alt.LayerChart):
        for layer in part.layer:
            _put_values(layer)
