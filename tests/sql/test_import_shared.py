"""Real exports of Strong against a reader of our own that knows nothing but csv."""

import csv
import re
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard.importing import Upload
from tests.importing import Importer

pytestmark = pytest.mark.shared


class Seen(NamedTuple):
    """What a person sees in a file: sessions with their seconds and sets."""

    moments: dict[tuple[datetime, str, str], int]
    sets: list[tuple[datetime, str, int | None]]


def seen(file: Path) -> Seen:
    text = file.read_text(encoding="utf-8")
    delimiter = ";" if text.split("\n")[0].count(";") > text.split("\n")[0].count(",") else ","
    moments: dict[tuple[datetime, str, str], int] = {}
    sets: list[tuple[datetime, str, int | None]] = []
    for row in csv.DictReader(text.splitlines(), delimiter=delimiter):
        moment = _moment(row["Date"])
        lasted = row.get("Duration") or row["Workout Duration"]
        if row["Set Order"] in ("Rest Timer", "Note"):
            continue
        moments[moment, row["Workout Name"], lasted] = _seconds(lasted)
        amount = float(row["Reps"] or 0) or float(row["Seconds"] or 0)
        sets.append((moment, row["Exercise Name"], int(amount) if amount else None))
    return Seen(moments, sets)


def _moment(text: str) -> datetime:
    plain = text.replace("\u202f", " ")
    has_half = plain.lower().endswith(("am", "pm"))
    return datetime.strptime(plain, "%Y-%m-%d %I:%M:%S %p" if has_half else "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - local


def _seconds(text: str) -> int:
    units = {"h": 3600, "m": 60, "s": 1}
    return sum(int(number) * units[unit] for number, unit in re.findall(r"(\d+)([hms])", text))


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_sessions_sets_and_minutes_of_a_real_export(
    importer: Importer, shared: Path, number: int
) -> None:
    file = shared / "journals" / "train" / f"strong-{number}.csv"
    expected = seen(file)
    [found] = importer.prepare(Upload(file.name, file.read_bytes())).files
    days = sorted(moment.date() for moment, _, _ in expected.moments)
    assert found.format == "strong"
    assert found.problems == ()
    assert (found.sessions, found.first_day, found.last_day) == (
        len(expected.moments),
        days[0],
        days[-1],
    )
    assert found.minutes == pytest.approx(sum(expected.moments.values()) / 60, abs=0.005)

    importer.add(Upload(file.name, file.read_bytes()))
    stored = importer.rows(
        "SELECT session.day + session.start, exercise.name, UNNEST(live_entry.amounts) "
        "FROM live_session AS session JOIN live_entry ON session.id = live_entry.session_id "
        "JOIN exercise ON live_entry.exercise = exercise.id"
    )
    assert sorted(stored, key=str) == sorted(expected.sets, key=str)


def test_all_of_them_at_once_and_once_more(importer: Importer, shared: Path) -> None:
    files = [
        Upload(file.name, file.read_bytes())
        for file in sorted((shared / "journals" / "train").glob("strong-*.csv"))
    ]
    first = importer.add(*files)
    assert [one.imported for one in first.files] == [2, 2, 1, 15]
    assert importer.add(*files).batch is None
