"""What a day is for: the most cautious answer wins over the plan."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dashboard.planning.now import Now, answer
from dashboard.planning.plans import PlannedDay

TODAY = date(2026, 3, 28)
FREE = PlannedDay(TODAY)
PLANNED = replace(FREE, planned=True, routine="full")
TOMORROW = TODAY + timedelta(days=1)
NEXT = replace(PLANNED, day=TOMORROW)


@pytest.mark.parametrize(
    ("day", "ahead", "rests", "now"),
    [
        (PLANNED, [], False, Now.PLANNED),
        (PLANNED, [], True, Now.EASE),
        (FREE, [], False, Now.OPEN),
        (FREE, [NEXT], False, Now.REST),
        (FREE, [NEXT], True, Now.EASE),
        (FREE, [replace(NEXT, fate="let_go")], False, Now.OPEN),
        (replace(FREE, times_in_7=3), [], False, Now.OPEN),
        (replace(FREE, times_in_7=3), [NEXT], False, Now.OPEN),
        (replace(FREE, moved_from=TODAY), [], False, Now.PLANNED),
        (replace(PLANNED, fate="moved", to_day=TOMORROW), [], False, Now.REST),
        (replace(PLANNED, fate="let_go"), [], False, Now.REST),
        (replace(PLANNED, fate="shortened", minutes=5), [], False, Now.PLANNED),
        (replace(PLANNED, skipped=True), [], False, Now.REST),
        (replace(PLANNED, sessions=1), [NEXT], False, Now.DONE),
        (replace(PLANNED, sessions=1), [], True, Now.DONE),
    ],
)
def test_a_day_has_one_answer(
    *, day: PlannedDay, ahead: list[PlannedDay], rests: bool, now: Now
) -> None:
    found = answer([day, *ahead], rests=rests)
    assert found.now is now
    assert found.invites is (now in {Now.PLANNED, Now.OPEN})


def test_the_next_day_is_one_that_stands() -> None:
    days = [replace(NEXT, day=TODAY + timedelta(days=ahead)) for ahead in (1, 2, 3)]
    days[0] = replace(days[0], skipped=True)
    days[1] = replace(days[1], fate="moved")
    assert answer([FREE, *days], rests=False).following == days[2]
