"""Goals and guidance: small rows, each written as one change."""

from datetime import date

import pytest

from dashboard.errors import InputError
from dashboard.journal.goals import set_goal
from dashboard.journal.guidance import record_guidance
from dashboard.store import Store
from tests.conftest import TODAY
from tests.stores import answers


def test_a_goal_of_the_same_day_gives_way(store: Store) -> None:
    def goal(day: date, sessions: int, minutes: int) -> int:
        return set_goal(
            store,
            first_day=day,
            sessions_per_week=sessions,
            minutes_per_week=minutes,
            actor="page",
        )

    assert [goal(TODAY, 3, 60), goal(TODAY, 4, 80), goal(date(2026, 1, 1), 1, 10)] == [1, 2, 3]
    assert answers(
        store,
        "SELECT first_day, sessions_per_week, minutes_per_week FROM live_goal ORDER BY first_day",
    ) == [(date(2026, 1, 1), 1, 10), (TODAY, 4, 80)]
    assert answers(store, "SELECT summary FROM change WHERE id IN (1, 3) ORDER BY id") == [
        ("Set the goal from 28 March 2026: 3 sessions and 60 minutes a week",),
        ("Set the goal from 1 January 2026: 1 session and 10 minutes a week",),
    ]


@pytest.mark.parametrize(
    ("sessions", "minutes", "sentence"),
    [
        (0, 60, "Sessions a week goes from 1 to 14 sessions; 0 is outside."),
        (15, 60, "Sessions a week goes from 1 to 14 sessions; 15 is outside."),
        (3, 2001, "Minutes a week goes from 1 to 2000 minutes; 2001 is outside."),
    ],
)
def test_goals_out_of_range(store: Store, sessions: int, minutes: int, sentence: str) -> None:
    with pytest.raises(InputError) as refused:
        set_goal(
            store,
            first_day=TODAY,
            sessions_per_week=sessions,
            minutes_per_week=minutes,
            actor="page",
        )
    assert str(refused.value) == sentence


def test_guidance(store: Store) -> None:
    record_guidance(store, day=TODAY, note="Physio: fine", today=TODAY, actor="page")
    assert answers(store, "SELECT day, note FROM live_guidance") == [(TODAY, "Physio: fine")]
    with pytest.raises(InputError, match="29 March 2026 is in the future"):
        record_guidance(store, day=date(2026, 3, 29), note="", today=TODAY, actor="page")
