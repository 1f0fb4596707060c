"""Cells that the macros of ``queries/sources/values*.sql`` cannot read at a glance.

What is clean is read by the database alone, which is quick. Everything else (months in words,
durations in words, faces, ranges) comes here, cell by cell; each text is read once.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
from duckdb.func import FunctionNullHandling

from dashboard.importing.cells import clocks, days, durations, moments, numbers, ratings
from dashboard.importing.cells.lists import WordLists
from dashboard.importing.cells.walls import wall

FOLDER = Path("data", "catalogue", "words")

_T, _WHOLE = "VARCHAR", "INTEGER"
_Function = tuple[Callable[..., Any], list[Any], str]


def teach(connection: duckdb.DuckDBPyConnection, *, folder: Path, zone: str) -> dict[str, float]:
    """Give a database the functions that its macros call; closing it forgets them.

    Returns the seconds of the units of time by their names.

    Args:
        connection: the database.
        folder: where the word lists are.
        zone: the person's zone, empty for the machine's own.
    """
    lists, local = WordLists(folder), wall(zone)
    day_reader = days.Days(lists.months, local)
    functions: dict[str, _Function] = {
        "cell_day": (day_reader.day, [_T, _T, _WHOLE], "DATE"),
        "cell_clock": (day_reader.clock, [_T, _T, _WHOLE], "TIME"),
        "cell_clock_rest": (day_reader.unread, [_T, _T], _T),
        "cell_moment": (day_reader.moment, [_T, _T, _WHOLE], "TIMESTAMP"),
        "cell_day_end": (day_reader.day_end, [_T, _T, _WHOLE], "DATE"),
        "cell_clock_end": (day_reader.clock_end, [_T, _T, _WHOLE], "TIME"),
        "cell_moment_end": (day_reader.moment_end, [_T, _T, _WHOLE], "TIMESTAMP"),
        "cell_month_day": (day_reader.month_day, [_T, _T], _T),
        "cell_span": (day_reader.span, [_T, _T], "DOUBLE"),
        "cell_wall": (lambda moment: moment and local(moment), ["TIMESTAMP"], "TIMESTAMP"),
        "cell_offset": (moments.offset, [_T], _WHOLE),
        "cell_time": (clocks.first, [_T], "TIME"),
        "cell_time_end": (clocks.last, [_T], "TIME"),
        "cell_seconds": (
            durations.Durations(lists.units, lists.lengths).seconds,
            [_T, _T, "DOUBLE"],
            "DOUBLE",
        ),
        "cell_within": (
            durations.Durations(lists.units, lists.lengths).within,
            [_T],
            "DOUBLE",
        ),
        "cell_pointed": (numbers.pointed, [_T, _T], _T),
        "cell_share": (ratings.Shares(lists.ratings).share, [_T], "DOUBLE"),
        "cell_yes": (lists.yes, [_T], "BOOLEAN"),
        "cell_side": (lists.side, [_T], _T),
    }
    for name, (function, given, kind) in functions.items():
        connection.create_function(
            name, function, given, kind, null_handling=FunctionNullHandling.SPECIAL
        )
    return lists.units
