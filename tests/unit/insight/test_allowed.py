"""How many exercise days before saying what, and what is compared with what."""

from datetime import date, timedelta

import pytest

from dashboard.insight.allowed import Step, allowed
from dashboard.insight.comparison import compared
from dashboard.insight.daily import daily

FIRST = date(2026, 1, 1)


def spread(count: int, span: int) -> list[date]:
    """Make so many days, the last of them so many days from the first, both counted."""
    return [FIRST + timedelta(days=at) for at in range(count - 1)] + [
        FIRST + timedelta(days=span - 1)
    ]


@pytest.mark.parametrize(
    ("count", "span", "step", "more_days", "more_span"),
    [
        (1, 1, Step.LOGGED, 5, 13),
        (5, 400, Step.LOGGED, 1, 0),
        (6, 13, Step.LOGGED, 0, 1),
        (6, 14, Step.LATELY, 6, 14),
        (11, 300, Step.LATELY, 1, 0),
        (12, 27, Step.LATELY, 0, 1),
        (12, 28, Step.TREND, 8, 0),
        (19, 7_300, Step.TREND, 1, 0),
        (20, 27, Step.LATELY, 0, 1),
        (20, 28, Step.USUAL, 0, 0),
    ],
)
def test_days_and_span_decide_and_the_rest_is_counted(
    count: int, span: int, step: Step, more_days: int, more_span: int
) -> None:
    found = allowed(spread(count, span))
    assert (found.step, found.span) == (step, span)
    assert (found.more_days, found.more_span) == (more_days, more_span)
    assert found.following == (None if step is Step.USUAL else Step(step + 1))


def test_nothing_on_record_allows_nothing() -> None:
    found = allowed([])
    assert (found.step, found.following, found.more_days) == (Step.NOTHING, Step.LOGGED, 1)


def test_a_day_counts_once_however_often_it_comes() -> None:
    assert allowed([FIRST] * 50) == allowed([FIRST])


@pytest.mark.parametrize(
    ("count", "span", "said"),
    [
        (6, 13, "nothing"),
        (6, 14, "3 against the 3 before"),
        (12, 27, "3 against the 3 before"),
        (12, 28, "6 against the first 6"),
        (90, 400, "6 against the first 6"),
    ],
)
def test_what_is_compared_follows_the_step(count: int, span: int, said: str) -> None:
    comparison = compared(daily(spread(count, span), [float(at) for at in range(count)]))
    if comparison is None:
        assert said == "nothing"
        return
    days = comparison.days
    assert (
        said
        == f"{days} against the {f'first {days}' if comparison.from_start else f'{days} before'}"
    )
    assert (comparison.by, comparison.overlap.delta) == (
        count - 6 if comparison.from_start else 3,
        1,
    )


def test_the_comparison_is_with_the_first_days_never_the_worst() -> None:
    on = [FIRST + timedelta(days=3 * at) for at in range(20)]
    comparison = compared(daily(on, [6.0] * 6 + [1.0] * 8 + [6.0] * 6))
    assert comparison is not None
    assert (comparison.earlier, comparison.latest, comparison.by) == (6, 6, 0)
    assert comparison.reaches == ((on[0], on[5]), (on[14], on[19]))
    assert comparison.overlap.label == "negligible"


def test_ratings_of_one_day_are_one_day_whatever_their_order() -> None:
    other = FIRST + timedelta(days=1)
    series = daily([other, FIRST, other], [4.0, 7.0, 5.0])
    assert (series.days, series.values) == ((FIRST, other), (7, 4.5))
