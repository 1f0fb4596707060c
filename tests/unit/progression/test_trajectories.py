"""Some weeks of made-up people: the limits hold on each day, and following leads somewhere."""

from collections.abc import Callable
from itertools import islice

import pytest

from tests.property import limits
from tests.property.checking import Case
from tests.trajectories.people import PEOPLE, Person
from tests.trajectories.play import cases, played

WEEKS = 20
LIMITS: list[Callable[[Case], bool]] = [
    limits.i6_an_increase_is_small,
    limits.i7_one_thing_goes_up,
    limits.i8_nothing_goes_up_without_an_increase,
    limits.i15_days_are_within_reason,
    limits.i16_no_increase_on_too_little,
    limits.i17_changes_settle,
    limits.i21_eased_not_slashed,
]
BY_KEY = {person.key: person for person in PEOPLE}


@pytest.mark.parametrize("key", ["follower", "returning"])
def test_who_follows_stays_within_the_limits_and_does_not_fade_away(key: str) -> None:
    weeks = [0.0] * WEEKS
    for case, day in cases(BY_KEY[key], days=7 * WEEKS):
        broken = [limit.__name__ for limit in LIMITS if not limit(case)]
        assert broken == [], case.as_of
        weeks[day.number // 7] += day.minutes
    away = 4 if key == "returning" else 0
    assert sum(minutes >= 7 for minutes in weeks) >= WEEKS - away
    assert sum(weeks[-4:]) / 4 >= 9


def test_the_same_seed_plays_the_same_weeks_and_another_does_not() -> None:
    def minutes(seed: int) -> list[float]:
        return [day.minutes for day in islice(played(BY_KEY["half"], seed=seed), 70)]

    assert minutes(1) == minutes(1)
    assert minutes(1) != minutes(2)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_everybody_has_a_picture_of_their_own(person: Person) -> None:
    from tests.tree import ROOT

    drawn = (ROOT / "docs" / "images" / f"year-{person.key}.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert person.name in drawn
    assert f"year-{person.key}.svg" in (ROOT / "docs" / "progression.md").read_text(
        encoding="utf-8"
    )
