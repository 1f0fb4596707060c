"""Exports of apps that track activities, time, habits or days, in their ages and languages.

The files are made up after the headers and rows of real ones; the figures were worked out by hand.
"""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard import settings
from dashboard.importing import FilePreview, Upload, prepare
from dashboard.journal import catalogue
from dashboard.store import Store
from tests.conftest import TODAY
from tests.importing import Importer

FILES = Path(__file__).parents[1] / "fixtures" / "import"


class Expected(NamedTuple):
    """What a file holds."""

    source: str
    sessions: int
    first_day: str
    last_day: str
    minutes: float
    checkins: int = 0


HELD = {
    "bearable-1": Expected("bearable", 1, "2021-12-08", "2021-12-08", 0, 2),
    "clockify-1": Expected("clockify", 2, "2025-02-28", "2025-03-30", 39),
    "daylio-1": Expected("daylio", 1, "2025-04-13", "2025-04-13", 0, 2),
    "daylio-2": Expected("daylio", 1, "2017-09-07", "2017-09-07", 0, 2),
    "fitbit-1": Expected("fitbit", 0, "2019-10-15", "2019-10-15", 0, 1),
    "fitbit-2": Expected("fitbit", 0, "2019-10-15", "2019-10-15", 0, 1),
    "garmin-1": Expected("garmin", 2, "2024-08-08", "2024-08-09", 61.57),
    "garmin-2": Expected("garmin", 2, "2023-05-01", "2023-05-03", 75.67),
    "garmin-3": Expected("garmin", 2, "2014-06-30", "2014-07-01", 107.2),
    "garmin-4": Expected("garmin", 2, "2025-07-01", "2025-07-02", 5.74),
    "garmin-backup-1": Expected("garmin-connect-export", 1, "2019-03-02", "2019-03-02", 44.5),
    "google-fit-1": Expected("google-fit", 0, "2023-09-29", "2023-09-29", 0, 1),
    "habitbull-1": Expected("habitbull", 2, "2020-11-16", "2020-11-25", 0),
    "harvest-1": Expected("harvest", 2, "2024-03-04", "2024-03-05", 135),
    "health-auto-export-1": Expected("health-auto-export", 2, "2026-03-23", "2026-03-24", 88.68),
    "health-auto-export-2": Expected("health-auto-export", 1, "2025-01-02", "2025-01-02", 30.25),
    "health-auto-export-days-1": Expected(
        "health-auto-export-days", 0, "2026-03-01", "2026-03-01", 0, 1
    ),
    "health-export-1": Expected("health-export", 2, "2021-01-02", "2021-01-03", 90),
    "intervals-1": Expected("intervals.icu", 2, "2020-04-04", "2020-04-05", 90),
    "loop-1": Expected("loop-habits", 3, "2022-01-05", "2022-01-06", 0),
    "loop-2": Expected("loop-habit", 2, "2015-01-22", "2015-01-25", 0),
    "loop-3": Expected("loop-habit", 2, "2022-02-28", "2022-03-02", 0),
    "loop-4": Expected("loop-habits", 2, "2015-01-24", "2015-01-25", 0),
    "nomie-1": Expected("nomie", 1, "2020-08-30", "2020-08-30", 0, 1),
    "polar-1": Expected("polar", 1, "2018-06-03", "2018-06-03", 30.13),
    "polar-2": Expected("polar", 1, "2024-02-29", "2024-02-29", 65),
    "samsung-1": Expected("samsung-health", 3, "2019-09-23", "2019-09-24", 47.83),
    "samsung-2": Expected("samsung-health", 1, "2015-06-01", "2015-06-01", 30),
    "samsung-sleep-1": Expected("samsung-sleep", 0, "2019-09-24", "2019-09-24", 0, 1),
    "simple-health-export-1": Expected("simple-health-export", 1, "2026-03-25", "2026-03-25", 30.5),
    "simple-health-export-2": Expected(
        "simple-health-export", 1, "2026-03-26", "2026-03-26", 10.5, 1
    ),
    "strava-1": Expected("strava", 2, "2025-07-21", "2025-07-25", 53.17),
    "strava-2": Expected("strava", 2, "2023-05-23", "2023-06-01", 132.07),
    "strava-3": Expected("strava", 1, "2023-05-27", "2023-05-27", 20),
    "toggl-1": Expected("toggl", 2, "2025-02-03", "2025-02-05", 35.5),
    "toggl-2": Expected("toggl", 1, "2025-02-03", "2025-02-03", 45),
    "trainingpeaks-1": Expected("trainingpeaks", 2, "2026-01-03", "2026-01-04", 160),
    "whoop-1": Expected("whoop", 2, "2024-05-02", "2024-05-03", 87.5),
    "whoop-journal-1": Expected("whoop-journal", 1, "2024-05-02", "2024-05-02", 0, 2),
    "whoop-sleep-1": Expected("whoop-sleep", 0, "2024-05-02", "2024-05-02", 0, 1),
    "withings-1": Expected("withings", 1, "2023-04-05", "2023-04-05", 40),
    "withings-sleep-1": Expected("withings-sleep", 0, "2023-04-06", "2023-04-06", 0, 1),
}

REFUSED = {
    "body-weight-1": "body weights only",
    "google-fit-day-1": "its date stands in its name only",
    "qs-access-1": "no session",
    "samsung-steps-1": "step_daily_trend",
}

ASIDE = {
    "fitbit-1": {
        "daily totals such as steps": 2,
        "readings of body weight": 1,
        "rows of a food log": 1,
    },
    "google-fit-1": {"daily totals such as steps": 1},
    "habitbull-1": {"days without a tick": 2},
    "health-export-days-1": {"daily totals without sleep": 1},
    "loop-1": {"ticks that Loop made by itself": 1, "days without a tick": 2},
    "loop-2": {
        "ticks that Loop made by itself": 1,
        "days that were skipped": 1,
        "days without a tick": 2,
    },
    "nomie-1": {"readings of other trackers": 1},
    "polar-1": {"samples of a session, one a second": 3},
    "simple-health-export-2": {
        "measurements such as Step Count": 1,
        "records of sleep, which went into check-ins": 3,
    },
    "trainingpeaks-1": {"days off": 1, "planned sessions": 1},
    "whoop-journal-1": {"questions answered with no": 1},
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, FilePreview]:
    """Every fixture, read in one import, which takes less time than one import each."""
    path = tmp_path_factory.mktemp("trackers") / "journal.duckdb"
    names = (*HELD, *REFUSED, *ASIDE)
    resources = settings.resources()
    with (
        closing(Store(path, resources=resources, holder="a test")) as store,
        prepare(
            [upload(name) for name in dict.fromkeys(names)],
            store=store,
            catalogue=catalogue.load(resources),
            today=TODAY,
        ) as preview,
    ):
        return {found.name.removesuffix(".csv"): found for found in preview.files}


def upload(name: str) -> Upload:
    return Upload(f"{name}.csv", (FILES / f"{name}.csv").read_bytes())


@pytest.mark.parametrize("name", HELD)
def test_what_a_file_holds(read: dict[str, FilePreview], name: str) -> None:
    found = read[name]
    assert (found.refused, found.problems) == ("", ())
    assert (
        Expected(
            found.format or "",
            found.sessions,
            str(found.first_day),
            str(found.last_day),
            found.minutes,
            found.checkins,
        )
        == HELD[name]
    )


@pytest.mark.parametrize(("name", "reason"), REFUSED.items())
def test_what_holds_no_sessions_is_refused_with_the_reason(
    read: dict[str, FilePreview], name: str, reason: str
) -> None:
    found = read[name]
    assert reason in found.refused
    assert found.sessions == 0


@pytest.mark.parametrize("name", ASIDE)
def test_what_is_no_exercise_is_counted(read: dict[str, FilePreview], name: str) -> None:
    assert {one.reason: one.rows for one in read[name].set_aside} == ASIDE[name]


def test_every_fixture_is_looked_at() -> None:
    names = {file.stem for file in FILES.glob("*.csv")}
    assert {*HELD, *REFUSED, *ASIDE} <= names


def test_sessions_with_clock_kind_title_effort_and_notes(importer: Importer) -> None:
    names = ("samsung-1", "trainingpeaks-1", "polar-2", "loop-3", "simple-health-export-2")
    importer.add(*map(upload, names))
    stored = importer.rows(
        "SELECT day, kind, title, effort, notes FROM live_session ORDER BY day, title"
    )
    assert stored == [
        (date(2019, 9, 23), "aerobic", "Walking", None, ""),
        (date(2019, 9, 24), "mobility", "Rücken", None, "gut"),
        (date(2019, 9, 24), "flexibility", "Yoga", None, ""),
        (date(2022, 2, 28), "mobility", "", None, ""),
        (date(2022, 3, 2), "mobility", "", None, "half, then the rest\nAmount: 7.35"),
        (date(2024, 2, 29), "strength", "Strength training", None, ""),
        (date(2026, 1, 3), "aerobic", "Morning Run", 4, "felt fine\nwell done"),
        (date(2026, 1, 4), "strength", "Mobility", None, ""),
        (date(2026, 3, 26), "recovery", "Mindful session", None, ""),
    ]


def test_checkins_with_sleep_stretching_and_notes(importer: Importer) -> None:
    importer.add(*map(upload, ("fitbit-1", "google-fit-1", "daylio-1", "samsung-sleep-1")))
    stored = importer.rows(
        "SELECT CAST(day AS VARCHAR), sleep_hours, stretching_min, notes FROM live_checkin ORDER BY day"
    )
    assert stored == [
        ("2019-09-24", 7.5, None, ""),
        ("2019-10-15", 9.25, None, ""),
        ("2023-09-29", None, 40, ""),
        (
            "2025-04-12",
            8,
            None,
            (
                "07:15 meh (bad sleep, run errands)\n12:00 rested. Sleep Quality: 8/10 points, "
                "Sleep Time: 8:00, Awake mid-sleep: 1:00. Testing the note."
            ),
        ),
        (
            "2025-04-13",
            None,
            None,
            "21:30 good (yoga, reading, physio). Evening: Felt & slept\nwell",
        ),
    ]


def test_symptoms_of_a_diary(importer: Importer) -> None:
    importer.add(upload("bearable-1"))
    assert importer.rows("SELECT day, code FROM live_symptom") == [(date(2021, 12, 8), "neck pain")]


def test_nobody_else_learns_where_who_and_for_how_much(read: dict[str, FilePreview]) -> None:
    kept_out = {"Email", "User", "Low latitude (deg)", "GPS", "name", "start_longitude", "lat"}
    names = ("toggl-1", "google-fit-1", "withings-1", "polar-1", "samsung-1", "nomie-1")
    seen = {column for name in names for column in read[name].not_kept}
    assert kept_out <= seen
