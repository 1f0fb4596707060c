"""Mending what looks odd: what is safe, once, and all of it undone again."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings

from dashboard import reports, settings
from dashboard.errors import InputError
from dashboard.journal import changes
from dashboard.journal.findings import BY_CODE, KINDS, MENDABLE
from dashboard.journal.mending import mend
from dashboard.store import Store
from dashboard.store.rows import TABLES
from tests.oracle.past import Asked, Past
from tests.sql import journals, strategies
from tests.sql.rich_health_beside import TODAY

Image = dict[str, list[str]]


@pytest.fixture
def odd(ailing: tuple[Store, Past], tmp_path: Path) -> Iterator[Store]:
    """A copy of the journal in which something of every kind looks odd, to be written to."""
    ailing[0].close()
    path = tmp_path / "odd.duckdb"
    path.write_bytes(ailing[0].path.read_bytes())
    with closing(Store(path, resources=settings.resources(), holder="a test")) as store:
        yield store


def found(store: Store) -> dict[str, int]:
    kinds = reports.data_health(store, today=TODAY, page_size=1)
    return {code: rows[0].found for code, rows in kinds.items()}


def counting(store: Store) -> Image:
    """Return the rows that count, table by table."""
    with store.read() as cursor:
        return {
            table: sorted(
                json.dumps(row, default=str)
                for row in cursor.execute(
                    f"SELECT * EXCLUDE (removed_by) FROM {table} WHERE removed_by IS NULL"
                ).fetchall()
            )
            for table in sorted(TABLES)
        }


def test_there_is_something_of_every_kind_in_the_order_it_is_told(odd: Store) -> None:
    assert list(found(odd)) == [kind.code for kind in KINDS]


@pytest.mark.parametrize("code", MENDABLE)
def test_mending_leaves_none_of_the_kind_and_undo_restores_all(code: str, odd: Store) -> None:
    before, odd_ones = counting(odd), found(odd)
    done = mend(odd, code, actor="page")
    assert done.rows == odd_ones[code]
    assert done.change_id is not None
    assert code not in found(odd)
    mended = counting(odd)
    again = mend(odd, code, actor="page")
    assert (again.rows, again.change_id) == (0, None)
    assert counting(odd) == mended != before
    changes.take_back(odd, change_id=done.change_id, actor="page")
    assert counting(odd) == before
    assert found(odd) == odd_ones


def test_a_warning_sign_is_never_taken_out_with_what_hangs_loose(odd: Store) -> None:
    before = counting(odd)["symptom"]
    mend(odd, "orphan", actor="page")
    with odd.read() as cursor:
        kept = cursor.execute(
            "SELECT code, session_id, checkin_id FROM live_symptom WHERE id IN (9001, 9002, 9004)"
        ).fetchall()
    assert len(counting(odd)["symptom"]) == len(before)
    assert kept == [("chest_pain", None, None)] * 3


def test_the_earliest_of_equal_sessions_stays(odd: Store) -> None:
    twins = reports.data_health_twins(odd, finding="session_twin")
    mend(odd, "session_twin", actor="page")
    with odd.read() as cursor:
        left = {key for (key,) in cursor.execute("SELECT id FROM live_session").fetchall()}
    assert left.isdisjoint(row.row_id for row in twins)
    assert left >= {row.other_id for row in twins} - {row.row_id for row in twins}


@pytest.mark.parametrize("code", [code for code in BY_CODE if code not in MENDABLE][:2])
def test_what_needs_a_decision_is_not_mended(code: str, odd: Store) -> None:
    before = counting(odd)
    with pytest.raises(InputError, match="cannot be mended in one step"):
        mend(odd, code, actor="page")
    assert counting(odd) == before


@hypothesis_settings(max_examples=10)
@given(strategies.journals())
def test_any_journal_is_mended_once_and_restored(store: Store, drawn: tuple[Past, Asked]) -> None:
    journals.write(store, drawn[0])
    before = counting(store)
    done = [mend(store, code, actor="page") for code in MENDABLE]
    mended = counting(store)
    assert [mend(store, code, actor="page").change_id for code in MENDABLE] == [None] * 4
    assert counting(store) == mended
    assert not found(store).keys() & set(MENDABLE)
    for one in reversed(done):
        if one.change_id is not None:
            changes.take_back(store, change_id=one.change_id, actor="page")
    assert counting(store) == before
