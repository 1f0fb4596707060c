"""Tables with a column for each sort of exercise, minutes in its cells: a row made of each."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.guessing.column_values import Column, column
from dashboard.importing.guessing.header_words import Words
from dashboard.journal.activities import kind_of

_FEWEST = 2
_MOSTLY = 0.6
_SHORTEST = 5
"""Minutes; smaller whole numbers count or rate something."""
_OTHERS = {"duration", "sets", "reps", "hold", "exercise", "activity", "end"}
"""What speaks of one exercise a row, so that the columns are something else."""
_HABITS = {"stretching", "foam_rolling", "active_recovery"}
"""What a check-in has a place for."""
_PLAIN, _PLAINER = 3.0, 3.7
"""How plainly a header must speak of something."""
_NOTHING = {"", "-", "\u2013", "0", "0:00", "00:00"}


def spread(
    table: TextTable, rows: Sequence[TextRow], day: int, words: Callable[[str], Words]
) -> TextTable:
    """Return a table of minutes across as one row a day and sort of exercise.

    Any other table stays as it is.

    Args:
        table: the table.
        rows: its rows.
        day: where its days stand.
        words: what a header may mean.
    """
    said = {name: words(name) for name in table.header}
    places = [
        place
        for place, name in enumerate(table.header)
        if place != day and _names_sport(name, said[name])
        if _holds_minutes(_cells(rows, place), said[name])
    ]
    others = [name for place, name in enumerate(table.header) if place not in {day, *places}]
    if not _are_enough(places, table, said) or any(_is_of_one(said[name]) for name in others):
        return table
    kept = [place for place in range(len(table.header)) if place not in places]
    height = max(row.line for row in rows)
    made = [
        TextRow(
            row.line + number * height,
            1,
            [*(_cell(row, one) for one in kept), table.header[place], _cell(row, place)],
            row.fault,
        )
        for number, place in enumerate(places)
        for row in rows
        if _cell(row, place) not in _NOTHING
    ]
    unit = said[table.header[places[0]]].unit or "minutes"
    return replace(
        table,
        header=(*(table.header[one] for one in kept), "Activity", f"Duration ({unit})"),
        body="",
        more=(),
        lines=tuple(made),
        notes=(
            *table.notes,
            f"Each sort of exercise has a column of its own: each was read as rows, in {unit}.",
        ),
    )


def _names_sport(name: str, said: Words) -> bool:
    is_one = kind_of(name, surely=True) is not None or said.meanings.get("sport", 0.0) >= _PLAIN
    counts_else = said.unit is None and any(mark in name for mark in "([")
    return (
        is_one
        and not counts_else
        and not said.meanings.keys() & {"pain", "comfort", "effort", "notes", "fitness"}
    )


def _holds_minutes(cells: list[str], said: Words) -> bool:
    values = column(cells)
    if not values.filled:
        return False
    if said.unit or _spells_durations(values):
        return values.numbers + values.lengths >= _MOSTLY
    return values.numbers >= _MOSTLY and values.middle >= _SHORTEST


def _spells_durations(values: Column) -> bool:
    return values.lengths >= _MOSTLY


def _are_enough(places: list[int], table: TextTable, said: dict[str, Words]) -> bool:
    """Whether several columns name exercise, not only what a check-in has a place for."""
    units = {said[table.header[place]].unit for place in places} - {None}
    names = [said[table.header[place]].meanings.keys() for place in places]
    return len(units) <= 1 and sum(not name & _HABITS for name in names) >= _FEWEST


def _is_of_one(said: Words) -> bool:
    return any(said.meanings.get(one, 0.0) >= _PLAINER for one in _OTHERS)


def _cells(rows: Sequence[TextRow], place: int) -> list[str]:
    return [cell for row in rows if (cell := _cell(row, place)) not in _NOTHING]


def _cell(row: TextRow, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""
