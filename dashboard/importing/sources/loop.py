"""Loop Habit Tracker: what was ticked, one column a habit or one file a habit, in all its ages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from dashboard.errors import ImportFileError
from dashboard.importing.fields import DAY, TEXT, Column
from dashboard.importing.files.decode import TextTable
from dashboard.importing.files.lines import TextRow, text_rows
from dashboard.importing.sources.source import Signature, Source, header_names

_ENTRY = re.compile(r"Entry\(timestamp=[^()]*?value=(-?\d+)\)")
"""What a version of 2022 wrote for a value, with a comma that is not quoted."""
_WORDS = "YES_MANUAL|YES_AUTO|YES|NO|SKIP|UNKNOWN"
_TICK = re.compile(rf"{_WORDS}|-?\d+", re.IGNORECASE)
_TICK_OF_ONE = re.compile(rf"{_WORDS}|-1|[0-3]|\d{{3,}}", re.IGNORECASE)
"""Other small numbers are no ticks: a table of the same header may hold ratings."""
_ONE_HABIT = ("day", "tick", "notes")
_WORD = re.compile("[A-Z]", re.IGNORECASE)
_SCORE = re.compile(r"[01]\.\d{2,}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BARE_ROW = re.compile(r"\d{4}-\d\d-\d\d,(-1|0|1|2|3)")
_FOLDER = re.compile(r"(?:^|.*[/\\])\d{3} (?P<habit>[^/\\]+)[/\\][^/\\]*$")
_HEADER = re.compile(r"\ufeff?\s*\"?date\"?\s*[,;\t|]", re.IGNORECASE)
_DAY_OR_HEADER = re.compile(rf"\ufeff?\s*(?:{_BARE_ROW.pattern}|\"?date\"?\W)", re.IGNORECASE)
_LONGEST_HEADER = 100_000
"""Characters in which a header and a first row end."""
_LOOKED_AT = 50
"""Rows that decide whether a table is one of ticks."""


def _all_habits(text: str) -> TextTable | None:
    """Read one column a habit as one row a day and habit.

    Raises:
        ImportFileError: the columns hold Loop's scores.
    """
    if not _HEADER.match(text):
        return None
    text = _plain(text)
    first_line = text[:_LONGEST_HEADER].split("\n", 1)[0]
    delimiter = max(",;\t|", key=first_line.count)
    rows = text_rows(text, first_line=1, delimiter=delimiter)
    names = [name.strip() for name in next(rows).cells][1:]
    beginning = list(islice(rows, _LOOKED_AT))
    has_end = bool(names) and not names[-1]
    habits = names[:-1] if has_end else names
    if not habits or header_names(names) == ["value", "notes"]:
        return None
    if has_end and _are(_SCORE, beginning):
        raise ImportFileError(
            "These are the scores that Loop works out; what was done is in its Checkmarks.csv."
        )
    has_words = any(_WORD.match(cell) for row in beginning for cell in row.cells[1:])
    if not _are(_TICK, beginning) or not (has_words or has_end):
        return None
    everything = [*beginning, *rows]
    counted = max(len(row.cells) for row in everything) - 1 - has_end
    notes: tuple[str, ...] = ()
    if counted < len(habits):
        habits = [f"habit {place}" for place in range(1, counted + 1)]
        notes = (
            "Names of habits hold commas, so it is not clear which is which: they are numbered.",
        )
    return TextTable(
        header=("day", "habit", "tick"),
        lines=tuple(_ticks(everything, habits)),
        notes=notes,
    )


def _are(pattern: re.Pattern[str], rows: list[TextRow]) -> bool:
    """Whether the rows have a day and below their habits nothing but such cells."""
    return bool(rows) and all(
        _DAY.fullmatch(row.cells[0].strip())
        and all(pattern.fullmatch(cell.strip()) for cell in row.cells[1:] if cell.strip())
        for row in rows
    )


def _ticks(rows: Iterable[TextRow], habits: list[str]) -> Iterator[TextRow]:
    """Yield a row a day and habit; the first of a day has the day's line, for each has its own."""
    known = list(rows)
    height = max((row.line for row in known), default=0)
    for row in known:
        for place, habit in enumerate(habits[: max(len(row.cells) - 1, 1)]):
            cells = [row.cells[0], habit, *row.cells[place + 1 : place + 2]]
            yield TextRow(row.line + place * height, 1, cells, row.fault)


def _one_habit(text: str) -> TextTable | None:
    """Read a file of one habit, by its header or, of old, without one."""
    if not _DAY_OR_HEADER.match(text):
        return None
    plain = _plain(text.removeprefix("\ufeff"))
    lines = [line.strip() for line in plain.split("\n", _LOOKED_AT)[:_LOOKED_AT]]
    bare = [line for line in lines if line]
    if bare and all(map(_BARE_ROW.fullmatch, bare)) and any(line.endswith(",2") for line in bare):
        body = "\n".join(line and f"{line.strip()}," for line in plain.split("\n"))
        return TextTable(header=_ONE_HABIT, body=body, headerless=True)
    head, _, body = plain.partition("\n")
    delimiter = max(",;\t|", key=head.count)
    if [name.strip(' "\r').lower() for name in head.split(delimiter)] != ["date", "value", "notes"]:
        return None
    table = TextTable(header=_ONE_HABIT, body=body, body_line=2, delimiter=delimiter)
    beginning = list(islice(table.rows(), _LOOKED_AT))
    values = [TextRow(row.line, row.height, row.cells[:2]) for row in beginning]
    return table if _are(_TICK_OF_ONE, values) else None


def _plain(text: str) -> str:
    """Return a text with values as numbers where a version wrote them as ``Entry(...)``."""
    return _ENTRY.sub(r"\1", text) if "Entry(" in text[:_LONGEST_HEADER] else text


def _named(table: TextTable) -> TextTable:
    """Add the habit's name, which is that of the folder its file lies in."""
    found = _FOLDER.match(table.file)
    lines = tuple(
        TextRow(row.line, row.height, [found["habit"] if found else "", *row.cells], row.fault)
        for row in table.rows()
    )
    return replace(table, header=("habit", *table.header), lines=lines)


_COLUMNS = (
    Column("day", ("day",), DAY, required=True),
    Column("habit", ("habit",), TEXT),
    Column("state", ("tick",), TEXT),
    Column("notes", ("notes",), TEXT),
)
_ASSUMPTION = "Each tick made by hand is a session; ticks that Loop made by itself are none."

LOOP_HABITS = Source(
    name="loop-habits",
    title="Loop Habit Tracker, all habits",
    family="loop",
    sql=("loop", "ticks"),
    signatures=(Signature(frozenset({"day", "habit", "tick"}), only=True),),
    columns=_COLUMNS,
    assumptions=(_ASSUMPTION,),
    layout=_all_habits,
    said_again_in="loop-habit",
)

LOOP_HABIT = Source(
    name="loop-habit",
    title="Loop Habit Tracker, one habit",
    family="loop",
    sql=("loop", "ticks"),
    signatures=(Signature(frozenset(_ONE_HABIT), only=True),),
    columns=_COLUMNS,
    assumptions=(_ASSUMPTION,),
    layout=_one_habit,
    reshape=_named,
)

LOOP_LISTS = Source(
    name="loop-lists",
    title="Loop Habit Tracker, list of habits or scores",
    family="loop",
    sql=(),
    signatures=(
        Signature(frozenset({"name", "question", "frequencynumerator"})),
        Signature(frozenset({"name", "numrepetitions", "interval"})),
        Signature(frozenset({"date", "score"}), only=True),
    ),
    columns=(),
    refusal="This is Loop's list of habits or of scores; what was done is in its Checkmarks.csv.",
)
