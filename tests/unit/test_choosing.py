import pytest

from dashboard.journal.choosing import Wanted, fits, needed, shipped_names
from dashboard.model import Catalogue, Exercise

ROLLER = Exercise(
    id="angel_2",
    name="Roller angel",
    family="angel",
    level=2,
    target="rotation",
    position="supine",
    equipment="mat and foam roller",
    cues="Sweep the arms; slow and level",
)
BARE = Exercise(id="own_reach", name="Étirement du dos", equipment="none")


def test_what_an_exercise_needs() -> None:
    assert needed(ROLLER) == ("mat", "foam roller")
    assert needed(BARE) == needed(Exercise(id="own", name="Own")) == ()


@pytest.mark.parametrize(
    ("wanted", "roller", "bare"),
    [
        (Wanted(), True, True),
        (Wanted(targets=frozenset({"rotation"})), True, False),
        (Wanted(positions=frozenset({"seated"})), False, False),
        (Wanted(at_hand=frozenset({"mat"})), False, True),
        (Wanted(at_hand=frozenset({"mat", "foam roller", "wall"})), True, True),
        (Wanted(levels=frozenset({1, 2})), True, False),
        (Wanted(levels=frozenset({3})), False, False),
        (Wanted(words="ROLLER sweep"), True, False),
        (Wanted(words="roller chair"), False, False),
        (Wanted(words="etirement"), False, True),
        (Wanted(words="snow"), True, False),
        (Wanted(words="snow", levels=frozenset({1})), False, False),
        (Wanted(words="  "), True, True),
    ],
)
def test_fitting(wanted: Wanted, *, roller: bool, bare: bool) -> None:
    assert fits(ROLLER, wanted, also_called=["Snow angels"]) is roller
    assert fits(BARE, wanted) is bare


def test_shipped_names_by_what_they_mean(catalogue: Catalogue) -> None:
    names = shipped_names(catalogue)
    assert "Katze-Kuh" in names["cat_cow"]
    assert "bird dog" in names["balance_reach_4"]
    assert sum(map(len, names.values())) == len(catalogue.aliases)
