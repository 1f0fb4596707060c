"""Real exports of trackers against readers of our own that know nothing but csv."""

import csv
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard.importing import Upload
from tests.importing import Importer

pytestmark = pytest.mark.shared


class Seen(NamedTuple):
    """What a person sees in a file: the day of each session and its seconds, and days noted."""

    sessions: list[tuple[date, float]]
    checkins: int = 0


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def seconds(text: str) -> float:
    hours, minutes, rest = text.replace(",", ".").split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def garmin(file: Path) -> Seen:
    return Seen([(date.fromisoformat(r["Date"][:10]), seconds(r["Time"])) for r in rows(file)])


def strava(file: Path) -> Seen:
    with file.open(encoding="utf-8", newline="") as lines:
        _, *found = csv.reader(lines)
    moments = [datetime.strptime(row[1], "%b %d, %Y, %I:%M:%S %p") for row in found]  # noqa: DTZ007 - days only
    return Seen([(at.date(), float(row[5])) for at, row in zip(moments, found, strict=True)])


def toggl(file: Path) -> Seen:
    found = rows(file)
    return Seen([(date.fromisoformat(r["Start date"]), seconds(r["Duration"])) for r in found])


def loop_habits(file: Path) -> Seen:
    return Seen(
        [
            (date.fromisoformat(row["Date"]), 0)
            for row in rows(file)
            for name, value in row.items()
            if name and value == "YES_MANUAL"
        ]
    )


def loop_habit(file: Path) -> Seen:
    ticked = [row for row in rows(file) if row["Value"] == "YES_MANUAL"]
    return Seen([(date.fromisoformat(row["Date"]), 0) for row in ticked])


def daylio(file: Path) -> Seen:
    found = rows(file)
    walked = [r for r in found if "walk" in r["activities"]]
    days = {r["full_date"] for r in found}
    return Seen([(date.fromisoformat(r["full_date"]), 0) for r in walked], len(days))


READERS = (
    ("garmin-1", "garmin", garmin),
    ("strava-1", "strava", strava),
    ("toggl-1", "toggl", toggl),
    ("loop-1", "loop-habits", loop_habits),
    ("loop-2", "loop-habit", loop_habit),
    ("daylio-1", "daylio", daylio),
    ("daylio-2", "daylio", daylio),
)


@pytest.mark.parametrize(("name", "source", "reader"), READERS)
def test_sessions_days_and_minutes_of_a_real_export(
    importer: Importer, shared: Path, name: str, source: str, reader: Callable[[Path], Seen]
) -> None:
    file = shared / "journals" / "train" / f"{name}.csv"
    expected = reader(file)
    [found] = importer.prepare(Upload(file.name, file.read_bytes())).files
    days = sorted(day for day, _ in expected.sessions)
    assert (found.format, found.problems) == (source, ())
    assert (found.sessions, found.checkins) == (len(expected.sessions), expected.checkins)
    assert (found.first_day, found.last_day) == (days[0], days[-1])
    assert found.minutes == pytest.approx(
        sum(lasted for _, lasted in expected.sessions) / 60, abs=0.01
    )
