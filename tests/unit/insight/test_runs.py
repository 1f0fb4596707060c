"""Run charts: published limits, chains worked out by hand, and how often chance alone fires."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped] # it ships no types

from dashboard.insight.runs import Run, RunChart, fewest_usual, longest_usual, run_chart


@pytest.mark.parametrize(
    ("used", "longest", "fewest"), [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8)]
)
def test_the_limits_are_the_published_ones(used: int, longest: int, fewest: int) -> None:
    assert (longest_usual(used, used // 2), fewest_usual(used, used // 2)) == (longest, fewest)


@pytest.mark.parametrize("used", [2, 12, 100, 1_030, 1_200, 5_000, 100_000])
@pytest.mark.parametrize("share", [0.5, 0.25])
def test_the_fewest_crossings_are_those_of_a_second_library(used: int, share: float) -> None:
    fewer = max(int(used * share), 1)
    chance = 2 * fewer * (used - fewer) / used**2
    assert fewest_usual(used, fewer) == stats.binom.ppf(0.05, used - 1, chance)


def test_uneven_sides_allow_longer_runs_and_fewer_crossings() -> None:
    assert [longest_usual(24, fewer) for fewer in (12, 10, 8, 6)] == [8, 10, 13, 18]
    assert [fewest_usual(24, fewer) for fewer in (12, 10, 8, 6)] == [8, 7, 6, 5]


def test_too_few_and_too_much_alike_say_nothing() -> None:
    assert run_chart([]) is None
    assert run_chart([5.0]) is None
    assert run_chart([5.0] * 500) is None
    assert run_chart([4.0, 6.0] * 5) is None
    assert run_chart([*[4.0, 6.0] * 5, *[5.0] * 30]) is None
    assert run_chart([*[5.0] * 40, *[6.0] * 12]) is None
    assert run_chart([4.0, 6.0] * 6) is not None


def test_ratings_that_lie_on_their_median_are_looked_at_around_their_mean() -> None:
    chart = run_chart([4.0, 4.0, 6.0] * 10)
    assert chart is not None
    assert chart.middle == pytest.approx(14 / 3)
    assert (chart.used, chart.fires) == (30, False)


def test_runs_bridge_values_on_the_median() -> None:
    chart = run_chart([4, 6, 4, 6, 4, 4, 6, 4, 4, 6, 4, 4, 4, 5, 6, 6, 5, 6, 6, 6, 6, 5])
    assert chart is not None
    assert (chart.middle, chart.used) == (5, 19)
    assert chart.runs[-1] == Run(above=True, count=6, first=14, last=20)
    assert chart.long_run is None


def test_the_last_run_goes_before_a_longer_one() -> None:
    turns = [4.0, 6.0]
    chart = run_chart([*[4.0] * 10, *turns * 3, *[6.0] * 9])
    assert chart is not None
    assert chart.long_run == Run(above=True, count=10, first=15, last=24)
    earlier = run_chart([*[4.0] * 10, *turns * 3, *[6.0] * 6, 4, *[6.0] * 5])
    assert earlier is not None
    assert earlier.long_run == Run(above=False, count=11, first=0, last=10)


def test_few_crossings_fire_without_a_long_run() -> None:
    chart = run_chart([4.0] * 6 + [6.0] * 6 + [4.0] * 6 + [6.0] * 6)
    assert chart is not None
    assert (chart.long_run, chart.crossings, chart.fewest_usual) == (None, 3, 8)
    assert chart.few_crossings
    assert chart.fires


def test_going_up_and_down_in_turns_fires_nothing() -> None:
    chart = run_chart([4.0, 6.0] * 20)
    assert chart is not None
    assert not chart.fires


@pytest.mark.parametrize("count", [12, 20, 40, 100])
def test_on_chance_alone_a_rule_fires_about_one_time_in_twenty(count: int) -> None:
    chance = np.random.default_rng(count)
    charts = [run_chart(chance.normal(size=count).tolist()) for _ in range(1_000)]
    assert 0.01 < fired(charts) < 0.09


@pytest.mark.parametrize(("mean", "spread"), [(5, 1), (5.3, 0.7), (5.5, 0.5), (9, 1.5)])
@pytest.mark.parametrize("count", [20, 80])
def test_whole_ratings_with_all_their_ties_do_not_fire_more_often(
    mean: float, spread: float, count: int
) -> None:
    chance = np.random.default_rng(count)
    ratings = chance.normal(mean, spread, size=(500, count)).round().clip(0, 10)
    assert fired([run_chart(row.tolist()) for row in ratings]) < 0.08


def test_a_lasting_change_is_mostly_found() -> None:
    chance = np.random.default_rng(5)
    ratings = (chance.normal(5, 1, size=(200, 40)) + np.repeat([0, 2], 20)).round().clip(0, 10)
    assert fired([run_chart(row.tolist()) for row in ratings]) > 0.8


def fired(charts: list[RunChart | None]) -> float:
    """Return the share of charts on which a rule fires."""
    return sum(chart is not None and chart.fires for chart in charts) / len(charts)


@given(values=st.lists(st.integers(0, 20).map(float), max_size=60), by=st.integers(-5, 5))
def test_shifting_changes_no_run_and_reversing_turns_them_round(
    values: list[float], by: int
) -> None:
    chart = run_chart(values)
    shifted = run_chart([value + by for value in values])
    backwards = run_chart(values[::-1])
    if chart is None:
        assert shifted is None
        assert backwards is None
        return
    assert shifted is not None
    assert backwards is not None
    assert shifted.runs == chart.runs
    assert [run.count for run in backwards.runs] == [run.count for run in chart.runs][::-1]
    assert backwards.fires == chart.fires
    assert sum(run.count for run in chart.runs) == chart.used
