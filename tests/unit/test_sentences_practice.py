"""What is said under the charts of load, hours, rest days, targets, mornings, spread, ladders."""

from collections.abc import Callable

import pandas as pd
import pytest

from dashboard.gallery import practice_words, session_words
from tests import frames_practice as made

Case = tuple[Callable[[pd.DataFrame], str], pd.DataFrame, str]

CASES: list[Case] = [
    (practice_words.load_sentence, made.weekly_load(0, 0), "No sessions in this span."),
    (
        practice_words.load_sentence,
        made.weekly_load(None, unknown={0: 3}),
        "No load: effort or minutes are missing in 3 sessions.",
    ),
    (
        practice_words.load_sentence,
        made.weekly_load(40, unknown={0: 1}),
        (
            "No full week with every load known yet. Load is effort (0 to 10) times minutes. "
            "1 session without effort or minutes (+ and ? in the chart)."
        ),
    ),
    (
        practice_words.load_sentence,
        made.weekly_load(100, 50, 200, usual=[None, None, (40, 120)]),
        (
            "Load is effort (0 to 10) times minutes. In the 3 full weeks with sessions and every "
            "load known: 100 (median), between 50 and 200. The last full week (19 to 25 January "
            "2026) had 200, above your usual 40 to 120."
        ),
    ),
    (practice_words.hours_sentence, made.time_of_day({}), "No sessions in this span."),
    (
        practice_words.hours_sentence,
        made.time_of_day({(0, 6): 2, (1, None): 1}),
        "2 sessions with a start. The start of 1 session is not known (?).",
    ),
    (
        practice_words.hours_sentence,
        made.time_of_day({(0, 6): 3, (1, 6): 2, (1, 18): 2}),
        "Most often you begin between 6:00 and 9:00: 5 of 7 sessions.",
    ),
    (
        practice_words.hours_sentence,
        made.time_of_day({(0, 6): 3, (1, 18): 3}),
        "No time of day stands out among 6 sessions.",
    ),
    (
        practice_words.rest_sentence,
        made.rest_days({}),
        "No two exercise days in this span, so there is nothing between them yet.",
    ),
    (
        practice_words.rest_sentence,
        made.rest_days({0: 3, 1: 5, 7000: 1}),
        (
            "Between two exercise days there was most often 1 rest day: 5 of 9 times. The longest "
            "stretch between two: 7,000 days, 20 November 2006 to 18 January 2026."
        ),
    ),
    (
        practice_words.targets_sentence,
        made.target_balance({"rotation": 4, "": 1, "breathing": 0}, of_days=5),
        (
            "Of 5 days with exercises: turning 4. None for breathing. Own exercises without a "
            "target: 1 day."
        ),
    ),
    (
        practice_words.targets_sentence,
        made.target_balance({"rotation": 0}, of_days=0),
        "No exercises are named in this span.",
    ),
    (
        session_words.soreness_sentence,
        made.soreness_trend(),
        "No soreness of a next morning is known in this span. One tap on Today is enough.",
    ),
    (
        session_words.soreness_sentence,
        made.soreness_trend(1, 5),
        "Soreness was settled (3 or less) after 1 of 2 exercise days on which it is known.",
    ),
    (
        session_words.soreness_sentence,
        made.soreness_trend(*[2] * 15 + [6], share=0.5),
        (
            "Soreness was settled (3 or less) after 15 of 16 exercise days on which it is known. "
            "In the 28 days to 4 February 2026: 7 of 14."
        ),
    ),
    (
        session_words.spread_sentence,
        made.comfort_change_counts({}),
        "No session in this span has comfort both before and after.",
    ),
    (
        session_words.spread_sentence,
        made.comfort_change_counts({1: 2}),
        "2 sessions with comfort before and after.",
    ),
    (
        session_words.spread_sentence,
        made.comfort_change_counts({-2: 2, 0: 2, 1: 6, 3: 2}),
        (
            "Most often comfort changed by +1 point (rounded): 6 of 12 sessions. The middle half "
            "lies between 0 points and +1 point."
        ),
    ),
    (session_words.doses_sentence, made.ladder_history(), "Not done in this span."),
    (
        session_words.doses_sentence,
        made.ladder_history((1, 8), (1, 12), (2, 6)),
        (
            "Done on 3 days, from 5 January 2026 to 9 January 2026. Last: 6 repetitions in all on "
            "9 January 2026 (Cat-cow 2). Largest set: 12 repetitions on 7 January 2026. Level 2 "
            "since 9 January 2026."
        ),
    ),
    (
        session_words.changes_sentence,
        made.ladder_history((1, 8), (1, 9)),
        (
            "Comfort before and after is known on 2 days with it. From 6 on, this says what is "
            "usual."
        ),
    ),
    (
        session_words.changes_sentence,
        made.ladder_history(*[(1, 8)] * 6, change=-0.5),
        (
            "On 6 days with it, sessions changed comfort by -0.5 points (median). Other exercises "
            "were in these sessions too, so this is not its doing alone."
        ),
    ),
    (
        session_words.changes_sentence,
        made.ladder_history((1, 8), change=None),
        "No session with it has comfort both before and after.",
    ),
]


@pytest.mark.parametrize(("sentence", "frame", "said"), CASES)
def test_sentences(sentence: Callable[[pd.DataFrame], str], frame: pd.DataFrame, said: str) -> None:
    assert sentence(frame) == said


def test_the_first_weekday_is_named_as_the_week_begins() -> None:
    frame = made.time_of_day({(0, 6): 2, (6, 6): 1})
    assert "Monday 2, Sunday 1." in practice_words.hours_alt(frame)
    frame.attrs["week_start"] = 7
    assert "Sunday 2, Saturday 1." in practice_words.hours_alt(frame)
