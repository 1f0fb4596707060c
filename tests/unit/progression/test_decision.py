"""What a suggestion says: JSON, grades, confidence, reasons, and what would change it."""

import json
from datetime import date, timedelta
from fractions import Fraction

import pytest

from dashboard.progression import as_json
from dashboard.progression import rules as table
from dashboard.progression.exact import half_up, lower_median, mean, median, plain, quotient
from dashboard.progression.explain import READY
from dashboard.progression.plateau import STUCK
from dashboard.progression.thresholds import THRESHOLDS
from dashboard.progression.words import counted, day_words, figure, joined, percent
from tests.unit.progression.logs import (
    EVERY_RULE,
    TODAY,
    Log,
    ago,
    changed,
    judged,
    on,
    ready,
    weekly,
)

FIELDS = [
    "as_of",
    "outcome",
    "rule",
    "rules",
    "factor",
    "weekly_minutes",
    "days",
    "minutes_per_session",
    "resume",
    "change",
    "safety",
    "confidence",
    "reason",
    "further_reasons",
    "would_change",
    "evidence",
    "sources",
    "notes",
]


def test_the_json_object_has_plain_numbers_and_iso_days() -> None:
    log = {"sessions": weekly(date(2026, 2, 23), date(2026, 3, 27), minutes=7.5)}
    found = as_json(judged(log | {"profile": {"planned_days": 3, "target_minutes": 7.5}}))
    assert list(found) == FIELDS
    assert json.loads(json.dumps(found)) == found
    assert (found["as_of"], found["resume"], found["factor"]) == ("2026-03-28", None, 1)
    assert (found["weekly_minutes"], found["minutes_per_session"]) == (22, 7.5)
    assert found["rules"] == [found["rule"]] == ["R25"]
    evidence = found["evidence"]
    assert isinstance(evidence, dict)
    assert (evidence["base"], evidence["R25.target_minutes"]) == (22.5, 7.5)
    assert all(type(value) in {int, float} for value in evidence.values())


def test_a_whole_number_is_an_int_and_a_day_to_go_on_is_iso() -> None:
    found = as_json(judged(ready(soreness_next_day=8)))
    assert type(found["minutes_per_session"]) is int
    assert (found["factor"], found["resume"]) == (0.5, "2026-03-30")


@pytest.mark.parametrize(
    ("log", "safety"),
    [
        (ready(), "green"),
        (ready(comfort_after=6), "amber"),
        (ready(comfort_after=2), "red"),
        (ready(effort=None), "green"),
        ({"symptoms": [{"day": "2026-03-28", "code": "condition_concern"}]}, "red"),
        (ready() | {"guidance": [{"day": "2026-03-27"}],
                    "symptoms": [{"day": "2026-03-27", "code": "condition_concern"}]}, "amber"),
    ],
)  # fmt: skip
def test_safety(log: Log, safety: str) -> None:
    assert judged(log).safety == safety


@pytest.mark.parametrize(
    ("days", "confidence"), [(5, "low"), (6, "medium"), (11, "medium"), (12, "high")]
)
def test_confidence(days: int, confidence: str) -> None:
    assert judged({"sessions": on(*range(1, days + 1))}).confidence == confidence


def test_other_reasons_are_listed() -> None:
    decision = judged(ready(comfort_after=4))
    assert decision.rule == "R09"
    assert decision.further_reasons == ("Same again until it feels easier.",)
    assert decision.sources == ("C3", "C4")


def test_evidence_names_the_numbers_of_every_rule_that_fired() -> None:
    evidence = judged(ready(comfort_after=4)).evidence
    assert (evidence["R09.peak"], evidence["R09.threshold"], evidence["R19.peak"]) == (6, 6, 6)
    assert (evidence["usual_minutes"], evidence["factor"]) == (30, Fraction(7, 10))


def guided(log: Log, day: date) -> Log:
    return log | {"guidance": [*log.get("guidance", []), {"day": day.isoformat()}]}


@pytest.mark.parametrize(
    "log",
    [
        ready() | {"symptoms": [{"day": ago(0).isoformat(), "code": "chest_pain"}]},
        ready() | {"symptoms": [{"day": ago(5).isoformat(), "code": "fever_unwell"}]},
        ready() | {"symptoms": [{"day": ago(20).isoformat(), "code": "fever_unwell"}]},
        ready(comfort_after=1),
        {"sessions": on(1, 4, 8, 12, 20, comfort_after=5)},
    ],
)
def test_guidance_would_change_it(log: Log) -> None:
    tomorrow = TODAY + timedelta(1)
    assert "guidance is recorded" in judged(log).would_change
    assert judged(guided(log, tomorrow), tomorrow).outcome != judged(log).outcome


@pytest.mark.parametrize("log", [ready(soreness_next_day=8), {"sessions": on(1, 2, 3, 4, 5, 6, 7)}])
def test_rest_ends_on_the_day_named(log: Log) -> None:
    decision = judged(log)
    assert decision.resume is not None
    assert day_words(decision.resume.toordinal()) in decision.would_change
    assert judged(log, decision.resume).outcome != "rest"
    assert judged(log, decision.resume - timedelta(1)).outcome == "rest"


@pytest.mark.parametrize(
    ("log", "then"),
    [
        (ready(comfort_after=4), on(0, comfort_during=6.1, comfort_after=6.1)),
        (changed(ready(comfort_after=6), 3, comfort_after=6), on(0, comfort_during=7)),
        (changed(ready(soreness_next_day=4), 3, soreness_next_day=4), on(0, soreness_next_day=3)),
        (
            {"sessions": [*on(4, soreness_next_day=7), *on(6, 9, 12, 14)]},
            on(0, soreness_next_day=3.9),
        ),
        ({"sessions": on(9, 11, 13, 16, 18, 20, 23)}, on(0)),
    ],
)
def test_easing_ends_as_it_says(log: Log, then: list[Log]) -> None:
    assert judged(log).outcome == "decrease"
    assert judged(log).would_change.startswith("Easing ends once ")
    eased = judged({**log, "sessions": [*log["sessions"], *then]})
    assert eased.outcome in {"hold", "increase"}


@pytest.mark.parametrize(
    "values", [{"comfort_after": 6}, {"comfort_during": 6}, {"soreness_next_day": 4}]
)
def test_an_increase_ends_as_it_says(values: dict[str, object]) -> None:
    log = ready() | {"profile": {"target_minutes": 12}}
    assert judged(log).outcome == "increase"
    assert judged(changed(log, 1, **values)).outcome == "hold"
    assert judged(log, TODAY + timedelta(3)).outcome == "increase"
    assert judged(log, TODAY + timedelta(4)).outcome == "hold"


def test_a_longer_target_opens_a_step_as_it_says() -> None:
    assert "longer sessions" in judged(ready()).would_change
    assert judged(ready() | {"profile": {"target_minutes": 11}}).outcome == "increase"


def test_the_table_lists_every_rule_once_and_in_order() -> None:
    ids = [rule.id for rule, _ in table.RULES]
    assert ids == [one for one in EVERY_RULE if one not in {READY.id, STUCK.id}], (
        "a new rule comes last in RULES, and in EVERY_RULE of tests/unit/progression/logs.py"
    )
    assert all(rule.name and rule.window and rule.sources for rule, _ in table.RULES)


def test_every_number_has_a_name_a_unit_a_source_and_a_meaning() -> None:
    assert len({threshold.name for threshold in THRESHOLDS}) == len(THRESHOLDS) > 100
    for threshold in THRESHOLDS:
        assert threshold.unit
        assert threshold.source
        assert threshold.meaning
        assert type(threshold.value) in {int, Fraction}
        assert threshold.name.isupper()


def test_exact_arithmetic() -> None:
    assert median([3, 1, 2]) == 2
    assert median([4, 1, 2, 3]) == Fraction(5, 2)
    assert lower_median([4, 1, 2, 3]) == 2
    assert mean([1, 2]) == Fraction(3, 2)
    assert [half_up(Fraction(n, 2)) for n in (1, 2, 3, 5)] == [1, 1, 2, 3]
    assert type(quotient(4, 2)) is int
    assert (plain(Fraction(3)), plain(Fraction(5, 2))) == (3, 2.5)


def test_numbers_and_days_in_words() -> None:
    assert [figure(n) for n in (3, Fraction(5, 2), Fraction(2, 3), Fraction(299, 100))] == [
        "3",
        "2.5",
        "0.7",
        "3",
    ]
    assert (counted(1, "day"), counted(2, "day"), percent(Fraction(4, 5))) == (
        "1 day",
        "2 days",
        "80%",
    )
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert day_words(date.max.toordinal() + 9) == "31 December"


def test_beside_a_sign_only_other_calls_for_help_are_further_reasons() -> None:
    tired = ready(effort=9, comfort_during=3, soreness_next_day=7)
    quiet = {**tired, "symptoms": [{"day": "2026-03-28", "code": "chest_pain"}]}
    both = {**tired, "symptoms": [
        {"day": "2026-03-28", "code": "chest_pain"},
        {"day": "2026-03-27", "code": "fever_unwell"},
    ]}  # fmt: skip
    assert judged(quiet).rules[:2] == ("R01", "R06")
    assert len(judged(quiet).rules) > 3
    assert judged(quiet).further_reasons == ()
    assert len(judged(both).further_reasons) == 1
    assert "clinician" in judged(both).further_reasons[0]


def test_where_no_sign_stands_every_other_reason_is_told() -> None:
    found = judged(ready(comfort_during=3, soreness_next_day=7))
    assert found.outcome == "rest"
    assert len(found.further_reasons) == len(found.rules) - 1 > 1
