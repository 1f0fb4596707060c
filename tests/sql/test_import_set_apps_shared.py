"""Real exports of apps that keep sets, against readers that know nothing but csv."""

import csv
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard.importing import Upload
from tests.importing import Importer

pytestmark = pytest.mark.shared


class Seen(NamedTuple):
    """What a person sees in a file: sessions with their day and seconds, and amounts of sets."""

    sessions: dict[str, tuple[date, float | None]]
    sets: list[tuple[date, str, int | None]]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))


def hevy(text: str) -> Seen:
    seen = Seen({}, [])
    for row in rows(text):
        start, end = (
            datetime.strptime(row[name], "%d %b %Y, %H:%M")  # noqa: DTZ007 - local
            for name in ("start_time", "end_time")
        )
        key = row["title"] + row["start_time"]
        seen.sessions[key] = (start.date(), (end - start).total_seconds())
        seen.sets.append((start.date(), row["exercise_title"], int(row["reps"])))
    return seen


def fitnotes(text: str) -> Seen:
    seen = Seen({}, [])
    for row in rows(text):
        day = date.fromisoformat(row["Date"])
        seen.sessions[row["Date"]] = (day, None)
        hours, minutes, seconds = map(int, (row["Time"] or "0:0:0").split(":"))
        amount = int(row["Reps"] or 0) or hours * 3600 + minutes * 60 + seconds
        seen.sets.append((day, row["Exercise"], amount or None))
    return seen


def stronglifts(text: str) -> Seen:
    seen = Seen({}, [])
    for row in rows(text):
        day = date.fromisoformat(row["Date (yyyy/mm/dd)"].replace("/", "-"))
        key = row["Date (yyyy/mm/dd)"] + row["Workout"]
        seen.sessions[key] = (day, float(row["Duration (hours)"]) * 3600)
        for place in range(1, 7):
            if int(row[f"Set {place} (Reps)"] or 0):
                seen.sets.append((day, row["Exercise"], int(row[f"Set {place} (Reps)"])))
    return seen


def alphaprogression(text: str) -> Seen:
    seen = Seen({}, [])
    day, exercise = date.min, ""
    for cells in csv.reader(text.removeprefix("\ufeff").replace("\u00a0", " ").splitlines()):
        if len(cells) == 2 and re.match(r"\d{4}-\d\d-\d\d \d", cells[0]):
            day = date.fromisoformat(cells[0][:10])
            parts = [int(part) for part in re.findall(r"\d+", cells[1])]
            seen.sessions[cells[0]] = (
                day,
                60 * (parts[0] * 60 + parts[1] if parts[1:] else parts[0]),
            )
        elif cells and re.match(r"\d+\. ", cells[0]):
            exercise = cells[0].split(". ", 1)[1]
        elif len(cells) > 1 and cells[0].isdigit() and cells[-1] != "-":
            seen.sets.append((day, exercise, int(cells[-1])))
    return seen


@pytest.mark.parametrize(
    ("name", "source", "reader"),
    [
        ("hevy-1", "hevy", hevy),
        ("fitnotes-1", "fitnotes", fitnotes),
        ("fitnotes-2", "fitnotes", fitnotes),
        ("stronglifts-1", "stronglifts", stronglifts),
        ("alphaprogression-1", "alphaprogression", alphaprogression),
    ],
)
def test_sessions_sets_and_minutes_of_a_real_export(
    importer: Importer, shared: Path, name: str, source: str, reader: Callable[[str], Seen]
) -> None:
    file = shared / "journals" / "train" / f"{name}.csv"
    expected = reader(file.read_text(encoding="utf-8"))
    days = sorted(day for day, _ in expected.sessions.values())
    importer.today = date(2026, 11, 25)  # some of them were written in 2026
    upload = Upload(file.name, file.read_bytes())
    [found] = importer.prepare(upload).files
    assert (found.format, found.problems) == (source, ())
    assert (found.sessions, found.first_day, found.last_day) == (len(days), days[0], days[-1])
    minutes = sum(seconds or 0 for _, seconds in expected.sessions.values()) / 60
    assert found.minutes == pytest.approx(minutes, abs=0.05)

    importer.add(upload)
    stored = importer.rows(
        "SELECT session.day, exercise.name, UNNEST(live_entry.amounts) "
        "FROM live_session AS session JOIN live_entry ON session.id = live_entry.session_id "
        "JOIN exercise ON live_entry.exercise = exercise.id"
    )
    assert sorted(stored, key=str) == sorted(expected.sets, key=str)
    assert importer.add(upload).batch is None
