"""What is kept of a guided session, and what the browser may say of it."""

import json
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import settings
from dashboard.journal import catalogue as files
from dashboard.model import Entry, Side, Unit
from dashboard.planning import played
from dashboard.planning.played import Run
from dashboard.planning.timeline import Done, timeline

CATALOGUE = files.load(settings.resources())
ROUTINE = CATALOGUE.routines["flare"]
RUN = Run(
    number="a1",
    routine="flare",
    title="Gentle day",
    day=date(2026, 3, 28),
    start=time(7, 30),
    items=timeline(ROUTINE.entries, exercises=CATALOGUE.exercises, offered=CATALOGUE.exercises),
    comfort_before=Decimal("6.5"),
)


def test_a_run_is_read_as_it_was_written() -> None:
    assert played.read(json.loads(played.written(RUN))) == RUN


@pytest.mark.parametrize("gone", ["day", "items", "comfort_before"])
def test_what_another_version_kept_otherwise_is_no_run(gone: str) -> None:
    kept = json.loads(played.written(RUN))
    assert played.read({**kept, gone: {"odd": 1}}) is None
    del kept[gone]
    assert played.read(kept) is None


def test_what_was_done_is_held_against_the_timeline() -> None:
    progress = {
        "active": 95_000,
        "done": [
            [0, 0, 1, None, 5],
            [0, 0, 1, None, 4],
            [1, 0, 1, "left", 99],
            [1, 0, 1, None, 4],
            [1, 0, 2, "left", 4],
            [4, 0, 2, None, 7.9],
            [4, 0, 1, None, 0],
            [40, 0, 1, None, 5],
            [0, 9, 1, None, 5],
            [-1, 0, 1, None, 5],
            [0, 0, 1, None, "5"],
            "nonsense",
        ],
    }
    came = played.came(RUN, progress)
    assert came.done == (
        Done(0, 0, 1, None, 4),
        Done(1, 0, 1, Side.LEFT, 4),
        Done(4, 0, 2, None, 7),
    )
    assert came.minutes == Decimal("1.5")
    assert played.entries_of(RUN, came) == (
        Entry("cat_cow_1", Unit.REPS, (4,)),
        Entry("seated_rotation_1", Unit.REPS, (4,), Side.LEFT),
        Entry("child_reach_1", Unit.HOLD, (7,)),
    )


@pytest.mark.parametrize(
    ("active", "minutes"),
    [(0, "0.5"), (-5, "0.5"), ("x", "0.5"), (None, "0.5"), (180_400, "3"), (1e18, "1440")],
)
def test_minutes_are_halves_and_at_least_one(active: object, minutes: str) -> None:
    assert played.came(RUN, {"active": active}).minutes == Decimal(minutes)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(["done", "active", "x"]), _JSON))
def test_nothing_that_a_browser_says_breaks_it_or_adds_more_than_planned(
    progress: dict[str, object],
) -> None:
    came = played.came(RUN, progress)
    entries = played.entries_of(RUN, came)
    for entry in entries:
        planned = [one for one in ROUTINE.entries if one.exercise == entry.exercise]
        most = max(amount or 0 for one in planned for amount in one.amounts)
        assert all((amount or 0) <= most for amount in entry.amounts)
