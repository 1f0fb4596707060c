"""Any journal written in our own form comes back as it was, once, in whatever order."""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import settings as app_settings
from dashboard.importing import Upload
from dashboard.importing.prepare import prepare
from dashboard.journal import catalogue as catalogue_files
from dashboard.model import Catalogue, Kind
from dashboard.store import Store
from tests.conftest import TODAY
from tests.importing import Importer

FIELDS = (
    "day",
    "start",
    "duration_min",
    "kind",
    "warm_up",
    "effort",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
    "form",
    "notes",
)
HEADER = ("session_id", *FIELDS, "exercises")


@dataclass(frozen=True)
class Row:
    """A session as it is to come out: its fields in the order of FIELDS, and its entries."""

    session_id: str
    fields: tuple[Any, ...]
    entries: tuple[tuple[str, tuple[int | None, ...]], ...]


def tenths(low: int, high: int) -> st.SearchStrategy[Decimal | None]:
    return st.none() | st.integers(low * 10, high * 10).map(lambda n: Decimal(n) / 10)


# Text as files hold it: no control characters, and no blanks around it, which are not kept.
texts = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30).map(
    lambda text: text.strip().strip("\ufeff\u200b")
)
exercises = st.sampled_from(["cat_cow_1", "open_book_2", "wall_angel_3", "thread_needle_1"])
entries = st.lists(
    st.tuples(
        exercises,
        st.lists(st.none() | st.integers(0, 500), min_size=1, max_size=4).map(tuple),
    ),
    max_size=3,
).map(tuple)
fields = st.tuples(
    st.dates(date(2000, 1, 1), TODAY),
    st.none() | st.times().map(lambda clock: clock.replace(microsecond=0)),
    st.none() | st.integers(0, 144_000).map(lambda n: Decimal(n) / 100),
    st.none() | st.sampled_from([kind.value for kind in Kind]),
    st.none() | st.booleans(),
    tenths(0, 10),
    tenths(0, 10),
    tenths(0, 10),
    tenths(0, 10),
    tenths(0, 10),
    tenths(1, 5),
    texts,
)
sessions = st.lists(st.tuples(fields, entries), min_size=1, max_size=6).map(
    lambda drawn: [Row(f"s{number}", *one) for number, one in enumerate(drawn)]
)


def written(rows: Sequence[Row], *, with_ids: bool = True) -> str:
    """Write rows as product.md says, with csv and nothing of ours."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER if with_ids else HEADER[1:])
    for row in rows:
        cells = [_cell(value) for value in row.fields]
        pieces = [
            f"{name} {','.join('?' if amount is None else str(amount) for amount in amounts)}"
            for name, amounts in row.entries
        ]
        ids = [row.session_id] if with_ids else []
        writer.writerow([*ids, *cells, "; ".join(pieces)])
    return text.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, (date, time)) else str(value)


def held(importer: Importer) -> list[tuple[Any, ...]]:
    """Return what the journal holds, ids left out."""
    return importer.rows(
        f"SELECT {', '.join(FIELDS)}, "
        "(SELECT LIST((exercise, unit, amounts) ORDER BY position) FROM live_entry "
        "WHERE session_id = session.id) AS entries "
        "FROM session WHERE removed_by IS NULL ORDER BY id"
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one empty journal, which each example copies."""
    made = tmp_path_factory.mktemp("roundtrip")
    store = _store(made / "empty.duckdb")
    with store.read() as cursor:
        cursor.execute("CHECKPOINT")
    store.close()
    return made


_NUMBERS = count(1)


def _catalogue() -> Catalogue:
    # Not a fixture: Hypothesis would print all of it beside a failing example.
    return catalogue_files.load(app_settings.resources())


def _store(path: Path) -> Store:
    return Store(path, resources=app_settings.resources(), holder="a test", wait_seconds=5)


@contextmanager
def empty_journal(folder: Path) -> Iterator[Importer]:
    path = folder / f"{next(_NUMBERS)}.duckdb"
    path.write_bytes((folder / "empty.duckdb").read_bytes())
    store = _store(path)
    importer = Importer(store, _catalogue(), TODAY)
    try:
        yield importer
    finally:
        importer.close()
        store.close()
        path.unlink()


def expected(rows: Sequence[Row]) -> list[tuple[Any, ...]]:
    return [
        (
            *row.fields,
            [(name, "reps", list(amounts)) for name, amounts in row.entries] or None,
        )
        for row in rows
    ]


@settings(max_examples=8)
@given(rows=sessions)
def test_what_was_written_comes_back(rows: list[Row], folder: Path) -> None:
    with empty_journal(folder) as importer:
        [found] = importer.prepare(written(rows)).files
        assert found.problems == ()
        assert (found.sessions, found.new) == (len(rows), len(rows))
        importer.add(written(rows))
        assert sorted(held(importer), key=str) == sorted(expected(rows), key=str)


@settings(max_examples=6)
@given(rows=sessions, with_ids=st.booleans(), data=st.data())
def test_twice_is_once_and_the_order_of_rows_does_not_matter(
    *, rows: list[Row], with_ids: bool, data: st.DataObject, folder: Path
) -> None:
    rows = rows + data.draw(st.lists(st.sampled_from(rows), max_size=2)) if not with_ids else rows
    shuffled = data.draw(st.permutations(rows))
    with empty_journal(folder) as importer:
        importer.add(written(rows, with_ids=with_ids))
        once = held(importer)
        assert len(once) == len(rows)
        assert importer.add(written(shuffled, with_ids=with_ids)).batch is None
        assert held(importer) == once
    with empty_journal(folder) as importer:
        importer.add(written(shuffled, with_ids=with_ids))
        assert held(importer) == once


@settings(max_examples=5)
@given(rows=sessions, data=st.data())
def test_parts_imported_one_after_the_other_are_the_whole(
    rows: list[Row], data: st.DataObject, folder: Path
) -> None:
    parts = data.draw(
        st.lists(st.lists(st.sampled_from(rows), unique=True, max_size=4), max_size=3)
    )
    with empty_journal(folder) as importer:
        for part in [*parts, rows]:
            importer.add(written(part))
        assert sorted(held(importer), key=str) == sorted(expected(rows), key=str)
    uploads = [Upload("part.csv", written(part).encode()) for part in [*parts, rows]]
    with empty_journal(folder) as importer:
        importer.add(*uploads)
        assert sorted(held(importer), key=str) == sorted(expected(rows), key=str)


@settings(max_examples=15)
@given(content=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_bytes_at_all_break_the_preview(content: bytes, folder: Path) -> None:
    store = _store(folder / "empty.duckdb")
    try:
        prefixed = [content, b"day,notes\n2026-03-01," + content, b"session_id,day\n" + content]
        uploads = [Upload("any.csv", one) for one in prefixed]
        with prepare(uploads, store=store, catalogue=_catalogue(), today=TODAY) as preview:
            assert len(preview.files) == 3
    finally:
        store.close()
