"""Where tables begin and end in a text: titles, rules, several tables, none with a header."""

import pytest

from dashboard.importing.files.decode import TextTable, text_tables


def found(text: str) -> list[TextTable]:
    return text_tables(text.encode())


def cells(table: TextTable) -> list[list[str]]:
    return [row.cells for row in table.rows()]


def lines(table: TextTable) -> list[int]:
    return [row.line for row in table.rows()]


ROWS = "2026-03-01,10,3\n2026-03-02,12,2\n"


@pytest.mark.parametrize(
    ("above", "count"),
    [
        ("My back journal\n", 1),
        ("My back journal,,\n", 1),
        ("My back journal, made at home\n", 1),
        ("\n\nMy back journal\n\nMarch 2026\n\n", 2),
        ("Exported:,2026-03-05\nName:,Jo\n", 2),
        ("com.samsung.shealth.exercise,6307003\n", 1),
        ("****************\nBack,,\n----,----,----\n", 1),
        ("=========\n", 0),
    ],
)
def test_what_stands_above_the_table_is_passed_over_and_said(above: str, count: int) -> None:
    (table,) = found(f"{above}Day,Minutes,Pain\n{ROWS}")
    assert table.header == ("Day", "Minutes", "Pain")
    line = above.count("\n") + 2
    assert lines(table) == [line, line + 1]
    noun = "line" if count == 1 else "lines"
    said = (f"Passed over above the table: {count} {noun}.",)
    assert table.notes == (said if count else ())


def test_a_line_of_metadata_above_a_wide_table_is_no_header() -> None:
    names = ",".join(f"com.app.name_{place}" for place in range(20))
    values = ",".join(f"{place}.5" for place in range(20))
    (table,) = found(f"com.app.exercise,6307003,17\n{names}\n{values},\n{values},\n")
    assert len(table.header) == 20
    assert lines(table) == [3, 4]


@pytest.mark.parametrize(
    ("text", "delimiter", "header"),
    [
        ("Datum;Dauer\n1.3.26;12,5\n2.3.26;7,25\n", ";", ("Datum", "Dauer")),
        (
            "Datum;A;B;C\n1.3.26;1,5;2,5;3,5\n2.3.26;1,5;2,5;3,5\n",
            ";",
            ("Datum", "A", "B", "C"),
        ),
        ("Data;Czas, min;Ból\n1.3.26;12,5;3\n", ";", ("Data", "Czas, min", "Ból")),
        ("Day,Tags\n2026-03-01,a;b;c\n2026-03-02,a;b;c\n", ",", ("Day", "Tags")),
        ("Day,Tags\n2026-03-01,a | b | c\n2026-03-02,a | b\n", ",", ("Day", "Tags")),
        ("Day\tNote\n2026-03-01\ta, b, c\n2026-03-02\td, e, f\n", "\t", ("Day", "Note")),
        ('Day,"Pain, 0-10"\n2026-03-01,"3,5"\n', ",", ("Day", "Pain, 0-10")),
        ("Exercise,2026-03-01,2026-03-02\nCat-cow,10,12\n", ",", None),
        ("Title;Note;Day\nx, y, z;a, b, c;2026-03-01\nq;r;2026-03-02\n", ";", None),
    ],
)
def test_the_delimiter_is_what_makes_a_table(
    text: str, delimiter: str, header: tuple[str, ...] | None
) -> None:
    (table,) = found(text)
    assert table.delimiter == delimiter
    assert not table.headerless
    assert header is None or table.header == header
    assert all(len(row) == len(table.header) for row in cells(table))


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01,18:30,20\n2026-03-02,19:00,25\n",
        "01.03.26;12,5;3\n02.03.26;10,0;2\n",
        "Mar 1, 2026|20 min|good\nMar 2, 2026|25 min|fine\n",
        "Yoga,2026-03-01,1h 5m\nWalk,2026-03-02,45m\n",
        "2026-03-01,20\n",
    ],
)
def test_a_file_without_a_header_keeps_its_first_row(text: str) -> None:
    (table,) = found(text)
    assert table.headerless
    assert table.header == tuple(f"column {place + 1}" for place in range(len(table.header)))
    assert lines(table) == list(range(1, text.count("\n") + 1))
    assert "told by their place" in table.notes[-1]


def test_a_comment_right_above_rows_names_their_columns() -> None:
    (table,) = found("# made by me\n# day, minutes\n2026-03-01,20\n2026-03-02,25\n")
    assert table.header == ("day", "minutes")
    assert not table.headerless
    assert lines(table) == [3, 4]


def test_names_that_hold_ranges_and_years_are_names() -> None:
    (table,) = found("Date (2026),Pain (0-10),Set 1 (Reps)\n2026-03-01,3,8\n")
    assert table.header == ("Date (2026)", "Pain (0-10)", "Set 1 (Reps)")


def test_names_that_stand_twice_stay_twice() -> None:
    (table,) = found("Day,Time,Time\n2026-03-01,20,25\n")
    assert table.header == ("Day", "Time", "Time")


FITBIT = """Body
Date,Weight,BMI,Fat
"2019-10-01","217","28.76","0"
"2019-10-02","216","28.70","0"

Activities
Date,Calories Burned,Steps,Distance,Floors
"2019-10-01","4,188","20,866","10.22","29"
"2019-10-02","4,100","20,000","10.00","28"

Sleep,,,,
Start Time,End Time,Minutes Asleep
"2019-10-14 11:36PM","2019-10-15 9:26AM","525"

Food Log 20191001
Daily Totals
"","Calories","0"
"""


def test_tables_parted_by_titles_are_tables_of_their_own() -> None:
    body, activities, sleep = found(FITBIT)
    assert [body.title, activities.title, sleep.title] == ["Body", "Activities", "Sleep"]
    assert [len(body.header), len(activities.header), len(sleep.header)] == [4, 5, 3]
    assert [lines(body), lines(activities), lines(sleep)[0]] == [[3, 4], [8, 9], 13]


def test_a_second_header_without_a_gap_begins_another_table() -> None:
    text = (
        "Name,Sport,Date,Start time,Duration,Notes,\n"
        'Jo,RUNNING,20-06-2018,11:17:03,00:30:08,"easy, slow",\n'
        "Sample rate,Time,HR (bpm),Speed (km/h),Pace (min/km),\n"
        "1,00:00:00,95,3.7,16:13,\n"
        ",00:00:01,95,3.7,16:13,\n"
    )
    session, samples = found(text)
    assert session.header[1] == "Sport"
    assert lines(session) == [2]
    assert samples.header[0] == "Sample rate"
    assert lines(samples) == [4, 5]


def test_tables_under_banners_are_found() -> None:
    text = (
        "### WORKOUT SESSIONS ###\n_id,mydate,starttime,total_time\n1,2024-01-15,1705305000,3600\n"
        "###########################\n\n"
        "### EXERCISE LOGS ####################\n\nUSERID,mydate,ename,logs\n"
        '1,2026-01-01,"Bench","60x10,65x8"\n##########################\n'
    )
    sessions, logs = found(text)
    assert sessions.header == ("_id", "mydate", "starttime", "total_time")
    assert sessions.title == "WORKOUT SESSIONS"
    assert [len(list(table.rows())) for table in (sessions, logs)] == [1, 1]
    assert logs.header == ("USERID", "mydate", "ename", "logs")
    assert lines(logs) == [9]


@pytest.mark.parametrize("between", ["", "\n", "\nWeek 2\n", "\n\nWeek two,,\n\n", "-----\n"])
def test_rows_under_the_same_header_are_one_table(between: str) -> None:
    text = f"Day,Minutes,Pain\n{ROWS}{between}Day,Minutes,Pain\n2026-03-09,9,1\n"
    (table,) = found(text)
    assert [row[1] for row in cells(table)] == ["10", "12", "9"]
    assert lines(table)[-1] == text.count("\n")


@pytest.mark.parametrize(
    "odd",
    [
        "\n",
        ",,\n",
        "Total,,\n",
        "2026-03-03,rest,none\n",
        "\n2026-03-03,rest,none\n",
        "\n,rest,none\n",
        "\nTotal\n",
        "some words, more words\n",
    ],
)
def test_odd_rows_begin_no_table(odd: str) -> None:
    tables = found(f"Day,Minutes,Pain\n{ROWS}{odd}2026-03-04,9,1\n2026-03-05,9,1\n")
    assert [table.header for table in tables] == [("Day", "Minutes", "Pain")]
    assert lines(tables[0])[-1] == 5 + odd.count("\n")


def test_a_cell_with_line_breaks_holds_no_table() -> None:
    text = (
        'Day,Minutes,Note\n2026-03-01,10,"felt:\n\nName,Sport,Mood\nJo,12,13\n\nbetter"\n'
        "2026-03-02,12,x\n"
    )
    (table,) = found(text)
    assert lines(table) == [2, 8]


def test_a_table_drawn_with_bars_and_rules() -> None:
    text = "| Day | Minutes |\n|-----|--------:|\n| 2026-03-01 | 10 |\n| 2026-03-02 | 12 |\n"
    (table,) = found(text)
    assert table.header == ("Day", "Minutes")
    assert [[cell.strip() for cell in row] for row in cells(table)] == [
        ["2026-03-01", "10"],
        ["2026-03-02", "12"],
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_over_all_tables(end: str) -> None:
    tables = found(FITBIT.replace("\n", end))
    assert [lines(table)[0] for table in tables] == [3, 8, 13]


def test_many_odd_lines_cost_no_more_than_their_number() -> None:
    text = "Day,What,Done\n" + "2026-03-01,a,b\n\nYoga,done,yes\n" * 20_000
    (table,) = found(text)
    assert len(list(table.rows())) == 40_000


def test_a_row_longer_than_the_header_beside_a_second_table() -> None:
    text = "a,b,No,2022-06-08,15:05,\na,b,No,2022-06-09,15:15,\na,b,c,No,2022-06-08,01:0No,2022,x\n"
    tables = found(f"{text}User,Task,Billable,Date,Time,Tags\na,b,No,2022-06-08,11:40,\n")
    assert (
        sum(len(cells(one)) for one in tables) == 5
    )  # too odd for a second table, so no row is lost
