"""A routine laid out in time, and what was done of it as entries."""

from dashboard.model import Catalogue, Entry, Side, Unit
from dashboard.planning.timeline import Done, Phase, entries, seconds, timeline


def test_sets_sides_and_rests_follow_each_other(catalogue: Catalogue) -> None:
    [item] = timeline(
        [Entry("open_book_1", amounts=(5, 4), side=Side.BOTH)],
        exercises=catalogue.exercises,
        offered=catalogue.exercises,
    )
    [own] = item.variants
    assert [
        (one.phase, one.seconds, one.set_number, one.side, one.amount) for one in own.steps
    ] == [
        (Phase.READY, 10, 1, Side.LEFT, 0),
        (Phase.WORK, 30, 1, Side.LEFT, 5),
        (Phase.SWITCH, 5, 1, Side.RIGHT, 0),
        (Phase.WORK, 30, 1, Side.RIGHT, 5),
        (Phase.REST, 15, 2, Side.LEFT, 0),
        (Phase.WORK, 24, 2, Side.LEFT, 4),
        (Phase.SWITCH, 5, 2, Side.RIGHT, 0),
        (Phase.WORK, 24, 2, Side.RIGHT, 4),
    ]
    assert seconds([item]) == 143


def test_breaths_are_slower_and_holds_last_their_seconds(catalogue: Catalogue) -> None:
    items = timeline(
        [Entry("doorway_pec_1", Unit.HOLD, (15,)), Entry("rib_breath_1", amounts=(6,))],
        exercises=catalogue.exercises,
        offered=(),
    )
    work = [
        step.seconds
        for item in items
        for step in item.variants[0].steps
        if step.phase is Phase.WORK
    ]
    assert work == [15, 15, 60]


def test_easier_versions_come_from_the_ladder_as_far_as_they_are_offered(
    catalogue: Catalogue,
) -> None:
    offered = set(catalogue.exercises) - {"child_reach_3"}
    [item] = timeline(
        [Entry("child_reach_4", Unit.HOLD, (20,), Side.LEFT)],
        exercises=catalogue.exercises,
        offered=offered,
    )
    assert [one.exercise for one in item.variants] == [
        "child_reach_4",
        "child_reach_2",
        "child_reach_1",
    ]
    work = [[s for s in one.steps if s.phase is Phase.WORK] for one in item.variants]
    assert [(one[0].amount, one[0].side) for one in work] == [
        (20, Side.LEFT),
        (10, Side.LEFT),
        (10, None),
    ]


def test_nothing_to_do_takes_no_place(catalogue: Catalogue) -> None:
    routine = [
        Entry("own_gone", amounts=(5,)),
        Entry("cat_cow_1"),
        Entry("cat_cow_1", amounts=(0,)),
    ]
    assert timeline(routine, exercises=catalogue.exercises, offered=()) == ()


def test_what_was_done_becomes_entries_and_skipped_sides_stay_out(catalogue: Catalogue) -> None:
    items = timeline(
        [
            Entry("open_book_1", amounts=(5, 5), side=Side.BOTH),
            Entry("cat_cow_3", amounts=(6,)),
            Entry("doorway_pec_1", Unit.HOLD, (15,), Side.BOTH),
        ],
        exercises=catalogue.exercises,
        offered=catalogue.exercises,
    )
    done = [
        Done(2, 0, 1, Side.LEFT, 15),
        Done(2, 0, 1, Side.RIGHT, 9),
        Done(0, 0, 2, Side.RIGHT, 5),
        Done(0, 0, 1, Side.LEFT, 5),
        Done(0, 0, 1, Side.RIGHT, 5),
        Done(0, 0, 2, Side.LEFT, 5),
        Done(1, 1, 1, None, 6),
        Done(1, 0, 1, None, 0),
    ]
    assert entries(items, done) == (
        Entry("open_book_1", Unit.REPS, (5, 5), Side.BOTH),
        Entry("cat_cow_2", Unit.REPS, (6,)),
        Entry("doorway_pec_1", Unit.HOLD, (15,), Side.LEFT),
        Entry("doorway_pec_1", Unit.HOLD, (9,), Side.RIGHT),
    )
