import pytest

from dashboard.journal.likeness import offers
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Cat Cow Stretch", "cat_cow"),
        ("Cat-cows on the mat", "cat_cow"),
        ("Thread the neddle", "thread_needle"),
        ("Wall Angels (slow)", "wall_angel"),
        ("Doorway chest stretch left", "doorway_pec"),
    ],
)
def test_a_like_name_is_offered(catalogue: Catalogue, name: str, family: str) -> None:
    vocabulary = Vocabulary(catalogue)
    found = offers(name, vocabulary=vocabulary, catalogue=catalogue)
    assert catalogue.exercises[found[0].exercise].family == family
    assert 0.6 <= found[0].likeness <= 1
    assert len(found) <= 3


@pytest.mark.parametrize("name", ["Bench Press (Barbell)", "Squat", "Yoga", "Stretch", "?", "Back"])
def test_nothing_is_offered_for_a_name_that_is_like_none(catalogue: Catalogue, name: str) -> None:
    assert offers(name, vocabulary=Vocabulary(catalogue), catalogue=catalogue) == ()


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Katze-Kuh", "cat_cow_1"),
        ("Le chat et la vache", "cat_cow_1"),
        ("キャットカウ", "cat_cow_1"),
    ],
)
def test_a_shipped_alias_names_an_exercise(catalogue: Catalogue, name: str, exercise: str) -> None:
    found = Vocabulary(catalogue).find(name)
    assert found is not None
    assert found.id == exercise


def test_every_shipped_alias_means_something_and_hides_no_name(catalogue: Catalogue) -> None:
    bare = Vocabulary(Catalogue(catalogue.exercises, catalogue.signs, catalogue.families))
    for alias, meaning in catalogue.aliases.items():
        assert meaning in catalogue.exercises or meaning in catalogue.families, alias
        known = bare.find(alias)
        family = catalogue.exercises.get(meaning)
        assert known is None or known.family == (family.family if family else meaning), alias
