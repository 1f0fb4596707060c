"""Fitbit: one file of several sections, of which sleep is kept and the rest counted."""

import re

from dashboard.importing.fields import DAY, QUANTITY, TEXT, Column
from dashboard.importing.files.decode import TextTable
from dashboard.importing.files.lines import TextRow, text_rows
from dashboard.importing.sources.source import Signature, Source, header_names

_ACTIVITIES = re.compile(
    r"^\"?(?:date|datum|fecha|data)\"?[,;]\"?calories burned", re.IGNORECASE | re.MULTILINE
)
_SLEEP = re.compile(
    r"^\"?start time\"?[,;]\"?end time\"?[,;]\"?minutes asleep", re.IGNORECASE | re.MULTILINE
)
_TITLE = re.compile(r"\"?(?P<title>[^\W\d_][^,;\"]*?)\s*\"?[,;\s]*")
_THOUSANDS = re.compile(r"[.,](?=\d{3}\b)")
_ASIDE = {
    "activities": "daily totals such as steps",
    "body": "readings of body weight",
    "foods": "daily totals of food",
    "food log": "rows of a food log",
}
_LOOKED_AT = 1_000_000
"""Characters; an export holds a month at most."""
_WIDTH = len(("start time", "end time", "minutes asleep"))


def _sections(text: str) -> TextTable | None:
    """Read all sections as one table: what the row is, and of sleep its start, end and minutes."""
    beginning = text[:_LOOKED_AT]
    if not (_ACTIVITIES.search(beginning) or _SLEEP.search(beginning)):
        return None
    delimiter = ";" if text.count(";") > text.count(",") else ","
    lines: list[TextRow] = []
    section = ""
    header: list[str] = []
    for row in text_rows(text.removeprefix("\ufeff"), first_line=1, delimiter=delimiter):
        cells = [cell.strip() for cell in row.cells]
        title = _TITLE.fullmatch(cells[0]) if cells[0] and not any(cells[1:]) else None
        if title:
            section, header = _section(title["title"]), []
        elif not header and section != "food log":
            header = header_names(cells)
        elif section == "sleep":
            found = dict(zip(header, cells, strict=False))
            kept = [found.get(name, "") for name in ("start time", "end time")]
            kept.append(_THOUSANDS.sub("", found.get("minutes asleep", "")))
            lines.append(TextRow(row.line, row.height, ["", *kept], row.fault))
        else:
            aside = _ASIDE.get(section, f"rows of “{section}”")
            lines.append(TextRow(row.line, row.height, [aside, *[""] * _WIDTH], row.fault))
    return TextTable(("what", "start time", "end time", "minutes asleep"), lines=tuple(lines))


def _section(title: str) -> str:
    plain = title.lower()
    return "food log" if plain.startswith(("food log", "daily totals")) else plain


FITBIT = Source(
    name="fitbit",
    title="Fitbit",
    family="fitbit",
    sql=("fitbit",),
    signatures=(Signature(frozenset({"what", "end time", "minutes asleep"})),),
    columns=(
        Column("aside", ("what",), TEXT),
        Column("day", ("end time",), DAY),
        Column("asleep_min", ("minutes asleep",), QUANTITY),
    ),
    assumptions=(
        "Sleep belongs to the day of waking; naps and nights of a day were added up.",
        "This export of Fitbit holds daily totals and no sessions.",
    ),
    layout=_sections,
)
