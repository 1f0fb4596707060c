"""R01, R02, R03 and R06: warning signs, guidance, and easing back."""

import pytest

from dashboard.model import Tier
from tests.unit.progression.logs import CATALOGUE, Log, ago, changed, judged, ready, rules, verdict

NOW, URGENT, ROUTINE = "chest_pain", "fever_unwell", "condition_concern"


def noted(code: str, age: int, *guidance: int) -> Log:
    return {
        **ready(),
        "symptoms": [{"day": ago(age).isoformat(), "code": code}],
        "guidance": [{"day": ago(days).isoformat()} for days in guidance],
    }


@pytest.mark.parametrize(
    ("code", "age", "guidance", "expected"),
    [
        (NOW, 0, (), ("R01", "R06")),
        (NOW, 28, (), ("R01", "R06")),
        (NOW, 29, (), ("R25",)),
        (NOW, 10, (11,), ("R01", "R06")),
        (NOW, 10, (10,), ("R01", "R06")),
        (NOW, 10, (9,), ("R06",)),
        (NOW, 10, (-1,), ("R01", "R06")),
        (URGENT, 0, (), ("R02", "R06")),
        (URGENT, 14, (), ("R02", "R06")),
        (URGENT, 15, (), ("R03",)),
        (URGENT, 28, (), ("R03",)),
        (URGENT, 29, (), ("R25",)),
        (URGENT, 10, (11,), ("R02", "R06")),
        (URGENT, 10, (10,), ("R06",)),
        (URGENT, 20, (21,), ("R03",)),
        (URGENT, 20, (20,), ("R25",)),
        (ROUTINE, 0, (), ("R03", "R06")),
        (ROUTINE, 14, (), ("R03", "R06")),
        (ROUTINE, 15, (), ("R03",)),
        (ROUTINE, 28, (), ("R03",)),
        (ROUTINE, 29, (), ("R25",)),
        (ROUTINE, 10, (11,), ("R03", "R06")),
        (ROUTINE, 10, (10,), ("R06",)),
    ],
)
def test_a_sign_counts_for_its_window_and_until_guidance(
    code: str, age: int, guidance: tuple[int, ...], expected: tuple[str, ...]
) -> None:
    assert rules(noted(code, age, *guidance)) == expected


@pytest.mark.parametrize(
    ("code", "rule", "expected"),
    [
        (NOW, "R01", ("seek_now", 0)),
        (URGENT, "R02", ("seek_soon", 0)),
        (ROUTINE, "R03", ("seek_soon", 1)),
        (NOW, "R06", ("hold", 1)),
    ],
)
def test_what_a_sign_asks_for(code: str, rule: str, expected: tuple[str, float]) -> None:
    assert verdict(noted(code, 3), rule) == expected


@pytest.mark.parametrize("code", sorted(CATALOGUE.signs))
def test_every_sign_of_the_catalogue_stops_the_suggestion(code: str) -> None:
    decision = judged(noted(code, 0))
    expected = "seek_now" if CATALOGUE.signs[code].tier is Tier.NOW else "seek_soon"
    assert decision.outcome == expected
    assert CATALOGUE.signs[code].words in decision.reason
    assert "_" not in decision.reason


def test_guidance_for_one_sign_leaves_a_later_one_standing() -> None:
    log = noted(NOW, 10, 9)
    log["symptoms"].append({"day": ago(5).isoformat(), "code": "collapse"})
    assert rules(log) == ("R01", "R06")


def test_a_sign_of_tomorrow_does_not_count() -> None:
    assert rules(noted(NOW, -1)) == ("R25",)


def test_signs_count_without_any_session() -> None:
    log = {**noted(NOW, 1), "sessions": []}
    assert rules(log) == ("R01", "R06", "R17")
    assert judged(log).days == 0


@pytest.mark.parametrize(
    ("age", "comfort", "fires"), [(12, 2, True), (12, 2.1, False), (15, 2, False)]
)
def test_a_severe_day_keeps_things_steady(age: int, comfort: float, *, fires: bool) -> None:
    log = changed(ready(), age, comfort_after=comfort)
    assert ("R06" in rules(log)) is fires


def test_easing_back_names_the_sign_that_lasts_longest() -> None:
    log = noted(NOW, 20)
    log["symptoms"].append({"day": ago(7).isoformat(), "code": URGENT})
    easing = next(one.verdict for one in judged(log).firings if one.rule.id == "R06")
    assert "5 April" in easing.reason
    assert CATALOGUE.signs[NOW].words in easing.reason
