"""What is said of the change from before to after a session, as far as the days allow."""

import pandas as pd
import pytest

from dashboard.gallery.comfort_words import change_sentence
from tests.frames import comfort_change as changes
from tests.unit.test_comfort_sentences import TO_FIRST_SIX, TO_USUAL

CHANGE: list[tuple[pd.DataFrame, str]] = [
    (changes(), "No session in this span has comfort both before and after."),
    (
        changes((4, 6)),
        (
            "In 1 session with comfort before and after: higher after 1, the same after 0, "
            "lower after 0. With 5 more rated days, over at least 14 days in all, "
            "this adds the usual change."
        ),
    ),
    (
        changes(*[(5, 5)] * 6),
        (
            "In 6 sessions with comfort before and after: higher after 0, the same after 6, "
            "lower after 0. Once the rated days span 14 days (now 11), this adds the usual change."
        ),
    ),
    (
        changes(*[(5, 5)] * 8),
        (
            "In 8 sessions with comfort before and after: higher after 0, the same after 8, "
            "lower after 0 (median change: none). It was 0 on the last 3 days, "
            f"0 on the 3 before them, about the same. With 4 more rated days, {TO_FIRST_SIX}"
        ),
    ),
    (
        changes((4, 6), (5, 4), (5, 4), (6, 6), (5, 4), (6, 5), (7, 8), (6, 6)),
        (
            "In 8 sessions with comfort before and after: higher after 2, the same after 2, "
            "lower after 4 (median change: down 0.5 points). It was 0 on the last 3 days, "
            f"-1 on the 3 before them, a bit higher lately. With 4 more rated days, {TO_FIRST_SIX}"
        ),
    ),
    (
        changes(*[(5, 5 + up) for up in [1, 0, 2, 1, 0, 1, 2, 2, 1, 3, 2, 1, 2, 3, 2, 3]]),
        (
            "In 16 sessions with comfort before and after: higher after 14, the same after 2, "
            "lower after 0 (median change: up 2 points). It was +1 on the first 6 days "
            "(5 to 15 January 2026), +2 on the last 6 (25 January to 4 February 2026), "
            "up 1 point, small, and may be chance. Over all days this change went up 2 points in "
            f"four weeks (between no change and +3.5). With 4 more rated days, {TO_USUAL}"
        ),
    ),
]


@pytest.mark.parametrize(("frame", "sentence"), CHANGE)
def test_what_is_said_of_the_change(frame: pd.DataFrame, sentence: str) -> None:
    assert change_sentence(frame) == sentence


def test_sessions_of_one_day_are_one_day() -> None:
    one_day = changes(*[(5, 6)] * 30).assign(day=pd.Timestamp(2026, 1, 5))
    assert "With 5 more rated days" in change_sentence(one_day)


@pytest.mark.parametrize("sentence", [case[1] for case in CHANGE])
def test_it_stays_short(sentence: str) -> None:
    assert sentence.count(". ") < 4
