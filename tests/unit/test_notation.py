import pytest

from dashboard.journal.notation import parse, printed
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue, Entry, Exercise, Side, Unit

OWN = [
    Exercise(id="own_bird_dog", name="Bird dog"),
    Exercise(id="own_bird_dog_3", name="Bird dog 3"),
    Exercise(id="own_left_right", name="Left/right"),
]


@pytest.fixture(scope="module")
def vocabulary(catalogue: Catalogue) -> Vocabulary:
    return Vocabulary(catalogue, own=OWN, levels={"open_book": 3})


def reps(exercise: str, *amounts: int | None, side: Side | None = None) -> Entry:
    return Entry(exercise, Unit.REPS, amounts, side)


def hold(exercise: str, *amounts: int | None, side: Side | None = None) -> Entry:
    return Entry(exercise, Unit.HOLD, amounts, side)


def test_the_line_of_the_product_text(vocabulary: Vocabulary) -> None:
    text = "Cat-cow 2x10; Open book 2x8/side; Child's pose side reach 3x30s; Wall angel 10,8,6 @L2"
    parsed = parse(text, vocabulary=vocabulary)
    assert parsed.entries == (
        reps("cat_cow_1", 10, 10),
        reps("open_book_3", 8, 8, side=Side.BOTH),
        hold("child_reach_4", 30, 30, 30),
        reps("wall_angel_2", 10, 8, 6),
    )
    assert (parsed.new_exercises, parsed.problems) == ((), ())
    assert printed(parsed.entries, vocabulary=vocabulary) == (
        "Seated cat-cow 2x10; Open book, straight arm 2x8/side; "
        "Child's pose side reach 3x30s; Wall angel, short range 10,8,6"
    )


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Cat-cow 10", reps("cat_cow_1", 10)),
        ("Cat-cow 0", reps("cat_cow_1", 0)),
        ("Cat-cow 2 x 10", reps("cat_cow_1", 10, 10)),
        ("Cat-cow 2\u00d710", reps("cat_cow_1", 10, 10)),
        ("Cat-cow 2X10 reps", reps("cat_cow_1", 10, 10)),
        ("  cat_cow   2*10  ", reps("cat_cow_1", 10, 10)),
        ("CAT COW: 10 , 8,6", reps("cat_cow_1", 10, 8, 6)),
        ("Cat-cow 2x10, 3x8", reps("cat_cow_1", 10, 10, 8, 8, 8)),
        ("Cat-cow 50x1", reps("cat_cow_1", *[1] * 50)),
        ("Cat-cow 100000", reps("cat_cow_1", 100_000)),
        ("Cat-cow 3x?", reps("cat_cow_1", None, None, None)),
        ("Cat-cow 10,?,8", reps("cat_cow_1", 10, None, 8)),
        ("Cat-cow 3x?s", hold("cat_cow_1", None, None, None)),
        ("Cat-cow 30s,?,20s", hold("cat_cow_1", 30, None, 20)),
        ("Cat-cow 30s,?s,20s", hold("cat_cow_1", 30, None, 20)),
        ("Cat-cow 3x30 s", hold("cat_cow_1", 30, 30, 30)),
        ("Cat-cow 30sec, 20 seconds", hold("cat_cow_1", 30, 20)),
        ("Open book 8 / side", reps("open_book_3", 8, side=Side.BOTH)),
        ("Open book 8/LEFT", reps("open_book_3", 8, side=Side.LEFT)),
        ("Open book/right 8", reps("open_book_3", 8, side=Side.RIGHT)),
        ("Open book 30s/side @L5", hold("open_book_5", 30, side=Side.BOTH)),
        ("Open book @ l1 8", reps("open_book_1", 8)),
        ("open_book_2 8", reps("open_book_2", 8)),
        ("Open book, hand on ribs @L4 8", reps("open_book_4", 8)),
        ("Child\u2019s pose side reach 2x15s", hold("child_reach_4", 15, 15)),
        ("Cat-cow", reps("cat_cow_1")),
        ("Child's pose side reach", hold("child_reach_4")),
        ("Open book /left", reps("open_book_3", side=Side.LEFT)),
        ("Cat-cow 2", reps("cat_cow_1", 2)),
        ('"Bird dog 3" 4', reps("own_bird_dog_3", 4)),
        ("\u201cBird dog 3\u201d 4", reps("own_bird_dog_3", 4)),
        ('"Bird dog" 3', reps("own_bird_dog", 3)),
        ("Bird dog 3", None),
        ('"Left/right" 8', reps("own_left_right", 8)),
    ],
)
def test_one_exercise(vocabulary: Vocabulary, text: str, entry: Entry | None) -> None:
    parsed = parse(text, vocabulary=vocabulary)
    assert parsed.entries == (() if entry is None else (entry,))
    assert parsed.new_exercises == ()


def test_unknown_names_become_own_exercises_once(vocabulary: Vocabulary) -> None:
    text = "Wobble  board, 2x30s; wobble-board 3; “Reach; and @ hold” 5; 日本の体操 10; Wobble"
    parsed = parse(text, vocabulary=vocabulary)
    assert [(e.id, e.name, e.unit) for e in parsed.new_exercises] == [
        ("own_wobble_board", "Wobble board", Unit.HOLD),
        ("own_reach_and_hold", "Reach; and @ hold", Unit.REPS),
        ("own_日本の体操", "日本の体操", Unit.REPS),
        ("own_wobble", "Wobble", Unit.REPS),
    ]
    assert [entry.exercise for entry in parsed.entries] == [
        "own_wobble_board",
        "own_wobble_board",
        "own_reach_and_hold",
        "own_日本の体操",
        "own_wobble",
    ]


def test_the_first_dose_of_a_new_exercise_decides_on_its_unit(vocabulary: Vocabulary) -> None:
    parsed = parse("Wobble; wobble 30s; WOBBLE 5; wobble", vocabulary=vocabulary)
    assert [(e.name, e.unit) for e in parsed.new_exercises] == [("Wobble", Unit.HOLD)]
    assert [entry.unit for entry in parsed.entries] == [
        Unit.HOLD,
        Unit.HOLD,
        Unit.REPS,
        Unit.HOLD,
    ]


def test_a_slash_inside_a_name_is_no_side(vocabulary: Vocabulary) -> None:
    parsed = parse("Left/right sway 2x8; 90/90 hip switch 5", vocabulary=vocabulary)
    assert [e.name for e in parsed.new_exercises] == ["Left/right sway", "90/90 hip switch"]
    assert [entry.side for entry in parsed.entries] == [None, None]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sway; slow", '"Sway; slow" 8'),
        ("Sway @ desk", '"Sway @ desk" 8'),
        ('Sway "big"', '"Sway ""big""" 8'),
        ("Sway 90", '"Sway 90" 8'),
        ("90/90", '"90/90" 8'),
        ("Sway/left", '"Sway/left" 8'),
        ("Line\nbreak", '"Line\nbreak" 8'),
        ("\u201cCurly\u201d", '"\u201cCurly\u201d" 8'),
        ("T4 sway, slow", "T4 sway, slow 8"),
        ("Öffnen", "Öffnen 8"),
    ],
)
def test_names_that_would_be_misread_are_quoted(
    catalogue: Catalogue, name: str, expected: str
) -> None:
    vocabulary = Vocabulary(catalogue, own=[Exercise(id="own_x", name=name)])
    entry = Entry("own_x", amounts=(8,))
    assert printed([entry], vocabulary=vocabulary) == expected
    assert parse(expected, vocabulary=vocabulary).entries == (entry,)


def test_a_name_that_is_another_name_with_a_dose_is_quoted(vocabulary: Vocabulary) -> None:
    assert printed([reps("own_bird_dog", 3)], vocabulary=vocabulary) == '"Bird dog" 3'


def test_an_exercise_that_nobody_knows_prints_as_its_id(vocabulary: Vocabulary) -> None:
    assert printed([reps("lost_1", 3)], vocabulary=vocabulary) == "lost_1 3"
