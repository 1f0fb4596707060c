"""Sheets laid out for the eye, made plain: what is done, what is said, and what is left alone."""

from functools import partial

import pytest

from dashboard import settings
from dashboard.importing.cells.days import Days
from dashboard.importing.files.decode import text_table
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.guessing.header_words import lexicon
from dashboard.importing.sheets import Known, straightened


def read(text: str, name: str = "log.csv", year: int | None = None) -> TextTable:
    known = Known(
        name=name,
        year=year,
        is_total=lambda cell: cell.lower() == "total",
        months={"march", "feb"},
        weekdays={"mon": "1", "tue": "2", "wed": "3", "thu": "4", "fri": "5"},
        words=lexicon(settings.resources()).words,
        day=partial(Days({}, local=lambda moment: moment).day, utc=None),
    )
    return straightened(text_table(text.encode()), known)


def days(table: TextTable) -> list[str]:
    return [row.cells[0] for row in table.rows()]


def test_a_day_said_once_holds_for_the_rows_below_but_not_for_totals() -> None:
    found = read("Day,What\n3.2.2025,a\n,b\n,c\n5.2.2025,d\n,e\n,Total\n")
    assert days(found) == ["3.2.2025"] * 3 + ["5.2.2025"] * 2 + [""]
    assert found.grouped
    assert found.notes == ("3 rows without a day took the day of the row above.",)


@pytest.mark.parametrize(
    "text",
    [
        "Day,What\n3.2.2025,a\n3.2.2025,b\n,c\n,d\n5.2.2025,e\n",
        "Day,What\n1.2.2025,a\n2.2.2025,a\n3.2.2025,a\n,b\n4.2.2025,a\n5.2.2025,a\n6.2.2025,a\n",
    ],
)
def test_a_day_is_not_filled_in_where_it_may_have_been_forgotten(text: str) -> None:
    found = read(text)
    assert "" in days(found)
    assert (found.grouped, found.notes) == (False, ())


@pytest.mark.parametrize(
    ("text", "name", "source"),
    [
        ("Log 2024\nDay,What\n28.11.,a\n3.12.,b\n7.1.,c\n", "log.csv", "the title"),
        ("Day 2024,What\n28.11.,a\n3.12.,b\n7.1.,c\n", "log.csv", "the header"),
        ("Day,What\n28.11.,a\n3.12.,b\n7.1.,c\n", "log 2024.csv", "the file's name"),
    ],
)
def test_a_year_is_taken_from_above_and_counted_on(text: str, name: str, source: str) -> None:
    found = read(text, name)
    assert days(found) == ["28.11.2024", "3.12.2024", "7.1.2025"]
    assert found.notes[-1] == (
        f"The year of days such as 28.11. was taken from {source}, "
        "counted on at the turn of the year."
    )


def test_days_without_any_year_get_the_one_that_was_said_or_a_stand_in() -> None:
    text = "Day,What\n28.11.,a\n3.12.,b\n7.1.,c\n"
    assert days(read(text, year=2024)) == ["28.11.2024", "3.12.2024", "7.1.2025"]
    assert (read(text).undated, read(text, year=2024).undated) == ("28.11.", "")


@pytest.mark.parametrize(
    "text",
    [
        "Km,When,What\n3.2,2025-02-03,a\n7.5,2025-02-04,b\n",
        "Km,What\n3.2,a\n7.5,b\n",
        "Day,What\n13. 1. 2026,a\n14. 1. 2026,b\n",
        "Day,What\n3 Feb 2026,a\n4 Feb 2026,b\n",
    ],
)
def test_numbers_and_whole_days_are_no_days_without_a_year(text: str) -> None:
    found = read(text)
    assert found.undated == ""
    assert days(found) == [line.split(",")[0] for line in text.splitlines()[1:]]


def test_sets_across_are_no_days_though_a_month_is_called_so() -> None:
    known = read("Date,Exercise,Set 1,Set 2,Set 3\n2.2.2026,a,1,2,3\n4.2.2026,b,1,2,3\n")
    assert known.header[2:] == ("Set 1", "Set 2", "Set 3")


def test_sorts_of_exercise_across_become_rows_but_ticks_and_diaries_stay() -> None:
    found = read("Date,Yoga,Walk,Notes\n2.2.2026,20,45,x\n3.2.2026,0,,rest\n4.2.2026,,30,\n")
    assert found.header == ("Date", "Notes", "Activity", "Duration (minutes)")
    assert [row.cells for row in found.rows()] == [
        ["2.2.2026", "x", "Yoga", "20"],
        ["2.2.2026", "x", "Walk", "45"],
        ["4.2.2026", "", "Walk", "30"],
    ]
    for other in (
        "Date,Yoga,Walk\n2.2.2026,1,1\n3.2.2026,1,0\n",
        "Date,Stretching (min),Foam rolling (min)\n2.2.2026,10,5\n3.2.2026,10,5\n",
        "Date,Yoga,Walk,Duration\n2.2.2026,20,45,65\n3.2.2026,10,5,15\n",
        "Date,Running (km),Cycling (km)\n2.2.2026,5.5,45\n3.2.2026,10.2,50\n",
    ):
        assert read(other).header == tuple(other.split("\n", 1)[0].split(","))


@pytest.mark.parametrize("top", ["What;1.3.2025;2.3.2025;3.3.2025", "March 2025;1;2;3"])
def test_days_across_become_rows_of_what_was_ticked(top: str) -> None:
    found = read(f"{top}\nBridge;x;;x\nPlank;;-;x\n")
    assert [row.cells[1:] for row in found.rows()] == [
        ["Bridge", "x"],
        ["Bridge", "x"],
        ["Plank", "x"],
    ]
    assert len({row.line for row in found.rows()}) == 3
    assert found.notes == ("The days stand across the table: each was read as rows of its own.",)


def test_headings_between_the_rows_are_passed_over_and_named() -> None:
    found = read("Day,What,Min\nWeek 1,,\n3.2.2025,a,1\nWeek 2,,\n13.2.2025,b,2\n")
    assert days(found) == ["3.2.2025", "13.2.2025"]
    assert found.notes == ("Passed over: 2 lines of text such as “Week 1”.",)


@pytest.mark.parametrize(
    ("weeks", "first"),
    [
        (("02/03/2026", "09/03/2026"), "2026-03-02"),
        (("3/2/2026", "3/9/2026"), "2026-03-02"),
        (("2026-03-02", "2026-03-09"), "2026-03-02"),
    ],
)
def test_weeks_become_days_and_their_mondays_tell_the_order(
    weeks: tuple[str, ...], first: str
) -> None:
    found = read(f"Week,Mon,Tue,Wed,Thu,Fri,Sum\n{weeks[0]},10,,12,,,22\n{weeks[1]},,,9,,,9\n")
    assert found.header == ("Date", "Minutes")
    assert [row.cells for row in found.rows()] == [
        [first, "10"],
        ["2026-03-04", "12"],
        ["2026-03-11", "9"],
    ]
    assert found.notes[-1] == "Columns beside the days of a week were not kept: Sum."


@pytest.mark.parametrize(
    "text",
    [
        "Week,Mon,Tue,Wed,Thu,Fri\n3.3.2026,10,,12,,\n10.3.2026,,,9,,\n",  # Tuesdays
        "Week,Mon,Tue,Wed,Thu,Fri\n9,10,,12,,\n10,,,9,,\n",  # of no year
        "Week,Mon,Tue,Wed,Thu,Fri\n2026-03-02,1,,2,,\n2026-03-09,,,1,,\n",  # counts
        "Week,Mon,Wed,Tue,Thu,Fri\n2026-03-02,10,,12,,\n2026-03-09,,,9,,\n",
        "Week,Mon,Tue,Wed\n2026-03-02,10,,12\n2026-03-09,,,9\n",
    ],
)
def test_weeks_that_cannot_be_told_stay_as_they_are(text: str) -> None:
    assert read(text).header[:2] == ("Week", "Mon")


def test_numbers_of_days_take_the_month_above_them_and_between_them() -> None:
    found = read("March 2026,\nDay,Min\n28,10\n30.,12\nFeb 2027,\n2,8\nMarch 2026,\n5,9\n")
    assert days(found) == ["28 March 2026", "30 March 2026", "2 Feb 2027", "5 March 2026"]
    assert days(read("Day,Min\n28,10\n30,12\n")) == ["28", "30"]
    assert days(read("Day,Min\n28,10\n30,12\n", "log March 2026.csv"))[0] == "28 March 2026"
    assert days(read("Smarch 2026,\nDay,Min\n28,10\n30,12\n")) == ["28", "30"]


def test_units_below_the_header_become_part_of_its_names() -> None:
    found = read("Date,Duration,Pain (0-10)\ndd/mm/yyyy,(min),0-10\n2026-03-13,12,3\n")
    assert found.header == ("Date (dd/mm/yyyy)", "Duration (min)", "Pain (0-10)")
    assert days(found) == ["2026-03-13"]
    other = read("Date,Duration,Note\n2026-03-13,12,min\n2026-03-14,12,x\n")
    assert (other.header, len(days(other))) == (("Date", "Duration", "Note"), 2)
