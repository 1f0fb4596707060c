"""The list of charts, from the journal to the drawing; and when direction may be spoken of."""

from datetime import date, timedelta

import pytest

from dashboard.gallery import GALLERY
from dashboard.gallery.direction import compared
from dashboard.model import Catalogue
from dashboard.reports import Scope, period_list
from dashboard.sample import fill
from dashboard.store import Store
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("count", "every_days", "said"),
    [
        (5, 10, "nothing"),
        (6, 2, "nothing"),  # 11 days
        (6, 3, "3 against the 3 before"),  # 16 days
        (11, 5, "3 against the 3 before"),
        (12, 1, "nothing"),  # 12 days
        (12, 2, "3 against the 3 before"),  # 23 days
        (14, 2, "3 against the 3 before"),  # 27 days
        (12, 3, "6 against the first 6"),  # 34 days
    ],
)
def test_direction_needs_enough_days_over_enough_time(
    count: int, every_days: int, said: str
) -> None:
    on = [date(2026, 1, 1) + timedelta(days=every_days * at) for at in range(count)]
    comparison = compared(on, [float(at) for at in range(count)])
    if comparison is None:
        assert said == "nothing"
    elif comparison.from_start:
        assert said == f"{comparison.days} against the first {comparison.days}"
    else:
        assert said == f"{comparison.days} against the {comparison.days} before"


def test_the_comparison_is_with_the_first_days_never_the_worst() -> None:
    on = [date(2026, 1, 1) + timedelta(days=3 * at) for at in range(20)]
    values = [6.0] * 6 + [1.0] * 8 + [6.0] * 6
    comparison = compared(on, values)
    assert comparison is not None
    assert (comparison.earlier, comparison.latest, comparison.by) == (6, 6, 0)


def test_keys_and_titles_are_one_of_a_kind() -> None:
    assert len({exhibit.key for exhibit in GALLERY}) == len(GALLERY)
    assert len({exhibit.title for exhibit in GALLERY}) == len(GALLERY)
    assert all(exhibit.title.endswith("?") for exhibit in GALLERY)


def test_an_empty_journal_gives_sentences_and_no_charts(store: Store) -> None:
    scope = Scope(since=date(2026, 3, 1), until=TODAY)
    for exhibit in GALLERY:
        frame = exhibit.frame(store, scope=scope, week_start=1, today=TODAY)
        assert exhibit.empty(frame)
        assert exhibit.sentence(frame).startswith("No ")


def test_the_made_up_person_fills_every_chart(store: Store, catalogue: Catalogue) -> None:
    fill(store, today=TODAY, catalogue=catalogue)
    scope = Scope(since=date(2025, 8, 1), until=TODAY)
    for exhibit in GALLERY:
        frame = exhibit.frame(store, scope=scope, week_start=1, today=TODAY)
        assert not exhibit.empty(frame)
        assert exhibit.draw(frame, periods=period_list(store)).to_dict()["layer"]
        assert exhibit.sentence(frame) in exhibit.alt(frame)
