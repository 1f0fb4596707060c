"""Polar Flow: one session a file, with a second table of samples below it."""

import re

from dashboard.importing.fields import AUTO, CLOCK, QUANTITY, TEXT, Column, day, duration
from dashboard.importing.files.decode import TextTable
from dashboard.importing.files.lines import TextRow, text_rows
from dashboard.importing.sources.columns import of_activities
from dashboard.importing.sources.source import Signature, Source, header_names

_BEGINNING = re.compile(
    r"\ufeff?\s*\"?name\"?[,;\t]\"?sport\"?[,;\t]\"?date\"?[,;\t]", re.IGNORECASE
)
_SAMPLES = "sample rate"
_NEEDED = frozenset({"name", "sport", "date", "start time", "duration"})


def _session(text: str) -> TextTable | None:
    """Read the table of the session; its samples are counted in a column of their own."""
    if not _BEGINNING.match(text):
        return None
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    rows = text_rows(text.removeprefix("\ufeff"), first_line=1, delimiter=delimiter)
    header = next(rows).cells
    names = header_names(header)
    if not set(names) >= _NEEDED:
        return None
    lines: list[TextRow] = []
    samples, in_samples = 0, False
    for row in rows:
        first = row.cells[0].strip().lower()
        if first == _SAMPLES:
            in_samples = True
        elif header_names(row.cells)[: len(_NEEDED)] == names[: len(_NEEDED)]:
            in_samples = False
        elif in_samples:
            samples += 1
        else:
            lines.append(row)
    counted = [
        TextRow(row.line, row.height, [str(samples if place == 0 else 0), *row.cells], row.fault)
        for place, row in enumerate(lines)
    ]
    is_slashed = any("/" in row.cells[names.index("date")] for row in lines if len(row.cells) > 2)  # noqa: PLR2004 - name and sport stand before it
    dated = ["date with slashes" if name == "date" and is_slashed else name for name in names]
    while dated and not dated[-1]:
        dated.pop()
    return TextTable(("samples", *dated), lines=tuple(counted))


POLAR = Source(
    name="polar",
    title="Polar Flow",
    family="polar",
    sql=("polar", "activities", "sessions"),
    signatures=(Signature(_NEEDED - {"date"}, one_of=(("date", "date with slashes"),)),),
    columns=of_activities(
        Column("samples", ("samples",), QUANTITY),
        Column("activity", ("sport",), TEXT),
        Column("day", ("date",), day("dmy"), required=True),
        Column("day", ("date with slashes",), day(AUTO), required=True),
        Column("start", ("start time",), CLOCK),
        Column("duration_s", ("duration",), duration(None, clock="h:mm")),
        Column("notes", ("notes",), TEXT),
    ),
    layout=_session,
)
