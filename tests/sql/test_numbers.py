"""Small journals worked out by hand, so that query and oracle cannot be wrong together."""

from datetime import date, time
from decimal import Decimal

import pytest

from dashboard.model import Entry, Kind, Session, Side, Unit
from dashboard.store import Store
from tests.oracle.past import Asked, Goal, Kept, Past
from tests.sql.compare import answer
from tests.sql.journals import write

MARCH = Asked(since=date(2026, 3, 2), until=date(2026, 3, 22), today=date(2026, 3, 18))
"""Three weeks from a Monday; today is the Wednesday of the third."""

CAT_COW = Entry("cat_cow_1", Unit.REPS, (10, 8))
OPEN_BOOK = Entry("open_book_1", Unit.REPS, (8,), Side.BOTH)
HOLD = Entry("child_reach_3", Unit.HOLD, (30, None), comfort=Decimal(8))


def past(*sessions: Session, **rest: object) -> Past:
    kept = tuple(Kept(number, session) for number, session in enumerate(sessions, 1))
    return Past(sessions=kept, **rest)  # type: ignore[arg-type] # fields of Past


def session(day: int, minutes: str | None = None, **rest: object) -> Session:
    length = None if minutes is None else Decimal(minutes)
    return Session(date(2026, 3, day), duration_min=length, **rest)  # type: ignore[arg-type] # fields of Session


def rated(day: int, before: int | None, after: int | None) -> Session:
    return session(
        day,
        comfort_before=None if before is None else Decimal(before),
        comfort_after=None if after is None else Decimal(after),
    )


def test_weeks_of_sessions_and_minutes(store: Store) -> None:
    write(
        store,
        past(
            session(2, "10"),
            session(2, "5.5"),
            session(8),
            session(16),
            goals=(Goal(date(2026, 3, 8), 3, 40), Goal(date(2026, 3, 23), 5, 60)),
        ),
    )
    assert answer(store, "weekly_frequency", MARCH) == [
        (date(2026, 3, 2), 3, 2, 3, False),
        (date(2026, 3, 9), 0, 0, 3, False),
        (date(2026, 3, 16), 1, 1, 3, True),
    ]
    assert answer(store, "weekly_duration", MARCH) == [
        (date(2026, 3, 2), 15.5, 3, 1, 40, False),
        (date(2026, 3, 9), 0.0, 0, 0, 40, False),
        (date(2026, 3, 16), None, 1, 1, 40, True),
    ]


def test_weeks_that_begin_on_sunday_and_a_span_that_cuts_them(store: Store) -> None:
    write(store, past(session(7), session(8)))
    asked = Asked(date(2026, 3, 3), date(2026, 3, 13), date(2026, 4, 1), week_start=7)
    assert answer(store, "weekly_frequency", asked) == [
        (date(2026, 3, 1), 1, 1, None, True),
        (date(2026, 3, 8), 1, 1, None, True),
    ]


def test_a_load_needs_effort_and_minutes_of_every_session(store: Store) -> None:
    write(
        store,
        past(
            session(2, "10", effort=Decimal(3)),
            session(4, "20", effort=Decimal("2.5"), soreness_next_day=Decimal(2)),
            session(9, "10", effort=Decimal(3)),
            session(11, "10"),
        ),
    )
    loads = [(row[0], row[4]) for row in answer(store, "weekly_summary", MARCH)]
    assert loads == [
        (date(2026, 3, 2), 80.0),
        (date(2026, 3, 9), None),
        (date(2026, 3, 16), 0.0),
    ]


def test_comfort_over_time_with_a_gap(store: Store) -> None:
    write(store, past(rated(2, 4, None), rated(2, 6, 9), rated(4, 7, None), rated(20, 9, None)))
    assert answer(store, "comfort_trend", MARCH) == [
        (date(2026, 3, 2), "before", 5.0, None, 1, 1),
        (date(2026, 3, 2), "after", 9.0, None, 1, 1),
        (date(2026, 3, 4), "before", 7.0, None, 2, 1),
        (date(2026, 3, 20), "before", 9.0, 7.0, 3, 2),
    ]


def test_what_sessions_changed(store: Store) -> None:
    write(store, past(rated(2, 4, 7), rated(3, 6, None), rated(4, 5, 5), rated(22, 6, 9)))
    assert answer(store, "comfort_change", MARCH) == [
        (1, date(2026, 3, 2), 4.0, 7.0, 3.0),
        (3, date(2026, 3, 4), 5.0, 5.0, 0.0),
        (4, date(2026, 3, 22), 6.0, 9.0, 3.0),
    ]
    assert answer(store, "comfort_summary", MARCH) == [(5.25, None, 7.0, 3, 2.0, 3.0)]


def test_the_average_at_the_start_of_a_span_reaches_back(store: Store) -> None:
    write(store, past(rated(2, 4, 5), rated(3, 4, 7), rated(6, 4, 7)))
    asked = Asked(date(2026, 3, 6), date(2026, 3, 6), date(2026, 3, 18))
    _, (_, moment, comfort, average, days, _) = answer(store, "comfort_trend", asked)
    assert (moment, comfort, days) == ("after", 7.0, 3)
    assert average == pytest.approx(19 / 3)


def test_minutes_are_shared_out_over_sets(store: Store) -> None:
    # 4 weights: two sets, one set on both sides; 20 minutes make 10 each.
    write(
        store,
        past(session(2, "20", entries=(CAT_COW, OPEN_BOOK)), session(3, entries=(CAT_COW, HOLD))),
    )
    assert answer(store, "exercise_minutes", MARCH) == [
        ("open_book_1", "Open book, hand on ribs", 1, 1, 1, 10.0),
        ("cat_cow_1", "Seated cat-cow", 2, 2, 4, 10.0),
        ("child_reach_3", "Child's pose, arms forward", 1, 1, 2, None),
    ]
    asked = Asked(MARCH.since, MARCH.until, MARCH.today, exercises=("open_book_1",))
    assert answer(store, "exercise_minutes", asked) == [
        ("open_book_1", "Open book, hand on ribs", 1, 1, 1, 10.0)
    ]


def test_the_doses_of_one_exercise(store: Store) -> None:
    unknown = Entry("cat_cow_1", Unit.REPS)
    seconds = Entry("cat_cow_1", Unit.HOLD, (20,))
    write(
        store,
        past(
            session(2, entries=(CAT_COW, CAT_COW)),
            session(3, entries=(CAT_COW, unknown)),
            session(4, entries=(CAT_COW, seconds)),
        ),
    )
    assert answer(store, "exercise_history", MARCH) == [
        (date(2026, 3, 2), 4, 36, 10, "reps", None, 1),
        (date(2026, 3, 3), None, None, 10, "reps", None, 1),
        (date(2026, 3, 4), 3, None, None, None, None, 1),
    ]
    assert answer(store, "exercise_totals", MARCH) == [
        ("cat_cow_1", "Seated cat-cow", 3, 8, 72, 0, "reps"),
        ("cat_cow_1", "Seated cat-cow", 1, 1, 20, 0, "hold_s"),
    ]


def test_sessions_are_listed_newest_first_with_what_was_done(store: Store) -> None:
    write(
        store,
        past(
            session(2, "10", start=time(7), entries=(CAT_COW,), notes="Müde, 100%"),
            session(2, start=time(18), entries=(OPEN_BOOK, HOLD), kind=Kind.FLEXIBILITY),
            session(3, symptoms=("chest_pain",)),
        ),
    )
    rows = answer(store, "session_list", MARCH)
    assert [row[0] for row in rows] == [3, 2, 1]
    assert [row[13] for row in rows] == [
        None,
        "Open book, hand on ribs 8/side; Child's pose, arms forward 30s,?s",
        "Seated cat-cow 10,8",
    ]
    assert rows[0][14] == "chest pain or pressure, with or without back pain"
    assert [row[3:5] for row in rows] == [
        ("mobility", True),
        ("flexibility", False),
        ("mobility", True),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mude", [1]),
        ("0%", [1]),
        ("%", [3, 2, 1]),
        ("book-OPEN", [2]),
        ("open chest", []),
        ("Chest, pressure", [3]),
    ],
)
def test_sessions_are_found_by_words(words: str, found: list[int], store: Store) -> None:
    write(
        store,
        past(
            session(2, notes="Müde, 100%"),
            session(3, entries=(OPEN_BOOK,)),
            session(4, symptoms=("chest_pain",)),
        ),
    )
    asked = Asked(MARCH.since, MARCH.until, MARCH.today, words=words)
    assert [row[0] for row in answer(store, "session_list", asked)] == found
