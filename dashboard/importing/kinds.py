"""Problems of one kind together: the same complaint about the same column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.importing.staging import Problem

_QUOTED = re.compile(r"“[^”]*”")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """What was found again and again.

    Args:
        message: the sentence, with ``…`` for what differs from row to row.
        column: the header of the column, ``None`` where it is about whole rows.
        rejected: whether the rows were kept out; else only a value of each was.
        problems: one for each row, in the order of the lines.
    """

    message: str
    column: str | None
    rejected: bool
    problems: tuple[Problem, ...]


def problem_kinds(problems: Iterable[Problem]) -> tuple[ProblemKind, ...]:
    """Group problems; those that keep rows out stand first, then those of many rows."""
    groups: dict[tuple[bool, str | None, str], list[Problem]] = {}
    for problem in problems:
        key = (problem.rejected, problem.column, _pattern(problem.message))
        groups.setdefault(key, []).append(problem)
    kinds = [
        ProblemKind(
            alike[0].message if len({one.message for one in alike}) == 1 else pattern,
            column,
            rejected,
            tuple(alike),
        )
        for (rejected, column, pattern), alike in groups.items()
    ]
    return tuple(sorted(kinds, key=lambda kind: (not kind.rejected, -len(kind.problems))))


def _pattern(message: str) -> str:
    """Return a message without what it quotes, or without its numbers where it quotes nothing."""
    unquoted = _QUOTED.sub("“…”", message)
    return unquoted if unquoted != message else _NUMBER.sub("…", message)
