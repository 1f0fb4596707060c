"""What is said of comfort: as much as the rated days allow, and how many more the next step takes."""

import pandas as pd
import pytest

from dashboard.gallery.comfort_words import trend_alt, trend_sentence
from tests.frames import comfort_trend as ratings

TO_COMPARE = "over at least 14 days in all, this compares with earlier."
TO_FIRST_SIX = "over at least 28 days in all, the first 6 are compared with the last 6."
TO_USUAL = "this says which ups and downs are usual."
STRETCHES = "Higher and lower days came in longer stretches than chance makes likely"
LEVEL = (
    "Comfort after sessions: median 5 on the first 6 days (5 to 20 January 2026), 5 on the last 6"
)

TREND: list[tuple[pd.DataFrame, str]] = [
    (ratings({}), "No comfort ratings in this span. Two taps after a session are enough."),
    (
        ratings({"during": [4]}),
        f"Comfort during sessions, 1 day on record: 4. With 5 more rated days, {TO_COMPARE}",
    ),
    (
        ratings({"after": [4, 9, 4, 9, 6]}),
        (
            "Comfort after sessions, 5 days on record: between 4 and 9. "
            f"With 1 more rated day, {TO_COMPARE}"
        ),
    ),
    (
        ratings({"after": [4, 9, 4, 9, 6]}, every_days=4),
        (
            "Comfort after sessions, 5 days on record: between 4 and 9. "
            "With 1 more rated day, this compares with earlier."
        ),
    ),
    (
        ratings({"after": [4, 9, 4, 9, 6, 7, 7]}, every_days=1),
        (
            "Comfort after sessions, 7 days on record: between 4 and 9. "
            "Once the rated days span 14 days (now 7), this compares with earlier."
        ),
    ),
    (
        ratings({"after": [4, 4, 5, 6, 6, 7], "before": [3, 3]}, every_days=3),
        (
            "Comfort after sessions: median 6 on the last 3 days, 4 on the 3 before them, "
            "a bit more comfortable lately. Comfort before sessions, 2 days on record: 3. "
            f"With 6 more rated days, {TO_FIRST_SIX}"
        ),
    ),
    (
        ratings({"after": [7, 7, 7, 5, 5, 5], "before": [5] * 6}, every_days=3),
        (
            "Comfort after sessions: median 5 on the last 3 days, 7 on the 3 before them, "
            "a bit less comfortable lately. Before sessions: 5 and 5, about the same. "
            f"With 6 more rated days, {TO_FIRST_SIX}"
        ),
    ),
    (
        ratings({"after": [4, 5], "before": [5] * 6}, every_days=3),
        (
            "Comfort before sessions: median 5 on the last 3 days, 5 on the 3 before them, "
            "about the same. Comfort after sessions, 2 days on record: between 4 and 5. "
            f"With 6 more rated days, {TO_FIRST_SIX}"
        ),
    ),
    (
        ratings({"after": [4] * 6 + [6.5] * 6, "before": [4] * 6 + [5] * 6}, every_days=3),
        (
            "Comfort after sessions: median 4 on the first 6 days (5 to 20 January 2026), "
            "6.5 on the last 6 (23 January to 7 February 2026), up 2.5 points, a clear difference. "
            "Before sessions: 4 and 5, up 1 point, small, and may be chance. "
            "Over all days comfort after sessions went up 2.5 points in four weeks "
            "(between no change and +3.9). "
            f"{STRETCHES}; with 8 more rated days, {TO_USUAL}"
        ),
    ),
    (
        ratings({"after": [4, 5] * 3 + [8, 7] * 3, "before": [3] * 6 + [6] * 6}, every_days=3),
        (
            "Comfort after sessions: median 4.5 on the first 6 days (5 to 20 January 2026), "
            "7.5 on the last 6 (23 January to 7 February 2026), up 3 points, a clear difference. "
            "Before sessions: 3 and 6, up 3 points. "
            "Over all days comfort after sessions went up 3.1 points in four weeks "
            "(between no change and +5.6). "
            f"{STRETCHES}; with 8 more rated days, {TO_USUAL}"
        ),
    ),
    (
        ratings({"after": [5] * 12, "before": [5] * 13, "during": [3, 4]}, every_days=3),
        (
            f"{LEVEL} (23 January to 7 February 2026), about the same. "
            "Before sessions, on the same days: 5 and 5, about the same; "
            "comfort during sessions, 2 days on record: between 3 and 4. "
            "Over all days comfort after sessions stayed level. "
            f"With 8 more rated days, {TO_USUAL}"
        ),
    ),
    (
        ratings({"after": [8, 2, 8, 8, 2, 8, 3, 9, 3, 9, 3, 5]}, every_days=3),
        (
            "Comfort after sessions: median 8 on the first 6 days (5 to 20 January 2026), "
            "4 on the last 6 (23 January to 7 February 2026), "
            "down 4 points, but single days differ as much. "
            "Over all days comfort after sessions moved by between -5.8 and +2.3 points in four "
            f"weeks; it may well have stayed the same. With 8 more rated days, {TO_USUAL}"
        ),
    ),
    (
        ratings({"after": [5, 6, 4, 7, 5, 6, 5, 4, 6, 7] * 2 + [0]}, every_days=2),
        (
            "Comfort after sessions: median 5.5 on the first 6 days (5 to 15 January 2026), "
            "5.5 on the last 6 (4 to 14 February 2026), about the same. "
            "Over all days comfort after sessions moved by between -1.8 and +1.2 points in four "
            "weeks; it may well have stayed the same. "
            "All but 1 of 21 days lay between 0.3 and 10; such ups and downs are usual."
        ),
    ),
    (
        ratings({"after": [5] * 20}, every_days=3),
        (
            f"{LEVEL} (16 February to 3 March 2026), about the same. "
            "Over all days comfort after sessions stayed level. It was 5 on all 20 days."
        ),
    ),
    (
        ratings({"after": [0, 10] * 12}, every_days=3),
        (
            f"{LEVEL} (28 February to 15 March 2026), about the same. "
            "Over all days comfort after sessions stayed level. "
            "Single days differ so much that anything between 0 and 10 is usual."
        ),
    ),
    (
        ratings({"after": [4, 4, 8] * 6 + [8] * 9}, every_days=3),
        (
            "Comfort after sessions: median 4 on the first 6 days (5 to 20 January 2026), "
            "8 on the last 6 (9 to 24 March 2026), up 4 points, a clear difference. "
            "Over all days comfort after sessions moved by between 0 and +1.8 points in "
            "four weeks. On the last 10 days it was never below its middle of "
            "6.2, and so long a stretch is rarely chance alone."
        ),
    ),
    (
        ratings({"after": [8] * 9 + [8, 4, 4] * 6}, every_days=3),
        (
            "Comfort after sessions: median 8 on the first 6 days (5 to 20 January 2026), "
            "4 on the last 6 (9 to 24 March 2026), down 4 points, a clear difference. "
            "Over all days comfort after sessions moved by between -1.8 and 0 points in "
            "four weeks. From 5 January to 1 February 2026 it was never below "
            "its middle of 6.2, on 10 days: longer than chance makes likely."
        ),
    ),
    (
        ratings({"after": ([4.0] * 5 + [6.0] * 5) * 3}, every_days=3),
        (
            "Comfort after sessions: median 4 on the first 6 days (5 to 20 January 2026), "
            "6 on the last 6 (18 March to 2 April 2026), up 2 points, a clear difference. "
            "Over all days comfort after sessions stayed level. "
            f"{STRETCHES}."
        ),
    ),
    (
        ratings({"after": [4 + at / 50 + at % 2 for at in range(150)]}, every_days=14),
        (
            "Comfort after sessions: median 4.5 on the first 6 days (5 January to 16 March 2026), "
            "7.4 on the last 6 (14 July to 22 September 2031), up 2.9 points, a clear difference. "
            "Over all days comfort after sessions went up 0.5 points a year. "
            "On the last 51 days it was never below its middle of 6, and so long a stretch is "
            "rarely chance alone."
        ),
    ),
]


@pytest.mark.parametrize(("frame", "sentence"), TREND)
def test_what_is_said_of_comfort(frame: pd.DataFrame, sentence: str) -> None:
    assert trend_sentence(frame) == sentence


def test_the_usual_range_that_is_drawn_is_described() -> None:
    steady, few = [5.0, 6, 4, 7, 5, 6, 5, 4, 6, 7] * 2, [5.0, 6, 4]
    alt = trend_alt(ratings({"after": steady, "before": few}))
    assert "Thin dashes: the usual range after sessions, between 1.3 and 9.7 (5 January to" in alt
    assert "usual range" not in trend_alt(ratings({"after": few, "before": steady}))


def test_thousands_of_days_say_that_weeks_stand_for_them() -> None:
    rising = [5 + at / 1_000 + (at * 7 % 5) / 2 for at in range(1_000)]
    assert "Over all days, taken by week, comfort after sessions went up" in trend_sentence(
        ratings({"after": rising}, every_days=1)
    )


@pytest.mark.parametrize(("frame", "sentence"), TREND)
def test_it_stays_short(frame: pd.DataFrame, sentence: str) -> None:
    assert len(frame) == 0 or sentence.count(". ") < 4


def test_ratings_of_twenty_years_with_a_gap_are_told() -> None:
    frame = ratings({"after": [5, 7] * 10})
    frame.loc[10:, "day"] += pd.Timedelta(days=7_300)
    assert "stayed" in trend_sentence(frame)
