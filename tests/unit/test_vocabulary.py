import pytest

from dashboard.journal.spelling import key, slug
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue, Exercise, Unit


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cat-cow", "cat COW"),
        ("Child's pose", "Child\u2019s pose"),
        ("cat_cow_2", "Cat-cow 2"),
        ("Étirement", "etirement"),
        ("Straße", "STRASSE"),
        ("Öffnen", "O\u0308ffnen"),
        ("ΚΑΜΨΗ", "κάμψη"),
        ("\uff22\uff52\uff45\uff41\uff54\uff48", "breath"),
        ("ﬁgure", "figure"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("T4", "T5"),
        ("が", "か"),
        ("की", "का"),
        ("伸ばす", "曲げる"),
        ("🐈", "🐕"),
        ("\u2764\ufe0f", "\u2b50\ufe0f"),
        ("--", "=="),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert key(one) != key(other)
    assert slug(one) != slug(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Wobble  board, slow", "wobble_board_slow"),
        ("Étirement du dos", "etirement_du_dos"),
        ("背中を伸ばす", "背中を伸は\u3099す"),
        ("🐈", "-1f408"),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.fixture(scope="module")
def vocabulary(catalogue: Catalogue) -> Vocabulary:
    return Vocabulary(
        catalogue,
        own=[
            Exercise(id="own_wobble", name="Wobble", unit=Unit.HOLD),
            Exercise(id="own_first", name="Same"),
            Exercise(id="own_second", name="same!"),
            Exercise(id="own_cat_cow", name="Hump"),
            Exercise(id="own_taken", name="Open book, hand on ribs"),
            Exercise(id="own_shadow", name="own_wobble"),
        ],
        aliases={"Angel": "wall_angel_3", "Gone": "own_gone"},
        levels={"open_book": 3, "wall_angel": 77},
    )


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("cat_cow_2", "cat_cow_2"),
        ("CAT-Cow-2", "cat_cow_2"),
        ("Cat-cow 2", None),
        ("seated CAT-cow", "cat_cow_1"),
        ("Cat-cow", "cat_cow_1"),
        ("cat_cow", "cat_cow_1"),
        ("Open book", "open_book_3"),
        ("Wall angel", "wall_angel_1"),
        ("angel", "wall_angel_3"),
        ("wobble", "own_wobble"),
        ("Same", "own_first"),
        ("own_second", "own_second"),
        ("own_wobble", "own_wobble"),
        ("own wobble", "own_shadow"),
        ("Open book, hand on ribs", "own_taken"),
        ("gone", None),
        ("", None),
        ("no such thing", None),
    ],
)
def test_finding(vocabulary: Vocabulary, name: str, exercise: str | None) -> None:
    found = vocabulary.find(name)
    assert (found.id if found else None) == exercise


@pytest.mark.parametrize(
    ("exercise", "spelled"),
    [
        ("cat_cow_1", "Seated cat-cow"),
        ("own_first", "Same"),
        ("own_second", "own_second"),
        ("own_shadow", "own_shadow"),
        ("open_book_1", "open_book_1"),
        ("own_taken", "Open book, hand on ribs"),
        ("lost", "lost"),
    ],
)
def test_what_is_spelled_is_found_again(
    vocabulary: Vocabulary, exercise: str, spelled: str
) -> None:
    assert vocabulary.spelled(exercise) == spelled
    found = vocabulary.find(spelled)
    assert exercise == "lost" or (found is not None and found.id == exercise)


def test_every_shipped_name_and_id_means_itself(catalogue: Catalogue) -> None:
    vocabulary = Vocabulary(catalogue)
    for exercise in catalogue.exercises.values():
        assert vocabulary.find(exercise.name) is exercise
        assert vocabulary.find(exercise.id) is exercise
        assert vocabulary.spelled(exercise.id) == exercise.name
    for family, name in catalogue.families.items():
        for said in (family, name):
            found = vocabulary.find(said)
            assert found is not None
            assert (found.family, found.level) == (family, 1)


def test_rungs(vocabulary: Vocabulary, catalogue: Catalogue) -> None:
    easiest = catalogue.exercises["bretzel_1"]
    assert vocabulary.levels(easiest) == [1, 2, 3, 4]
    assert vocabulary.rung(easiest, 3) is catalogue.exercises["bretzel_3"]
    assert vocabulary.rung(easiest, 5) is None
    own = vocabulary.exercises["own_wobble"]
    assert (vocabulary.levels(own), vocabulary.rung(own, 1)) == ([], None)


def test_a_coined_exercise_never_takes_an_id(vocabulary: Vocabulary) -> None:
    assert vocabulary.coined("New one") == Exercise(id="own_new_one", name="New one")
    # own_cat_cow was given the name Hump since, so its id is in use.
    assert vocabulary.coined("Cat cow!").id == "own_cat_cow.2"
    extended = vocabulary.extended([Exercise(id="own_cat_cow.2", name="Cat cow!")])
    assert extended.coined("cat cow").id == "own_cat_cow.3"


def test_an_extended_vocabulary_keeps_what_it_knew(vocabulary: Vocabulary) -> None:
    extended = vocabulary.extended([Exercise(id="own_new", name="New one")])
    for name, expected in [
        ("new one", "own_new"),
        ("angel", "wall_angel_3"),
        ("Open book", "open_book_3"),
        ("wobble", "own_wobble"),
    ]:
        found = extended.find(name)
        assert found is not None
        assert found.id == expected
    assert vocabulary.find("new one") is None
