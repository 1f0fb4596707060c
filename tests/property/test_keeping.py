"""Any way of keeping the journal, with undos and redos in any order, ends as plain Python says."""

import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.blank import blank_journal
from tests.property.both import Both, stored
from tests.stores import opened

WRITES = [
    *(["log", "edit", "edit", "remove", "kind", "move", "soreness", "checkin"] * 2),
    *["make", "make", "archive", "merge", "merge", "measure", "period"],
]
TURNS = [*["undo"] * 4, *["redo"] * 4, *["back"] * 3]
STEP = st.tuples(
    st.sampled_from([*WRITES, *TURNS]),
    st.integers(0, 5),
    st.integers(0, 1),
    st.lists(st.integers(5, 6), min_size=0, max_size=3),
)
STEPS = st.lists(STEP, min_size=15, max_size=25)
"""Few rows and few values, so that changes meet."""


def _played(steps: list[tuple[str, int, int, list[int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.duckdb"
        path.write_bytes(blank_journal())
        with closing(opened(path)) as store:
            both = Both(store)
            for verb, pick, bit, amounts in steps:
                if verb in TURNS:
                    both.turn(verb, pick)
                else:
                    getattr(both, verb)(pick, bit, amounts)
                assert stored(store) == both.kept.state
            with store.read() as cursor:
                assert cursor.execute("SELECT COUNT(*) FROM change").fetchone() == (
                    both.kept.changes,
                )


@hypothesis_settings(max_examples=8)
@given(steps=STEPS)
def test_any_sequence_of_writes_and_turns(steps: list[tuple[str, int, int, list[int]]]) -> None:
    _played(steps)


@pytest.mark.exhaustive
@hypothesis_settings(max_examples=1000, derandomize=False)
@given(steps=STEPS)
@pytest.mark.usefixtures("by_hand")
def test_many_sequences_of_writes_and_turns(
    steps: list[tuple[str, int, int, list[int]]],
) -> None:
    _played(steps)
