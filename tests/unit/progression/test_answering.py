"""What can be said to a suggestion, and what an answer makes of a step."""

import pytest

from dashboard.progression import Decision
from dashboard.progression.answering import accepted_variable, can_be_answered, safe_range
from dashboard.progression.log import Variable
from tests.unit.progression.logs import TUE_FRI, Log, ago, judged, ready, weekly

TWO_DAYS: Log = {"sessions": weekly(ago(25), ago(1), TUE_FRI, minutes=12)}
SHORT: Log = {"sessions": weekly(ago(33), ago(1), minutes=8)}


def test_a_safe_edit_goes_down_to_four_minutes_on_one_day() -> None:
    safe = safe_range(judged(SHORT))
    assert (safe.days, float(safe.least), float(safe.most)) == (3, 4, 8.5)
    paused = safe_range(
        judged({**ready(), "symptoms": [{"day": "2026-03-26", "code": "chest_pain"}]})
    )
    assert (paused.days, paused.most) == (0, 0)


@pytest.mark.parametrize(
    ("log", "answerable"),
    [
        (TWO_DAYS, True),
        (ready(), True),
        ({"sessions": []}, True),
        ({**ready(), "symptoms": [{"day": "2026-03-26", "code": "chest_pain"}]}, False),
        ({**ready(), "symptoms": [{"day": "2026-03-26", "code": "condition_concern"}]}, False),
        ({**SHORT, "accepted": [{"day": "2026-03-27", "variable": "duration"}]}, False),
    ],
)
def test_what_can_be_answered(log: Log, *, answerable: bool) -> None:
    assert can_be_answered(judged(log)) is answerable


@pytest.mark.parametrize(
    ("decision", "days", "minutes", "expected"),
    [
        (judged(TWO_DAYS), None, None, Variable.FREQUENCY),
        (judged(TWO_DAYS), 3, 4, Variable.FREQUENCY),
        (judged(TWO_DAYS), 2, 8, None),
        (judged(SHORT), 3, 8.5, Variable.DURATION),
        (judged(SHORT), 3, 8, None),
        (judged(ready()), None, None, None),
    ],
)
def test_an_edit_that_leaves_no_step_is_none(
    decision: Decision, days: int | None, minutes: int | None, expected: Variable | None
) -> None:
    assert accepted_variable(decision, days=days, minutes=minutes) is expected
