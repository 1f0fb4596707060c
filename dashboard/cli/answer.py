"""What a verb gives back, and how it lays out a table for people."""

import argparse
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from dashboard.cli.terminal import harmless
from dashboard.manner import figure
from dashboard.settings import Settings


@dataclass(frozen=True, slots=True)
class Answer:
    """A verb's result.

    Args:
        data: the JSON object of ``--json``; days, times and decimals may stand in it.
        text: the same for people.
        messages: lines for standard error.
        lines: answers to print one by one as they are ready, instead of ``data`` and ``text``; what
            it returns at its end is the exit status.
        status: exit status.
    """

    data: Mapping[str, object]
    text: str = ""
    messages: Sequence[str] = field(default=())
    status: int = 0
    lines: Generator[str, None, int] | None = None


class VerbModule(Protocol):
    """What a verb's module offers."""

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the verb's own arguments."""

    def run(self, args: argparse.Namespace, settings: Settings) -> Answer:
        """Do it."""


def table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Lay rows out in aligned columns; a missing value shows as a dash, numbers stand right."""
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [
        max(len(heading), *(len(row[column]) for row in cells), 0) if cells else len(heading)
        for column, heading in enumerate(headings)
    ]
    right = [
        all(isinstance(row[column], (int, float)) or row[column] is None for row in rows)
        and bool(rows)
        for column in range(len(headings))
    ]
    lines = [headings, *cells]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if is_right else cell.ljust(width)
            for cell, width, is_right in zip(line, widths, right, strict=True)
        ).rstrip()
        for line in lines
    )


def _cell(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return figure(f"{value:.1f}")
    return " ".join(harmless(str(value)).splitlines())
