"""How far every rule is from firing: never at odds with the rules, and with their own numbers."""

import re

import pytest

from dashboard.progression import read_log, rules, thresholds
from dashboard.progression.distances import _REACHES, Distance, distances
from tests.property.people import person, seeded
from tests.unit.progression.logs import (
    CATALOGUE,
    EVERY_RULE,
    TODAY,
    Log,
    ago,
    changed,
    judged,
    on,
    ready,
)


def far(log: Log) -> dict[str, Distance]:
    found = distances(read_log(log), TODAY, catalogue=CATALOGUE)
    assert [one.rule.id for one in found] == EVERY_RULE
    return {one.rule.id: one for one in found}


def told(log: Log, rule: str) -> tuple[str, str]:
    reach = far(log)[rule].reach
    return reach.at_hand, reach.missing


def test_each_function_of_a_rule_is_in_the_table_and_says_how_far_it_is() -> None:
    parts = (rules.comfort, rules.load, rules.pace, rules.recovery, rules.signs)
    written = {
        one.__name__
        for part in parts
        for one in vars(part).values()
        if re.match(r"R\d\d: ", one.__doc__ or "")
    }
    assert written == {check.__name__ for _, check in rules.RULES}, (
        "give it a line in RULES of dashboard/progression/rules/__init__.py"
    )
    assert {rule.id for rule, _ in rules.RULES} <= _REACHES.keys(), (
        "say in dashboard/progression/distances how far it is from firing"
    )


def test_every_rule_is_there_on_any_log_and_fires_as_it_was_judged() -> None:
    dice = seeded(4)
    for _ in range(150):
        log, as_of = person(dice)
        found = distances(read_log(log), as_of, catalogue=CATALOGUE)
        assert [one.rule.id for one in found] == EVERY_RULE
        assert tuple(one.rule.id for one in found if one.fired) == tuple(
            sorted(judged(log, as_of).rules)
        )
        for one in found:
            assert one.reach.condition
            assert one.reach.at_hand
            assert bool(one.reach.missing) is not one.fired


@pytest.mark.parametrize(
    ("rule", "log", "expected"),
    [
        ("R01", ready(), ("none noted", "such a sign")),
        (
            "R01",
            {**ready(), "symptoms": [{"day": ago(29).isoformat(), "code": "chest_pain"}]},
            (
                "chest pain or pressure, with or without back pain on 27 February",
                "a newer one: it is 29 days old",
            ),
        ),
        ("R04", ready(comfort_after=3), ("7 of 10", "1 point more")),
        ("R07", ready(soreness_next_day=5), ("5 of 10", "1 point more")),
        ("R08", {"sessions": on(1, 2, 3, 4)}, ("4 of 6 days", "2 days more")),
        ("R09", ready(comfort_during=7), ("3 of 10", "3 points more")),
        ("R10", changed(ready(comfort_during=7), 3, comfort_after=5), ("5 and 3 of 10", "1 point more")),
        ("R11", changed(ready(soreness_next_day=3), 3, soreness_next_day=4), ("4 and 3 of 10", "1 point more")),
        ("R13", ready(form=None), ("5 of 5", "3 points less")),
        ("R14", ready(), ("3 of 10", "4 points more")),
        ("R15", {"sessions": on(4, 6)}, ("last session 4 days ago; longest break lately 2 days", "1 day more")),
        ("R16", ready(), ("4 of 6 such weeks", "2 weeks more")),
        ("R18", ready(), ("12 of 6 days, 4 of 2 full weeks, 0 values lacking", "7 days fewer, or a value not filled in")),
        ("R20", ready(warm_up=False), ("1 of 5 without", "2 times more")),
        ("R24", ready(), ("3 of 6 days", "3 days more")),
        ("R25", ready(comfort_during=3), ("3 of 3 days a week, 10 of 10 minutes a session", "2 rules to be lifted first")),
        ("R26", ready(), ("32 of 42 days on record", "10 days more")),
    ],
)  # fmt: skip
def test_what_is_missing(rule: str, log: Log, expected: tuple[str, str]) -> None:
    assert told(log, rule) == expected


@pytest.mark.parametrize(
    ("rule", "log"),
    [
        ("R04", ready(comfort_after=10 - thresholds.SEVERE_PEAK)),
        ("R07", ready(soreness_next_day=thresholds.STRONG_SORENESS)),
        ("R09", ready(comfort_during=10 - thresholds.RED_PEAK)),
        ("R17", {"sessions": []}),
        ("R21", ready(form=thresholds.SHAKY_FORM)),
    ],
)
def test_at_its_threshold_a_rule_fires_and_nothing_is_missing(rule: str, log: Log) -> None:
    one = far(log)[rule]
    assert one.fired
    assert one.reach.missing == ""
    assert not one.near


def test_one_point_short_is_near_and_two_are_not() -> None:
    severe = thresholds.SEVERE_PEAK
    assert far(ready(comfort_after=10 - severe + 1))["R04"].near
    assert not far(ready(comfort_after=10 - severe + 2))["R04"].near


def test_guidance_is_told_beside_the_sign_it_answers() -> None:
    log = {
        **ready(),
        "symptoms": [{"day": ago(3).isoformat(), "code": "chest_pain"}],
        "guidance": [{"day": ago(2).isoformat()}],
    }
    assert told(log, "R01")[0].endswith("on 25 March, guidance recorded since")
    assert not far(log)["R01"].fired
    assert far(log)["R06"].fired
