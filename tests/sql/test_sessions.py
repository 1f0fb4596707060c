from datetime import date, time
from decimal import Decimal

import pytest

from dashboard.errors import InputError
from dashboard.journal.sessions import Logged, log_session
from dashboard.model import Exercise, Kind, Session, Side, Unit
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY
from tests.stores import answers


def test_everything_of_a_session_is_stored(store: Store) -> None:
    session = a_session(
        TODAY,
        minutes="12.25",
        start=time(18, 30),
        kind=Kind.FLEXIBILITY,
        warm_up=True,
        effort=3,
        before=5,
        during="6.5",
        after=7,
        soreness=0,
        form=5,
        notes="Slow; \u201ccalm\u201d\n<b>",
        entries=(
            an_entry("open_book_2", 8, None, side=Side.BOTH, comfort="7.5", note="left is stiff"),
            an_entry("own_wobble", 30, unit=Unit.HOLD),
            an_entry("cat_cow_1"),
        ),
        symptoms=("fever_unwell", "wobbly knee"),
    )
    wobble = Exercise(id="own_wobble", name="Wobble", unit=Unit.HOLD)
    done = log_session(store, session, today=TODAY, actor="page", new_exercises=[wobble])
    assert done == Logged(session_id=1, change_id=1)
    assert answers(
        store,
        "SELECT day, start, duration_min, kind, warm_up, effort, comfort_before, comfort_during, "
        "comfort_after, soreness_next_day, form, notes, origin FROM live_session",
    ) == [
        (
            TODAY,
            time(18, 30),
            Decimal("12.25"),
            "flexibility",
            True,
            Decimal(3),
            Decimal(5),
            Decimal("6.5"),
            Decimal(7),
            Decimal(0),
            Decimal(5),
            "Slow; \u201ccalm\u201d\n<b>",
            "typed",
        )
    ]
    assert answers(
        store,
        "SELECT session_id, position, exercise, side, unit, amounts, comfort, note FROM live_entry",
    ) == [
        (1, 1, "open_book_2", "both", "reps", [8, None], Decimal("7.5"), "left is stiff"),
        (1, 2, "own_wobble", None, "hold_s", [30], None, ""),
        (1, 3, "cat_cow_1", None, "reps", [], None, ""),
    ]
    assert answers(store, "SELECT day, code, session_id FROM live_symptom ORDER BY id") == [
        (TODAY, "fever_unwell", 1),
        (TODAY, "wobbly knee", 1),
    ]
    assert answers(store, "SELECT id, name, unit FROM live_own_exercise") == [
        ("own_wobble", "Wobble", "hold_s")
    ]
    assert answers(store, "SELECT summary, actor, batch_id, undoes FROM change") == [
        ("Logged a session on 28 March 2026, 12.25 minutes", "page", None, None)
    ]


def test_what_is_missing_stays_missing(store: Store) -> None:
    logged(store, Session(day=TODAY))
    [row] = answers(store, "SELECT * EXCLUDE (id, day, title, notes, origin) FROM session")
    assert set(row) == {None}


@pytest.mark.parametrize(
    ("minutes", "summary"),
    [
        (None, "Logged a session on 28 March 2026"),
        (1, "Logged a session on 28 March 2026, 1 minute"),
        ("1.0", "Logged a session on 28 March 2026, 1 minute"),
        (0, "Logged a session on 28 March 2026, 0 minutes"),
        ("120.50", "Logged a session on 28 March 2026, 120.5 minutes"),
    ],
)
def test_summaries(store: Store, minutes: str | int | None, summary: str) -> None:
    logged(store, a_session(TODAY, minutes=minutes))
    assert answers(store, "SELECT summary FROM change") == [(summary,)]


@pytest.mark.parametrize(
    ("session", "sentence"),
    [
        (a_session(TODAY, effort="10.1"), "Effort goes from 0 to 10 points; 10.1 is outside."),
        (a_session(TODAY, effort=-1), "Effort goes from 0 to 10 points; -1 is outside."),
        (a_session(TODAY, before=11), "Comfort before goes from 0 to 10 points; 11 is outside."),
        (a_session(TODAY, during=11), "Comfort during goes from 0 to 10 points; 11 is outside."),
        (a_session(TODAY, after="NaN"), "Comfort after goes from 0 to 10 points; NaN is outside."),
        (
            a_session(TODAY, soreness="Infinity"),
            "Soreness next day goes from 0 to 10 points; Infinity is outside.",
        ),
        (a_session(TODAY, form=0), "Form goes from 1 to 5 points; 0 is outside."),
        (
            a_session(TODAY, minutes=1441),
            "Duration goes from 0 to 1440 minutes; 1441 is outside.",
        ),
        (
            a_session(TODAY, minutes="1.125"),
            "Duration can have two digits after the point; 1.125 has more.",
        ),
        (
            a_session(TODAY, effort="5.55"),
            "Effort can have one digit after the point; 5.55 has more.",
        ),
        (
            a_session("2026-03-29"),
            "The day 29 March 2026 is in the future; today is 28 March 2026.",
        ),
        (a_session("1899-12-31"), "The day 31 December 1899 is before 1900."),
        (
            a_session(TODAY, notes="\udcff"),
            "The note holds characters that are no text; type it again.",
        ),
        (
            a_session(TODAY, symptoms=("\udcff",)),
            "A symptom holds characters that are no text; type it again.",
        ),
        (
            a_session(TODAY, entries=(an_entry(comfort=11),)),
            "Comfort goes from 0 to 10 points; 11 is outside.",
        ),
        (
            a_session(TODAY, entries=(an_entry("cat_cow_1", 3, 100_001),)),
            "Amount goes from 0 to 100000 repetitions or seconds; 100001 is outside.",
        ),
        (
            a_session(TODAY, entries=(an_entry(note="\udcff"),)),
            "The note of an exercise holds characters that are no text; type it again.",
        ),
        (
            a_session(TODAY, entries=(an_entry("cat_cow_9"),)),
            "There is no exercise cat_cow_9 in this journal.",
        ),
    ],
)
def test_what_is_refused_is_said_and_nothing_is_written(
    store: Store, session: Session, sentence: str
) -> None:
    with pytest.raises(InputError) as refused:
        log_session(store, session, today=TODAY, actor="page")
    assert str(refused.value) == sentence
    assert answers(store, "SELECT * FROM session UNION ALL BY NAME SELECT * FROM change") == []


@pytest.mark.parametrize("day", ["1900-01-01", "2024-02-29", "2026-03-28"])
def test_any_past_day_can_be_logged(store: Store, day: str) -> None:
    log_session(store, a_session(day), today=TODAY, actor="page", sure=True)
    assert answers(store, "SELECT day FROM live_session") == [(date.fromisoformat(day),)]


def test_a_name_that_is_no_text_is_refused(store: Store) -> None:
    with pytest.raises(InputError, match="The name of an exercise holds characters"):
        log_session(
            store,
            a_session(TODAY),
            today=TODAY,
            actor="page",
            new_exercises=[Exercise(id="own_x", name="\udcff")],
        )


def test_a_new_exercise_that_is_there_by_now_is_not_added_twice(store: Store) -> None:
    wobble = Exercise(id="own_wobble", name="Wobble")
    for name in ("Wobble", "wobble!"):
        log_session(
            store,
            a_session(TODAY, entries=(an_entry("own_wobble", 5),)),
            today=TODAY,
            actor="page",
            new_exercises=[Exercise(id=wobble.id, name=name)],
            sure=True,
        )
    assert answers(store, "SELECT id, name FROM own_exercise") == [("own_wobble", "Wobble")]
