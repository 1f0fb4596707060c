"""The year of days that have none: asked of the person, and what they said."""

from collections.abc import Mapping, Sequence
from datetime import date

from dashboard.importing.settling.evidence import Question

YEAR = "year"
"""The aspect of the question, and under which name its answer is kept."""
_OFFERED = 8
_FIRST = 1980


def year_said(answers: Mapping[str, str]) -> int | None:
    """Return the year that was answered, for all columns or for one."""
    said = [answer for name, answer in answers.items() if name.split(" ")[0] == YEAR]
    return next((int(one) for one in said if one.isdecimal() and int(one) >= _FIRST), None)


def year_question(header: Sequence[str], example: str, *, today: date) -> Question:
    """Return the question in which year the first day of a table is."""
    return Question(
        header[0],
        YEAR,
        f"No year stands in the file. In which year is the first day, {example}?",
        tuple((str(year), str(year)) for year in range(today.year, today.year - _OFFERED, -1)),
    )
