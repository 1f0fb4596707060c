"""Goals in a review: what is counted, what is left out, and what a missing duration leaves open."""

from dataclasses import replace
from datetime import timedelta

from dashboard.gallery.review_words import sentence
from dashboard.reports import Period
from tests.reviews import FULL, MONDAY, minutes, weeks


def test_the_goal_of_a_week_is_told_and_of_longer_spans_the_weeks_that_reached_it() -> None:
    aimed = replace(FULL, weeks=weeks(3, goal=4), minutes=minutes(42, goal=60))
    assert sentence(aimed).endswith("The goal of the week: 4 sessions and 60 minutes.")
    month = replace(aimed, size="month", weeks=weeks(3, 4, 5, goal=4))
    assert sentence(replace(month, minutes=minutes(60, 59, 61, goal=60))).endswith(
        "2 of 3 full weeks reached their goal of sessions, 2 that of minutes."
    )
    one = replace(month, weeks=weeks(4, goal=4), minutes=minutes(59, goal=60))
    assert sentence(one).endswith(
        "1 of 1 full week reached its goal of sessions, 0 that of minutes."
    )
    cut = [replace(one, partial=True) for one in month.weeks]
    assert sentence(replace(month, weeks=cut)) == "3 sessions on 2 days, 42 minutes."


def test_a_missing_duration_leaves_open_only_what_the_known_minutes_do_not_reach() -> None:
    month = replace(FULL, size="month", weeks=weeks(4, 4, 4, goal=4))
    enough, little, full = (
        replace(one, sessions_without_duration=missing)
        for one, missing in zip(minutes(60, 59, 61, goal=60), (1, 1, 0), strict=True)
    )
    assert sentence(replace(month, minutes=[enough, little, full])).endswith(
        "3 of 3 full weeks reached their goal of sessions, 2 that of minutes (1 is open, as a "
        "duration is missing)."
    )
    assert sentence(replace(month, minutes=minutes(None, None, None, goal=60))).endswith(
        "goal of sessions; for minutes that is not known, as durations are missing."
    )


def test_a_week_with_a_flare_is_held_against_no_goal() -> None:
    second = MONDAY + timedelta(days=7)
    month = replace(
        FULL,
        size="month",
        weeks=weeks(3, 4, 5, goal=4),
        minutes=minutes(60, 20, 61, goal=60),
        periods=[Period("flare", second + timedelta(days=6), second + timedelta(days=6), "")],
    )
    assert sentence(month).endswith(
        "1 of 2 full weeks reached their goal of sessions, 2 that of minutes. 1 week with a flare "
        "is left out of the count."
    )
    lasting = [Period("flare", MONDAY, None, ""), Period("travel", second, second, "")]
    assert sentence(replace(month, periods=lasting)).endswith(
        "42 minutes. 3 weeks with a flare and travel are left out of the count."
    )
    week = replace(month, size="week", periods=[Period("illness", MONDAY, MONDAY, "")])
    assert sentence(week).endswith("60 minutes. With an illness in the week, it does not count.")
