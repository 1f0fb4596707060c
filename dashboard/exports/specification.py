"""A chart as Vega-Lite: what the page draws, and what every file of a chart is made from."""

import textwrap
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

import altair as alt
import numpy as np
import pandas as pd

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
        size: how large it is.
        scale: pixels of a PNG for each of the size's, 1 to 4; 0 is the size's own.
        title: stands above the chart; nothing if empty.
        caption: stands below the title.
        alt: describes the chart for people who do not see it.
    """

    size: Size = SIZES["screen"]
    scale: int = 0
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
    spec["datasets"] = {_data_name(number): _rows(frame) for number, frame in enumerate(frames)}
    return spec


def specification(chart: alt.LayerChart, *, layout: Format) -> Spec:
    """Return the chart as Vega-Lite at a fixed width, under its title."""
    width = layout.size.width
    spec = {**vega_lite(chart), "width": width}
    spec["config"]["padding"] = _PADDING_PX
    spec["height"] += _PADDING_PX
    if layout.alt:
        spec["description"] = layout.alt
    if layout.title:
        title = _wrapped(layout.title, width, letter_px=_TITLE_LETTER_PX)
        caption = _wrapped(layout.caption, width, letter_px=_CAPTION_LETTER_PX)
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


def _rows(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Return a frame row by row as JSON can hold it: local moments, nothing where it is missing."""
    columns = [_cells(frame[name]) for name in frame.columns]
    return [dict(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True)]


def _cells(column: "pd.Series[Any]") -> list[object]:  # Any: cells of any sort
    if pd.api.types.is_datetime64_any_dtype(column):
        moments = column.dt.tz_localize(None).to_numpy(dtype="datetime64[s]")
        texts = np.datetime_as_string(moments, unit="s").tolist()
        return [None if text == "NaT" else text for text in texts]
    if pd.api.types.is_float_dtype(column):
        return [cell if _is_finite(cell) else None for cell in column.tolist()]
    cells = column.tolist()
    return [None if pd.isna(cell) else cell for cell in cells] if column.hasnans else cells


def _is_finite(cell: Any) -> bool:  # noqa: ANN401 - a number, or one of the signs for none
    return cell is not pd.NA and cell is not None and isfinite(cell)
