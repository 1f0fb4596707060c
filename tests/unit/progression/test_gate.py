"""The gate: each window just under, at and just over its last day; what lifts it; its words."""

import pytest

from dashboard.model import Sign, Tier
from dashboard.progression import Gate, Standing, gate, gate_words, read_log
from tests.unit.progression.logs import CATALOGUE, TODAY, Log, ago, on


def stands(log: Log) -> Gate:
    return gate(read_log(log), TODAY, catalogue=CATALOGUE)


def noted(code: str, age: int, *guided: int) -> Log:
    return {
        "symptoms": [{"day": ago(age).isoformat(), "code": code}],
        "guidance": [{"day": ago(days).isoformat()} for days in guided],
    }


def only(log: Log) -> Standing:
    (one,) = stands(log).standing
    return one


def test_an_empty_log_leaves_it_open() -> None:
    found = stands({})
    assert (found.closed, found.emergency, found.quiet) == (False, False, ())


@pytest.mark.parametrize(
    ("code", "age", "closed", "quiet"),
    [
        ("chest_pain", 0, True, False),
        ("chest_pain", 28, True, False),
        ("chest_pain", 29, False, False),
        ("fever_unwell", 0, True, False),
        ("fever_unwell", 14, True, False),
        ("fever_unwell", 15, False, True),
        ("fever_unwell", 28, False, True),
        ("fever_unwell", 29, False, False),
        ("condition_concern", 0, False, True),
        ("condition_concern", 28, False, True),
        ("condition_concern", 29, False, False),
        ("felt odd", 0, False, False),
        ("chest_pain", -1, False, False),
    ],
)
def test_windows(code: str, age: int, *, closed: bool, quiet: bool) -> None:
    found = stands(noted(code, age))
    assert (found.closed, bool(found.quiet)) == (closed, quiet)


@pytest.mark.parametrize(
    ("code", "guided", "closed"),
    [
        ("chest_pain", 5, True),
        ("chest_pain", 4, False),
        ("fever_unwell", 6, True),
        ("fever_unwell", 5, False),
        ("chest_pain", -1, True),
    ],
)
def test_guidance_lifts_a_sign_of_five_days_ago(code: str, guided: int, *, closed: bool) -> None:
    assert stands(noted(code, 5, guided)).closed is closed


def test_what_is_said_of_an_emergency_sign() -> None:
    one = only(noted("chest_pain", 2))
    assert (one.tier, one.day, one.code) == (Tier.NOW, ago(2), "chest_pain")
    assert (one.lifted_by, one.until, one.fades) == (ago(1), ago(-26), False)


def test_what_is_said_of_an_urgent_sign() -> None:
    one = only(noted("fever_unwell", 2))
    assert (one.tier, one.lifted_by, one.until, one.fades) == (Tier.URGENT, ago(2), ago(-12), True)


@pytest.mark.parametrize(("during", "closed"), [(2.1, False), (2, True), (1, True)])
def test_a_severe_day_closes_it(during: float, *, closed: bool) -> None:
    assert stands({"sessions": on(3, comfort_during=during)}).closed is closed


@pytest.mark.parametrize(
    ("ages", "guided", "closed"),
    [((28,), (), True), ((29,), (), False), ((3,), (3,), False), ((3,), (4,), True)],
)
def test_a_severe_day_ends(ages: tuple[int, ...], guided: tuple[int, ...], *, closed: bool) -> None:
    log = {
        "sessions": on(*ages, comfort_after=1),
        "guidance": [{"day": ago(days).isoformat()} for days in guided],
    }
    assert stands(log).closed is closed


def test_a_milder_day_later_opens_it() -> None:
    assert not stands({"sessions": [*on(3, comfort_after=1), *on(2)]}).closed


def test_the_most_urgent_comes_first_then_the_latest() -> None:
    signs = [("fever_unwell", 1), ("collapse", 9), ("arm_hand_weakness", 4), ("chest_pain", 20)]
    log = {"symptoms": [{"day": ago(age).isoformat(), "code": code} for code, age in signs]}
    found = stands(log)
    assert [one.code for one in found.standing] == [
        "collapse",
        "chest_pain",
        "fever_unwell",
        "arm_hand_weakness",
    ]
    assert found.emergency
    assert "guidance of 27 March or later" in gate_words.lifting(found)
    assert "until 16 April." in gate_words.lifting(found)


def test_words_name_the_number_once() -> None:
    told = [
        gate_words.whom(only(noted(code, 1)), call="112")
        for code in ("chest_pain", "gait_disturbance", "fever_unwell")
    ]
    assert told == [
        "Stop and call 112 now.",
        "Get emergency care now. Call 112.",
        "Ask for an urgent appointment or call an advice line today.",
    ]


@pytest.mark.parametrize("sign", CATALOGUE.signs.values(), ids=lambda sign: sign.code)
def test_every_sign_is_told_calmly(sign: Sign) -> None:
    found = stands(noted(sign.code, 1))
    said = [
        *(gate_words.noted(one) for one in found.standing),
        *(gate_words.whom(one, call="112") for one in found.standing),
        *(gate_words.quiet(one) for one in found.quiet),
    ]
    assert said
    for word in ("!", "cancer", "osteoporosis", "heart attack", "stroke"):
        assert word not in " ".join(said).lower()
