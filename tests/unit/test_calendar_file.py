"""The plan as a calendar file, read back by another library than the one that wrote it."""

from datetime import UTC, date, datetime, time, timedelta

import ics

from dashboard.exports.calendar import Named, calendar_file
from dashboard.planning.plans import PlannedDay

MONDAY = date(2026, 3, 30)
AT = datetime(2026, 3, 28, 9, 0, tzinfo=UTC)
ROUTINES = {"desk": Named("Desk break", 3.0), "1": Named("Mine; with, odd\nsigns", 12.4)}


def made(*days: PlannedDay, at: datetime = AT, line: str = "") -> list[ics.Event]:
    content, count = calendar_file(
        days, routines=ROUTINES, today=date(2026, 3, 28), made_at=at, line=line
    )
    events = sorted(ics.Calendar(content.decode()).events, key=lambda one: one.uid)
    assert len(events) == count
    return events


def on(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_sessions_and_rest_days_stand_on_their_local_days() -> None:
    monday, tuesday, wednesday = made(
        PlannedDay(on(0), planned=True, routine="desk", start=time(7, 30)),
        PlannedDay(on(1)),
        PlannedDay(on(2), planned=True, routine="1"),
        line="After breakfast",
    )
    assert (monday.name, monday.uid) == ("Supple: Desk break", "2026-03-30@plan.supple")
    assert monday.begin.naive == datetime(2026, 3, 30, 7, 30)  # noqa: DTZ001 - local
    assert monday.duration == timedelta(minutes=3)
    assert "After breakfast" in monday.description
    assert "not medical advice" in monday.description
    assert (tuesday.name, tuesday.all_day, tuesday.transparent) == ("Rest day", True, True)
    assert tuesday.begin.date() == on(1)
    assert (wednesday.all_day, wednesday.name) == (True, "Supple: Mine; with, odd\nsigns")
    assert "About 12 minutes, whenever it suits." in wednesday.description


def test_times_have_no_zone() -> None:
    day = PlannedDay(on(0), planned=True, routine="desk", start=time(7, 30))
    content, _ = calendar_file([day], routines=ROUTINES, today=MONDAY, made_at=AT)
    assert b"DTSTART:20260330T073000\r\n" in content
    assert b"TZID" not in content


def test_what_was_moved_let_go_or_shortened_is_where_it_is_now() -> None:
    events = made(
        PlannedDay(on(0), planned=True, routine="desk", fate="moved", to_day=on(1)),
        PlannedDay(on(1), routine="desk", start=time(8), moved_from=on(0)),
        PlannedDay(on(2), planned=True, routine="desk", fate="let_go"),
        PlannedDay(on(3), planned=True, routine="1", start=time(8), fate="shortened", minutes=5.0),
    )
    assert [one.name for one in events[:3]] == ["Rest day", "Supple: Desk break", "Rest day"]
    assert events[3].duration == timedelta(minutes=5)


def test_past_days_marked_periods_and_plans_without_weekdays_give_nothing() -> None:
    assert not made(
        PlannedDay(date(2026, 3, 27), planned=True),
        PlannedDay(on(0), planned=True, skipped=True),
        PlannedDay(on(1), times_in_7=3),
    )


def test_a_later_file_changes_the_events_of_an_earlier_one() -> None:
    day = PlannedDay(on(0), planned=True, routine="gone")
    [first] = made(day)
    [later] = made(day, at=AT + timedelta(hours=1))
    assert first.uid == later.uid
    assert first.name == "Supple: Session"
    sequences = [
        calendar_file([day], routines={}, today=MONDAY, made_at=at)[0].split(b"SEQUENCE:")[1][:8]
        for at in (AT, AT + timedelta(hours=1))
    ]
    assert sequences == sorted(set(sequences))
