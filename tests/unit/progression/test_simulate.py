"""The coming weeks: the suggestions followed, nothing above them, nothing while help comes first."""

from datetime import timedelta

import pytest

from dashboard.gallery import coming_words
from dashboard.progression import Outcome, read_log
from dashboard.progression.simulate import ForeseenWeek, simulate
from tests.property.people import person, seeded
from tests.unit.progression.logs import CATALOGUE, TODAY, Log, ago, on, ready, weekly


def foreseen(log: Log, weeks: int = 4) -> tuple[ForeseenWeek, ...]:
    return simulate(read_log(log), TODAY, catalogue=CATALOGUE, weeks=weeks)


def test_a_beginner_starts_small_and_steps_up_after_three_weeks() -> None:
    weeks = foreseen({"sessions": []})
    assert [(week.days, float(week.minutes)) for week in weeks] == [
        (3, 15), (3, 15), (3, 15), (3, 16.5),
    ]  # fmt: skip
    assert [week.decision.rule for week in weeks] == ["R17", "R18", "R18", "R25"]
    assert [week.first_day - TODAY for week in weeks] == [timedelta(7 * n) for n in range(4)]


def test_following_is_no_jump_and_no_break() -> None:
    """The first session keeps its distance from the last one that is there."""
    rules = {rule for week in foreseen(ready(), weeks=6) for rule in week.decision.rules}
    assert rules == {"R25"}


def test_a_step_in_an_exercise_is_done_in_the_sessions_that_follow() -> None:
    items = [{"exercise": "cat_cow_1", "sets": 2, "amount": 6}]
    log = {"sessions": weekly(ago(33), ago(1), items=items)}
    steps = [week.accepted for week in foreseen(log, weeks=3) if week.accepted]
    assert [(step.exercise, step.before, step.after) for step in steps] == [
        ("cat_cow_1", 6, 8),
        ("cat_cow_1", 8, 10),
        ("cat_cow_1", "cat_cow_1", "cat_cow_2"),
    ]


def test_a_rest_is_kept_before_the_week_goes_on() -> None:
    week = foreseen({"sessions": on(0, 1, 2, 3, 4, 5)})[0]
    assert week.decision.as_of == TODAY + timedelta(2)
    assert week.decision.outcome is not Outcome.REST


@pytest.mark.parametrize("code", ["chest_pain", "fever_unwell", "condition_concern"])
def test_nothing_is_foreseen_while_help_comes_first(code: str) -> None:
    weeks = foreseen({**ready(), "symptoms": [{"day": ago(1).isoformat(), "code": code}]})
    assert weeks == ()
    assert "help should be sought first" in coming_words.sentence(weeks)


def test_no_week_is_above_what_is_suggested() -> None:
    dice = seeded(7)
    for _ in range(40):
        log, as_of = person(dice)
        for week in simulate(read_log(log), as_of, catalogue=CATALOGUE):
            decision = week.decision
            assert week.days <= decision.days
            assert week.minutes == week.days * decision.minutes_per_session


def test_the_weeks_in_words() -> None:
    weeks = foreseen({"sessions": []})
    assert coming_words.sentence(weeks).startswith(
        "If all goes well, a week goes from 15 to 16.5 minutes, with 1 step in 4 weeks."
    )
    assert "not a promise" in coming_words.sentence(weeks)
    assert coming_words.rows(weeks, CATALOGUE)[-1] == (
        "18 Apr",
        "3 days of 5.5 min",
        "weekly minutes from about 15 to 16.5",
    )
    assert coming_words.rows(weeks, CATALOGUE)[0][2] == "a gentle start"
    assert coming_words.alt(weeks).endswith("18 Apr: 16.5 minutes.")
    assert list(coming_words.frame(weeks)["label"])[-1] == "16.5 min"
