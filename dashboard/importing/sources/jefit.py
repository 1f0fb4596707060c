"""Jefit: one file of many tables behind banners; its sessions and its exercise logs are joined."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from dashboard.importing.fields import TEXT, Column, duration
from dashboard.importing.files.lines import text_rows
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.sources.layouts import FAR, LaidRow, laid_out
from dashboard.importing.sources.sets import PACKED_SETS, SQL, begun, of_sets, strength
from dashboard.importing.sources.source import Signature, Source
from dashboard.importing.wording import listed

_HEADER = ("belongsession", "mydate", "starttime", "total_time", "ename", "logs", "done")
_SESSIONS, _LOGS, _SETS = "WORKOUT SESSIONS", "EXERCISE LOGS", "EXERCISE SET LOGS"
_BANNER = re.compile(r"^[ \t\"]*#{3,}[ \t]*([^#\r\n]*?)[ \t]*#*[ \t\",;]*\r?$", re.MULTILINE)


class _Row(NamedTuple):
    """A row of one of the tables: its line, and its cells by lower-case header."""

    line: int
    cells: dict[str, str]

    def say(self, *names: str) -> str:
        """Return the first cell of these names that says something; 0 says nothing."""
        return next(
            (said for name in names if (said := self.cells.get(name, "")) != "0" and said), ""
        )


_NONE = _Row(0, {})


def layout(text: str) -> TextTable | None:
    """Return one row an exercise log with what its session says; other sessions stand alone."""
    tables = _tables(text) if _BANNER.search(text, 0, FAR) else {}
    if not {_SESSIONS, _LOGS} & tables.keys():
        return None
    sessions: dict[str, _Row] = {}
    for row in tables.get(_SESSIONS, []):
        sessions.setdefault(row.say("_id"), row)
    rows = [*_logged(tables, sessions)]
    done = {row.cells[0] for row in rows if not row.cells[-1]}
    for key, session in sessions.items():
        if key not in done and session.say("total_time"):
            cells = (key, *_of_session(session), "", "", "")
            rows.append(LaidRow(session.line, cells))
    return laid_out(_HEADER, rows, notes=_notes(tables))


def _logged(tables: dict[str, list[_Row]], sessions: dict[str, _Row]) -> Iterator[LaidRow]:
    """Yield the exercise logs; all logs of a session have the day of its first."""
    sets = _sets(tables.get(_SETS, []))
    days: dict[str, str] = {}
    for row in tables.get(_LOGS, []):
        key = row.say("belongsession")
        day, start, lasted = _of_session(sessions.get(key, _NONE) if key else _NONE)
        day = day or row.say("mydate") or _moment(row.say("logtime"))
        day = days.setdefault(key, day) if key else day
        logs = row.say("logs") or sets.get(row.say("_id"), "")
        done = "" if logs else "without sets"
        yield LaidRow(row.line, (key, day, start, lasted, row.say("ename"), logs, done))


def _of_session(session: _Row) -> tuple[str, str, str]:
    """Return day, start and duration; the day as it was lived, else that of the start."""
    start = _moment(session.say("starttime", "starttimie"))
    return session.say("mydate") or start, start, session.say("total_time")


def _tables(text: str) -> dict[str, list[_Row]]:
    """Return the rows of each table by its banner."""
    found: dict[str, list[_Row]] = {}
    banners = list(_BANNER.finditer(text))
    for place, banner in enumerate(banners):
        end = banners[place + 1].start() if place + 1 < len(banners) else len(text)
        if banner[1]:
            line = text.count("\n", 0, banner.end()) + 1
            found[banner[1].upper()] = list(_rows(text[banner.end() : end], line))
    return found


def _rows(text: str, first_line: int) -> Iterator[_Row]:
    names: list[str] = []
    for row in text_rows(text, first_line=first_line, delimiter=","):
        cells = [cell.strip() for cell in row.cells]
        if names:
            yield _Row(row.line, dict(zip(names, cells, strict=False)))
        else:
            names = [cell.casefold() for cell in cells]


def _sets(rows: list[_Row]) -> dict[str, str]:
    """Return the sets of each log as logs pack them."""
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.say("exercise_log_id"), []).append(f"x{row.say('reps')}")
    return {log: ",".join(sets) for log, sets in found.items()}


def _moment(epoch: str) -> str:
    """Return seconds since 1970 as a moment in UTC."""
    if not re.fullmatch(r"\d{9,10}", epoch):
        return ""
    return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _notes(tables: dict[str, list[_Row]]) -> tuple[str, ...]:
    others = [name for name in tables if name not in (_SESSIONS, _LOGS, _SETS)]
    return (f"Tables of the file that are not read: {listed(others)}.",) if others else ()


JEFIT = Source(
    name="jefit",
    title="Jefit",
    family="jefit",
    sql=SQL,
    signatures=(Signature(frozenset({"ename", "logs"})),),
    columns=of_sets(
        begun("mydate")[0],
        begun("starttime")[1],
        Column("number", ("belongsession",), TEXT),
        Column("duration_s", ("total_time",), duration(1)),
        Column("exercise", ("ename",), TEXT),
        Column("several_reps", ("logs",), PACKED_SETS),
        Column("status", ("done",), TEXT),
    ),
    assumptions=(*strength("Jefit"), "The weights in the logs of Jefit are not kept."),
    layout=layout,
)
