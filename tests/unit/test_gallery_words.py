"""Days in sentences."""

from datetime import date

import pytest

from dashboard.gallery.words import reach


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 8, 3), date(2025, 8, 3), "3 August 2025"),
        (date(2025, 8, 3), date(2025, 8, 12), "3 to 12 August 2025"),
        (date(2025, 8, 28), date(2025, 9, 3), "28 August to 3 September 2025"),
        (date(2025, 12, 28), date(2026, 12, 3), "28 December 2025 to 3 December 2026"),
        (date(2025, 8, 3), date(2026, 8, 12), "3 August 2025 to 12 August 2026"),
    ],
)
def test_two_days_name_month_and_year_once(first: date, last: date, words: str) -> None:
    assert reach(first, last) == words
