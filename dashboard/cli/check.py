"""``supple check``: whether the file is whole, and what looks odd in it."""

import argparse
from dataclasses import asdict
from pathlib import Path

from dashboard import reports
from dashboard.cli.answer import Answer, table
from dashboard.cli.opened import backed_up, opened, today
from dashboard.errors import StoreDamaged
from dashboard.journal.findings import BY_CODE, MENDABLE, Severity, verdict
from dashboard.journal.mending import Mended, mend
from dashboard.journal.phrases import counted
from dashboard.reports import Finding
from dashboard.settings import Settings
from dashboard.store import Store
from dashboard.store.contents import Contents
from dashboard.store.sound import read_to_the_end
from dashboard.store.there import is_there

_LISTED = 100
_SEVERITIES: dict[Severity, str] = {
    "damaged": "damaged",
    "look": "worth a look",
    "information": "for information",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to list or to mend."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--list",
        metavar="KIND",
        choices=BY_CODE,
        help=f"list the rows of one kind, the newest {_LISTED}",
    )
    what.add_argument(
        "--mend",
        metavar="KIND",
        choices=MENDABLE,
        help=f"mend all rows of one kind where that is safe ({', '.join(MENDABLE)}); "
        "supple undo takes it back",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Read the file to its end, then ask for what looks odd; status 1 only when damaged."""
    with opened(settings, to_read=True, daily=False) as store:
        try:
            held = read_to_the_end(store) if is_there(store.path) else None
            mended = _mended(store, args.mend, settings) if args.mend else None
            found = reports.data_health(store, today=today(settings), page_size=1)
            listed = _listed(store, args.list, settings) if args.list else None
        except StoreDamaged as error:
            return _damaged(settings.journal, str(error))
    counts = {code: rows[0].found for code, rows in found.items()}
    damaged = any(BY_CODE[code].severity == "damaged" for code in counts)
    return Answer(
        data={
            "file": str(settings.journal),
            "damaged": damaged,
            "message": verdict(counts),
            "findings": [_finding(rows[0]) for rows in found.values()],
            **({} if listed is None else {"rows": [asdict(row) for row in listed]}),
            **({} if mended is None else {"mended": asdict(mended)}),
        },
        text="\n".join(_text(held, counts, found, listed, mended)),
        status=int(damaged),
    )


def _listed(store: Store, kind: str, settings: Settings) -> list[Finding]:
    found = reports.data_health(store, today=today(settings), finding=kind, page_size=_LISTED)
    return found.get(kind, [])


def _mended(store: Store, kind: str, settings: Settings) -> Mended:
    """Mend a kind; like every write, after the backup of the day."""
    if is_there(store.path):
        backed_up(store, settings, reason="daily")
    return mend(store, kind, actor="command line")


def _damaged(journal: Path, message: str) -> Answer:
    return Answer(
        data={"file": str(journal), "damaged": True, "message": message, "findings": []},
        text=message,
        status=1,
    )


def _finding(first: Finding) -> dict[str, object]:
    kind = BY_CODE[first.finding]
    return {
        "kind": kind.code,
        "severity": kind.severity,
        "title": kind.title,
        "means": kind.means,
        "count": first.found,
        "first_day": first.first_day,
        "last_day": first.last_day,
        "mendable": bool(kind.mend),
    }


def _text(
    held: Contents | None,
    counts: dict[str, int],
    found: dict[str, list[Finding]],
    listed: list[Finding] | None,
    mended: Mended | None,
) -> list[str]:
    lines = []
    if mended is not None:
        undo = f" To undo this: supple undo {mended.change_id}" if mended.change_id else ""
        lines.append(f"{mended.summary if mended.rows else 'There was nothing to mend'}.{undo}")
    if held is not None:
        lines.append(
            f"The file was read to its end: {counted(held.sessions, 'session')} can be read."
        )
    lines.append(verdict(counts))
    if counts:
        lines += ["", table(_HEADINGS, [_line(rows[0]) for rows in found.values()])]
    if listed:
        lines += ["", table(_ROW_HEADINGS, [_row(row) for row in listed])]
    if any(BY_CODE[code].mend for code in counts):
        codes = ", ".join(code for code in counts if BY_CODE[code].mend)
        lines += ["", f"Can be mended with supple check --mend KIND: {codes}"]
    return lines


def _line(first: Finding) -> list[object]:
    kind = BY_CODE[first.finding]
    severity = _SEVERITIES[kind.severity]
    return [severity, kind.title, first.found, first.first_day, first.last_day, kind.code]


def _row(row: Finding) -> list[object]:
    return [row.day, row.table_name, row.row_id, row.other_id, row.word, row.value]


_HEADINGS = ["severity", "what", "found", "first day", "last day", "kind"]
_ROW_HEADINGS = ["day", "table", "row", "other row", "about", "value"]
