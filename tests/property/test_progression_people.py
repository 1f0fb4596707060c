"""The made-up people themselves: the same again for a seed, and enough of every kind."""

import random
from collections import Counter

from dashboard.progression import Outcome
from dashboard.progression.log import Variable
from tests.property.checking import case
from tests.property.people import person, ready, seeded
from tests.unit.progression.logs import EVERY_RULE

PEOPLE = 1_000
AT_LEAST = 10


def test_every_rule_fires_often_enough_to_be_tried() -> None:
    fired = Counter(rule for seed in range(PEOPLE) for rule in case(seed).decision.rules)
    assert {rule for rule in EVERY_RULE if fired[rule] < AT_LEAST} == set(), (
        "let tests/property/people.py draw people for whom it fires"
    )


def test_every_outcome_and_every_step_occurs() -> None:
    decisions = [case(seed).decision for seed in range(PEOPLE)]
    outcomes = Counter(decision.outcome for decision in decisions)
    steps = Counter(decision.change.variable for decision in decisions if decision.change)
    assert {outcome for outcome in Outcome if outcomes[outcome] < AT_LEAST} == set()
    assert min(steps[name] for name in Variable if name is not Variable.VARIATION) > 5


def test_a_third_is_ready_and_most_of_them_may_go_on() -> None:
    drawn = [case(seed) for seed in range(PEOPLE)]
    assert sum(person(seeded(n)) == ready(_second(n)) for n in range(200)) > 50
    calm = sum(one.decision.rule in {"R25", "R26"} for one in drawn)
    assert calm > PEOPLE // 3


def test_the_same_seed_draws_the_same_person() -> None:
    assert person(seeded(7)) == person(seeded(7))
    assert person(seeded(7)) != person(seeded(8))


def _second(seed: int) -> random.Random:
    """A generator that has already chosen what kind of person to draw."""
    rng = seeded(seed)
    rng.randrange(9)
    return rng
