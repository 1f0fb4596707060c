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

from dashboard.exports.fonts import FONT_FOLDER, font_faces
from dashboard.exports.records import records

Spec = dict[str, Any]  # Any: a tree of the grammar's own making

VEGA_LITE: Final = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
"""The version of the grammar that the charts and the converter both speak."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a picture is laid out.

    Args:
        width: in pixels at scale 1.
        scale: pixels of a PNG for each of these, 1 to 4.
        title: stands above the chart; nothing if empty.
        caption: stands below the title.
    """

    width: int = 760
    scale: int = 2
    title: str = ""
    caption: str = ""


def picture(chart: alt.LayerChart, *, kind: str, layout: Format) -> bytes:
    """Return the content of a file of one of ``KINDS``."""
    return KINDS[kind](specification(chart, layout=layout), layout)


def vega_lite(chart: alt.LayerChart) -> Spec:
    """Return the chart as Vega-Lite with its data inside, as wide as its container.

    Frames never pass through Altair: it would hand them to a transformer that is one for the whole
    process, which the app exchanges while another thread draws, and which refuses more than 5,000
    rows; and it would check and copy every value. It sees their names, and each is put beside them
    once. What charts look like is checked by tests, not once more at each drawing.
    """
    copy: alt.LayerChart = chart.copy()
    frames: list[pd.DataFrame] = []
    _name_data(copy, frames)
    spec: Spec = copy.to_dict(validate=False)
    spec["datasets"] = {_data_name(number): records(frame) for number, frame in enumerate(frames)}
    return spec


def specification(chart: alt.LayerChart, *, layout: Format) -> Spec:
    """Return the chart as Vega-Lite at a fixed width, under its title."""
    spec = {**vega_lite(chart), "width": layout.width}
    spec["config"]["padding"] = _PADDING_PX
    spec["height"] += _PADDING_PX
    if layout.title:
        title = _wrapped(layout.title, layout.width, letter_px=_TITLE_LETTER_PX)
        caption = _wrapped(layout.caption, layout.width, letter_px=_CAPTION_LETTER_PX)
        spec["title"] = {"text": title, "subtitle": caption}
        spec["height"] += _TITLE_PX + len(title) * _TITLE_LINE_PX + len(caption) * _CAPTION_LINE_PX
    return spec


def _png(spec: Spec, layout: Format) -> bytes:
    _register_font()
    return vl_convert.vegalite_to_png(
        spec, vl_version=VEGA_LITE, scale=layout.scale, allowed_base_urls=[]
    )


def _svg(spec: Spec, _layout: Format) -> bytes:
    _register_font()
    drawn = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[])
    opening, mark, rest = drawn.partition(">")
    style = font_faces(spec["config"]["font"], text=drawn)
    return f"{opening}{mark}<style>{style}</style>{rest}".encode()


def _pdf(spec: Spec, _layout: Format) -> bytes:
    _register_font()
    return vl_convert.vegalite_to_pdf(spec, vl_version=VEGA_LITE, allowed_base_urls=[])


def _json(spec: Spec, _layout: Format) -> bytes:
    return json.dumps(spec, ensure_ascii=False, indent=1).encode()


def _html(spec: Spec, layout: Format) -> bytes:
    """Return a page with everything inside, also the library: it asks no other host for anything.

    The heading is text of the page, so that it can be read aloud and copied.
    """
    drawing = {key: value for key, value in spec.items() if key != "title"}
    config = spec["config"]
    return _PAGE.format(
        title=html.escape(layout.title or "Chart"),
        caption=html.escape(layout.caption),
        fonts=font_faces(config["font"], text=_ASCII + json.dumps(spec, ensure_ascii=False)),
        font=config["font"],
        paper=config["background"],
        ink=config["title"]["color"],
        muted=config["title"]["subtitleColor"],
        library=_library(),
        # A closing tag inside a name must not end the script.
        spec=json.dumps({**drawing, "width": "container"}).replace("<", "\\u003c"),
    ).encode()


KINDS: Final[dict[str, Callable[[Spec, Format], bytes]]] = {
    "png": _png,
    "svg": _svg,
    "pdf": _pdf,
    "html": _html,
    "json": _json,
}
"""How each kind of file is made."""

_PADDING_PX: Final = 16
_TITLE_PX: Final = 24
_TITLE_LINE_PX: Final = 22
_CAPTION_LINE_PX: Final = 18
_TITLE_LETTER_PX: Final = 10.0
_CAPTION_LETTER_PX: Final = 6.6
_ASCII: Final = "".join(chr(code) for code in range(0x20, 0x7F))

_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{fonts}
body {{ max-width: 1100px; margin: 0 auto; padding: 16px; background: {paper}; color: {ink};
  font-family: "{font}", sans-serif; line-height: 1.45; }}
h1 {{ margin: 0; font-size: 22px; font-weight: 600; }}
p {{ margin: 4px 0 12px; color: {muted}; }}
#chart {{ width: 100%; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{caption}</p>
<div id="chart"></div>
<script>{library}</script>
<script>vegaEmbed("#chart", {spec}, {{actions: false, renderer: "svg"}});</script>
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
    return textwrap.wrap(text, width=max(20, int((width - 2 * _PADDING_PX) / letter_px)))


def _name_data(part: alt.LayerChart, frames: list[pd.DataFrame]) -> None:
    """Put a name in place of each frame, and the frame into ``frames``, unless it is there."""
    data = part.data
    if isinstance(data, pd.DataFrame):
        known = [number for number, frame in enumerate(frames) if frame is data]
        number = known[0] if known else len(frames)
        if not known:
            frames.append(data)
        part.data = alt.NamedData(name=_data_name(number))
    for layer in getattr(part, "layer", ()):
        _name_data(layer, frames)


def _data_name(number: int) -> str:
    return f"frame_{number}"  # "data_0" and so on are names that Vega-Lite gives itself
