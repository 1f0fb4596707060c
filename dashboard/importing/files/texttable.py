"""A table before anything in it is understood: its header, and rows with their physical lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.importing.files.lines import TextRow, text_rows

BY_PLACE = "The first line holds values, so the columns were told by their place."
"""What is said of a table without a header."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A further stretch of a table's rows: a file may say the same header again.

    Args:
        body: its text.
        body_line: the physical line on which it begins, counted from 1.
    """

    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table before anything in it is understood.

    Args:
        header: the column names as they stand, trimmed; names may repeat or be empty.
        body: the text below the header.
        body_line: the physical line on which ``body`` begins, counted from 1.
        delimiter: what parts the cells.
        notes: what had to be done to read the file, one sentence each.
        headerless: whether the file names no columns; they are then ``column 1`` and so on.
        title: the last line above the header that is no part of the table, empty if there is none.
        more: what follows ``body`` under the same header.
        file: the name that the file came under, where that is known.
        undated: an example of its days, where no year stands anywhere and a stand-in was put there.
        grouped: whether a day stood once for all rows below it.
        lines: the rows themselves, where a layout made them; then nothing is read from ``body``.
    """

    header: tuple[str, ...]
    body: str = ""
    body_line: int = 1
    delimiter: str = ","
    notes: tuple[str, ...] = ()
    headerless: bool = False
    title: str = ""
    more: tuple[Piece, ...] = ()
    file: str = ""
    undated: str = ""
    grouped: bool = False
    lines: tuple[TextRow, ...] | None = None

    def pieces(self) -> tuple[Piece, ...]:
        """Return the stretches of text that hold the rows; none where ``lines`` has them."""
        return () if self.lines is not None else (Piece(self.body, self.body_line), *self.more)

    def rows(self) -> Iterator[TextRow]:
        """Yield the rows below the header; each call reads anew."""
        if self.lines is not None:
            yield from self.lines
        for piece in self.pieces():
            yield from text_rows(
                piece.body,
                first_line=piece.body_line,
                delimiter=self.delimiter,
                width=len(self.header),
            )
