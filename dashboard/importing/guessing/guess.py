"""An unknown table's mapping, guessed from the words of its header and from its cells.

The guess has the form of a mapping file (``mapping.py``), so that a guessed table, an edited guess
and a mapping that a person wrote take one path.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dashboard.errors import ImportFileError
from dashboard.importing import habits
from dashboard.importing.cells import FOLDER
from dashboard.importing.cells.lists import meanings
from dashboard.importing.files.decode import TextTable
from dashboard.importing.guessing import column_values, evidence, roles
from dashboard.importing.guessing.forms import without_moments
from dashboard.importing.guessing.header_words import is_a_set, lexicon
from dashboard.importing.guessing.meant import as_mapping
from dashboard.importing.guessing.ratings import give_ratings
from dashboard.importing.guessing.roles import Field, Parts
from dashboard.importing.wording import listed

_UNNAMED = re.compile(r"column \d+")
"""What columns are called in a table without a header."""
_SAMPLE = 1000
"""Rows that the guess looks at."""
_SHOWN = 40
"""Characters of a header name that are repeated to the person."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What an unknown table is taken for.

    Args:
        mapping: what its columns mean, in the form of a mapping file.
        confidence: 0 to 1.
        why: what it was told by, as the end of a sentence.
    """

    mapping: dict[str, object]
    confidence: float
    why: str


def guessed(table: TextTable, *, resources: Path) -> Guess:
    """Guess what the columns of a table mean.

    Raises:
        ImportFileError: nothing in it tells of exercise, comfort or habits on a day.
    """
    fields = without_moments(_fields(table, resources))
    parts = Parts(fields, lexicon(resources))
    _give_moments(parts)
    if not _has_days(parts):
        raise ImportFileError(_without_days(parts))
    _give_times(parts)
    if all(_UNNAMED.fullmatch(field.header) for field in fields):
        _give_by_cells(parts)
    _give_exercises(parts)
    give_ratings(parts)
    _give_others(parts)
    _give_lasting(parts)
    told = evidence.told(
        parts,
        is_grouped=table.grouped or sum(map(is_a_set, table.header)) > 1,
        is_ticked=habits.give_ticks(parts, resources=resources),
    )
    if told.rows is None:
        raise ImportFileError(_stranger(told.what, fields))
    return Guess(as_mapping(parts, told), told.confidence, f"the columns {told.why}")


def _has_days(parts: Parts) -> bool:
    """Give out the day; the moment of the end tells it where no other column does."""
    return bool(
        parts.give("day", fit=roles.is_day, score=roles.day_score)
        or _by_serial(parts)
        or parts.give("day", "end", fit=roles.is_moment, unless=("birth", "planned"))
    )


def _without_days(parts: Parts) -> str:
    weight, what = evidence.strange(parts)
    if weight:
        return _stranger(what, parts.fields)
    return f"None of the columns holds days ({_seen(parts.fields)}), so it cannot be a journal."


def _stranger(what: str, fields: Sequence[Field]) -> str:
    return (
        f"This looks like {what}, not like a journal of exercise or habits: "
        f"its columns are {_seen(fields)}."
    )


def _fields(table: TextTable, resources: Path) -> list[Field]:
    rows = list(islice(table.rows(), _SAMPLE))
    words = lexicon(resources).words
    lengths = meanings(resources / FOLDER, "lengths")
    known: set[str] = set()
    fields = []
    for place, header in enumerate(table.header):
        if header.casefold() not in known and header:
            cells = [row.cells[place] if place < len(row.cells) else "" for row in rows]
            fields.append(
                Field(place, header, words(header), column_values.column(cells, lengths=lengths))
            )
        known.add(header.casefold())
    return fields


def _by_serial(parts: Parts) -> bool:
    """Take a column named as a day whose cells are the numbers of a spreadsheet's days."""
    fit = parts.give("day", "day", fit=lambda one: one.serials >= roles.MOST, at_least=2.5)
    return fit is not None


def _give_moments(parts: Parts) -> None:
    """Take the moment of the start for the day where that of the end stands beside it."""
    ends = [one for one in parts.fields if roles.is_moment(one.column) and one.says("end")]
    if ends and all(one.says("end") > one.says("start") for one in ends):
        unless = ("birth", "recorded", "planned")
        parts.give("day", fit=roles.is_moment, score=roles.start_score, unless=unless)


def _give_times(parts: Parts) -> None:
    day = parts.of["day"].column
    parts.give("end_moment", fit=roles.is_moment, score=roles.end_score)
    if day.moments < roles.MOST:
        parts.give("start", "start", "time", fit=_early_clock, unless=("planned", "rest"))
        parts.give("start", "start", fit=roles.is_clock, unless=("planned", "rest"))
    parts.give("end", "end", fit=roles.is_clock, unless=("planned",))
    parts.give(
        "duration",
        fit=roles.is_duration,
        score=roles.duration_score,
        unless=("rest", "planned", "birth"),
    )


def _early_clock(column: column_values.Column) -> bool:
    return roles.is_clock(column) and (
        column.parted < roles.MOST or column.clock_ranges > 0 or roles.looks_early(column)
    )


def _give_by_cells(parts: Parts) -> None:
    """Give out parts in a table without a header: words of exercise, and the only other number."""
    for field in list(parts.free()):
        if "activity" not in parts.of and evidence.speaks_of_exercise(parts, field):
            parts.of["activity"] = field
    numbers = [field for field in parts.free() if roles.is_duration(field.column)]
    if len(numbers) == 1:
        parts.of.setdefault("duration", numbers[0])


def _give_exercises(parts: Parts) -> None:
    parts.give("sets", "sets", fit=roles.is_count, unless=("rest", "planned"))
    parts.give("reps", "reps", fit=roles.is_amount, unless=("rest", "planned"))
    parts.give("hold", "hold", fit=roles.is_duration, unless=("rest", "planned"))
    parts.give("exercise", "exercise", fit=_names_something)
    if "exercise" not in parts.of and {"sets", "reps"} & set(parts.of):
        parts.give("exercise", "title", "activity", fit=roles.is_text)
    parts.give("side", "side", fit=roles.is_word)
    parts.give("activity", "activity", fit=lambda one: one.is_text and one.is_list)
    parts.give("title", "title", "session", fit=roles.is_text)
    parts.give("session_id", "session_id", fit=lambda one: one.days < roles.MOST)


def _names_something(column: column_values.Column) -> bool:
    """Whether a column holds words other than yes and no."""
    return roles.is_text(column) and column.ticks < roles.MOST


def _give_others(parts: Parts) -> None:
    parts.give("done", "done", fit=roles.is_mark)
    parts.give("warm_up", "warm_up", fit=roles.is_mark)
    parts.give("symptoms", "symptoms", fit=roles.is_text)
    for part, meaning in (
        ("sleep_hours", "sleep"),
        ("desk_hours", "desk"),
        ("foam_rolling_min", "foam_rolling"),
        ("active_recovery_min", "active_recovery"),
        ("stretching_min", "stretching"),
    ):
        parts.give(part, meaning, fit=roles.is_duration)
    parts.give("hydration_glasses", "water", fit=lambda one: one.numbers >= roles.MOST)
    parts.give("posture_breaks", "breaks", fit=roles.is_count, unless=("planned",))
    parts.give("notes", "notes", fit=roles.is_text)


def _give_lasting(parts: Parts) -> None:
    """Take for what was done a text whose cells say how long it took, where nothing else does."""
    if parts.of.keys() & {"title", "activity", "exercise", *evidence.LENGTHS}:
        return
    telling = next((one for one in parts.fields if roles.says_how_long(one.column)), None)
    if telling:
        parts.of = {part: field for part, field in parts.of.items() if field is not telling}
        parts.of["title"] = telling


def _seen(fields: Sequence[Field]) -> str:
    return listed([field.header[:_SHOWN] for field in fields]) or "(without names)"
