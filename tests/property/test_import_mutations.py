"""Real exports, damaged: nothing breaks, hangs, is half written or falls on a day that nobody named."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from dashboard import settings
from dashboard.importing import Upload, commit, prepare
from dashboard.model import Catalogue
from dashboard.store import Store
from tests.property.mutations import mutated, named_days, neighbours, originals

pytestmark = pytest.mark.shared

LATER = date(2026, 12, 31)
TOGETHER = 10
"""Files of one import: opening a journal takes longer than reading a small file."""
LONGEST_SECONDS = 10
TOO_LONG = f"took longer than {LONGEST_SECONDS} s"

Judge = Callable[[list[tuple[str, bytes]]], str]


@pytest.fixture(scope="module")
def files(shared: Path) -> list[tuple[str, bytes]]:
    return originals(shared / "journals" / "train")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty journal, for each import to copy."""
    path = tmp_path_factory.mktemp("mutations") / "empty.duckdb"
    store = _opened(path)
    with store.read() as cursor:
        cursor.execute("CHECKPOINT")
    store.close()
    return path


@pytest.fixture
def judge(empty: Path, tmp_path: Path, catalogue: Catalogue) -> Judge:
    """Imports files into a throw-away journal and says what is wrong; empty when all is well."""

    def judged(inputs: list[tuple[str, bytes]]) -> str:
        path = tmp_path / "journal.duckdb"
        path.write_bytes(empty.read_bytes())
        store = _opened(path)
        try:
            return next(_faults(inputs, store, catalogue), "")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            return f"{type(error).__name__}: {error}"
        finally:
            store.close()

    return judged


def _opened(path: Path) -> Store:
    return Store(path, resources=settings.resources(), holder="a test", wait_seconds=5)


def _faults(inputs: list[tuple[str, bytes]], store: Store, catalogue: Catalogue) -> Iterator[str]:
    began = perf_counter()
    uploads = [Upload(name, content) for name, content in inputs]
    with prepare(uploads, store=store, catalogue=catalogue, today=LATER) as preview:
        days = preview.staging.rows("SELECT file, day FROM staged_session GROUP BY ALL")
        result = commit(preview, store=store)
        expected = [0 if one.refused else one.new for one in preview.files]
        refusals = [one.refused for one in preview.files if one.refused]
    if perf_counter() - began > LONGEST_SECONDS:
        yield TOO_LONG
    if len(inputs) != len(expected):
        yield "files were lost"
    if any("\n" in sentence or "Traceback" in sentence for sentence in refusals):
        yield f"a refusal is no sentence: {refusals}"
    if [one.imported for one in result.files] != expected:
        yield f"the preview says {expected} new rows and {result} was written"
    with store.read() as cursor:
        [(written,)] = cursor.execute(
            "SELECT (SELECT COUNT(*) FROM session) + (SELECT COUNT(*) FROM checkin) "
            "+ (SELECT COUNT(*) FROM measure)"
        ).fetchall()
    if written != sum(expected):
        yield f"the preview says {sum(expected)} new rows and the journal has {written}"
    for file, day in days:
        name, content = inputs[file - 1]
        named = named_days(content)
        # Strava writes UTC, so the person's own day may be the one before or after.
        if day not in (neighbours(named) if name.startswith("strava") else named):
            yield f"{name} has a session on {day}, which it does not name"


def _smallest(found: tuple[str, bytes], judge: Judge) -> bytes:
    """Take lines away as long as something stays wrong."""
    name, content = found
    lines = content.splitlines(keepends=True)
    step = len(lines) // 2
    while step:
        for place in range(0, len(lines), step):
            fewer = lines[:place] + lines[place + step :]
            if judge([(name, b"".join(fewer))]):
                lines = fewer
                break
        else:
            step //= 2
    return b"".join(lines)


def _check(files: list[tuple[str, bytes]], judge: Judge, seeds: range) -> None:
    inputs = [mutated(files, seed) for seed in seeds]
    together = judge(inputs)
    if not together:
        return
    for seed, one in zip(seeds, inputs, strict=True):
        fault = judge([one])
        assert not fault, f"seed {seed}, {one[0]}: {fault}; smallest: {_smallest(one, judge)!r}"
    # Ten files may take longer than one may.
    assert together == TOO_LONG, f"seeds {seeds} together: {together}"


@pytest.mark.parametrize("batch", range(20))
def test_a_damaged_export_does_no_harm(
    files: list[tuple[str, bytes]], judge: Judge, batch: int
) -> None:
    _check(files, judge, range(batch * TOGETHER, (batch + 1) * TOGETHER))


@pytest.mark.exhaustive
@pytest.mark.parametrize("batch", range(200))
def test_thousands_of_damaged_exports_do_no_harm(
    files: list[tuple[str, bytes]], judge: Judge, batch: int
) -> None:
    _check(files, judge, range(100_000 + batch * TOGETHER, 100_000 + (batch + 1) * TOGETHER))


def test_the_scan_of_days_reads_every_order_and_no_more() -> None:
    text = b'2025-01-17 x,"May 23, 2023, 1:00 PM",30 Jun 2025,05.12.22,1234-01-174,12:30:45'
    assert named_days(text) == {
        *(date(2025, 1, 17), date(2023, 5, 23), date(2025, 6, 30)),
        *(date(2022, 12, 5), date(2022, 5, 12), date(2005, 12, 22), date(2012, 5, 22)),
    }
    assert named_days("3/4/2025".encode("utf-16")) == {date(2025, 3, 4), date(2025, 4, 3)}
    assert date(2024, 12, 31) in neighbours({date(2025, 1, 1)})
