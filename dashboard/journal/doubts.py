"""What is odd enough to ask about before it is written, each beside its field.

What cannot be is refused by ``dashboard.journal.checks``; what can be, but hardly ever is, is asked
about here. The same again with ``sure`` is written.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from dashboard.errors import Doubt, InDoubt
from dashboard.journal.phrases import counted, day_in_words
from dashboard.journal.signs import meant
from dashboard.manner import clock_written
from dashboard.model import SCALES, CheckIn, Entry, RangeTest, Session, Side, Sign, Unit

FIRST_USUAL_YEAR = 1990
LONGEST_SESSION = 240
"""Minutes."""
LONGEST_HOLD = 300
"""Seconds."""
MOST_REPS = 100
MOST_SETS = 20
LONGEST_PERIOD = 366
"""Days."""
TRIALS = 3

_UNUSUAL_ABOVE = {
    "sleep_hours": 14,
    "hydration_glasses": 30,
    "foam_rolling_min": 120,
    "stretching_min": 240,
    "active_recovery_min": 480,
    "desk_hours": 16,
    "posture_breaks": 60,
}
_SPREAD = {"degrees": Decimal(15), "cm": Decimal(3)}
_WHOLE_DAY = 24

Clock = tuple[time, Decimal | None]
"""When another session of the day began, and how many minutes it took."""


def ask(doubts: Iterable[Doubt], *, sure: bool) -> None:
    """Ask about doubts, unless the person said to be sure.

    Raises:
        InDoubt: as said.
    """
    open_ones = () if sure else tuple(doubts)
    if open_ones:
        raise InDoubt(open_ones)


def about_session(
    session: Session, *, others: Sequence[Clock] = (), again: bool = False
) -> list[Doubt]:
    """Return what is odd about a session.

    ``others`` are the other sessions of its day that say when they began; ``again`` tells that one
    of those which do not is the same in all that it says.
    """
    twin = (
        f"The same is written down for {day_in_words(session.day)} already; is this a second one?"
    )
    return [
        *([Doubt("day", twin)] if again else []),
        *about_day(session.day),
        *_about_start(session, others),
        *_about_duration(session),
        *(
            doubt
            for place, entry in enumerate(session.entries)
            for doubt in _about_entry(entry, f"entries.{place}")
        ),
    ]


def about_day(day: date, field: str = "day") -> list[Doubt]:
    """Ask about a day that lies long ago: often a year that was mistyped."""
    if day.year >= FIRST_USUAL_YEAR:
        return []
    return [Doubt(field, f"The day is {day_in_words(day)}; is that the right year?")]


def about_signs(unknown: Iterable[str], *, signs: Mapping[str, Sign]) -> list[Doubt]:
    """Ask about words that may mean a warning sign which does not wait."""
    return [
        Doubt(
            "symptoms",
            f"“{given}” is close to {sign.words}; if you mean that, write {sign.code}. Is it "
            "something else?",
        )
        for given, sign in meant(unknown, signs=signs).items()
    ]


def about_checkin(checkin: CheckIn) -> list[Doubt]:
    """Return what is odd about a check-in."""
    found = about_day(checkin.day)
    for name, most in _UNUSUAL_ABOVE.items():
        value, scale = getattr(checkin, name), SCALES[name]
        if value is not None and value > most:
            found.append(
                Doubt(name, f"{scale.label} of {value} {scale.unit} is a lot; is it right?")
            )
    hours = [checkin.sleep_hours, checkin.desk_hours]
    if sum(hour for hour in hours if hour is not None) > _WHOLE_DAY:
        found.append(
            Doubt("desk_hours", "Sleep and desk work make more than 24 hours; is that right?")
        )
    return found


def about_readings(
    test: RangeTest, day: date, readings: Sequence[tuple[Side | None, Sequence[Decimal]]]
) -> list[Doubt]:
    """Return what is odd about trials of a test of range."""
    found = about_day(day)
    for side, trials in readings:
        field = f"trials.{side}" if side else "trials"
        name = f"{test.name}, {side}" if side else test.name
        if len(trials) != TRIALS:
            found.append(
                Doubt(
                    field,
                    f"{name}: {counted(len(trials), 'trial')} instead of three, whose mean is "
                    "steadier; keep it so?",
                )
            )
        if max(trials) > test.odd_above:
            found.append(Doubt(field, f"{name}: {max(trials)} {test.unit} is a lot; is it right?"))
        if max(trials) - min(trials) > _SPREAD[test.unit]:
            found.append(
                Doubt(
                    field,
                    f"{name}: the trials lie {max(trials) - min(trials)} {test.unit} apart; "
                    "are they right?",
                )
            )
    return found


def about_period(first_day: date, last_day: date | None) -> list[Doubt]:
    """Return what is odd about a marked stretch of days."""
    found = about_day(first_day, "first_day")
    if last_day is not None and (last_day - first_day).days >= LONGEST_PERIOD:
        found.append(Doubt("last_day", "It lasts more than a year; is that right?"))
    return found


def _about_start(session: Session, others: Sequence[Clock]) -> list[Doubt]:
    if session.start is None:
        return []
    if any(_minute(start) == _minute(session.start) for start, _ in others):
        return [
            Doubt(
                "start",
                f"Another session of {day_in_words(session.day)} began at "
                f"{clock_written(session.start)} too; is this a second one?",
            )
        ]
    mine = _span((session.start, session.duration_min))
    for other in others:
        theirs = _span(other)
        if mine[0] < theirs[1] and theirs[0] < mine[1]:
            return [
                Doubt(
                    "start",
                    f"Another session of that day, from {clock_written(other[0])}, overlaps; "
                    "is it right?",
                )
            ]
    return []


def _about_duration(session: Session) -> list[Doubt]:
    minutes = session.duration_min
    if minutes is None:
        return []
    if minutes > LONGEST_SESSION:
        hours = counted(round(minutes / 60, 1), "hour")
        return [Doubt("duration_min", f"A session of {hours} is a long one; is it right?")]
    held = sum(_held_seconds(entry) for entry in session.entries)
    if held > minutes * 60:
        return [
            Doubt(
                "duration_min",
                f"The holds alone take {counted(round(Decimal(held) / 60, 1), 'minute')}, the "
                f"session {counted(minutes, 'minute')}; are both right?",
            )
        ]
    return []


def _about_entry(entry: Entry, field: str) -> list[Doubt]:
    found = []
    most = max((amount for amount in entry.amounts if amount is not None), default=0)
    if entry.unit is Unit.HOLD and most > LONGEST_HOLD:
        found.append(Doubt(field, f"A hold of {most} seconds is a long one; is it right?"))
    if entry.unit is Unit.REPS and most > MOST_REPS:
        found.append(Doubt(field, f"{most} repetitions in a set is a lot; is it right?"))
    if len(entry.amounts) > MOST_SETS:
        found.append(Doubt(field, f"{len(entry.amounts)} sets is a lot; is it right?"))
    return found


def _held_seconds(entry: Entry) -> int:
    if entry.unit is not Unit.HOLD:
        return 0
    once = sum(amount for amount in entry.amounts if amount is not None)
    return once * (2 if entry.side is Side.BOTH else 1)


def _minute(clock: time) -> tuple[int, int]:
    return clock.hour, clock.minute


def _span(clock: Clock) -> tuple[datetime, datetime]:
    start, minutes = clock
    begins = datetime.combine(date(2000, 1, 1), start)
    return begins, begins + timedelta(minutes=float(minutes or 0))
