"""Odd journals for Hypothesis: leap days, year turns, many sessions a day, missing values."""

from datetime import date, time, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from dashboard.model import Entry, Kind, Session, Side, Unit
from tests.oracle.lists import RANKS
from tests.oracle.past import (
    Answered,
    Asked,
    Batch,
    Checked,
    Checkin,
    Chosen,
    File,
    Goal,
    Guidance,
    Kept,
    Measure,
    Past,
    Period,
    Said,
    Shown,
    Symptom,
)

ANCHORS = (date(2024, 2, 26), date(2025, 12, 27), date(2026, 3, 2), date(1991, 10, 26))
"""A leap day, a turn of the year, plain weeks, and long ago: days lie around one of these."""

ALIASES = (
    Said("rolling", "towel"),
    Said("cat", "cat_cow_1"),
    Said("rolling", "my_roll"),
    Said("rolling", "cat_cow_1", removed=True),
    Said("dog", "towel", removed=True),
    Said("tower", "cat_cow_1"),
)
MAPPINGS = (Said("b", "{}"), Said("a", "{}"), Said("b", '{"columns": {}}'))
OWN = {"my_roll": "Rolle über Schaum", "towel": "Towel 100%"}
EXERCISES = ("cat_cow_1", "cat_cow_2", "open_book_1", "my_roll", "towel", "never_named")
NOTES = ("", "Émile said 100% better", "stiff_neck", "stiff neck", "Müde")
WORDS = (*(None,) * 6, "", "100%", "f_n", "EMILE", "mude", "uber", "cow cat", "CHEST", "zzz")
MORE = '{"outcome": "increase", "rule": "R25", "safety": "green", "days": 3, "minutes_per_session": 7.5, "reason": "One step: \\"more\\"."}'
HOLD = '{"outcome": "hold", "rule": "R19", "safety": "amber", "days": 2, "minutes_per_session": 10, "reason": "Same"}'
PAUSE = (
    '{"outcome": "seek_now", "rule": "R01", "safety": "red", "days": 0, "minutes_per_session": 0}'
)
DECISIONS = ("{}", MORE, HOLD, PAUSE)
CODES = ("chest_pain", "limited_range_not_improving", "felt odd")
COMFORT = (None, "0", "3", "5.5", "7.1", "10")


def decimals(*values: str | None) -> st.SearchStrategy[Decimal | None]:
    return st.sampled_from([None if value is None else Decimal(value) for value in values])


entries = st.builds(
    Entry,
    exercise=st.sampled_from(EXERCISES),
    unit=st.sampled_from([Unit.REPS, Unit.REPS, Unit.HOLD]),
    amounts=st.lists(st.sampled_from([None, 0, 8, 8, 10, 30]), max_size=3).map(tuple),
    side=st.sampled_from([None, *Side]),
    comfort=decimals(*COMFORT),
)


def sessions(days: st.SearchStrategy[date]) -> st.SearchStrategy[Session]:
    return st.builds(
        Session,
        day=days,
        start=st.sampled_from([None, time(0, 30), time(6, 30), time(18, 5, 7)]),
        duration_min=decimals(None, "0", "7.25", "10", "12.5"),
        kind=st.sampled_from([None, *Kind]),
        warm_up=st.sampled_from([None, True, False]),
        effort=decimals(None, "0", "2.5", "7"),
        comfort_before=decimals(*COMFORT),
        comfort_during=decimals(*COMFORT),
        comfort_after=decimals(*COMFORT),
        soreness_next_day=decimals(None, "0", "4"),
        form=decimals(None, "1", "4.5"),
        notes=st.sampled_from(NOTES),
        entries=st.lists(entries, max_size=3).map(tuple),
        symptoms=st.lists(st.sampled_from(CODES), max_size=2).map(tuple),
    )


files = st.builds(
    File,
    name=st.sampled_from(["a.csv", "b.csv"]),
    format=st.sampled_from(["strong", "supple"]),
    imported=st.integers(0, 9),
    duplicates=st.integers(0, 9),
    conflicts=st.integers(0, 9),
    rejected=st.integers(0, 9),
)


@st.composite
def journals(draw: st.DrawFn) -> tuple[Past, Asked]:
    """Draw a journal and a question to ask of it."""
    anchor = draw(st.sampled_from(ANCHORS))
    numbers = st.one_of(st.integers(0, 4), st.integers(-3, 40), st.sampled_from([330, 366]))
    days = numbers.map(lambda number: anchor + timedelta(days=number))
    gone = st.sampled_from([False, False, False, True])
    batches = tuple(
        Batch(number, tuple(draw(st.lists(files, min_size=1, max_size=2))), undone=draw(gone))
        for number in range(1, draw(st.integers(0, 2)) + 1)
    )
    kept = tuple(
        Kept(
            id=number,
            session=draw(sessions(days)),
            title=draw(st.sampled_from(["", "Morgen im Büro", "neck_day"])),
            batch_id=draw(st.sampled_from([None, *(batch.id for batch in batches)])),
            removed=draw(gone),
            dropped=tuple(draw(st.lists(entries, max_size=1))),
        )
        for number in range(1, draw(st.integers(0, 12)) + 1)
    )
    few = st.integers(0, 3)
    versions, hours = st.sampled_from([None, "2026-11-25"]), st.sampled_from(["", *"0147"])
    past = Past(
        sessions=kept,
        goals=tuple(
            Goal(draw(days), draw(st.integers(1, 14)), draw(st.integers(1, 200)), draw(gone))
            for _ in range(draw(few))
        ),
        periods=tuple(draw(_periods(days, gone)) for _ in range(draw(few))),
        checkins=tuple(draw(_checkins(days, gone)) for _ in range(draw(few))),
        measures=tuple(draw(_measures(days, gone)) for _ in range(draw(few))),
        symptoms=tuple(
            Symptom(draw(days), draw(st.sampled_from(CODES)), draw(gone)) for _ in range(draw(few))
        ),
        guidance=tuple(Guidance(draw(days), draw(gone)) for _ in range(draw(few))),
        answers=tuple(
            Answered(
                draw(days),
                draw(st.sampled_from([None, "duration", "level"])),
                draw(st.sampled_from(["accepted", "accepted", "not_now"])),
                draw(gone),
                draw(st.sampled_from(DECISIONS)),
                *draw(st.sampled_from([(None, None), (2, Decimal("7.5"))])),
                draw(st.sampled_from([None, "no_time"])),
                draw(st.sampled_from(["", "Später"])),
            )
            for _ in range(draw(few))
        ),
        shown=tuple(
            Shown(draw(days), draw(st.sampled_from(DECISIONS)), None, draw(versions))
            for _ in range(draw(few))
        ),
        checks=tuple(draw(_checks(days, gone)) for _ in range(draw(few))),
        choices=tuple(
            Chosen(draw(st.sampled_from(["a", "day_start"])), draw(hours), draw(gone))
            for _ in range(draw(few))
        ),
        own_exercises=OWN,
        aliases=ALIASES,
        mappings=MAPPINGS,
        batches=batches,
    )
    return past, draw(_questions(anchor))


def _checks(
    days: st.SearchStrategy[date], gone: st.SearchStrategy[bool]
) -> st.SearchStrategy[Checked]:
    reply = st.sampled_from(["yes", "no", "unsure"])
    return st.builds(
        Checked, days, st.none() | st.tuples(reply, reply, reply, reply), st.none() | days, gone
    )


def _periods(
    days: st.SearchStrategy[date], gone: st.SearchStrategy[bool]
) -> st.SearchStrategy[Period]:
    lengths = st.sampled_from([None, 0, 9])
    return st.builds(
        lambda kind, first, length, removed: Period(
            kind, first, None if length is None else first + timedelta(days=length), "", removed
        ),
        st.sampled_from(["flare", "travel", "illness", "pause"]),
        days,
        lengths,
        gone,
    )


def _checkins(
    days: st.SearchStrategy[date], gone: st.SearchStrategy[bool]
) -> st.SearchStrategy[Checkin]:
    habit = decimals(None, "0", "2")
    return st.builds(
        Checkin,
        day=days,
        sleep_hours=decimals(None, "5.75", "8"),
        hydration_glasses=habit,
        foam_rolling_min=habit,
        stretching_min=habit,
        active_recovery_min=habit,
        removed=gone,
        symptoms=st.lists(st.sampled_from(CODES), max_size=2).map(tuple),
        posture_breaks=st.sampled_from([None, 0, 5]),
    )


def _measures(
    days: st.SearchStrategy[date], gone: st.SearchStrategy[bool]
) -> st.SearchStrategy[Measure]:
    return st.builds(
        Measure,
        day=days,
        measure=st.sampled_from(["rotation_left", "rotation_right"]),
        value=st.sampled_from([Decimal(40), Decimal("52.5")]),
        unit=st.sampled_from(["degrees", "degrees", "cm"]),
        removed=gone,
        side=st.sampled_from([None, "left", "left", "right"]),
        trials=st.sampled_from([None, (Decimal(40), Decimal("41.5"))]),
    )


def _questions(anchor: date) -> st.SearchStrategy[Asked]:
    """Draw a span around the anchor: one day, some weeks, or more than a year."""

    def around(low: int, high: int) -> st.SearchStrategy[date]:
        return st.integers(low, high).map(lambda number: anchor + timedelta(days=number))

    some_kinds = st.lists(st.sampled_from([str(kind) for kind in Kind]), max_size=3).map(tuple)
    some_exercises = st.lists(st.sampled_from(EXERCISES), max_size=2).map(tuple)
    return st.builds(
        Asked,
        since=st.one_of(st.just(anchor), around(-10, 5), around(0, 20)),
        until=st.one_of(around(0, 45), around(20, 45), around(330, 400)),
        today=around(-5, 60),
        week_start=st.integers(1, 7),
        kinds=st.one_of(st.none(), st.none(), some_kinds),
        exercises=st.one_of(st.none(), st.none(), some_exercises),
        exercise=st.sampled_from(EXERCISES),
        session_id=st.integers(1, 5),
        words=st.sampled_from(WORDS),
        origins=st.sampled_from([None, None, ("typed",), ("import", "player")]),
        unrated=st.sampled_from([False, False, True]),
        hand_edited=st.sampled_from([False, False, False, True]),
        sort=st.sampled_from(["newest", "oldest", *RANKS]),
        page_size=st.sampled_from([1, 3, 50]),
        offset=st.sampled_from([0, 0, 0, 1, 3]),
        limit=st.sampled_from([1, 100]),
    )
