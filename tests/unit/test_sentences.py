"""What is said under each chart: this journal's figures, with restraint."""

import pandas as pd
import pytest

from dashboard.gallery import GALLERY
from tests.frames import calendar as days
from tests.frames import exercise_minutes as exercises
from tests.frames import weekly_duration as minutes
from tests.frames import weekly_frequency as weeks

EXHIBITS = {exhibit.key: exhibit for exhibit in GALLERY}

SENTENCES: list[tuple[str, pd.DataFrame, str]] = [
    ("sessions_per_week", weeks(0, 0), "No sessions in this span."),
    (
        "sessions_per_week",
        weeks(1, goal=None, partial=(0,)),
        (
            "1 session on 1 day in this span. "
            "From 6 days and one full week on, this says what is usual for you."
        ),
    ),
    (
        "sessions_per_week",
        weeks(5, 5, partial=(0, 1)),
        (
            "10 sessions on 10 days in this span. "
            "From 6 days and one full week on, this says what is usual for you."
        ),
    ),
    (
        "sessions_per_week",
        weeks(6, goal=3),
        "In the one full week shown you had 6 sessions. The goal was 3 sessions.",
    ),
    (
        "sessions_per_week",
        weeks(3, 3, 3),
        (
            "In the 3 full weeks shown you had 3 sessions every week. "
            "3 of 3 weeks reached the goal of 3 sessions."
        ),
    ),
    (
        "sessions_per_week",
        weeks(1, 4, 0, 3, 7, partial=(-1,)),
        (
            "In the 4 full weeks shown you had 2 sessions a week (median), between 0 and 4. "
            "2 of 4 weeks reached the goal of 3 sessions. Left out: weeks that are not full."
        ),
    ),
    (
        "sessions_per_week",
        weeks(1, 4, 3, goal=None),
        ("In the 3 full weeks shown you had 3 sessions a week (median), between 1 and 4."),
    ),
    (
        "sessions_per_week",
        weeks(1, 4, 3, goal=[None, 3, 4]),
        (
            "In the 3 full weeks shown you had 3 sessions a week (median), between 1 and 4. "
            "1 of 2 weeks reached their goal."
        ),
    ),
    (
        "sessions_per_week",
        weeks(3, 4, 5, goal=4).assign(exercise_days=[2, 2, 2]),
        (
            "In the 3 full weeks shown you had 4 sessions a week (median), between 3 and 5. "
            "2 of 3 weeks reached the goal of 4 sessions."
        ),
    ),
    (
        "sessions_per_week",
        weeks(4, 0, 1, 4, goal=3).assign(marked=[False, True, True, False]),
        (
            "In the 2 full weeks shown you had 4 sessions every week. 2 of 2 weeks reached the goal "
            "of 3 sessions. Left out: 2 weeks in a marked period."
        ),
    ),
    ("minutes_per_week", minutes(0, 0), "No sessions in this span."),
    ("minutes_per_week", minutes(None), "3 sessions in this span, none with a duration."),
    (
        "minutes_per_week",
        minutes(12, partial=(0,)),
        "12 minutes on record in this span. No full week yet.",
    ),
    (
        "minutes_per_week",
        minutes(25.4, goal=None),
        "In the one full week you exercised for 25 minutes.",
    ),
    (
        "minutes_per_week",
        minutes(20, 0, 40, 90, 35, None, unknown={3: 1}, partial=(-2,)),
        (
            "In the 5 full weeks you exercised for at least 20 minutes a week (median). At least 2 of "
            "5 weeks reached the goal of 30 minutes. Left out: weeks that are not full. "
            "4 sessions in 2 weeks have no duration (+ and ? in the chart)."
        ),
    ),
    (
        "minutes_per_week",
        minutes(30, 30, goal=30, unknown={0: 1}),
        (
            "In the 2 full weeks you exercised for at least 30 minutes a week (median). "
            "2 of 2 weeks reached the goal of 30 minutes. 1 session in 1 week has no duration (+ and ? in the chart)."
        ),
    ),
    ("calendar", days(7, done={}), "No sessions in this span."),
    ("calendar", days(1, done={0: 9}), "You exercised on 1 of 1 day."),
    (
        "calendar",
        days(30, done={0: 9, 7: None, 14: 9, 21: 5, 22: 5, 29: 5}),
        (
            "You exercised on 6 of 30 days. Most often on Monday (4 times). "
            "The longest stretch between two: 6 days, 28 January to 2 February 2026. "
            "On 1 day the minutes are not known (?)."
        ),
    ),
    (
        "calendar",
        days(30, done=dict.fromkeys(range(6), 10)),
        "You exercised on 6 of 30 days. None since 10 January 2026.",
    ),
    (
        "calendar",
        days(6, done=dict.fromkeys(range(6), 10)),
        "You exercised on 6 of 6 days.",
    ),
    ("minutes_per_exercise", exercises(), "No exercises are named in this span."),
    (
        "minutes_per_exercise",
        exercises(None, None),
        (
            "2 exercises in this span, none in a session with a duration, "
            "so there are no minutes to share out."
        ),
    ),
    (
        "minutes_per_exercise",
        exercises(1),
        (
            "1 minute in all, most for Exercise 1 (1 minute). "
            "A session's minutes are shared out over its sets."
        ),
    ),
    (
        "minutes_per_exercise",
        exercises(*range(15, 0, -1), None),
        (
            "120 minutes in all, most for Exercise 1 (15 minutes), Exercise 2 (14 minutes) and "
            "Exercise 3 (13 minutes). The other 3 together: 6 minutes. "
            "Without known minutes: 1 exercise. A session's minutes are shared out over its sets."
        ),
    ),
]


@pytest.mark.parametrize(("key", "frame", "sentence"), SENTENCES)
def test_what_is_said(key: str, frame: pd.DataFrame, sentence: str) -> None:
    assert EXHIBITS[key].sentence(frame) == sentence
