"""Apps that keep the moments of sessions or sets, in words, in UTC or as clock times of each set."""

import time as clocks
from collections.abc import Iterator
from datetime import date, time

import pytest

from tests.importing import Importer
from tests.set_files import check, entries, fixture


@pytest.fixture(autouse=True)
def _berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Live in Berlin, where clocks stand one hour before UTC, two in summer."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        clocks.tzset()
        yield
    clocks.tzset()


def test_hevy(importer: Importer) -> None:
    [found] = importer.prepare(fixture("hevy-1")).files
    assert found.not_kept == ("superset_id", "set_index", "set_type", "weight_kg", "distance_km")
    [problem] = found.problems  # a session that was never closed says so once
    assert (problem.line, problem.rejected) == (6, False)
    assert "more than 24 hours" in problem.message
    assert (found.format, found.sessions, found.minutes) == ("hevy", 3, 79.0)
    importer.add(fixture("hevy-1"))
    assert importer.rows(
        "SELECT day, start, CAST(duration_min AS DOUBLE), kind, title, notes, "
        "CAST(effort AS DOUBLE) FROM live_session ORDER BY day"
    ) == [
        (date(2025, 1, 20), time(8), None, "strength", "Never closed", "", None),
        (date(2025, 1, 28), time(23, 50), 30.0, "aerobic", "Run", "", None),
        (date(2025, 1, 30), time(18, 34), 49.0, "strength", "Evening, upper", "felt good", 8.5),
    ]
    assert entries(importer)[-2:] == [
        (date(2025, 1, 30), "Row (Cable)", "reps", [10, 8], "slow"),
        (date(2025, 1, 30), "Plank", "hold_s", [60], ""),
    ]


def test_hevy_in_another_language_and_order(importer: Importer) -> None:
    check(
        importer,
        "hevy-2",
        "hevy",
        expected=[
            (date(2024, 12, 3), time(7, 5), 45.0, "strength", "Morgen"),
            (date(2025, 3, 14), time(19), 30.0, "strength", "Abend"),
        ],
    )


def test_a_look_alike_of_hevy_with_moments_in_utc(importer: Importer) -> None:
    session = (date(2025, 3, 14), time(8, 5), 45.0, "strength", "Morning")
    check(importer, "hevy-3", "hevy", expected=[session])


def test_fitbod(importer: Importer) -> None:
    check(
        importer,
        "fitbod-1",
        "fitbod",
        expected=[
            (date(2025, 7, 3), time(12), None, "aerobic", ""),
            (date(2025, 7, 6), time(0, 6, 49), None, "strength", ""),
        ],
    )
    assert entries(importer)[1:] == [
        (date(2025, 7, 6), "Dumbbell Front Raise", "reps", [5, 5], ""),
        (date(2025, 7, 6), "Plank", "hold_s", [55], "hips low"),
    ]


def test_the_namesake_of_fitnotes(importer: Importer) -> None:
    check(
        importer,
        "fit-notes-1",
        "fit-notes",
        expected=[(date(2025, 6, 3), time(0, 30), 75.0, "strength", "Upper")],
        aside={"sets that were not done": 2},
    )
    assert entries(importer) == [
        (date(2025, 6, 3), "Overhead Press", "reps", [3], ""),
        (date(2025, 6, 3), "Plank", "hold_s", [60], "steady"),
    ]


def test_gymbook_in_italian(importer: Importer) -> None:
    check(
        importer,
        "gymbook-1",
        "gymbook",
        expected=[
            (date(2025, 1, 7), time(19, 28), None, "strength", "Giorno 1"),
            (date(2025, 1, 9), time(19, 30), None, "strength", "Giorno 4"),
        ],
        aside={"sets that were skipped": 1},
    )
    assert entries(importer)[1:] == [
        (date(2025, 1, 9), "Alzate di gambe", "reps", [20, 18], "piano"),
        (date(2025, 1, 9), "Planks", "hold_s", [60], ""),
    ]


def test_gymbook_in_german(importer: Importer) -> None:
    session = (date(2025, 1, 9), time(19, 31), None, "strength", "Tag 1")
    check(importer, "gymbook-2", "gymbook", expected=[session], aside={"sets that were skipped": 1})
    assert entries(importer)[-1] == (date(2025, 1, 9), "Planks", "hold_s", [90], "")


def test_jefit(importer: Importer) -> None:
    check(
        importer,
        "jefit-1",
        "jefit",
        expected=[
            (date(2026, 1, 12), time(19), 60.0, "strength", ""),
            (date(2026, 1, 14), time(20), None, "strength", ""),
            (date(2026, 1, 16), time(20), 25.0, "strength", ""),
            (date(2026, 1, 20), None, None, "mobility", ""),
        ],
        aside={"exercises without sets": 1},
    )
    assert entries(importer)[:2] == [
        (date(2026, 1, 12), "Barbell Bench Press", "reps", [10, 8, 8], ""),
        (date(2026, 1, 12), "Chin-up, close", "reps", [12, None, 5], ""),
    ]
    assert "Tables of the file that are not read: SETTING and PROFILE." in (
        importer.prepare(fixture("jefit-1")).files[0].conversions
    )


def test_jefit_without_its_table_of_sessions(importer: Importer) -> None:
    [found] = importer.prepare(fixture("jefit-2")).files
    assert [(one.line, one.column) for one in found.problems] == [(6, "logs")]
    assert (found.format, found.sessions, found.last_day) == ("jefit", 2, date(2023, 5, 5))


def test_jefit_with_shorter_headers_and_a_typo(importer: Importer) -> None:
    session = (date(2024, 1, 15), time(8, 50), 45.0, "strength", "")
    check(importer, "jefit-3", "jefit", expected=[session])
