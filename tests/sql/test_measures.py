"""Measures with their trials and band, and marked periods."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest

from dashboard import reports
from dashboard.errors import InDoubt, InputError
from dashboard.journal.measures import Reading, edit_measure, record_measures, remove_measures
from dashboard.journal.periods import (
    PeriodKind,
    Stretch,
    edit_period,
    end_period,
    mark_period,
    remove_periods,
)
from dashboard.model import Catalogue, Side
from dashboard.store import Store
from tests.changes import redone, undone
from tests.conftest import TODAY
from tests.stores import answers

FIRST = date(2020, 1, 1)
MARCH = date(2026, 3, 1)


def trials(*values: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(value) for value in values)


LEFT = Reading(Side.LEFT, trials("34", "35.5", "34"))
RIGHT = Reading(Side.RIGHT, trials("28", "28", "29"))


def test_both_sides_are_one_change_and_the_mean_is_kept_with_the_trials(
    store: Store, catalogue: Catalogue
) -> None:
    test = catalogue.range_tests["seated_rotation"]
    done = record_measures(
        store, test, [LEFT, RIGHT], day=TODAY, note="stiff", today=TODAY, actor="page"
    )
    assert (done.ids, done.change_id) == ((1, 2), 1)
    assert [
        (row.side, row.value, row.unit, row.trials, row.note)
        for row in reports.measure_list(store, since=FIRST, until=TODAY)
    ] == [
        ("right", 28.33, "degrees", [*trials("28", "28", "29")], "stiff"),
        ("left", 34.5, "degrees", [*trials("34", "35.5", "34")], "stiff"),
    ]
    [day] = reports.range_of_motion(store, since=FIRST, until=TODAY)
    assert (day.left_mean, day.right_mean, day.band) == (34.5, 28.33, 6.0)
    assert day.difference == pytest.approx(6.17)
    log = json.loads(reports.progression_inputs(store, until=TODAY))
    assert log["range"] == [{"day": "2026-03-28", "degrees": pytest.approx(31.415)}]
    undone(store)
    assert reports.measure_list(store, since=FIRST, until=TODAY) == []
    redone(store, 1)
    assert [row.trials for row in reports.measure_list(store, since=FIRST, until=TODAY)][1] == [
        *LEFT.trials
    ]


def test_the_band_is_ones_own_from_five_pairs_on(store: Store, catalogue: Catalogue) -> None:
    """Two readings a day that differ by 2: a spread within days of the root of 2."""
    test = catalogue.range_tests["head_to_wall"]
    for number in range(5):
        bands = {row.band for row in reports.range_of_motion(store, since=FIRST, until=TODAY)}
        assert bands <= {1.0}
        for value in ("4", "6"):
            record_measures(
                store,
                test,
                [Reading(None, trials(value, value, value))],
                day=TODAY - timedelta(days=number),
                today=TODAY,
                actor="page",
            )
    rows = reports.range_of_motion(store, since=FIRST, until=TODAY)
    assert {row.pairs for row in rows} == {5}
    assert [row.band for row in rows] == [pytest.approx(2.77 * 2**0.5)] * 5
    assert (rows[0].mean, rows[0].difference) == (5.0, None)
    remove_measures(store, [1], actor="page")
    assert {row.band for row in reports.range_of_motion(store, since=FIRST, until=TODAY)} == {1.0}


def test_a_reading_is_edited_and_removed(store: Store, catalogue: Catalogue) -> None:
    test = catalogue.range_tests["seated_rotation"]
    record_measures(store, test, [LEFT], day=TODAY, today=TODAY, actor="page")
    change = edit_measure(store, 1, test, RIGHT, day=MARCH, today=TODAY, actor="page")
    assert answers(store, "SELECT day, side, value FROM live_measure") == [
        (MARCH, "right", Decimal("28.33"))
    ]
    again = edit_measure(store, 1, test, RIGHT, day=MARCH, today=TODAY, actor="page")
    assert (change.change_id, again.change_id) == (2, None)
    undone(store)
    assert answers(store, "SELECT trials FROM live_measure") == [([*LEFT.trials],)]
    remove_measures(store, [1], actor="page")
    with pytest.raises(InputError, match="None of these measures"):
        remove_measures(store, [1], actor="page")
    with pytest.raises(InputError, match="There is no measure 1"):
        edit_measure(store, 1, test, LEFT, day=TODAY, today=TODAY, actor="page")


@pytest.mark.parametrize(
    ("name", "readings", "reason"),
    [
        ("seated_rotation", [], "give at least one trial"),
        ("seated_rotation", [Reading(None, trials("3"))], "is measured with left or right"),
        ("head_to_wall", [LEFT], "is measured with no side"),
        ("seated_rotation", [Reading(Side.LEFT, ())], "one to 10 trials"),
        ("seated_rotation", [LEFT, LEFT], "each side can be given once"),
        ("seated_rotation", [Reading(Side.LEFT, trials("181"))], "goes from 0 to 180 degrees"),
        ("seated_rotation", [Reading(Side.LEFT, trials("NaN"))], "goes from 0 to 180 degrees"),
        ("head_to_wall", [Reading(None, trials("61"))], "goes from 0 to 60 cm"),
        ("head_to_wall", [Reading(None, trials("1.234"))], "two digits"),
    ],
)
def test_readings_that_cannot_be(
    store: Store, catalogue: Catalogue, name: str, readings: list[Reading], reason: str
) -> None:
    with pytest.raises(InputError, match=reason):
        record_measures(
            store,
            catalogue.range_tests[name],
            readings,
            day=TODAY,
            today=TODAY,
            actor="page",
            sure=True,
        )
    assert answers(store, "FROM change") == []


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        (("30", "31"), "trials.left", "2 trials instead of three"),
        (("90", "91", "90"), "trials.left", "91 degrees is a lot"),
        (("30", "45.5", "31"), "trials.left", "the trials lie 15.5 degrees apart"),
    ],
)
def test_readings_that_are_odd_are_asked_about(
    store: Store, catalogue: Catalogue, values: tuple[str, ...], field: str, words: str
) -> None:
    test = catalogue.range_tests["seated_rotation"]
    reading = Reading(Side.LEFT, trials(*values))
    with pytest.raises(InDoubt, match=words) as asked:
        record_measures(store, test, [reading], day=TODAY, today=TODAY, actor="page")
    assert [doubt.field for doubt in asked.value.doubts] == [field]
    record_measures(store, test, [reading], day=TODAY, today=TODAY, actor="page", sure=True)


def test_the_band_of_each_test_is_that_of_the_query(catalogue: Catalogue) -> None:
    bands = {
        test.unit: {one.band for one in catalogue.range_tests.values() if one.unit == test.unit}
        for test in catalogue.range_tests.values()
    }
    assert bands == {"degrees": {Decimal(6)}, "cm": {Decimal(1)}}


def marked(store: Store, kind: PeriodKind, first: date, last: date | None = None) -> int:
    [key] = mark_period(store, Stretch(kind, first, last), today=TODAY, actor="page").ids
    return key


def test_a_period_is_marked_ended_edited_and_removed(store: Store) -> None:
    key = marked(store, PeriodKind.FLARE, MARCH)
    end_period(store, key, date(2026, 3, 5), actor="page")
    stretch = Stretch(PeriodKind.ILLNESS, MARCH, date(2026, 3, 6), "A cold")
    edit_period(store, key, stretch, today=TODAY, actor="page")
    [row] = reports.period_list(store)
    assert (row.period_id, row.kind, row.first_day, row.last_day, row.note) == (
        *(key, "illness"),
        *(MARCH, date(2026, 3, 6), "A cold"),
    )
    assert edit_period(store, key, stretch, today=TODAY, actor="page").change_id is None
    remove_periods(store, [key], actor="page")
    assert answers(store, "SELECT summary FROM change ORDER BY id") == [
        ("Marked flare from 1 March 2026",),
        ("Ended flare on 5 March 2026",),
        ("Edited illness from 1 March 2026 to 6 March 2026",),
        ("Removed 1 period",),
    ]
    for _ in range(3):
        undone(store)
    assert [row.last_day for row in reports.period_list(store)] == [None]
    with pytest.raises(InputError, match="no period 9"):
        end_period(store, 9, TODAY, actor="page")
    with pytest.raises(InputError, match="None of these periods"):
        remove_periods(store, [9], actor="page")


@pytest.mark.parametrize(
    ("first", "last", "free"),
    [
        (date(2026, 3, 5), None, False),
        (date(2026, 2, 1), None, False),
        (date(2026, 2, 1), MARCH, False),
        (date(2026, 2, 1), date(2026, 2, 28), True),
        (date(2026, 3, 11), None, True),
        (date(2026, 3, 10), date(2026, 3, 10), False),
    ],
)
def test_two_of_a_kind_do_not_overlap(
    store: Store, first: date, last: date | None, *, free: bool
) -> None:
    marked(store, PeriodKind.FLARE, MARCH, date(2026, 3, 10))
    marked(store, PeriodKind.TRAVEL, first, last)
    if free:
        marked(store, PeriodKind.FLARE, first, last)
    else:
        with pytest.raises(InputError, match="flare from 1 March 2026 to 10 March 2026"):
            marked(store, PeriodKind.FLARE, first, last)


def test_what_a_period_cannot_be(store: Store) -> None:
    tomorrow = TODAY + timedelta(days=1)
    marked(store, PeriodKind.TRAVEL, tomorrow, tomorrow)
    with pytest.raises(InputError, match="is in the future; flare is marked as it comes"):
        marked(store, PeriodKind.FLARE, MARCH, tomorrow)
    with pytest.raises(InputError, match="lies before the first"):
        marked(store, PeriodKind.PAUSE, MARCH, date(2026, 2, 28))
    with pytest.raises(InputError, match="lies before the first"):
        end_period(store, 1, MARCH, actor="page")
    with pytest.raises(InDoubt, match="more than a year"):
        marked(store, PeriodKind.PAUSE, date(2024, 1, 1), MARCH)
