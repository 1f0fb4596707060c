"""Every chart can be read as a table: its columns have words, and its values are written out."""

from datetime import date

import pandas as pd

from dashboard.gallery import EXERCISE_HISTORY, WHOLE_JOURNAL, ladder_exhibits, ranges
from dashboard.gallery.as_table import COLUMNS, LEFT_OUT, ROWS, as_table
from dashboard.model import Catalogue
from dashboard.reports import Scope
from dashboard.store import Store
from tests.conftest import TODAY


def test_every_column_of_every_chart_has_words_or_is_left_out(
    store: Store, catalogue: Catalogue
) -> None:
    scope = Scope(date(2026, 3, 1), TODAY, exercises=("cat_cow_1",))
    drawn = (
        *WHOLE_JOURNAL,
        EXERCISE_HISTORY,
        *ladder_exhibits("cat_cow_1", name="Cat-cow"),
        *ranges.exhibits(catalogue).values(),
    )
    for exhibit in drawn:
        frame = exhibit.frame(store, scope=scope, week_start=1, today=TODAY)
        assert set(frame.columns) - COLUMNS.keys() - LEFT_OUT == set(), (
            f"{exhibit.key}: give its columns words in COLUMNS of dashboard/gallery/as_table.py"
        )
        headings, _ = as_table(frame)
        assert len(headings) >= 2, exhibit.key
        assert len(set(headings)) == len(headings), exhibit.key


def test_the_latest_come_first_and_what_is_missing_says_so() -> None:
    frame = pd.DataFrame(
        {
            "week": pd.to_datetime(["2026-03-16", "2026-03-23"]),
            "minutes": [34.5, None],
            "goal": pd.array([None, 50], dtype="Int32"),
            "partial": [False, True],
            "marked": [False, False],
        }
    )
    assert as_table(frame) == (
        ["Week from", "Minutes", "Goal", "Part week"],
        [["23 Mar 2026", "not known", "50", "yes"], ["16 Mar 2026", "34.5", "no goal", "no"]],
    )


def test_weekday_hour_share_and_change_are_written_as_words() -> None:
    frame = pd.DataFrame({"weekday": [5], "hour": [18], "share": [0.756], "change": [1.0]})
    assert as_table(frame)[1] == [["Saturday", "18:00", "+1", "76 %"]]


def test_a_long_table_is_cut() -> None:
    frame = pd.DataFrame({"day": pd.date_range("2025-01-01", periods=ROWS + 1), "sessions": 1})
    assert len(as_table(frame)[1]) == ROWS
