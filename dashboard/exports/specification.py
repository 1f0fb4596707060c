"""A chart as Vega-Lite: what the page draws, and what every file of a chart is made from."""

import textwrap
from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard.exports.records import records

Spec = dict[str, Any]  # Any: a tree of the grammar's own making


@dataclass(frozen=True, slots=True)
class Size:
    """How large a picture is.

    Args:
        words: what it is for.
        width: in pixels at scale 1, in printer's points of a PDF.
        scale: pixels of a PNG for each of these, unless another is asked for.
    """

    words: str
    width: int
    scale: int


SIZES: Final = {
    "screen": Size("Screen", width=760, scale=2),
    # In points 169 mm: A4 and Letter within their margins, words as large as those of a letter.
    "paper": Size("Paper", width=480, scale=4),
    # As wide as a phone shows it, so that words need no zooming.
    "message": Size("Message", width=400, scale=3),
}
"""What pictures are saved for; heights follow from the charts."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a picture is laid out.

    Args:
        width: in pixels at scale 1, in printer's points of a PDF.
        scale: pixels of a PNG for each of these, 1 to 4.
        title: stands above the chart; nothing if empty.
        caption: stands below the title.
        alt: describes the chart for people who do not see it.
    """

    width: int = SIZES["screen"].width
    scale: int = SIZES["screen"].scale
    title: str = ""
    caption: str = ""
    alt: str = ""


def vega_lite(chart: alt.LayerChart) -> Spec:
    """Return the chart as Vega-Lite with its data inside, as wide as its container.

    Frames never pass through Altair: it would hand them to a transformer that is one for the whole
    process, which the app exchanges while another thread draws, and which refuses more than 5,000
    rows. Nor does the chart pass through its own ``to_dict``: that copies every layer four times,
    and mixes in the theme that the app has set for the process. What charts look like is checked by
    tests, not once more at each drawing.
    """
    frames: list[pd.DataFrame] = []
    spec = {"$schema": alt.SCHEMA_URL, **_plain(chart, frames)}
    spec["datasets"] = {_data_name(number): records(frame) for number, frame in enumerate(frames)}
    return spec


def specification(chart: alt.LayerChart, *, layout: Format) -> Spec:
    """Return the chart as Vega-Lite at a fixed width, under its title."""
    spec = {**vega_lite(chart), "width": layout.width}
    spec["config"]["padding"] = _PADDING_PX
    spec["height"] += _PADDING_PX
    if layout.alt:
        spec["description"] = layout.alt
    if layout.title:
        title = _wrapped(layout.title, layout.width, letter_px=_TITLE_LETTER_PX)
        caption = _wrapped(layout.caption, layout.width, letter_px=_CAPTION_LETTER_PX)
        spec["title"] = {"text": title, "subtitle": caption}
        spec["height"] += _TITLE_PX + len(title) * _TITLE_LINE_PX + len(caption) * _CAPTION_LINE_PX
    return spec


_PADDING_PX: Final = 16
_TITLE_PX: Final = 24
_TITLE_LINE_PX: Final = 22
_CAPTION_LINE_PX: Final = 18
_TITLE_LETTER_PX: Final = 10.0
_CAPTION_LETTER_PX: Final = 6.6


def _wrapped(text: str, width: int, *, letter_px: float) -> list[str]:
    return textwrap.wrap(text, width=max(20, int((width - 2 * _PADDING_PX) / letter_px)))


def _plain(part: alt.typing.ChartType, frames: list[pd.DataFrame]) -> Spec:
    """Return a chart or a layer with a name in place of each frame; new frames join ``frames``."""
    layered = isinstance(part, alt.LayerChart)
    schema = alt.TopLevelLayerSpec if layered else alt.TopLevelUnitSpec
    spec: Spec = schema.to_dict(
        part, validate=False, ignore=["data", "layer"], context={"top_level": False}
    )
    if isinstance(part.data, pd.DataFrame):
        spec["data"] = {"name": _data_name(_place(part.data, frames))}
    if layered:
        spec["layer"] = [_plain(layer, frames) for layer in part.layer]
    return spec


def _place(frame: pd.DataFrame, frames: list[pd.DataFrame]) -> int:
    for number, known in enumerate(frames):
        if known is frame:
            return number
    frames.append(frame)
    return len(frames) - 1


def _data_name(number: int) -> str:
    return f"frame_{number}"  # "data_0" and so on are names that Vega-Lite gives itself
