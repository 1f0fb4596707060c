"""What is known of a file beside one column: its headers, and what its cells look like."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.importing.cells.plain import bare
from dashboard.importing.fields import Argument, Column
from dashboard.importing.staging import Staging

_SAMPLE = 500
"""Rows that show how a file is written; a column itself is judged by all of its rows."""

_HALF_DAY = re.compile(r"\d\s*[ap]\.?\s?m\.?\b", re.IGNORECASE)
_COMMA = re.compile(r"[+-]?(?:\d+,\d{1,2}|\d*,\d{4,}|0,\d+|\d{1,3}(?:\.\d{3})+,\d+)")
_POINT = re.compile(r"[+-]?(?:\d+\.\d{1,2}|\d*\.\d{4,}|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+)")
_DAY_FIRST_WORDS = """
    datum uhrzeit zeit beginn ende dauer tag schmerz bemerkung notizen jour heure durée début fin
    douleur remarques fecha hora duración inicio dolor notas data duração início dor observações
    giorno ora durata inizio dolore dia dag tijd duur begin pijn opmerkingen tid varaktighet smärta
    anteckning dato kommentar czas dzień początek koniec trwania notatki ból
"""


@dataclass(frozen=True, slots=True)
class Question:
    """What only the person can say about a column.

    Args:
        header: the column's header.
        aspect: what is asked: order, unit, clock, mark or scale.
        text: the question.
        options: possible answers, each with how to say it to people.
    """

    header: str
    aspect: str
    text: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was settled for a column: arguments by name, what is said of it, what must be asked."""

    values: Mapping[str, Argument]
    sentence: str = ""
    question: Question | None = None


@dataclass(frozen=True)
class Evidence:
    """A loaded file as a witness.

    Args:
        staging: where its rows are.
        file: its number.
        header: its header.
        placed: its columns by target, with their places.
        today: days after it cannot be meant.
        delimiter: what parts its cells.
    """

    staging: Staging
    file: int
    header: Sequence[str]
    placed: Mapping[str, tuple[int, Column]]
    today: date
    delimiter: str = ","

    @cached_property
    def sample(self) -> list[str]:
        """The cells of the first rows, without those that are blank."""
        rows = self.staging.rows(f"SELECT * EXCLUDE (line) FROM raw_{self.file} LIMIT {_SAMPLE}")
        return [cell for row in rows for cell in row if cell is not None]

    @cached_property
    def half_days(self) -> bool:
        """Whether clocks are written with am and pm."""
        return any(len(cell) < 50 and _HALF_DAY.search(cell) for cell in self.sample)  # noqa: PLR2004

    @cached_property
    def mark(self) -> str | None:
        """What stands before decimals in the file, as far as its cells agree."""
        commas = sum(bool(_COMMA.fullmatch(cell)) for cell in self.sample)
        points = sum(bool(_POINT.fullmatch(cell)) for cell in self.sample)
        if commas == points:
            return "," if self.delimiter == ";" and not points else None
        return "," if commas > points else "."

    @cached_property
    def day_first_language(self) -> bool:
        """Whether a header is in a language whose speakers write the day first."""
        words = {word for name in self.header for word in re.split(r"[\W\d_]+", bare(name))}
        return not words.isdisjoint(bare(_DAY_FIRST_WORDS).split())

    def rows(self, sql: str, place: int, **params: object) -> list[tuple[object, ...]]:
        """Ask about a column: ``{c}`` stands for it and ``{raw}`` for the table."""
        filled = sql.replace("{c}", f"c{place + 1}").replace("{raw}", f"raw_{self.file}")
        return self.staging.rows(filled, params)
