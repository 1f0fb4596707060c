"""What reshapes and layouts share: columns made of a row's other cells, and text without marks."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from html import unescape

from dashboard.importing.files.decode import TextTable
from dashboard.importing.files.lines import TextRow
from dashboard.importing.sources.source import header_names
from dashboard.journal.activities import kind_of

Row = Mapping[str, str]
"""The cells of a row by header name, in lower case and trimmed; of equal names the first."""

_BREAK = re.compile(r"<\s*(?:br\s*/?|/p|/div|/li)\s*>", re.IGNORECASE)
_MARK = re.compile(r"</?[A-Za-z][^<>]*>")


def with_columns(
    table: TextTable, names: tuple[str, ...], made: Callable[[Row], tuple[str, ...]]
) -> TextTable:
    """Return a table with further columns before its own, made row by row."""
    header = header_names(table.header)
    lines = tuple(
        TextRow(row.line, row.height, [*made(_by_name(header, row.cells)), *row.cells], row.fault)
        for row in table.rows()
    )
    return replace(table, header=(*names, *table.header), lines=lines)


def plain_text(text: str) -> str:
    """Return a note without HTML: breaks as line breaks, other marks left out."""
    if "<" not in text and "&" not in text:
        return text.strip()
    lines = unescape(_MARK.sub("", _BREAK.sub("\n", text))).replace("\xa0", " ").split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def exercise_among(tags: str) -> str:
    """Return those of the tags, parted by bars, that sound like exercise, as one phrase."""
    parts = [" ".join(tag.split()) for tag in tags.split("|")]
    return ", ".join(dict.fromkeys(tag for tag in parts if tag and kind_of(tag)))


def _by_name(header: list[str], cells: list[str]) -> Row:
    found: dict[str, str] = {}
    for name, cell in zip(header, cells, strict=False):
        found.setdefault(name, cell.strip())
    return found
