"""Apps that write one row a set or an exercise: made-up files of every known form (formats.md)."""

import csv
from datetime import date, time
from io import StringIO

import pytest

from dashboard.importing import BY_NAME
from tests.importing import Importer
from tests.set_files import check, entries, fixture, sessions


def test_fitnotes_without_units(importer: Importer) -> None:
    check(
        importer,
        "fitnotes-1",
        "fitnotes",
        expected=[
            (date(2017, 6, 23), None, None, "strength", ""),
            (date(2017, 6, 25), None, None, "mobility", ""),
        ],
    )
    assert entries(importer) == [
        (date(2017, 6, 23), "Pushups", "reps", [22, 20], ""),
        (date(2017, 6, 23), "Cycling", "hold_s", [1200], ""),
        (date(2017, 6, 25), "Hamstring stretch", "hold_s", [45], ""),
        (date(2017, 6, 25), "Seated cat-cow", "reps", [8], ""),
    ]


def test_fitnotes_with_units(importer: Importer) -> None:
    check(
        importer,
        "fitnotes-2",
        "fitnotes",
        expected=[
            (date(2019, 1, 2), None, None, "strength", ""),
            (date(2019, 1, 3), None, None, "aerobic", ""),
            (date(2019, 1, 4), None, None, "strength", ""),
        ],
    )
    assert entries(importer)[-1] == (date(2019, 1, 4), "Deadlift", "reps", [None], "")


def test_fitnotes_with_comments_and_its_columns_in_another_order(importer: Importer) -> None:
    check(
        importer,
        "fitnotes-3",
        "fitnotes",
        expected=[(date(2024, 3, 1), None, None, "strength", "")],
    )
    assert entries(importer) == [
        (date(2024, 3, 1), "Deadlift", "reps", [5, 4], "slow, with a pause")
    ]


def test_fitnotes_body_tracker_is_no_exercise(importer: Importer) -> None:
    check(importer, "fitnotes-body-1", "fitnotes-body", expected=[], aside={"body measurements": 2})


def test_stronglifts(importer: Importer) -> None:
    check(
        importer,
        "stronglifts-1",
        "stronglifts",
        expected=[
            (date(2025, 3, 1), time(18), 30.0, "strength", "Workout A"),
            (date(2025, 3, 3), time(23, 50), 30.0, "strength", "Workout B"),
        ],
        aside={"sets that were not done": 1},
    )
    assert entries(importer) == [
        (date(2025, 3, 1), "Squat", "reps", [5, 5, 3], ""),
        (date(2025, 3, 1), "Plank", "hold_s", [45, 45], ""),
        (date(2025, 3, 3), "Deadlift", "reps", [5], ""),
    ]


def test_gymrun(importer: Importer) -> None:
    check(
        importer,
        "gymrun-1",
        "gymrun",
        expected=[
            (date(2025, 4, 29), time(12), None, "strength", "Chest and Triceps"),
            (date(2025, 4, 29), time(18, 30), None, "strength", "Evening"),
            (date(2025, 4, 30), time(7, 10), None, "mobility", "Evening"),
        ],
    )
    assert entries(importer)[:2] == [
        (date(2025, 4, 29), "Barbell Flat Bench Press", "reps", [9, 10], "felt strong"),
        (date(2025, 4, 29), "Plank", "hold_s", [45], ""),
    ]


def test_alpha_progression_in_english(importer: Importer) -> None:
    legs = "Legs · Day {} · Week 4 · Push-Pull-Legs"
    check(
        importer,
        "alphaprogression-1",
        "alphaprogression",
        expected=[
            (date(2026, 2, 19), time(4, 54), 62.0, "strength", legs.format(2)),
            (date(2026, 2, 21), time(17, 5), 51.0, "strength", legs.format(3)),
        ],
        aside={"sets that were not done": 2},
    )
    warm_up = "WU1 · 37,5 kg · 9 reps; WU2 · 72,5 kg · 7 reps"
    assert entries(importer) == [
        (date(2026, 2, 19), "Squats · Barbell", "reps", [6, 8], warm_up),
        (date(2026, 2, 19), "Planks · Bodyweight", "hold_s", [45], ""),
    ]


def test_alpha_progression_in_german(importer: Importer) -> None:
    check(
        importer,
        "alphaprogression-2",
        "alphaprogression",
        expected=[
            (date(2026, 2, 11), time(9), 0.75, "strength", "Kurz"),
            (date(2026, 2, 12), time(5, 18), 79.0, "strength", "Einzelnes Workout"),
            (date(2026, 2, 14), time(13, 44), 53.0, "strength", "Oberkörper · Tag 2 · Woche 3"),
        ],
        aside={"sets that were not done": 1},
    )
    assert entries(importer)[-1] == (
        date(2026, 2, 14),
        "Rudern eng · Maschine",
        "reps",
        [10, 7],
        "",
    )


def strong(*rows: str) -> str:
    """Return a file of Strong with sessions of one moment."""
    header = "Date,Workout Name,Duration,Exercise Name,Set Order,Reps"
    return "\n".join([header, *(f"2025-08-03 13:04:33,Midday,5m,{row}" for row in rows)]) + "\n"


@pytest.mark.parametrize(
    ("exercises", "kind"),
    [
        (("Running (Treadmill)",), "aerobic"),
        (("Stretching", "Yoga", "Squat"), "mobility"),
        (("Squat", "Running"), "strength"),
        (("Bent Over Row",), "strength"),
        (("Cat-cow", "Open book"), "mobility"),
        (("Cat-cow", "Open book", "Bench Press"), "strength"),
    ],
)
def test_what_most_sets_are_by_name_says_the_kind(
    importer: Importer, exercises: tuple[str, ...], kind: str
) -> None:
    importer.add(strong(*(f"{exercise},1,6" for exercise in exercises)))
    assert importer.rows("SELECT kind FROM live_session") == [(kind,)]


@pytest.mark.parametrize("order", ["W", "D", "F"])
def test_sets_of_warming_up_dropping_and_failing_are_sets(importer: Importer, order: str) -> None:
    text = strong(f"Squat,{order},5", "Squat,1,4")
    assert importer.prepare(text).files[0].set_aside == ()
    importer.add(text)
    assert entries(importer) == [(date(2025, 8, 3), "Squat", "reps", [5, 4], "")]


def turned_about(text: str) -> str:
    """Return a table with its columns in reverse, shouted, parted by semicolons, with one more."""
    rows = [row[::-1] for row in csv.reader(StringIO(text))]
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([*map(str.upper, rows[0]), "Something new"])
    writer.writerows([*row, "1"] for row in rows[1:])
    return out.getvalue()


@pytest.mark.parametrize(
    "name",
    ["fitnotes-1", "fitnotes-2", "fit-notes-1", "stronglifts-1", "hevy-1", "fitbod-1", "gymbook-1"],
)
def test_the_order_case_and_number_of_columns_do_not_matter(importer: Importer, name: str) -> None:
    plain = fixture(name)
    other = turned_about(plain.content.decode())
    [found] = importer.prepare(other).files
    assert "SOMETHING NEW" in map(str.upper, found.not_kept)
    importer.add(plain)
    held = sessions(importer)
    assert len(held) == found.sessions
    assert importer.add(other).batch is None


def test_a_moment_within_a_text_makes_no_block() -> None:
    text = '"We met 2026-02-19 4:54 h"\n#;KG;REPS\n1;10;5\n'
    layout = BY_NAME["alphaprogression"].layout
    assert layout is not None
    assert layout(text) is None
