"""Alpha Progression: blocks of lines without a header, one block a session."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from dashboard.importing.fields import TEXT, Column, duration
from dashboard.importing.files.lines import TextRow, text_rows
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.sources.layouts import FAR, LaidRow, laid_out
from dashboard.importing.sources.sets import (
    COUNTED_REPS,
    SPREAD_SETS,
    SQL,
    begun,
    of_sets,
    strength,
)
from dashboard.importing.sources.source import Signature, Source

_HEADER = (
    "session",
    "began",
    "lasted",
    "plan",
    "exercise",
    "hint",
    "reps",
    "seconds",
    "weight",
    "done",
)
_HEAD = re.compile(
    r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})[T ]+(\d{1,2})[:.](\d{2})"
    r"(?: ?([ap])\.?m\.?| ?\w{1,3}\.?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::\d{2})?(?: ?\D*)")
_AMOUNT = re.compile(r"(\d{1,4}) ?(\D*)")
_NUMBERED = re.compile(r"\d{1,3}\. ?(.+)", re.DOTALL)
_TIMES = re.compile(r"time|sec|sek|zeit|temps|tiempo|tempo|dur", re.IGNORECASE)
_WEIGHTS = re.compile(r"kgs?|lbs?|weight|gewicht|poids|peso", re.IGNORECASE)
_SETS_BELOW = re.compile(r"^\"?#\"?([;,\t])", re.MULTILINE)


class _Block(NamedTuple):
    """A session: the line of its moment, its title, moment, duration and plan."""

    line: int
    title: str
    began: str
    lasted: str
    plan: str


def layout(text: str) -> TextTable | None:
    """Return one row a set; a block without sets that were done is one row without exercise."""
    beginning = _plain(text[:FAR])
    mark = _SETS_BELOW.search(beginning)
    if not mark or not _HEAD.search(beginning):
        return None
    rows = list(_blocks(list(text_rows(text, first_line=1, delimiter=mark[1]))))
    return laid_out(_HEADER, rows) if rows else None


def _blocks(rows: list[TextRow]) -> Iterator[LaidRow]:
    """Yield what blocks say; a title stands before the moment, in its row or the one above."""
    heads = [(place, at) for place, row in enumerate(rows) if (at := _moment_at(row)) is not None]
    firsts = [place - (at == 0) for place, at in heads]
    for (head, at), end in zip(heads, [*firsts, len(rows)][1:], strict=True):
        cells = rows[head].cells
        inside = rows[head + 1 : end]
        title = cells[at - 1] if at else rows[head - 1].cells[0] if head else ""
        plan = inside[0].cells[0] if inside and not _NUMBERED.match(inside[0].cells[0]) else ""
        block = _Block(rows[head].line, title, _moment(cells[at]), _duration(cells[at + 1]), plan)
        sets = list(_sets(block, inside))
        yield from sets
        if all(cells[-1] for _, cells in sets):
            yield LaidRow(block.line, (*block[1:], *[""] * (len(_HEADER) - 4)))


def _moment_at(row: TextRow) -> int | None:
    """Return which cell of a block's first row says when it began; a duration follows it."""
    cells = [_plain(cell).strip() for cell in row.cells[:3]]
    return next((at for at, cell in enumerate(cells[:-1]) if _HEAD.fullmatch(cell)), None)


def _sets(block: _Block, rows: list[TextRow]) -> Iterator[LaidRow]:
    """Yield the sets below each ``#``; the exercise stands above it."""
    above: list[TextRow] = []
    names: list[str] = []
    exercise = hint = ""
    for row in rows:
        first = row.cells[0].strip()
        if first == "#":
            names = [cell.strip() for cell in row.cells]
            named = next((one for one in reversed(above) if _NUMBERED.match(one.cells[0])), None)
            title = named or (above[-1] if above else row)
            exercise = _name(title.cells[0])
            hint = "; ".join(cell.replace("<br>", "; ") for cell in title.cells[1:] if cell.strip())
            above = []
        elif names and first.isdigit() and len(row.cells) > 1:
            said = dict(zip(names, (cell.strip() for cell in row.cells), strict=False))
            reps = next((said[name] for name in said if _counts(name)), "")
            seconds = next((said[name] for name in said if _TIMES.match(name)), "")
            weight = next((said[name] for name in said if _WEIGHTS.match(name)), "")
            amounts = [part.strip("-\u2013") for part in (reps, seconds)]
            done = "" if any(amounts) else "not done"
            yield LaidRow(row.line, (*block[1:], exercise, hint, *amounts, weight, done))
            hint = ""
        else:
            names = []
            above.append(row)


def _name(title: str) -> str:
    """Return the exercise of ``1. Squats · Machine · 8 reps``, without what was meant."""
    parts = re.split(r"\s+·\s+", _NUMBERED.sub(r"\1", title.strip()))
    return " · ".join([parts[0], *takewhile(lambda part: not part[:1].isdigit(), parts[1:])])


def _counts(name: str) -> bool:
    return (
        name != "#"
        and name.upper() not in ("RIR", "RPE")
        and not (_TIMES.match(name) or _WEIGHTS.match(name))
    )


def _plain(text: str) -> str:
    return re.sub("[\u00a0\u2009\u202f]", " ", text)


def _moment(cell: str) -> str:
    """Return the day and clock time of a block, which says ``4:54 h`` or ``5:46 pm``."""
    found = _HEAD.fullmatch(_plain(cell).strip())
    year, month, day, hour, minute, half = found.groups() if found else ("",) * 6
    half = f" {half}m" if half else ""
    return f"{year}-{month:0>2}-{day:0>2} {hour}:{minute}{half}"


def _duration(cell: str) -> str:
    """Return the length of a block: ``1:04 hr`` is 1 h 4 min, ``51 min`` are minutes."""
    plain = _plain(cell).strip()
    if clock := _CLOCK.fullmatch(plain):
        return f"{clock[1]}h {clock[2]}m"
    if amount := _AMOUNT.fullmatch(plain):
        unit = amount[2].strip().lower()[:1] or "m"
        return f"{amount[1]}{unit if unit in 'hms' else 'm'}"
    return plain


ALPHAPROGRESSION = Source(
    name="alphaprogression",
    title="Alpha Progression",
    family="alphaprogression",
    sql=SQL,
    signatures=(Signature(frozenset({"session", "began", "lasted", "hint"})),),
    columns=of_sets(
        *begun("began"),
        Column("title", ("session",), TEXT),
        Column("duration_s", ("lasted",), duration(None)),
        Column("exercise", ("exercise",), TEXT),
        Column("reps", ("reps",), COUNTED_REPS),
        Column("several_seconds", ("seconds",), SPREAD_SETS),
        Column("set_note", ("hint",), TEXT),
        Column("status", ("done",), TEXT),
    ),
    assumptions=strength("Alpha Progression"),
    layout=layout,
)
