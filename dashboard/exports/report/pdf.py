"""The report as PDF, and its pages as pictures, set by typst on this machine.

``template.typ`` is ours and fixed. Everything that a report says reaches it as one JSON value and
is shown as text: nothing a person types is ever read as markup. The file is tagged, and checked
against PDF/UA-1 while it is made.
"""

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from dashboard.exports.fonts import FONT_FOLDER
from dashboard.exports.report.content import Report, shortened, with_texts
from dashboard.exports.report.letters import UNKNOWN, UNKNOWN_WORDS, shown

if TYPE_CHECKING:
    from typst import Compiler, Fonts

Paper = Literal["a4", "letter"]
PAPERS: Final[dict[Paper, str]] = {"a4": "a4", "letter": "us-letter"}
"""The sizes of paper, as typst calls them."""

STANDARD: Final = "ua-1"
PREVIEW_PPI: Final = 110


@dataclass(frozen=True, slots=True)
class _Step:
    """How tightly a page is set: size of the letters, height of a chart, length of lists."""

    letter_pt: float
    chart_mm: int
    rows: int


_STEPS: Final = (
    _Step(9.2, 46, 40),
    _Step(9.2, 46, 14),
    _Step(9.0, 44, 10),
    _Step(8.8, 42, 8),
    _Step(8.6, 42, 6),
    _Step(8.4, 40, 5),
    _Step(8.0, 36, 4),
    _Step(7.6, 30, 3),
    _Step(7.2, 24, 2),
    _Step(6.8, 20, 1),
)
"""From the roomiest to the tightest; the first that fits is taken, for each page."""


@dataclass(frozen=True, slots=True)
class Document:
    """A finished PDF with the number of its pages."""

    content: bytes
    pages: int


def pdf(report: Report, *, paper: Paper, made_at: datetime) -> Document:
    """Return the report as PDF: one page, or two with details."""
    setting, pages = _fitting(report, paper=paper)
    content = setting.compile(
        format="pdf", pdf_standards=[STANDARD], timestamp=made_at.replace(tzinfo=UTC)
    )
    return Document(_one(content), pages)


def pictures(report: Report, *, paper: Paper) -> list[bytes]:
    """Return each page as PNG, just as the PDF has it."""
    setting, _ = _fitting(report, paper=paper)
    found = setting.compile(format="png", ppi=PREVIEW_PPI)
    return found if isinstance(found, list) else [_one(found)]


def compiler(template: Path, *, inputs: dict[str, str]) -> "Compiler":
    """Return typst with a template of ours, what it is to show, and the shipped font alone."""
    from typst import Compiler

    return Compiler(
        template,
        root=template.parent,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )


def _fitting(report: Report, *, paper: Paper) -> tuple["Compiler", int]:
    """Return the report as loosely set as its pages allow, and how many pages it has."""
    alone = replace(report, details=())
    for step in _STEPS:
        setting, pages = _set(alone, steps=(step, step), paper=paper)
        if pages == 1:
            break
    for details in _STEPS if report.details else ():
        setting, pages = _set(report, steps=(step, details), paper=paper)
        if pages <= 2:  # noqa: PLR2004 - a page, and one of details
            break
    return setting, pages


def _set(report: Report, *, steps: tuple[_Step, _Step], paper: Paper) -> tuple["Compiler", int]:
    first, second = steps
    short = shortened(report, rows=first.rows, rows_of_details=second.rows)
    told = json.dumps(asdict(with_texts(short, shown)), ensure_ascii=False)
    layout = {
        "paper": PAPERS[paper],
        "steps": [asdict(step) for step in steps],
        "unknown": UNKNOWN_WORDS if UNKNOWN in told else "",
    }
    setting = compiler(_TEMPLATE, inputs={"report": told, "layout": json.dumps(layout)})
    return setting, int(json.loads(setting.query("<pages>", field="value", one=True)))


@cache
def _fonts() -> "Fonts":
    """Return the shipped faces and no others: neither the machine's nor typst's own."""
    from typst import Fonts

    return Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONT_FOLDER)]
    )


def _one(content: object) -> bytes:
    if not isinstance(content, bytes):
        raise TypeError(type(content))
    return content


_TEMPLATE: Final = Path(__file__).with_name("template.typ")
