"""The typed line changed piece by piece, and the smallest session that counts."""

from dataclasses import replace

import pytest

from dashboard.journal import minimum, typed_line
from dashboard.journal.notation import parse, pieces, printed
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue, Entry, Side, Unit

ODD = "Cat-cow 2x6; Wall angel 0x3\nOpen book 8/side;; Cat-cow 5"
"""A piece that cannot be read, a line break, nothing between two signs, an exercise twice."""


@pytest.fixture
def known(catalogue: Catalogue) -> Vocabulary:
    return Vocabulary(catalogue)


def test_pieces_are_what_stands_between_the_signs() -> None:
    assert pieces(ODD) == ["Cat-cow 2x6", "Wall angel 0x3", "Open book 8/side", "Cat-cow 5"]
    assert pieces('"a; b" 3; ') == ['"a; b" 3']
    assert pieces(" \n;") == []


def test_an_exercise_is_added_at_the_end(known: Vocabulary) -> None:
    entry = typed_line.usual(known.exercises["bow_arrow_1"])
    assert typed_line.added("", entry, vocabulary=known) == "Seated bow and arrow 6/side"
    assert typed_line.added("Wall angel 0x3;", entry, vocabulary=known) == (
        "Wall angel 0x3; Seated bow and arrow 6/side"
    )


@pytest.mark.parametrize(
    ("mark", "changed"),
    [
        (
            "cat_cow_1#1",
            "Seated cat-cow 9; Wall angel 0x3; Open book 8/side; Cat-cow 5",
        ),
        (
            "cat_cow_1#2",
            "Cat-cow 2x6; Wall angel 0x3; Open book 8/side; Seated cat-cow 9",
        ),
        ("cat_cow_1#3", "Cat-cow 2x6; Wall angel 0x3; Open book 8/side; Cat-cow 5"),
    ],
)
def test_one_exercise_is_changed_and_the_rest_stays_as_typed(
    mark: str, changed: str, known: Vocabulary
) -> None:
    assert (
        typed_line.changed(ODD, mark, lambda one: replace(one, amounts=(9,)), vocabulary=known)
        == changed
    )


def test_an_exercise_is_taken_out(known: Vocabulary) -> None:
    assert (
        typed_line.changed(ODD, "open_book_1#1", lambda _: None, vocabulary=known)
        == "Cat-cow 2x6; Wall angel 0x3; Cat-cow 5"
    )


def test_a_new_exercise_keeps_its_name_when_changed(known: Vocabulary) -> None:
    line = "Wobble 10s"
    extended = known.extended(parse(line, vocabulary=known).new_exercises)
    assert (
        typed_line.changed(
            line, "own_wobble#1", lambda one: replace(one, side=Side.LEFT), vocabulary=extended
        )
        == "Wobble 10s/left"
    )


def test_marks_tell_repeated_exercises_apart() -> None:
    assert typed_line.marks([Entry("a"), Entry("b"), Entry("a")]) == ["a#1", "b#1", "a#2"]


@pytest.mark.parametrize(
    ("amounts", "sets", "expected"),
    [
        ((6, 5), 1, (6,)),
        ((6, 5), 2, (6, 5)),
        ((6, 5), 4, (6, 5, 5, 5)),
        ((), 2, (None, None)),
    ],
)
def test_more_sets_repeat_the_last_one(
    amounts: tuple[int, ...], sets: int, expected: tuple[int | None, ...]
) -> None:
    assert typed_line.with_sets(Entry("x", amounts=amounts), sets) == expected


def test_another_level_takes_the_dose_over_unless_it_is_counted_otherwise(
    known: Vocabulary,
) -> None:
    entry = Entry("open_book_2", Unit.REPS, (9, 9), Side.LEFT)
    harder = known.exercises["open_book_3"]
    held = known.exercises["open_book_5"]
    assert typed_line.with_exercise(entry, harder) == replace(entry, exercise="open_book_3")
    assert typed_line.with_exercise(entry, held) == Entry(
        "open_book_5", Unit.HOLD, (15, 15), Side.BOTH
    )
    no_sides = known.exercises["cat_cow_1"]
    assert typed_line.with_exercise(entry, no_sides).side is None


def test_numbers_can_be_counted_otherwise() -> None:
    assert typed_line.in_unit(Entry("x", Unit.REPS, (9,)), Unit.HOLD).unit is Unit.HOLD
    assert typed_line.in_unit(Entry("x"), Unit.HOLD).amounts == (None,)


def test_the_smallest_session_is_of_the_easiest_rungs(
    catalogue: Catalogue, known: Vocabulary
) -> None:
    entries = minimum.line_up(catalogue)
    assert parse(printed(entries, vocabulary=known), vocabulary=known).entries == entries
    for entry in entries:
        exercise = catalogue.exercises[entry.exercise]
        assert (exercise.level, exercise.ask_first, exercise.equipment) in {
            (1, False, "chair"),
            (1, False, "none"),
        }


@pytest.mark.parametrize(
    ("mark", "by", "line", "then"),
    [
        (
            "cat_cow_1#1",
            1,
            "Open book 8/side; Wall angel 0x3; Cat-cow 2x6; Cat-cow 5",
            "cat_cow_1#1",
        ),
        (
            "cat_cow_1#1",
            2,
            "Open book 8/side; Wall angel 0x3; Cat-cow 5; Cat-cow 2x6",
            "cat_cow_1#2",
        ),
        (
            "cat_cow_1#2",
            -9,
            "Cat-cow 5; Wall angel 0x3; Cat-cow 2x6; Open book 8/side",
            "cat_cow_1#1",
        ),
        ("cat_cow_1#1", -1, ODD, "cat_cow_1#1"),
        ("cat_cow_1#2", 1, ODD, "cat_cow_1#2"),
        ("cat_cow_1#3", 1, ODD, "cat_cow_1#3"),
    ],
)
def test_an_exercise_is_moved_and_what_cannot_be_read_stays(
    mark: str, by: int, line: str, then: str, known: Vocabulary
) -> None:
    assert typed_line.moved(ODD, mark, by, vocabulary=known) == (line, then)
