"""What is asked about: at the limit nothing, just over it a question beside its field."""

from datetime import date, time
from decimal import Decimal

import pytest

from dashboard.errors import InDoubt
from dashboard.journal.doubts import about_checkin, about_period, about_session, ask
from dashboard.model import CheckIn, Side, Unit
from tests.builders import a_session, an_entry

DAY = date(2026, 3, 28)


def hold(*seconds: int, side: Side | None = None) -> tuple[object, ...]:
    return (an_entry("child_reach_1", *seconds, unit=Unit.HOLD, side=side),)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"minutes": 240}, None),
        ({"minutes": "240.25"}, "duration_min"),
        ({"minutes": None, "entries": hold(300)}, None),
        ({"minutes": None, "entries": hold(30, 301)}, "entries.0"),
        ({"entries": (an_entry("cat_cow_1", 100, None),)}, None),
        ({"entries": (an_entry(), an_entry("cat_cow_1", 101))}, "entries.1"),
        ({"entries": (an_entry("cat_cow_1", *[5] * 20),)}, None),
        ({"entries": (an_entry("cat_cow_1", *[5] * 21),)}, "entries.0"),
        ({"minutes": 4, "entries": hold(120, 120)}, None),
        ({"minutes": "3.9", "entries": hold(120, 120)}, "duration_min"),
        ({"minutes": 4, "entries": hold(60, 60, side=Side.BOTH)}, None),
        ({"minutes": "3.9", "entries": hold(60, 60, side=Side.BOTH)}, "duration_min"),
    ],
)
def test_doubts_about_a_session(given: dict[str, object], field: str | None) -> None:
    found = about_session(a_session(DAY, **given))  # type: ignore[arg-type] # as a_session takes them
    assert [doubt.field for doubt in found] == ([] if field is None else [field])
    assert all(doubt.text.endswith("?") for doubt in found)


@pytest.mark.parametrize(("day", "asked"), [("1990-01-01", False), ("1989-12-31", True)])
def test_a_day_long_ago(day: str, *, asked: bool) -> None:
    assert bool(about_session(a_session(day))) is asked


@pytest.mark.parametrize(
    ("start", "minutes", "words"),
    [
        (time(18, 30), 10, "began at 18:30 too"),
        (time(18, 30, 59), 10, "began at 18:30 too"),
        (time(18, 20), 10, None),
        (time(18, 19), 12, "from 18:30, overlaps"),
        (time(18, 45), None, "from 18:30, overlaps"),
        (time(18, 50), 10, None),
        (time(18, 49), 10, "from 18:30, overlaps"),
        (None, 600, None),
    ],
)
def test_two_sessions_at_once(start: time | None, minutes: int | None, words: str | None) -> None:
    session = a_session(DAY, start=start, minutes=minutes)
    found = about_session(session, others=[(time(18, 30), Decimal(20))])
    told = [doubt.text for doubt in found if doubt.field == "start"]
    assert bool(told) is (words is not None)
    assert all(words in text for text in told if words)


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("sleep_hours", 14),
        ("hydration_glasses", 30),
        ("foam_rolling_min", 120),
        ("stretching_min", 240),
        ("active_recovery_min", 480),
        ("desk_hours", 16),
        ("posture_breaks", 60),
    ],
)
def test_doubts_about_a_checkin(name: str, most: int) -> None:
    at, over = (CheckIn(DAY, **{name: most + more}) for more in (0, 1))  # type: ignore[arg-type] # numbers all
    assert about_checkin(at) == []
    assert [doubt.field for doubt in about_checkin(over)] == [name]


def test_a_day_has_24_hours() -> None:
    fits = CheckIn(DAY, sleep_hours=Decimal(9), desk_hours=Decimal(15))
    assert about_checkin(fits) == []
    too_much = CheckIn(DAY, sleep_hours=Decimal(9), desk_hours=Decimal("15.25"))
    assert [doubt.field for doubt in about_checkin(too_much)] == ["desk_hours"]


def test_doubts_about_a_period() -> None:
    assert about_period(date(2024, 3, 1), date(2025, 3, 1)) == []
    assert [doubt.field for doubt in about_period(date(2024, 3, 1), date(2025, 3, 2))] == [
        "last_day"
    ]
    assert [doubt.field for doubt in about_period(date(1899, 3, 1), None)] == ["first_day"]


def test_doubts_are_asked_unless_one_is_sure() -> None:
    doubts = about_session(a_session("1926-03-28", minutes=300))
    ask(doubts, sure=True)
    ask([], sure=False)
    with pytest.raises(InDoubt) as asked:
        ask(doubts, sure=False)
    assert asked.value.doubts == tuple(doubts)
    assert str(asked.value) == (
        "The day is 28 March 1926; is that the right year? "
        "A session of 5 hours is a long one; is it right?"
    )
