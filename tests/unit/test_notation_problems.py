"""What the notation refuses, and in which words."""

import time

import pytest

from dashboard.journal.notation import parse
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue, Exercise

OWN = [
    Exercise(id="own_bird_dog", name="Bird dog"),
    Exercise(id="own_bird_dog_3", name="Bird dog 3"),
    Exercise(id="own_left_right", name="Left/right"),
]


@pytest.fixture(scope="module")
def vocabulary(catalogue: Catalogue) -> Vocabulary:
    return Vocabulary(catalogue, own=OWN, levels={"open_book": 3})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Cat-cow 30s,20", "put an s for seconds after every number, or after none."),
        ("Cat-cow 30,?s", "put an s for seconds after every number, or after none."),
        ("Cat-cow 0x10", "an exercise has at least 1 set."),
        ("Cat-cow 51x10", "an exercise can have up to 50 sets."),
        ("Cat-cow 26x1,25x1", "an exercise can have up to 50 sets."),
        ("Cat-cow 999999999999x1", "an exercise can have up to 50 sets."),
        ("Cat-cow 100001", "100001 is too much for one set; 100000 is the most."),
        ("Cat-cow " + "9" * 300, "999999999 is too much for one set; 100000 is the most."),
        ("Wall angel 8 @L6", "there is no level 6; it has levels 1 to 5."),
        ("Bretzel 8 @L5", "there is no level 5; it has levels 1 to 4."),
        ("Bird dog 8 @L2", "only exercises of the catalogue have levels; this is not one."),
        ("Unheard of 8 @L2", "only exercises of the catalogue have levels; this is not one."),
        ("Cat-cow 8 @2", "after @ comes a level, like @L2."),
        ("Cat-cow 8 @L1 @L2", "say the side and the level once."),
        ("Cat-cow/left 8/right", "say the side and the level once."),
        ("2x10", "the name of the exercise is missing."),
        ("\u2014 2x10", "the name of the exercise is missing."),
        ('"" 2x10', "the name of the exercise is missing."),
        ('"Foo bar 2x10', "the quote at its beginning is not closed."),
        ("\u201eFoo bar 2x10", "the quote at its beginning is not closed."),
        ("a" * 1001, "this is too long for one exercise. Put ; between exercises."),
        ("a" * 201, "a name can have up to 200 characters."),
        ("Bird dog 3", "this can be a name, or a name and a dose. Put the name in quotes."),
    ],
)
def test_what_cannot_be_read_is_said(vocabulary: Vocabulary, text: str, why: str) -> None:
    parsed = parse(text, vocabulary=vocabulary)
    assert parsed.entries == ()
    assert parsed.new_exercises == ()
    [problem, *more] = parsed.problems
    assert problem.endswith(f"\u201d: {why}")
    assert problem.startswith(f"\u201c{text[:4]}")
    assert more == []


@pytest.mark.parametrize(
    "text",
    [
        "Cat-cow 2x10kg",
        "Cat-cow 2x10.5",
        "Cat-cow 1min",
        "Cat-cow 2x10 slowly",
        "Cat-cow 2x",
        "Cat-cow 2x10/leg",
        "Cat-cow 8/left/right",
        "Cat-cow -3",
        "Cat-cow 8-10",
        'Bird "dog" 2x10 well',
        "Cat-cow ?10",
    ],
)
def test_a_dose_that_is_no_dose_never_becomes_a_name(vocabulary: Vocabulary, text: str) -> None:
    parsed = parse(text, vocabulary=vocabulary)
    assert (parsed.entries, parsed.new_exercises) == ((), ())
    assert parsed.problems[0].startswith(f"\u201c{text}\u201d: ")


def test_words_after_a_quoted_name_are_refused(vocabulary: Vocabulary) -> None:
    parsed = parse('"Bird dog" slowly 2x10', vocabulary=vocabulary)
    assert parsed.entries == ()
    assert "what follows the name in quotes could not be read" in parsed.problems[0]


def test_good_pieces_are_read_beside_bad_ones(vocabulary: Vocabulary) -> None:
    parsed = parse("Cat-cow 2x10kg; Open book 8;; \n Wall angel 6\nBretzel", vocabulary=vocabulary)
    assert [entry.exercise for entry in parsed.entries] == [
        "open_book_3",
        "wall_angel_1",
        "bretzel_1",
    ]
    assert len(parsed.problems) == 1


def test_an_empty_text_says_nothing(vocabulary: Vocabulary) -> None:
    parsed = parse(" ;\n; ", vocabulary=vocabulary)
    assert (parsed.entries, parsed.problems) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "1," * 100_000,
        "1 x " * 100_000,
        "a 1 " * 100_000,
        '"' * 300_001,
        '"a""' * 100_000,
        " " * 300_000,
        ";" * 300_000,
        "/" * 300_000,
        "@L" * 100_000,
    ],
)
def test_hostile_texts_are_read_at_once(vocabulary: Vocabulary, text: str) -> None:
    began = time.perf_counter()
    parse(text, vocabulary=vocabulary)
    assert time.perf_counter() - began < 2
