"""Tables of apps that have no declaration, and of people's own, in ten languages."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.importing import Choice, Upload, commit, prepare
from tests.importing import Importer, upload

ZOO = Path(__file__).parent.parent / "fixtures" / "import" / "zoo"
with (ZOO / "expected.csv").open(encoding="utf-8", newline="") as rows:
    EXPECTED = list(csv.DictReader(rows))


def test_tables_that_nobody_declared(importer: Importer) -> None:
    files = [ZOO / row["file"] for row in EXPECTED]
    preview = importer.prepare(*(Upload(file.name, file.read_bytes()) for file in files))
    found = {
        one.name: {
            "sessions": one.sessions,
            "checkins": one.checkins,
            "days": (one.first_day, one.last_day),
            "minutes": round(one.minutes, 1),
            "refused": bool(one.refused),
        }
        for one in preview.files
    }
    assert found == {row["file"]: _expected(row) for row in EXPECTED}


def _expected(row: dict[str, str]) -> dict[str, object]:
    return {
        "sessions": int(row["sessions"]),
        "checkins": int(row["checkins"]),
        "days": tuple(
            date.fromisoformat(row[name]) if row[name] else None
            for name in ("first_day", "last_day")
        ),
        "minutes": round(float(row["minutes"] or 0), 1),
        "refused": bool(row["refused"]),
    }


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ("bank_de", "a list of payments or prices"),
        ("weather_en", "weather records"),
        ("hospital_en", "health statistics or the records of a hospital"),
        ("contacts_en", "a list of people"),
        ("tasks_en", "a list of tasks or projects"),
    ],
)
def test_what_is_no_journal_is_refused_with_what_was_seen(
    importer: Importer, table: str, kind: str
) -> None:
    [found] = importer.prepare(Upload(table, (ZOO / f"{table}.csv").read_bytes())).files
    assert found.refused.startswith(f"This looks like {kind}, not like a journal")
    assert found.refused.endswith(".")
    assert found.sessions == found.checkins == 0


def test_every_table_of_the_zoo_is_expected() -> None:
    tables = {file.name for file in ZOO.glob("*.csv")} - {"expected.csv"}
    assert tables == {row["file"] for row in EXPECTED}


def test_the_guess_says_what_every_column_was_taken_for(importer: Importer) -> None:
    text = "Datum;Dauer (min);Schmerz nachher;Ort\n13.01.2026;20;3;Park\n"
    [found] = importer.prepare(text).files
    assert [(one.header, one.target, one.samples) for one in found.mapped] == [
        ("Datum", "day", ("13.01.2026",)),
        ("Dauer (min)", "duration_min", ("20",)),
        ("Schmerz nachher", "comfort_after", ("3",)),
        ("Ort", None, ("Park",)),
    ]
    assert found.mapping is not None
    assert found.mapping["columns"] == {
        "Datum": "day",
        "Dauer (min)": "duration_min",
        "Schmerz nachher": "comfort_after",
    }
    assert found.not_kept == ("Ort",)
    assert 0 < found.confidence < 1


def test_an_order_of_days_that_nothing_tells_is_asked_for_and_the_answer_read(
    importer: Importer,
) -> None:
    text = "Date,Workout,Minutes\n03/04/2025,Stretching,20\n05/06/2025,Yoga,30\n"
    with prepare(
        [upload(text)], store=importer.store, catalogue=importer.catalogue, today=importer.today
    ) as preview:
        [found] = preview.files
        assert [(one.header, one.aspect) for one in found.questions] == [("Date", "order")]
        assert found.refused == found.questions[0].text
        assert commit(preview, store=importer.store).batch is None
    for answer, first in (("dmy", "2025-04-03"), ("mdy", "2025-03-04")):
        asked = replace(upload(text), choice=Choice(answers={"order": answer}))
        with prepare(
            [asked], store=importer.store, catalogue=importer.catalogue, today=importer.today
        ) as preview:
            [found] = preview.files
            assert (found.refused, found.sessions, str(found.first_day)) == ("", 2, first)


def test_a_known_source_and_the_guess_are_both_offered(importer: Importer) -> None:
    text = (
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
        "2024-11-28 17:36:08,B,35m,Squat,1,10.0,13.0,0,0.0,\n"
    )
    [found] = importer.prepare(text).files
    assert [one.name for one in found.candidates] == ["strong", "table"]
    assert found.candidates[0].confidence > found.candidates[1].confidence > 0
    assert all(one.why for one in found.candidates)
