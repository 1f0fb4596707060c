"""Cases that mutation testing asked for: words that no other test looks at."""

import pytest

from dashboard.model import Tier
from dashboard.progression import Gate, gate, gate_words, read_log
from dashboard.progression.distances import distances
from dashboard.progression.exercise_days import exercise_days
from dashboard.progression.figures import told
from dashboard.progression.simulate import simulate
from tests.unit.progression.logs import CATALOGUE, TODAY, Log, ago, judged, on, ready, said, weekly


def signs(*noted: tuple[str, int]) -> Log:
    return ready() | {
        "symptoms": [{"day": ago(age).isoformat(), "code": code} for code, age in noted]
    }


@pytest.mark.parametrize(
    ("log", "words", "rule"),
    [
        (signs(("chest_pain", 9), ("collapse", 3)), "collapse", "R01"),
        (signs(("collapse", 9), ("chest_pain", 3)), "chest_pain", "R01"),
        (signs(("fever_unwell", 9), ("arm_hand_weakness", 3)), "arm_hand_weakness", "R02"),
        (signs(("condition_concern", 3), ("limited_range_not_improving", 9)), "condition_concern", "R03"),
        (signs(("chest_pain", 3), ("collapse", 3)), "collapse", "R01"),
    ],
)  # fmt: skip
def test_of_several_signs_the_latest_is_named(log: Log, words: str, rule: str) -> None:
    decision = judged(log)
    assert decision.rule == rule
    assert decision.reason.startswith(f"You noted {CATALOGUE.signs[words].words} on ")


def test_goals_of_one_kind_and_value_are_told_in_the_order_of_their_days() -> None:
    goals = [
        {"kind": "weekly_minutes", "value": 300, "by": f"2026-0{month}-01"} for month in (6, 4, 5)
    ]
    texts = said(ready() | {"profile": {"goals": goals}}, "N1")
    assert [text.partition(" by ")[2][:7] for text in texts] == ["1 April", "1 May i", "1 June "]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(29, "your goal asks for longer sessions"), (30, "noted with sets and amounts, has room")],
)
def test_longer_sessions_are_no_way_on_from_the_longest(minutes: int, words: str) -> None:
    sessions = weekly(ago(33), ago(1), minutes=minutes)
    decision = judged({"sessions": sessions, "profile": {"target_minutes": minutes}})
    assert decision.rules == ("R25",)
    assert words in decision.would_change


def test_six_days_in_a_row_that_ended_with_a_rest() -> None:
    log = read_log({"sessions": on(*range(2, 8))})
    found = {one.rule.id: one for one in distances(log, TODAY, catalogue=CATALOGUE)}
    assert not found["R08"].fired
    assert (found["R08"].reach.at_hand, found["R08"].reach.missing) == (
        "6 in a row",
        "no rest since",
    )


def easy_week(*steps: int, easy: int | None) -> tuple[str, str]:
    """What is said of R16 after seven weeks with steps so many days ago, and perhaps an easy week."""
    ages = [1 + 7 * week + day for week in range(7) for day in (0, 2, 4)]
    sessions = on(*ages, minutes=12)
    for one in sessions:
        if easy is not None and ago(easy + 7).isoformat() < one["day"] <= ago(easy).isoformat():
            one["minutes"] = 4
    accepted = [{"day": ago(age).isoformat(), "variable": "duration"} for age in steps]
    log = read_log({"sessions": sessions, "accepted": accepted})
    found = {one.rule.id: one for one in distances(log, TODAY, catalogue=CATALOGUE)}
    return found["R16"].reach.at_hand, found["R16"].reach.missing


def test_how_far_an_easy_week_is() -> None:
    among = ("a week of 27 minutes or less was among them", "no such week")
    assert easy_week(20, 30, 42, easy=15) == among
    assert easy_week(20, 30, 43, easy=15) == ("2 of 3 steps up", "1 step more")
    assert easy_week(20, 30, 42, easy=None)[1] == ""


@pytest.mark.parametrize(
    ("log", "words"),
    [
        (signs(("chest_pain", 1)), "Please stop exercising and get help now"),
        (signs(("fever_unwell", 1)), "Please have this looked at before you exercise again"),
    ],
)
def test_the_headline_of_the_gate(log: Log, words: str) -> None:
    assert gate_words.headline(gate(read_log(log), TODAY, catalogue=CATALOGUE)) == words


def test_the_words_of_the_gate_are_whole_sentences() -> None:
    stands: Gate = gate(
        read_log(signs(("fever_unwell", 4), ("condition_concern", 2))), TODAY, catalogue=CATALOGUE
    )
    (one,), (quiet,) = stands.standing, stands.quiet
    assert (one.tier, quiet.tier) == (Tier.URGENT, Tier.ROUTINE)
    assert gate_words.lifting(stands) == (
        "Suggestions are paused. They come back once you record guidance of 24 March or later from a "
        "professional. Without it they stay paused until 7 April, and a quieter note stays for a "
        "while after that."
    )
    assert gate_words.quiet(quiet) == (
        f"Noted on 26 March: {quiet.words}. It is worth having looked at: a physiotherapist or "
        "clinician can check it. Until then, no more than your usual gentle amount."
    )


def test_a_severe_day_closes_the_gate_for_four_weeks() -> None:
    stands = gate(read_log(ready(comfort_after=2)), TODAY, catalogue=CATALOGUE)
    (one,) = stands.standing
    assert (one.day, one.lifted_by, one.until) == (ago(1), ago(1), ago(1 - 28))
    assert one.words == "comfort of 2 out of 10"
    assert one.advice == "Please pause, and ask a clinician before the next session."


def test_a_number_of_an_earlier_rule_set_is_told_by_its_own_name() -> None:
    (one,) = told({"once_used": 3})
    assert (one.words, one.amount) == ("once used", "3")


def test_minutes_that_no_session_of_a_day_has_are_not_known() -> None:
    log = read_log({"sessions": on(1, 1, minutes=None)})
    (day,) = exercise_days(log.sessions)
    assert (day.minutes, day.missing) == (None, ("minutes",))


@pytest.mark.parametrize(
    ("span", "words"),
    [(27, "lately, the last three against the three before."), (28, "has stayed much the same.")],
)
def test_eight_weeks_are_compared_from_a_span_of_four(span: int, words: str) -> None:
    (text,) = said({"sessions": on(*range(1, 24, 2), span + 1)}, "N7")
    assert text.endswith(words)


def test_a_harder_exercise_is_foreseen_with_its_amount() -> None:
    items = [{"exercise": "cat_cow_1", "sets": 2, "amount": 6}]
    log = read_log({"sessions": weekly(ago(33), ago(1), items=items)})
    weeks = simulate(log, TODAY, catalogue=CATALOGUE, weeks=7)
    steps = [week.accepted for week in weeks if week.accepted]
    start = CATALOGUE.exercises["cat_cow_2"].start_amount
    of_the_harder = [(step.before, step.after) for step in steps if step.exercise == "cat_cow_2"]
    assert of_the_harder[0] == (start, start + 2)
