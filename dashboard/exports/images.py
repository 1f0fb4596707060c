"""A chart as a file: PNG, SVG, PDF, a page that works offline, or its Vega-Lite specification.

Everything is drawn on this machine with the shipped font, in the colours the chart carries.
"""

import html
import json
from collections.abc import Callable
from functools import cache
from typing import Any, Final

import altair as alt
import vl_convert

from dashboard.exports.control import writable
from dashboard.exports.fonts import FONT_FOLDER, font_faces
from dashboard.exports.specification import Format, Spec, specification

__all__ = ["KINDS", "VEGA_LITE", "Format", "picture"]

VEGA_LITE: Final = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
"""The version of the grammar that the charts and the converter both speak."""


def picture(chart: alt.LayerChart, *, kind: str, layout: Format) -> bytes:
    """Return the content of a file of one of ``KINDS``."""
    spec = specification(chart, layout=layout)
    # The converter ends the whole program when it meets a sign of control in a name it draws.
    return KINDS[kind](spec if kind == "json" else _writable(spec), layout)


def _writable(part: Any) -> Any:  # noqa: ANN401 - any part of the tree
    if isinstance(part, str):
        return writable(part)
    if isinstance(part, list):
        return [_writable(one) for one in part]
    if isinstance(part, dict):
        return {key: _writable(value) for key, value in part.items()}
    return part


def _png(spec: Spec, layout: Format) -> bytes:
    _register_font()
    return vl_convert.vegalite_to_png(
        _still(spec),
        vl_version=VEGA_LITE,
        scale=layout.scale,
        allowed_base_urls=[],
    )


def _svg(spec: Spec, _layout: Format) -> bytes:
    _register_font()
    drawn = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[])
    opening, mark, rest = drawn.partition(">")
    style = font_faces(spec["config"]["font"], text=drawn)
    return f"{opening}{mark}<style>{style}</style>{rest}".encode()


def _pdf(spec: Spec, _layout: Format) -> bytes:
    _register_font()
    return vl_convert.vegalite_to_pdf(_still(spec), vl_version=VEGA_LITE, allowed_base_urls=[])


def _json(spec: Spec, _layout: Format) -> bytes:
    return json.dumps(spec, ensure_ascii=False, indent=1).encode()


def _html(spec: Spec, layout: Format) -> bytes:
    """Return a page with everything inside, also the library: it asks no other host for anything.

    The heading is text of the page, so that it can be read aloud and copied.
    """
    drawing = {key: value for key, value in spec.items() if key != "title"}
    config = spec["config"]
    return _PAGE.format(
        title=html.escape(writable(layout.title or "Chart")),
        caption=html.escape(writable(layout.caption)),
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


def _still(spec: Spec) -> Spec:
    """Return a chart that nobody can point at: it is drawn the same, and sooner."""
    return {
        key: value if key in _UNTOUCHED else _without_hands(value)
        for key, value in spec.items()
        if key != "params"
    }


def _without_hands(part: Any) -> Any:  # noqa: ANN401 - any part of the tree
    if isinstance(part, list):
        return [_without_hands(one) for one in part]
    if not isinstance(part, dict):
        return part
    if part.keys() == {"value", "condition"} and "param" in part["condition"]:
        picked = part["condition"]
        # Of a mark while nothing is picked; that picks all, or none where it is said so.
        return {"value": picked["value"] if picked.get("empty", True) else part["value"]}
    return {key: _without_hands(value) for key, value in part.items() if key not in _ONLY_FOR_HANDS}


_UNTOUCHED: Final = {"datasets", "config"}
_ONLY_FOR_HANDS: Final = {"params", "tooltip"}


@cache
def _library() -> str:
    """Return the drawing library as one script; putting it together takes seconds."""
    return vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;", VEGA_LITE)


@cache
def _register_font() -> None:
    vl_convert.register_font_directory(str(FONT_FOLDER))
