"""Two groups of days: from how many on there is a difference, and an interval."""

import pytest

from dashboard.insight.contrast import contrast


@pytest.mark.parametrize(
    ("earlier", "later", "by", "has_interval"),
    [
        ([], [], None, False),
        ([5.0], [], None, False),
        ([5.0] * 2, [6.0] * 9, None, False),
        ([5.0] * 3, [6.0] * 3, 1.0, False),
        ([5.0] * 7, [6.0] * 9, 1.0, False),
        ([5.0] * 8, [6.0] * 8, 1.0, True),
    ],
)
def test_what_is_said_depends_on_the_days(
    earlier: list[float], later: list[float], by: float | None, *, has_interval: bool
) -> None:
    found = contrast(earlier, later)
    assert found.by == by
    assert (found.interval is not None) is has_interval
    assert (found.earlier_days, found.later_days) == (len(earlier), len(later))


def test_the_interval_looks_the_same_way_as_the_difference() -> None:
    found = contrast([2.0, 3, 2, 3, 2, 3, 2, 3], [7.0, 8, 7, 8, 7, 8, 7, 8])
    assert found.by == 5
    assert found.interval is not None
    assert 3 < found.interval.low <= 5 <= found.interval.high < 7


@pytest.mark.parametrize(
    ("earlier", "later", "sure"),
    [
        ([5.0] * 6, [7.0] * 6, True),
        ([9.0, 2, 9, 2, 9, 5, 5], [7.0, 7, 1, 7, 1, 7, 7], False),
        ([5.0] * 8, [7.0] * 8, True),
        ([2.0, 9] * 4 + [5], [3.0, 8] * 4 + [7], False),
        ([], [7.0] * 8, False),
    ],
)
def test_it_is_sure_by_the_interval_and_without_one_by_the_overlap(
    earlier: list[float], later: list[float], *, sure: bool
) -> None:
    assert contrast(earlier, later).is_sure is sure
