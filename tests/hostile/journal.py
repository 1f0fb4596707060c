"""One journal in which every field that a person or a file can fill holds a hostile text."""

import csv
import io
import json
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from dashboard import settings
from dashboard.importing import Choice, Upload, commit, mapping_source, prepare
from dashboard.journal import catalogue as catalogue_files
from dashboard.journal.checkins import save_checkin
from dashboard.journal.exercises import Own, archive_exercise, make_exercise, set_aliases
from dashboard.journal.guidance import record_guidance
from dashboard.journal.measures import Reading, record_measures
from dashboard.journal.periods import PeriodKind, Stretch, mark_period
from dashboard.journal.plans import Decided, Fate, Plan, PlannedTime, decide, set_plan
from dashboard.journal.routines import keep_routine
from dashboard.journal.saved_queries import save_query
from dashboard.journal.sessions import log_session
from dashboard.journal.suggestions import PutOff, Suggested, answer_suggestion
from dashboard.model import Catalogue, CheckIn, Entry, Routine, Side
from dashboard.store import Store
from dashboard.store.drafts import keep_drafts
from tests.builders import a_session, an_entry, checked
from tests.conftest import TODAY
from tests.hostile.texts import ELSEWHERE, MARK, SCRIPT, TEXTS

PROBES: Final = (
    f'<img src=x onerror={SCRIPT}>"><b>{MARK}</b>',
    f"[{MARK}](https://{ELSEWHERE}/a) ![a](https://{ELSEWHERE}/b.png)",
    f":red[{MARK}] :material/home: ${MARK}^2$ **b** -> `c`",
    f"=1+1|{MARK} {{{{7*7}}}} </script>",
    f"\x1b[31m{MARK}\x1b]0;x\x07 a\x00b",
    f"\u202e{MARK} \u2069x",
    f"# {MARK}, ;:\\n BEGIN:VALARM",
)
"""Short enough for every name, and told apart by what they would do."""

FILE_NAME: Final = f"../<img src=x onerror={SCRIPT}> [{MARK}](https://{ELSEWHERE}) =1+1.csv"
HEADERS: Final = tuple(f"{probe} {number}" for number, probe in enumerate(PROBES))

SELECT: Final = f"""SELECT 'https://{ELSEWHERE}/a.png' AS image, notes AS "=1+{MARK}", id AS title
FROM live_session WHERE notes LIKE '%{MARK}%' ORDER BY id"""
"""A question whose columns have names that the tooltip of a chart treats as more than names."""


@cache
def hostile_journal() -> bytes:
    """Give the bytes of the journal's file; made once in a process."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.duckdb"
        with closing(
            Store(path, resources=settings.resources(), holder="a test", wait_seconds=5)
        ) as store:
            fill(store, catalogue_files.load(settings.resources()))
        return path.read_bytes()


def fill(store: Store, catalogue: Catalogue) -> None:
    """Write the texts into every field, through what the pages and the verbs write with."""
    checked(store, day=TODAY - timedelta(days=200))
    bring(store, catalogue, *ours())
    bring(store, catalogue, replace(sheet(), choice=Choice(mapping_source(mapping()))))
    own = [_own(store, catalogue, number) for number in range(len(PROBES))]
    _practice(store, own)
    _days(store, catalogue)
    _plans(store, own)
    archive_exercise(store, own[-1], catalogue=catalogue, actor="page")
    typed = {"notes": PROBES[0], "exercises": f"{PROBES[1]} 2x6"}
    keep_drafts(store, form="log", values={name: json.dumps(text) for name, text in typed.items()})


def ours() -> list[Upload]:
    """Give Supple's own files with every text as note, title, sign and name of an exercise."""
    days = [TODAY - timedelta(days=9 + place) for place in range(len(TEXTS))]
    return [
        _file(
            FILE_NAME,
            (
                "session_id",
                "day",
                "duration_min",
                "comfort_before",
                "comfort_after",
                "title",
                "symptoms",
                "notes",
            ),
            ((f"s{n}", day, 10, 5, 6, text, "", text) for n, day, text in _numbered(days)),
        ),
        _file(
            "entries.csv",
            ("session_id", "position", "exercise", "amounts", "unit", "note"),
            ((f"s{n}", 1, f"{text} {n}", "[6]", "reps", text) for n, _, text in _numbered(days)),
        ),
        _file(
            "checkins.csv",
            ("day", "sleep_hours", "symptoms", "notes"),
            ((day, 7, text if n % 9 == 0 else "", text) for n, day, text in _numbered(days)),
        ),
    ]


def sheet() -> Upload:
    """Give a table of somebody else with hostile headers and cells, some of them unreadable."""
    rows = [
        ("2026-01-05", "10", *PROBES),
        (PROBES[0], PROBES[1], *PROBES),
        ("2026-01-07", *HEADERS),
    ]
    return _file(f"sheet {PROBES[1]}.csv", ("Day", "Minutes", *HEADERS), rows)


def mapping() -> bytes:
    """Give what that table means; what it is called is hostile too."""
    return json.dumps(
        {
            "name": PROBES[2],
            "columns": {
                "Day": "day",
                "Minutes": "duration_min",
                HEADERS[0]: "notes",
                HEADERS[1]: "comfort_before",
            },
            "scales": {HEADERS[1]: {"from": 0, "to": 5}},
        }
    ).encode()


def bring(store: Store, catalogue: Catalogue, *files: Upload) -> None:
    """Import files as one batch."""
    with prepare(list(files), store=store, catalogue=catalogue, today=TODAY) as preview:
        commit(preview, store=store, conflicts="journal")


def _numbered(days: list[date]) -> Iterable[tuple[int, date, str]]:
    return ((n, day, text) for n, (day, text) in enumerate(zip(days, TEXTS, strict=True)))


def _file(name: str, header: Iterable[str], rows: Iterable[Iterable[object]]) -> Upload:
    written = io.StringIO()
    out = csv.writer(written, quoting=csv.QUOTE_ALL)
    out.writerow(header)
    out.writerows(rows)
    return Upload(name, written.getvalue().encode())


def _own(store: Store, catalogue: Catalogue, number: int) -> str:
    text = PROBES[number]
    said: dict[str, Any] = dict.fromkeys(_TEXTS, text)  # Any: all of them are texts
    made = make_exercise(
        store,
        replace(Own(f"Own {number} {text}"), **said),
        catalogue=catalogue,
        actor="page",
    )
    set_aliases(store, made.exercise, [f"Also {number} {text}"], catalogue=catalogue, actor="page")
    return made.exercise


_TEXTS: Final = ("category", "target", "position", "equipment", "cues", "mistakes")


def _practice(store: Store, own: list[str]) -> None:
    for back, (text, exercise) in enumerate(zip(PROBES, own, strict=True), start=1):
        log_session(
            store,
            a_session(
                TODAY - timedelta(days=back),
                before=5,
                after=7,
                effort=4,
                notes=text,
                symptoms=(text,),
                entries=(
                    an_entry(exercise, 6, 8, note=text),
                    an_entry("cat_cow_1", 6, note=text),
                ),
            ),
            today=TODAY,
            actor="page",
            title=text,
            sure=True,
        )


def _days(store: Store, catalogue: Catalogue) -> None:
    test = next(one for one in catalogue.range_tests.values() if not one.per_side)
    for back, text in enumerate(PROBES, start=1):
        day = TODAY - timedelta(days=back)
        save_checkin(
            store,
            CheckIn(day, sleep_hours=Decimal(7), notes=text, symptoms=(text,)),
            today=TODAY,
            actor="page",
        )
        record_guidance(store, day=day, note=text, today=TODAY, actor="page")
        record_measures(
            store,
            test,
            [Reading(None, (Decimal(test.low),))],
            day=day,
            note=text,
            today=TODAY,
            actor="page",
            sure=True,
        )
        week = TODAY - timedelta(weeks=2 + 2 * back)
        kind = list(PeriodKind)[back % 2]
        stretch = Stretch(kind, week, week + timedelta(days=1), text)
        mark_period(store, stretch, today=TODAY, actor="page", sure=True)


def _plans(store: Store, own: list[str]) -> None:
    kept = []
    for number, (text, exercise) in enumerate(zip(PROBES, own, strict=True)):
        entry = Entry(exercise, amounts=(6,), note=text)
        other = Entry("open_book_1", amounts=(6,), side=Side.BOTH)
        routine = Routine("", f"{number} {text}", (entry, other), text)
        kept.append(str(keep_routine(store, routine, actor="page").ids[0]))
        sql = SELECT if number == 0 else f"SELECT '{MARK}' AS \"a {number}\""
        save_query(store, name=f"{number} {text}", sql=sql, actor="page")
    weekdays = {day: PlannedTime(kept[day], time(7, 30)) for day in range(1, 7)}
    plan = Plan(TODAY - timedelta(days=20), weekdays, if_then=PROBES[0] + PROBES[-1])
    set_plan(store, plan, actor="page")
    for back, text in enumerate(PROBES, start=2):
        let_go = Decided(Fate.LET_GO, reason=text)
        decide(store, TODAY - timedelta(days=back), let_go, actor="page")
    shown = Suggested(TODAY - timedelta(days=1), "R1", "hold", '{"days": 3}')
    answer_suggestion(store, shown, PutOff("other", PROBES[1]), actor="page")
