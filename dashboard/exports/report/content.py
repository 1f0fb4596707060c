"""What a report says, as plain objects: words and drawings, no layout.

``dashboard.gallery.report`` fills them in. Texts may hold anything that a person can type.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from dashboard.manner import whole

DISCLAIMER: Final = (
    "General fitness information, not medical advice and not a diagnosis. Everything here was "
    "written down by the person who keeps this journal, and ratings are their own; “you” means "
    "that person. Supple cannot see anybody move. A median is the middle value."
)

SIGN_LEFT_OUT: Final = (
    "A warning sign stands, and symptoms are left out of this report: whoever reads it will not "
    "know of the sign."
)
"""Said to the person who makes the report, not in it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: its question, what is said under it, what it shows in words, and the drawing."""

    title: str
    sentence: str
    alt: str
    svg: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; ``more`` says what is left out of a shortened one, or nothing."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One heading with what stands under it; any part may be empty."""

    key: str
    title: str
    figure: Figure | None = None
    sentences: tuple[str, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """A warning sign that stands: what to do in a few words, then the rest of it."""

    headline: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure to see at once: what it is, its value, and what belongs to it."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Holds:
    """How much of a person's own words and signs is in a report.

    ``sign_left_out`` says that a warning sign stands which the person chose not to show.
    """

    notes: int
    symptoms: int
    sign_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report.

    Args:
        title: the heading of it all.
        span: its days in words.
        made: when it was made, in words.
        lead: what stands above everything else, if a warning sign does.
        note: what the person wrote for this report.
        tiles: the figures to see at once.
        sections: the first page.
        details: the second page; empty unless it was asked for.
        holds: what is private in it.
        disclaimer: what it is not.
    """

    title: str
    span: str
    made: str
    lead: Lead | None
    note: str
    tiles: tuple[Tile, ...]
    sections: tuple[Section, ...]
    details: tuple[Section, ...]
    holds: Holds
    disclaimer: str = DISCLAIMER


def shortened(report: Report, *, rows: int, rows_of_details: int) -> Report:
    """Return the report with so many rows a table at most; what is left out is said."""
    return replace(
        report,
        sections=tuple(_short(section, rows) for section in report.sections),
        details=tuple(_short(section, rows_of_details) for section in report.details),
    )


def cut(text: str, *, letters: int) -> str:
    """Return a text on one line, its end replaced by how long it was where it is too long."""
    line = " ".join(text.split())
    if len(line) <= letters:
        return line
    return f"{line[:letters].rstrip()}… ({whole(len(line))} letters in all)"


def with_texts(report: Report, change: Callable[[str], str]) -> Report:
    """Return the report with every text changed, drawings left as they are."""

    def section(one: Section) -> Section:
        figure, table = one.figure, one.table
        return Section(
            key=one.key,
            title=change(one.title),
            figure=figure
            and Figure(
                change(figure.title), change(figure.sentence), change(figure.alt), figure.svg
            ),
            sentences=tuple(map(change, one.sentences)),
            table=table
            and Table(
                tuple(map(change, table.head)),
                tuple(tuple(map(change, row)) for row in table.rows),
                change(table.more),
            ),
        )

    return Report(
        title=change(report.title),
        span=change(report.span),
        made=change(report.made),
        lead=report.lead
        and Lead(change(report.lead.headline), tuple(map(change, report.lead.lines))),
        note=change(report.note),
        tiles=tuple(
            Tile(change(one.label), change(one.value), change(one.note)) for one in report.tiles
        ),
        sections=tuple(map(section, report.sections)),
        details=tuple(map(section, report.details)),
        holds=report.holds,
        disclaimer=change(report.disclaimer),
    )


def _short(section: Section, rows: int) -> Section:
    table = section.table
    if table is None or len(table.rows) <= rows:
        return section
    more = f"And {whole(len(table.rows) - rows)} more, not shown here."
    kept = replace(table, rows=table.rows[:rows], more=f"{table.more} {more}".strip())
    return replace(section, table=kept)
