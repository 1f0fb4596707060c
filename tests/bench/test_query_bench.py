"""How long each shipped query takes, beside the plainest SQL for the same numbers and pandas.

Run by hand: ``pytest -m bench -s tests/bench/test_query_bench.py``; it prints the table of
docs/performance.md. The plain SQL (``plain/*.sql``) reads the tables without our views and macros and
leaves out what the question does not use; on the smallest journal it has to give the same rows.
"""

from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard import query, reports, settings
from dashboard.store.connection import Cursor
from tests.bench.clocks import Took, least
from tests.bench.conftest import Made
from tests.bench.in_pandas import ENTRIES, IN_PANDAS, ONE, SESSIONS, Frames
from tests.bench.journals import YEARS, opened
from tests.bench.without_pandas import ALONE
from tests.conftest import TODAY
from tests.oracle.past import Asked
from tests.sql.compare import matches

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.bench

PLAIN = Path(__file__).with_name("plain")
RUNS = 9
MOST_MS = 50
"""Ceiling at the largest size, by the clock of a machine with nothing else to do."""
MOST_RATIO = 1.3
TOO_SHORT_MS = 2.0
"""A difference that is no wait: a ratio then says how long the engine takes to read and plan a text."""

NAMES = query.names(settings.resources())
LARGEST = max(YEARS)


@dataclass(frozen=True, slots=True)
class Asking:
    """A statement with the values of its parameters."""

    sql: str
    params: dict[str, object]

    def rows(self, cursor: Cursor) -> list[tuple[object, ...]]:
        return list(cursor.execute(self.sql, self.params).fetchall())

    def frame(self, cursor: Cursor) -> pd.DataFrame:
        return cursor.execute(self.sql, self.params).df()


def test_queries_are_quick_at_any_size(many: Made) -> None:
    took: dict[tuple[str, int], list[Took]] = {}
    for sessions in YEARS:
        store = opened(many(sessions))
        with store.read() as cursor:
            frames = _frames(cursor, sessions)
            for name in NAMES:
                both = _both(cursor, name, sessions)
                found, same = (asking.rows(cursor) for asking in both)
                if sessions == min(YEARS):
                    assert matches(found, same), f"plain/{name}.sql gives other rows"
                fetch = Asking.frame if _gives_a_frame(name) else Asking.rows
                calls: list[Callable[[], object]] = [
                    partial(fetch, asking, cursor) for asking in both
                ]
                if name in IN_PANDAS:
                    _check(name, found, frames)
                    calls.append(partial(IN_PANDAS[name].values, frames))
                took[name, sessions] = least(calls, runs=RUNS)
        store.close()
    worst = sorted(NAMES, key=lambda name: -took[name, LARGEST][0].processor)
    print(_table(worst, took))
    slow = [name for name in worst if took[name, LARGEST][0].clock > MOST_MS]
    dear = [name for name in worst if _is_dear(*took[name, LARGEST][:2])]
    assert (slow, dear) == ([], [])


def _both(cursor: Cursor, name: str, sessions: int) -> tuple[Asking, Asking]:
    """Return a query and its plain counterpart, each ready to be asked."""
    given = asdict(_asked(sessions))

    def asking(sql: str) -> Asking:
        wanted = cursor.extract_statements(sql)[0].named_parameters
        return Asking(sql, {one: _listed(given[one]) for one in wanted})

    shipped = query.load(settings.resources(), name).sql
    plain = shipped if name in ALONE else (PLAIN / f"{name}.sql").read_text(encoding="utf-8")
    return asking(shipped), asking(plain)


def _gives_a_frame(name: str) -> bool:
    """Whether the report hands over a frame, and not rows one by one."""
    report = getattr(reports, name, None)
    return report is not None and "DataFrame" in str(report.__annotations__["return"])


def _asked(sessions: int) -> Asked:
    """Ask about the whole journal; the session is an imported one that was mended by hand."""
    return Asked(
        TODAY - timedelta(days=YEARS[sessions] * 365),
        TODAY,
        TODAY,
        exercise=ONE,
        session_id=sessions * 3 // 10,
        change_id=sessions + 3,
        page_size=25,
        limit=6,
    )


def _listed(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _frames(cursor: Cursor, sessions: int) -> Frames:
    def read(sql: str) -> pd.DataFrame:
        return cursor.execute(sql).df()

    asked = _asked(sessions)
    every = read("SELECT id FROM exercise ORDER BY id")["id"]
    return Frames(read(SESSIONS), read(ENTRIES), every, asked.since, asked.until)


def _check(name: str, rows: list[tuple[object, ...]], frames: Frames) -> None:
    """See that pandas gives the same figure for every row."""
    one = IN_PANDAS[name]
    place = [column.name for column in query.load(settings.resources(), name).columns].index(
        one.column
    )
    expected = pd.Series([row[place] for row in rows], dtype=float)
    found = one.values(frames).astype(float).reset_index(drop=True)
    pd.testing.assert_series_equal(found, expected, check_names=False)


def _is_dear(ours: Took, plain: Took) -> bool:
    more = ours.processor - plain.processor
    return more > TOO_SHORT_MS and ours.processor / plain.processor > MOST_RATIO


def _table(names: list[str], took: dict[tuple[str, int], list[Took]]) -> str:
    """Return the table in the form of docs/performance.md."""
    sizes = [f"{sessions:,}" for sessions in YEARS]
    head = ["Query", *sizes, "clock", "to plain SQL", "to pandas"]
    lines = [head, ["---"] * len(head)]
    for name in names:
        ours, plain, *others = took[name, LARGEST]
        lines.append(
            [
                f"`{name}`",
                *(f"{took[name, sessions][0].processor:.1f}" for sessions in YEARS),
                f"{ours.clock:.1f}",
                f"{ours.processor / plain.processor:.2f}",
                *(f"{ours.processor / one.processor:.2f}" for one in others),
                *([] if others else [""]),
            ]
        )
    return "\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines)
