from datetime import date, time
from decimal import Decimal

from tests.importing import Importer, upload

SESSIONS = """\
session_id,day,start,duration_min,kind,warm_up,effort,comfort_before,comfort_during,comfort_after,soreness_next_day,form,exercises,symptoms,notes
s1,2026-03-01,07:30,12.5,mobility,yes,3,5,6,7.5,2,4,"Cat-cow 2x10 @L2; Open book 2x8/side",tingling,"first, of many"
s2,2026-03-02,18:05:30,,,no,,,,,,,,,
s3,2026-03-03,,0,flexibility,,0,0,0,0,0,1,Wand slide 3x30s,,
"""


def test_sessions_are_read_column_by_column(importer: Importer) -> None:
    [found] = importer.prepare(upload(SESSIONS)).files
    assert (found.format, found.sessions, found.entries, found.minutes) == (
        "supple-sessions",
        3,
        3,
        12.5,
    )
    assert (found.first_day, found.last_day) == (date(2026, 3, 1), date(2026, 3, 3))
    assert found.problems == ()
    importer.add(SESSIONS)
    assert importer.rows(
        "SELECT id, day, start, duration_min, kind, kind_assumed, warm_up, effort, comfort_before, "
        "comfort_during, comfort_after, soreness_next_day, form, title, notes, origin "
        "FROM live_session ORDER BY id"
    ) == [
        (
            1,
            date(2026, 3, 1),
            time(7, 30),
            Decimal("12.50"),
            "mobility",
            False,
            True,
            *map(Decimal, ["3.0", "5.0", "6.0", "7.5", "2.0", "4.0"]),
            "",
            "first, of many",
            "import",
        ),
        (
            2,
            date(2026, 3, 2),
            time(18, 5, 30),
            None,
            "mobility",
            True,
            False,
            *[None] * 6,
            "",
            "",
            "import",
        ),
        (
            3,
            date(2026, 3, 3),
            None,
            Decimal("0.00"),
            "flexibility",
            False,
            None,
            *map(Decimal, ["0.0", "0.0", "0.0", "0.0", "0.0", "1.0"]),
            "",
            "",
            "import",
        ),
    ]
    assert importer.rows(
        "SELECT session_id, position, exercise, side, unit, amounts, comfort, note "
        "FROM live_entry ORDER BY ALL"
    ) == [
        (1, 1, "cat_cow_2", None, "reps", [10, 10], None, ""),
        (1, 2, "open_book_1", "both", "reps", [8, 8], None, ""),
        (3, 1, "own_wand_slide", None, "hold_s", [30, 30, 30], None, ""),
    ]
    assert importer.rows("SELECT id, name, unit FROM live_own_exercise") == [
        ("own_wand_slide", "Wand slide", "hold_s")
    ]
    assert importer.rows("SELECT day, session_id, checkin_id FROM live_symptom") == [
        (date(2026, 3, 1), 1, None)
    ]


def test_what_was_assumed_and_coined_is_said(importer: Importer) -> None:
    [found] = importer.prepare(SESSIONS).files
    assert "Sessions without a kind count as mobility: 1." in found.conversions
    assert (
        "Exercises that the catalogue does not have, kept as your own: Wand slide."
        in found.conversions
    )


def test_only_the_day_is_needed_and_other_columns_are_named(importer: Importer) -> None:
    [found] = importer.prepare("Day , mood,comfort_before\n2026-03-01,calm,5\n").files
    assert (found.sessions, found.not_kept) == (1, ("mood",))
    assert importer.prepare("day\n2026-03-01\n").files[0].sessions == 1


def test_every_unreadable_value_is_listed_and_the_row_kept_where_it_can(
    importer: Importer,
) -> None:
    text = (
        "session_id,day,start,duration_min,kind,warm_up,effort,form,exercises\n"
        "a,2026-02-30,,,,,,,\n"
        "b,,,,,,,,\n"
        "c,2026-03-01,25:61,-5,gardening,maybe,purple,0,Cat-cow 2x10; Open book 2x\n"
        "d,2026-03-29,,,,,,,\n"
    )
    [found] = importer.prepare(text).files
    assert [(one.line, one.column, one.rejected) for one in found.problems] == [
        (2, "day", True),
        (3, "day", True),
        (4, "duration_min", False),
        (4, "effort", False),
        (4, "exercises", False),
        (4, "form", False),
        (4, "kind", False),
        (4, "start", False),
        (4, "warm_up", False),
        (5, "day", True),
    ]
    assert [one.message for one in found.problems][:2] == [
        "“2026-02-30” is not a day of the form yyyy-mm-dd.",
        "The day is missing.",
    ]
    assert (found.rows, found.sessions, found.rejected) == (4, 1, 3)
    importer.add(text)
    assert importer.rows(
        "SELECT start, duration_min, kind_assumed, warm_up, effort, form FROM live_session"
    ) == [(None, None, True, None, None, None)]
    assert importer.rows("SELECT exercise FROM live_entry") == [("cat_cow_1",)]


def test_a_repeated_session_id_is_kept_once(importer: Importer) -> None:
    text = "session_id,day\na,2026-03-01\na,2026-03-01\na,2026-03-02\nb,2026-03-01\n"
    [found] = importer.prepare(text).files
    assert (found.sessions, found.rejected) == (2, 2)
    assert [(one.line, one.message) for one in found.problems] == [
        (3, "This id stands in line 2 already, so this row was kept out."),
        (4, "This id stands in line 2 already, so this row was kept out."),
    ]


def test_rows_of_another_length_than_the_header(importer: Importer) -> None:
    text = "day,effort,notes\n2026-03-01\n2026-03-02,3,fine,one,two\n2026-03-03,4,fine,,\n"
    [found] = importer.prepare(text).files
    assert found.sessions == 3
    assert [(one.line, one.message) for one in found.problems] == [
        (
            3,
            "This row has 5 cells and the header 3 columns; the cells beyond them were not read.",
        )
    ]
    assert found.conversions[0] == (
        "1 row with fewer cells than the header has columns: what is missing counts as blank."
    )


def test_entries_join_the_sessions_of_the_same_import(importer: Importer) -> None:
    entries = (
        "session_id,position,exercise,side,amounts,unit,comfort,note\n"
        's2,2,Open book,both,"8,?",reps,6,easier\n'
        "s2,1,cat_cow_1,,10,,,\n"
        's1,1,Cat-cow,,"10,10",reps,7,\n'
        "zz,1,Cat-cow,,10,reps,,\n"
    )
    preview = importer.prepare(upload(entries, "entries.csv"), upload(SESSIONS, "sessions.csv"))
    assert [(one.format, one.entries) for one in preview.files] == [
        ("supple-entries", 4),
        ("supple-sessions", 4),
    ]
    assert [(one.line, one.column) for one in preview.files[0].problems] == [(5, "session_id")]
    importer.add(upload(entries, "entries.csv"), upload(SESSIONS, "sessions.csv"))
    assert importer.rows(
        "SELECT session_id, position, exercise, side, unit, amounts, comfort, note "
        "FROM live_entry ORDER BY ALL"
    ) == [
        (1, 1, "cat_cow_1", None, "reps", [10, 10], Decimal("7.0"), ""),
        (2, 1, "cat_cow_1", None, "reps", [10], None, ""),
        (2, 2, "open_book_1", "both", "reps", [8, None], Decimal("6.0"), "easier"),
        (3, 1, "own_wand_slide", None, "hold_s", [30, 30, 30], None, ""),
    ]


CHECKINS = """\
day,sleep_hours,hydration_glasses,foam_rolling_min,stretching_min,active_recovery_min,desk_hours,posture_breaks,symptoms,notes
2026-03-01,7.25,6,0,10,,8.5,4,tingling;odd feeling,slept well
2026-03-02,,,,,,,,,
2026-03-02,8,,,,,,,,
"""


def test_checkins(importer: Importer) -> None:
    [found] = importer.prepare(CHECKINS).files
    assert (found.format, found.checkins, found.sessions) == ("supple-checkins", 2, 0)
    assert [(one.line, one.rejected) for one in found.problems] == [(4, True)]
    importer.add(CHECKINS)
    assert importer.rows("SELECT * EXCLUDE (id, batch_id, source_hash) FROM live_checkin") == [
        (
            date(2026, 3, 1),
            Decimal("7.25"),
            Decimal("6.0"),
            Decimal("0.00"),
            Decimal("10.00"),
            None,
            Decimal("8.50"),
            4,
            "slept well",
            "2026-03-01",
        ),
        (date(2026, 3, 2), None, None, None, None, None, None, None, "", "2026-03-02"),
    ]
    assert importer.rows("SELECT session_id, checkin_id, day FROM live_symptom") == [
        (None, 1, date(2026, 3, 1)),
        (None, 1, date(2026, 3, 1)),
    ]


MEASURES = """\
day,measure,side,value,unit
2026-03-01,seated_rotation,left,34.5,degrees
2026-03-01,seated_rotation,right,"28,5",degrees
2026-03-01,wall_reach,,12,inches
2026-03-01,wall_reach,,,cm
"""


def test_measures(importer: Importer) -> None:
    [found] = importer.prepare(MEASURES).files
    assert (found.format, found.measures, found.rejected) == ("supple-measures", 2, 2)
    assert [(one.line, one.column) for one in found.problems] == [(4, "unit"), (5, "value")]
    importer.add(MEASURES)
    assert importer.rows("SELECT day, measure, side, value, unit FROM live_measure") == [
        (date(2026, 3, 1), "seated_rotation", "left", Decimal("34.50"), "degrees"),
        (date(2026, 3, 1), "seated_rotation", "right", Decimal("28.50"), "degrees"),
    ]
