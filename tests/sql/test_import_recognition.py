import pytest

from dashboard.importing import BY_NAME, Upload
from dashboard.importing.recognition import by_header
from tests.importing import Importer, upload


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("day", "supple-sessions"),
        ("day,notes", "supple-sessions"),
        ("day,effort,title", "supple-sessions"),
        ("day,duration_min,a,b,c,d", "supple-sessions"),
        ("DAY, Sleep_Hours ,a,b,c", "supple-checkins"),
        ("day,measure,side,value,unit", "supple-measures"),
        ("session_id,position,exercise", "supple-entries"),
        ("Date,Workout Name,Exercise Name,Set Order", "strong"),
        ("day,beds,wards,staff", None),
        ("day,start,steps,heart", None),
        ("date,duration_min", None),
        ("day,duration_min,sleep_hours", None),
    ],
)
def test_headers_are_recognised_by_their_names(header: str, name: str | None) -> None:
    found = by_header(header.split(","))
    assert (found[0].source.name if found else None) == name


def test_a_table_of_no_known_source_is_refused_with_what_was_seen(importer: Importer) -> None:
    preview = importer.prepare(
        upload("ward,beds\nA,12\n", "ward.csv"),
        Upload("cat.png", b"\x89PNG\r\n\x1a\n"),
        "day\n2026-03-01\n",
    )
    assert [found.refused for found in preview.files] == [
        (
            "This looks like health statistics or the records of a hospital, not like a journal of "
            "exercise or habits: its columns are ward and beds."
        ),
        "This is no table but a PNG picture.",
        "",
    ]
    assert [found.sessions for found in preview.files] == [0, 0, 1]


def test_a_source_can_be_said_where_it_would_not_be_recognised(importer: Importer) -> None:
    text = "day,start,price,tax\n2026-03-01,07:00,1,2\n"
    assert importer.prepare(text).files[0].refused
    assert importer.prepare(text, source=BY_NAME["supple-sessions"]).files[0].sessions == 1
