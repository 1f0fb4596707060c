"""Samsung Health: a line about the file, then the header, whose names count by their last part."""

import re
from decimal import Decimal

from dashboard.errors import ImportFileError
from dashboard.importing.fields import MOMENT, OFFSET, TEXT, Column, duration
from dashboard.importing.files.decode import TextTable
from dashboard.importing.files.lines import physical_lines, text_rows
from dashboard.importing.sources.columns import of_activities
from dashboard.importing.sources.source import Signature, Source

_ABOUT = re.compile(r"\ufeff?\s*\"?(?P<data>com\.samsung\.(?P<part>s?health)\.(?P<what>[\w.]+))")
_EXERCISE, _SLEEP = "exercise", "sleep"
_LOCAL = "local "
"""Stands before the names of moments that are no UTC: in exports of old they were local."""


def _sleep(text: str) -> TextTable | None:
    about = _ABOUT.match(text)
    return _table(text, about) if about and about["what"] == _SLEEP else None


def _exercise(text: str) -> TextTable | None:
    """Read a file of exercise.

    Raises:
        ImportFileError: the file holds other things than exercise or sleep.
    """
    about = _ABOUT.match(text)
    if about is None or about["what"] == _SLEEP:
        return None
    if about["what"] != _EXERCISE:
        raise ImportFileError(
            f"This is the part of a Samsung Health export called “{about['what']}”, "
            "which holds no sessions."
        )
    return _table(text, about)


def _table(text: str, about: re.Match[str]) -> TextTable:
    """Read the table below the line about the file."""
    lines = physical_lines(text)
    first = next(lines)
    head = next(lines, "")
    delimiter = max(",;\t", key=head.count)
    header = next(text_rows(head, first_line=2, delimiter=delimiter), None)
    if header is None:
        raise ImportFileError("The file of Samsung Health holds no table.")
    is_old = about["part"] == "health" and not any("." in name for name in header.cells)
    return TextTable(
        header=tuple(_names(header.cells, is_local=is_old)),
        body=text[len(first) + len(head) :],
        body_line=3,
        delimiter=delimiter,
    )


def _names(cells: list[str], *, is_local: bool) -> list[str]:
    """Return names by their last part; those that say their table keep their name from others."""
    lasts = [name.strip().rpartition(".")[2] for name in cells]
    full = {last for name, last in zip(cells, lasts, strict=True) if "." in name}
    names = [
        f"other {last}" if last in full and "." not in name else last
        for name, last in zip(cells, lasts, strict=True)
    ]
    while names and not names[-1]:
        names.pop()
    marked = ("start_time", "end_time")
    return [_LOCAL + name if is_local and name in marked else name for name in names]


_WHEN = (
    Column("began", ("start_time", "local start_time"), MOMENT, required=True),
    Column("began_local", ("local start_time",), MOMENT),
    Column("ended", ("end_time", "local end_time"), MOMENT),
    Column("shift_s", ("time_offset",), OFFSET),
)

SAMSUNG = Source(
    name="samsung-health",
    title="Samsung Health, exercise",
    family="samsung health",
    sql=("shifted", "samsung", "activities", "sessions"),
    signatures=(
        Signature(frozenset({"exercise_type"}), one_of=(("start_time", "local start_time"),)),
    ),
    columns=of_activities(
        *_WHEN,
        Column("code", ("exercise_type",), TEXT),
        Column("custom", ("exercise_custom_type",), TEXT),
        Column("title", ("title", "other title", "custom_title"), TEXT),
        Column("notes", ("comment",), TEXT),
        Column("duration_s", ("duration",), duration(Decimal("0.001"))),
    ),
    layout=_exercise,
)

SAMSUNG_SLEEP = Source(
    name="samsung-sleep",
    title="Samsung Health, sleep",
    family="samsung health",
    sql=("shifted", "samsung_sleep", "nights"),
    signatures=(
        Signature(
            lacks=frozenset({"exercise_type"}),
            one_of=(("start_time", "local start_time"), ("end_time", "local end_time")),
            telling=frozenset({"sleep_score", "datauuid", "deviceuuid", "pkg_name"}),
        ),
    ),
    columns=of_activities(
        *_WHEN, Column("asleep_s", ("sleep_duration", "other sleep_duration"), duration(60))
    ),
    assumptions=("Sleep belongs to the day of waking.",),
    layout=_sleep,
)
