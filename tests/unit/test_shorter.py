"""A routine that is shortened: sets go first, then doses, then exercises between first and last."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import settings
from dashboard.journal import catalogue as catalogue_files
from dashboard.model import Catalogue, Entry, Unit
from dashboard.planning.routines import minutes
from dashboard.planning.shorter import shortened

CATALOGUE = catalogue_files.load(settings.resources())


def amounts(entries: tuple[Entry, ...]) -> list[tuple[str, tuple[int | None, ...]]]:
    return [(one.exercise, one.amounts) for one in entries]


ROUTINE = (
    Entry("cat_cow_1", amounts=(10, 8)),
    Entry("open_book_1", amounts=(5,)),
    Entry("doorway_pec_1", Unit.HOLD, (20, 20, 20)),
    Entry("rib_breath_1", amounts=(6,)),
)


def with_sets(*sets: int) -> tuple[Entry, ...]:
    return tuple(
        replace(one, amounts=one.amounts[:many]) for one, many in zip(ROUTINE, sets, strict=True)
    )


@pytest.mark.parametrize("left", [(2, 1, 3, 1), (2, 1, 2, 1), (2, 1, 1, 1), (1, 1, 1, 1)])
def test_the_most_sets_go_first_the_later_of_two_before(
    left: tuple[int, ...], catalogue: Catalogue
) -> None:
    expected = with_sets(*left)
    within = minutes(expected, exercises=catalogue.exercises)
    assert shortened(ROUTINE, exercises=catalogue.exercises, within=within) == expected


def test_the_first_exercise_is_left_whatever_the_time(catalogue: Catalogue) -> None:
    found = shortened(ROUTINE, exercises=catalogue.exercises, within=0.1)
    assert amounts(found) == [("cat_cow_1", (3,))]


def test_the_calm_end_outlasts_what_stands_between(catalogue: Catalogue) -> None:
    single = tuple(Entry(one.exercise, one.unit, one.amounts[:1]) for one in ROUTINE)
    smallest = minutes(
        [Entry("cat_cow_1", amounts=(3,)), Entry("rib_breath_1", amounts=(3,))],
        exercises=catalogue.exercises,
    )
    found = shortened(single, exercises=catalogue.exercises, within=smallest)
    assert [one.exercise for one in found] == ["cat_cow_1", "rib_breath_1"]


@given(
    name=st.sampled_from(sorted(CATALOGUE.routines)),
    within=st.floats(min_value=0.5, max_value=20),
)
def test_it_fits_where_it_can_and_nothing_grows(name: str, within: float) -> None:
    before = CATALOGUE.routines[name].entries
    after = shortened(before, exercises=CATALOGUE.exercises, within=within)
    assert after
    of = {one.exercise: one for one in before}
    for one in after:
        assert len(one.amounts) <= len(of[one.exercise].amounts)
        assert all(
            (new or 0) <= (old or 0)
            for new, old in zip(one.amounts, of[one.exercise].amounts, strict=False)
        )
    if len(after) > 1:
        assert minutes(after, exercises=CATALOGUE.exercises) <= within
