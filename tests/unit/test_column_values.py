"""What a column looks like is told at once, however long its cells are and however often they repeat."""

import time

from dashboard.importing.guessing.column_values import column
from dashboard.importing.guessing.roles import is_duration


def test_a_very_long_cell_is_told_by_its_beginning() -> None:
    began = time.process_time()
    found = column(["stiff " * 300_000, "10"])
    assert time.process_time() - began < 1  # to look at all of it takes more than two seconds
    assert (found.filled, found.numbers) == (2, 0.5)


def test_each_cell_counts_however_often_its_text_stands_there() -> None:
    found = column(["3", "3", "9", "", "good", "2026-03-01", "3"])
    assert (found.filled, found.distinct, found.low, found.middle, found.high) == (6, 4, 3, 3, 9)
    assert (found.numbers, found.days) == (4 / 6, 1 / 6)
    assert found.samples == ("3", "9", "good")


def test_durations_in_words_and_by_the_clock_make_one_column() -> None:
    found = column(["12 min", "0:10", "1h 5m", "1:05"])
    assert (found.durations, found.parted, found.lengths) == (0.5, 0.5, 1)
    assert is_duration(found)
    assert not is_duration(column(["1:04 h", "rest", "0:10", "off"]))
