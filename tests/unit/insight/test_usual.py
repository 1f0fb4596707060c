"""Which days the usual range is taken from, and that the comfort chart draws just that."""

from datetime import date, timedelta

import pytest

from dashboard.charts.comfort import LIMITS_NAME, trend
from dashboard.insight.daily import Daily, daily
from dashboard.insight.limits import limits
from dashboard.insight.usual import Usual, usual
from tests.frames import comfort_trend

SCALE = (0, 10)
STEADY = [5.0, 6, 4, 7, 5, 6, 5, 4, 6, 7] * 2


def every_second(values: list[float]) -> Daily:
    """Give each value a day, two days apart, from 5 January 2026 on."""
    return daily([date(2026, 1, 5) + timedelta(days=2 * at) for at in range(len(values))], values)


def found(values: list[float]) -> Usual:
    """Return the usual range of values that have one."""
    ordinary = usual(every_second(values), scale=SCALE)
    assert ordinary is not None
    return ordinary


def test_it_is_taken_from_all_days_while_they_are_steady() -> None:
    series, plain = every_second(STEADY * 2), limits(STEADY * 2)
    assert plain is not None
    assert found(STEADY * 2) == Usual(plain.low, plain.high, series.days, 0)


def test_nineteen_days_or_less_than_four_weeks_have_none() -> None:
    assert usual(every_second(STEADY[:19]), scale=SCALE) is None
    close = daily([date(2026, 1, 1 + at) for at in range(20)], STEADY)
    assert usual(close, scale=SCALE) is None
    assert usual(daily([], []), scale=SCALE) is None


def test_after_a_lasting_change_only_the_last_twenty_days_count() -> None:
    before = [value - 3 for value in STEADY]
    ordinary = found(before + STEADY)
    assert len(ordinary.days) == 20
    assert (ordinary.low, ordinary.high) == (found(STEADY).low, found(STEADY).high)


def test_days_that_are_on_the_move_have_none() -> None:
    assert usual(every_second([at / 4 for at in range(40)]), scale=SCALE) is None


def test_limits_stop_where_the_scale_does_and_days_outside_are_counted() -> None:
    ordinary = found([*STEADY, 0.0])
    assert ordinary.high == 10
    assert ordinary.outside == 1


@pytest.mark.parametrize("values", [STEADY, [value - 4 for value in STEADY]])
def test_the_chart_draws_these_limits_and_names_them(values: list[float]) -> None:
    ordinary = found(values)
    drawn = trend(comfort_trend({"after": values, "before": [3.0] * 20})).to_dict()
    (rule,) = [layer for layer in drawn["layer"] if layer["mark"]["type"] == "rule"]
    rows = drawn["datasets"][rule["data"]["name"]]
    assert [row["limit"] for row in rows] == [ordinary.low, ordinary.high]
    assert {row["since"][:10] for row in rows} == {"2026-01-05"}
    assert {row["until"][:10] for row in rows} == {"2026-02-13"}
    assert LIMITS_NAME in str(drawn["datasets"])


@pytest.mark.parametrize(
    "moments",
    [{"after": STEADY[:19]}, {"before": STEADY, "after": STEADY[:5]}, {"after": [0, 10] * 12}],
)
def test_the_chart_has_none_for_few_days_other_moments_or_where_all_is_usual(
    moments: dict[str, list[float]],
) -> None:
    drawn = trend(comfort_trend(moments)).to_dict()
    assert [layer for layer in drawn["layer"] if layer["mark"]["type"] == "rule"] == []
    assert LIMITS_NAME not in str(drawn)
