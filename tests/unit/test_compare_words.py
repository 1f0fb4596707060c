"""Two spans in words: what may be said at which counts, and figures that do not mislead."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from dashboard.charts.compare import strips
from dashboard.charts.theme import DARK
from dashboard.gallery.compare_words import (
    NOT_ITS_CAUSE,
    OUTCOMES,
    Side,
    alt,
    lines,
    marked,
    sentence,
    spans,
)
from dashboard.planning.spans import Span
from dashboard.reports import Period, SpanDay

FEB = Span(date(2026, 2, 1), date(2026, 2, 28))
MARCH = Span(date(2026, 3, 1), date(2026, 3, 28))
BARE = SpanDay(FEB.first, 1, 10, 0, None, None, None, None, None, None, None)


def _side(span: Span, *after: float | None, every: int = 2) -> Side:
    return Side(
        span,
        [
            replace(BARE, day=span.first + timedelta(days=every * at), comfort_after=value)
            for at, value in enumerate(after)
        ],
    )


@pytest.mark.parametrize(
    ("earlier", "later", "said"),
    [
        ((), (7, 7), "No session from 1 to 28 February 2026: there is nothing to compare."),
        ((), (), "No session from 1 to 28 February 2026 nor from 1 to 28 March 2026"),
        ((None,), (7,), "Comfort after sessions is not rated on both sides."),
        ((5,), (7,), "median 5 on 1 day, then 7 on 1 day. With at least 3 rated days"),
        ((5, 5), (9,) * 9, "With at least 3 rated days on each side"),
        ((5,) * 3, (7,) * 3, "a bit more comfortable, and that may be chance."),
        ((7,) * 5, (5,) * 9, "a bit less comfortable, and that may be chance."),
        ((5,) * 6, (7,) * 6, ": up 2 points, a clear difference."),
        ((7,) * 6, (5,) * 6, ": down 2 points, a clear difference."),
        ((5,) * 6, (6,) * 6, ": up 1 point, small, and may be chance."),
        ((5,) * 9, (5,) * 9, ": about the same."),
        ((2, 9) * 4 + (5,), (3, 8) * 4 + (7,), ": up 2 points, and may be chance."),
    ],
)
def test_a_difference_is_said_as_far_as_the_days_allow(
    earlier: tuple[float | None, ...], later: tuple[float | None, ...], said: str
) -> None:
    assert said in sentence(_side(FEB, *earlier), _side(MARCH, *later))


def test_without_an_interval_clear_needs_days_that_hardly_overlap() -> None:
    mixed = _side(FEB, 9, 2, 9, 2, 9, 5, 5), _side(MARCH, 7, 7, 1, 7, 1, 7, 7)
    assert ": up 2 points, and may be chance." in sentence(*mixed)


EARLY, LATE = _side(FEB, *(5,) * 9), _side(MARCH, *(7,) * 9)


@pytest.mark.parametrize(
    ("period", "named", "verdict"),
    [
        (
            Period("flare", FEB.first, FEB.last, ""),
            (
                "The earlier span has a flare in it (1 to 28 February 2026), so it was a hard "
                "stretch; a rise after it is expected."
            ),
            ": up 2 points.",
        ),
        (
            Period("illness", date(2026, 2, 20), None, ""),
            (
                "The earlier span has an illness in it (20 to 28 February 2026), so it was a hard "
                "stretch. The later span has an illness in it (1 to 28 March 2026), so it was a "
                "hard stretch."
            ),
            ": up 2 points.",
        ),
        (
            Period("flare", MARCH.last, MARCH.last, ""),
            (
                "The later span has a flare in it (28 March 2026), so it was a hard stretch; less "
                "comfort in it is expected."
            ),
            ": up 2 points.",
        ),
        (
            Period("travel", date(2026, 3, 2), date(2026, 3, 5), ""),
            "The later span has travel in it (2 to 5 March 2026).",
            ": up 2 points, a clear difference.",
        ),
        (Period("flare", date(2026, 1, 1), date(2026, 1, 31), ""), "", "a clear difference."),
    ],
)
def test_a_marked_stretch_is_named_and_a_hard_one_is_never_clear(
    period: Period, named: str, verdict: str
) -> None:
    assert marked(EARLY, LATE, periods=[period]) == named
    assert verdict in sentence(EARLY, LATE, periods=[period])


def test_of_many_stretches_four_are_named() -> None:
    days = [date(2026, 2, day) for day in range(1, 28, 5)]
    said = marked(EARLY, LATE, periods=[Period("pause", day, day, "") for day in days])
    assert said.count("a pause") == 4
    assert "and 2 more in it." in said


def test_less_than_two_weeks_say_no_direction() -> None:
    first = Span(FEB.first, FEB.first + timedelta(days=5))
    second = Span(FEB.first + timedelta(days=6), FEB.first + timedelta(days=11))
    said = sentence(_side(first, *(3,) * 6, every=1), _side(second, *(9,) * 6, every=1))
    assert "over two weeks" in said
    assert "up" not in said


def test_counts_are_by_the_days_of_each_span_and_missing_minutes_give_none() -> None:
    week = Span(MARCH.first, MARCH.first + timedelta(days=6))
    table = {line.name: line for line in lines(_side(FEB, 5, 5, 5, 5), _side(week, 5, 5))}
    assert (table["Sessions a week"].earlier, table["Sessions a week"].later) == ("1", "2")
    assert table["Sessions a week"].difference == "+1"
    assert (table["Minutes a week"].earlier, table["Minutes a week"].later) == ("10", "20")
    unknown = Side(week, [replace(BARE, minutes=None, sessions_without_duration=1)])
    table = {line.name: line for line in lines(_side(FEB, 5), unknown)}
    assert (table["Minutes a week"].later, table["Minutes a week"].difference) == ("-", "-")


def test_the_interval_needs_eight_days_a_side() -> None:
    def after(days: int) -> str:
        found = lines(_side(FEB, *(5,) * 8), _side(MARCH, *(7,) * days))
        return next(line.interval for line in found if line.name == "Comfort after")

    assert after(7) == ""
    assert after(8) == "+2 to +2"


def test_twenty_years_and_1991_have_their_dates() -> None:
    old = Span(date(1991, 1, 1), date(2010, 12, 31))
    assert "1 January 1991 to 31 December 2010" in sentence(_side(old), _side(MARCH, 5))
    assert lines(_side(old, 5), _side(MARCH, 5))[0].earlier == "0"


def test_the_columns_say_their_days() -> None:
    said = spans(_side(FEB), _side(Span(MARCH.first, MARCH.first)))
    assert said == "Earlier: 1 to 28 February 2026 (28 days). Later: 1 March 2026 (1 day)."


def test_no_cause_is_given() -> None:
    assert "not its cause" in NOT_ITS_CAUSE


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("days", [1, 40])
def test_every_outcome_is_drawn_and_described(outcome: str, days: int) -> None:
    values = ([4.5] * days, [float(at % 7) for at in range(days)])
    drawn = strips(values, names=("A", "B"), unit="Points", outcome=outcome, look=DARK).to_dict()
    rows = [row for rows in drawn["datasets"].values() for row in rows if "days" in row]
    assert {row["place"] >= 1 for row in rows} == {True, False}
    assert len(rows) <= 2 * 41 * 10
    rating: dict[str, Any] = {outcome: 4.5}  # Any: a column by its name
    column = replace(BARE, **rating)
    assert "1 day, median 4.5" in alt(Side(FEB, [column]), Side(MARCH, []), outcome=outcome)


def test_one_side_may_be_empty_and_stacks_stay_low() -> None:
    drawn = strips(([], [5.0] * 95), names=("A", "B"), unit="Points", outcome="effort").to_dict()
    rows = [row for rows in drawn["datasets"].values() for row in rows if "days" in row]
    assert len(rows) == 10
    assert "a dot: up to 10 days" in str(drawn)
