from datetime import date, time
from decimal import Decimal

import pytest

from dashboard.importing import BY_NAME, Upload
from tests.importing import Importer

# One session of two exercises in each of the seven forms of header (formats.md, section 1).
FORMS = {
    "1": """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2025-01-29 5:30:00\u202fpm,"Evening",1h 7m,"Row (Cable)",1,25,10,0,0,"slow","felt good",
2025-01-29 5:30:00\u202fpm,"Evening",1h 7m,"Row (Cable)",2,25,8,0,0,"","",
2025-01-29 5:30:00\u202fpm,"Evening",1h 7m,"Plank",1,0,0,0,60,"","",
""",
    "2": """\
Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2025-01-29 17:30:00,"Evening","Row (Cable)",1,25,10,0,0,"slow","felt good",7
2025-01-29 17:30:00,"Evening","Row (Cable)",2,25,8,0,0,"","",8.5
2025-01-29 17:30:00,"Evening","Plank",1,0,0,0,60,"","",
""",
    "3": """\
Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes
2025-01-29 17:30:00,"Evening","Row (Cable)",1,25,10,0,0,"slow","felt good"
2025-01-29 17:30:00,"Evening","Row (Cable)",2,25,8,0,0,"",""
2025-01-29 17:30:00,"Evening","Plank",1,0,0,0,60,"",""
""",
    "4": """\
Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes,Workout Duration
2025-01-29 17:30:00,"Evening","Row (Cable)",1,25,kg,10,,,,0,"slow","felt good",1h 7m
2025-01-29 17:30:00,"Evening","Row (Cable)",2,25,kg,8,,,,0,"","",1h 7m
2025-01-29 17:30:00,"Evening","Plank",1,0,kg,0,,,,60,"","",1h 7m
""",
    "5": """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
2025-01-29 17:30:00;"Evening";"Row (Cable)";1;25,5;kg;10;8,5;;;0;"slow";"felt good";1h 7m
2025-01-29 17:30:00;"Evening";"Row (Cable)";2;25,5;kg;8;;;;0;"";;1h 7m
2025-01-29 17:30:00;"Evening";"Plank";1;0;kg;;;;;60;"";;1h 7m
""",
    "6": """\
"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2025-01-29 17:30:00";"Evening";"4020";"Row (Cable)";"1";"25.0";"10";"";"";"";"slow";"felt good"
"1";"2025-01-29 17:30:00";"Evening";"4020";"Row (Cable)";"2";"25.0";"8";"";"";"";"";""
"1";"2025-01-29 17:30:00";"Evening";"4020";"Plank";"1";"";"";"";"";"60";"";""
""",
    "7": """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE
2025-01-29 17:30:00,"Evening",1h 7m,"Row (Cable)",1,25.0,10.0,0,0.0,
2025-01-29 17:30:00,"Evening",1h 7m,"Row (Cable)",2,25.0,8.0,0,0.0,
2025-01-29 17:30:00,"Evening",1h 7m,"Plank",1,0.0,0.0,0,60.0,
""",
}
WITH_DURATION = {"1", "4", "5", "6", "7"}
EFFORT = {"2": Decimal("8.5"), "5": Decimal("8.5")}
HEADER = FORMS["1"].splitlines()[0]


def strong(*rows: str) -> str:
    """Return a file of the first form from its cells."""
    return "\n".join([HEADER, *rows]) + "\n"


def entries(importer: Importer) -> list[tuple[object, ...]]:
    return importer.rows(
        "SELECT exercise.name, live_entry.unit, live_entry.amounts, live_entry.note "
        "FROM live_entry JOIN exercise ON live_entry.exercise = exercise.id "
        "ORDER BY live_entry.session_id, live_entry.position"
    )


@pytest.mark.parametrize("form", FORMS)
def test_each_form_of_header_gives_the_same_session(importer: Importer, form: str) -> None:
    result = importer.add(FORMS[form])
    assert result.files[0].imported == 1
    has_notes = form != "7"
    assert importer.rows(
        "SELECT day, start, duration_min, kind, warm_up, effort, comfort_before, title, notes, "
        "origin, kind_assumed FROM live_session"
    ) == [
        (
            date(2025, 1, 29),
            time(17, 30),
            Decimal("67.00") if form in WITH_DURATION else None,
            "strength",
            None,
            EFFORT.get(form),
            None,
            "Evening",
            "felt good" if has_notes else "",
            "import",
            False,
        )
    ]
    assert entries(importer) == [
        ("Row (Cable)", "reps", [10, 8], "slow" if has_notes else ""),
        ("Plank", "hold_s", [60], ""),
    ]


def test_the_same_session_in_another_form_is_known_again(importer: Importer) -> None:
    importer.add(FORMS["4"])
    [found] = importer.prepare(FORMS["6"]).files
    assert (found.new, found.duplicates, found.conflicts) == (0, 1, ())


def test_what_is_not_kept_and_what_is_assumed_is_said(importer: Importer) -> None:
    [found] = importer.prepare(FORMS["5"]).files
    assert found.format == "strong"
    assert found.not_kept == ("Weight", "Weight Unit", "Distance", "Distance Unit")
    assert found.conversions == (
        "Effort is the highest that was noted among the sets of a session.",
        *BY_NAME["strong"].assumptions,
        (
            "The suggestion reads mobility and flexibility sessions only, "
            "so it leaves out those of this file."
        ),
        "Exercises that the catalogue does not have, kept as your own: Plank and Row (Cable).",
    )
    assert found.problems == ()


def test_rest_timers_and_notes_are_no_sets(importer: Importer) -> None:
    row = '2025-08-03 13:04:33,"Midday",5m,"Back Extension"'
    text = strong(
        f'{row},1,20,10,0,0,"","",',
        f"{row},Rest Timer,0,0,0,120,,,",
        f'{row},W,10,12,0,0,"","",',
        f'{row},Note,0,0,0,0,"keep the neck long",,',
        f'{row},2,20,9,0,0,"","",',
        '2025-08-04 13:00:00,"Rest day",5m,"Back Extension",Rest Timer,0,0,0,60,,,',
    )
    [found] = importer.prepare(text).files
    assert (found.rows, found.sessions, found.rejected) == (6, 1, 0)
    assert [(one.reason, one.rows) for one in found.set_aside] == [("notes", 1), ("rest timers", 2)]
    importer.add(text)
    assert entries(importer) == [("Back Extension", "reps", [10, 12, 9], "keep the neck long")]


def test_a_note_of_an_exercise_without_sets_is_a_listed_problem(importer: Importer) -> None:
    row = '2025-08-03 13:04:33,"Midday",5m'
    text = strong(f"{row},Squat,1,20,10,0,0,,,", f"{row},Row,Note,0,0,0,0,sore elbow,,")
    [found] = importer.prepare(text).files
    assert [(one.line, one.column, one.rejected) for one in found.problems] == [(3, "Notes", False)]


def test_an_exercise_that_comes_back_is_another_entry(importer: Importer) -> None:
    row = "2025-08-03 13:04:33,Midday,5m"
    importer.add(
        strong(
            f"{row},Cat-cow,1,0,6,0,0,,,",
            f"{row},Open book,1,0,4,0,0,,,",
            f"{row},Cat-cow,1,0,8,0,0,,,",
        )
    )
    found = importer.rows("SELECT exercise, amounts FROM live_entry ORDER BY position")
    assert found == [("cat_cow_1", [6]), ("open_book_1", [4]), ("cat_cow_1", [8])]


def test_a_set_without_amounts_is_a_set_of_unknown_amount(importer: Importer) -> None:
    row = "2025-08-03 13:04:33,Midday,5m"
    text = strong(
        f"{row},Plank,1,0,0,0,30,,,",
        f"{row},Plank,2,0,0,0,0,,,",
        f"{row},Plank,3,0,,0,,,,",
        f"{row},Squat,1,0,0,0,0,,,",
    )
    importer.add(text)
    assert entries(importer) == [
        ("Plank", "hold_s", [30, None, None], ""),
        ("Squat", "reps", [None], ""),
    ]
    [found] = importer.prepare(text).files
    assert (
        "Sets without repetitions or seconds, whose amount stays unknown: 3." in found.conversions
    )


def test_repetitions_and_seconds_of_one_exercise_are_two_entries(importer: Importer) -> None:
    row = "2025-08-03 13:04:33,Midday,5m"
    importer.add(
        strong(
            f"{row},Plank,1,0,0,0,30,,,",
            f"{row},Plank,2,0,12,0,0,,,",
            f"{row},Plank,3,0,10,0,0,,,",
        )
    )
    assert entries(importer) == [("Plank", "hold_s", [30], ""), ("Plank", "reps", [12, 10], "")]


def test_a_duration_of_days_is_one_problem_and_stays_unknown(importer: Importer) -> None:
    row = "2025-08-03 13:04:33,Midday,264h 1m"
    text = strong(f"{row},Squat,1,20,10,0,0,,,", f"{row},Squat,2,20,10,0,0,,,")
    [found] = importer.prepare(text).files
    assert [(one.line, one.column) for one in found.problems] == [(2, "Duration")]
    assert "longer than 24 hours" in found.problems[0].message
    assert (found.sessions, found.minutes, found.rejected) == (1, 0.0, 0)
    importer.add(text)
    assert importer.rows("SELECT duration_min FROM live_session") == [(None,)]


def test_sessions_of_one_moment_are_told_apart_by_name_duration_and_number(
    importer: Importer,
) -> None:
    moment = "2025-08-03 13:04:33"
    text = strong(
        f"{moment},A,5m,Squat,1,20,10,0,0,,,",
        f"{moment},B,5m,Squat,1,20,10,0,0,,,",
        f"{moment},B,6m,Squat,1,20,10,0,0,,,",
        f"{moment},B,,Squat,2,20,10,0,0,,,",
    )
    assert importer.prepare(text).files[0].sessions == 3
    by_number = FORMS["6"] + FORMS["6"].split("\n", 1)[1].replace('"1";"2025', '"2";"2025')
    assert importer.prepare(by_number).files[0].sessions == 2
    assert importer.add(by_number).files[0].imported == 2
    assert importer.add(by_number).batch is None


def test_rows_that_cannot_be_placed_are_rejected_with_line_and_reason(importer: Importer) -> None:
    text = strong(
        "2025-08-03 13:04:33,A,5m,Squat,1,20,10,0,0,,,",
        "someday,A,5m,Squat,1,20,10,0,0,,,",
        "2099-01-01 10:00:00,A,5m,Squat,1,20,10,0,0,,,",
        "2025-08-03 13:04:33,A,5m,,2,20,10,0,0,,,",
        "2025-08-03 13:04:33,A,5m,Squat,3,20,ten,0,0,,,11",
    )
    [found] = importer.prepare(text).files
    assert [(one.line, one.column, one.rejected) for one in found.problems] == [
        (3, "Date", True),
        (4, "Date", True),
        (5, "Exercise Name", True),
        (6, "RPE", False),
        (6, "Reps", False),
    ]
    assert found.rejected == 3
    assert (found.sessions, found.first_day) == (1, date(2025, 8, 3))


def test_a_file_of_another_source_is_not_read_as_strong(importer: Importer) -> None:
    preview = importer.prepare("Date,Exercise\n2025-08-03,Squat\n", source=BY_NAME["strong"])
    assert preview.files[0].refused == (
        "To be read as Strong the file lacks the columns exercise name, set order and workout name."
    )


def test_the_encoding_does_not_matter(importer: Importer) -> None:
    importer.add(FORMS["1"])
    for encoding in ("utf-8-sig", "utf-16"):
        [found] = importer.prepare(Upload("strong.csv", FORMS["1"].encode(encoding))).files
        assert (found.new, found.duplicates) == (0, 1)
