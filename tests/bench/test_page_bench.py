"""What each page costs: processor time of the server until its script has run, and bytes sent.

Run by hand: ``pytest -m bench -s tests/bench/test_page_bench.py``; it prints the table of
docs/performance.md. A real server is asked over its websocket. ``after a write`` is the first look
since the journal changed, when nothing that was drawn can be used; ``again`` is the next one. All
libraries are loaded by a look before.
"""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from dashboard.store.rows import next_id
from tests.app.conftest import PAGES
from tests.bench.conftest import Made
from tests.bench.journals import YEARS, opened
from tests.bench.visits import Visit, visited
from tests.browser.servers import Server, servers

pytestmark = pytest.mark.bench

ADDRESSES = {"today": "", "import_journal": "import"}
"""The address of a page where it is not the name of its file."""
RUNS = 3
MOST_MS = 400
MOST_GROWTH = 1.5
"""Times as long with the largest journal as with the smallest."""
MOST_BYTES = 250_000

SMALLEST, LARGEST = min(YEARS), max(YEARS)
Looks = tuple[Visit, Visit]


def test_pages_are_quick_and_small_at_any_size(many: Made, tmp_path: Path) -> None:
    looks: dict[tuple[str, int], Looks] = {}
    for sessions in YEARS:
        journal = tmp_path / f"{sessions}" / "journal.duckdb"
        journal.parent.mkdir()
        shutil.copy(many(sessions), journal)
        with servers(journal.parent) as started:
            server = started(journal=journal)
            for page in PAGES:
                _look(server, page)
            for page in PAGES:
                looks[page, sessions] = _least(server, page)
    print(_table(looks))
    assert [key for key, (first, _) in looks.items() if first.sent > MOST_BYTES] == []
    assert [page for page in PAGES if looks[page, LARGEST][0].ms > MOST_MS] == []
    assert [page for page in PAGES if _growth(looks, page) > MOST_GROWTH] == []


def _least(server: Server, page: str) -> Looks:
    firsts, agains = [], []
    for _ in range(RUNS):
        _write(server.journal)
        firsts.append(_look(server, page))
        agains.append(_look(server, page))
    return min(firsts, key=lambda one: one.ms), min(agains, key=lambda one: one.ms)


def _look(server: Server, page: str) -> Visit:
    visit = visited(server.url, ADDRESSES.get(page, page), pid=server.process.pid)
    assert not visit.failed, f"{page} stopped with an error"
    return visit


def _write(journal: Path) -> None:
    """Put a change into the log that changed nothing: what was drawn before cannot be used."""
    store = opened(journal)
    with store.transaction() as cursor:
        cursor.execute(
            "INSERT INTO change (id, made_at, actor, summary) VALUES ($id, $at, 'page', 'Nothing')",
            {"id": next_id(cursor, "change"), "at": datetime(2026, 3, 28)},  # noqa: DTZ001 - local
        )
    store.close()


def _growth(looks: dict[tuple[str, int], Looks], page: str) -> float:
    return looks[page, LARGEST][0].ms / looks[page, SMALLEST][0].ms


def _table(looks: dict[tuple[str, int], Looks]) -> str:
    """Return the table in the form of docs/performance.md."""
    sizes = [f"{sessions:,}" for sessions in YEARS]
    head = ["Page", *(f"{size}, after a write" for size in sizes), "growth"]
    head += [*(f"{size}, again" for size in sizes), "KB sent"]
    lines = [head, ["---"] * len(head)]
    for page in sorted(PAGES, key=lambda page: -looks[page, LARGEST][0].ms):
        firsts = [looks[page, sessions][0] for sessions in YEARS]
        agains = [looks[page, sessions][1] for sessions in YEARS]
        line = [page, *(f"{one.ms:.0f}" for one in firsts), f"{_growth(looks, page):.1f}"]
        line += [*(f"{one.ms:.0f}" for one in agains)]
        lines.append([*line, " / ".join(f"{one.sent / 1000:.0f}" for one in firsts)])
    return "\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines)
