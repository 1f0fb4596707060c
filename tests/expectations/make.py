"""What the real exports hold, read with csv and nothing of ours.

    python tests/expectations/make.py [FOLDER]

writes train.json beside itself. One small reader a file family; FOLDER is journals/train of the
material beside the checkout. Where the texts leave room, the choice stands in the reader.
Moments in UTC are left in UTC, so the days are those of a person who lives there.
"""

import csv
import io
import json
import re
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TRAIN = HERE.parents[2] / "shared" / "journals" / "train"

Session = tuple[date, float | None]
"""The day of a session and its minutes."""
EXERCISING = re.compile(r"walk|run|gym|physio|yoga|stretch|sport|exercise|workout|swim|cycl|hik")


def answer(
    form: str, sessions: Iterable[Session], *, days: Iterable[date] = (), **more: str
) -> dict[str, Any]:
    """Return the expectation of one file; ``days`` are those of its check-ins."""
    found = list(sessions)
    held = sorted(day for day, _ in found)
    checkins = sorted(set(days))
    return {
        "format": form,
        "sessions": len(found),
        "first_day": held[0].isoformat() if held else None,
        "last_day": held[-1].isoformat() if held else None,
        "minutes": round(sum(minutes or 0 for _, minutes in found), 2),
        "checkins": len(checkins),
        **more,
    }


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """Return the rows by header; of two equal headers the first counts."""
    table = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    header = [name.strip() for name in table[0]]
    return [
        dict(zip(reversed(header), reversed(padded(row, header)), strict=True))
        for row in table[1:]
        if row
    ]


def padded(row: list[str], header: list[str]) -> list[str]:
    """Return a row with as many cells as the header."""
    return [*row, *[""] * len(header)][: len(header)]


def moment(text: str, *forms: str) -> datetime:
    """Return a local moment, written in the first form that fits."""
    for form in forms:
        try:
            return datetime.strptime(text.replace("\u202f", " ").replace("\xa0", " "), form)  # noqa: DTZ007 - local
        except ValueError:
            continue
    raise ValueError(text)


def clock_minutes(text: str) -> float:
    """Return the minutes of h:mm:ss or m:ss, with a decimal mark at the end or without."""
    parts = [float(part) for part in text.replace(",", ".").split(":")]
    return sum(part * (1, 60, 3600)[place] for place, part in enumerate(reversed(parts))) / 60


def unit_minutes(text: str) -> float:
    """Return the minutes of 1h 5m or 46s."""
    units = {"h": 60.0, "m": 1.0, "s": 1 / 60}
    return sum(int(number) * units[unit] for number, unit in re.findall(r"(\d+)([hms])", text))


def strong(text: str) -> dict[str, Any]:
    """Fold sets by moment, name and duration; rest timers and notes are no sets."""
    found = {}
    for row in rows(text, ";" if text.split("\n", maxsplit=1)[0].count(";") > 5 else ","):
        if row["Set Order"] not in ("Rest Timer", "Note"):
            lasted = row.get("Duration") or row.get("Workout Duration") or ""
            begun = moment(row["Date"], "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %I:%M:%S %p")
            found[begun, row["Workout Name"], lasted] = (begun.date(), unit_minutes(lasted))
    return answer("strong", found.values())


def hevy(text: str) -> dict[str, Any]:
    """Fold sets by title, start and end."""
    found = {}
    for row in rows(text):
        start, end = (moment(row[name], "%d %b %Y, %H:%M") for name in ("start_time", "end_time"))
        found[row["title"], start] = (start.date(), (end - start).total_seconds() / 60)
    return answer("hevy", found.values())


def fitnotes(text: str) -> dict[str, Any]:
    """Make a session of a day: there is no clock, and Time is that of one set."""
    days = {date.fromisoformat(row["Date"]) for row in rows(text)}
    return answer("fitnotes", [(day, None) for day in days])


def stronglifts(text: str) -> dict[str, Any]:
    """Fold exercises by the running number of the workout; hours are decimal."""
    found = {}
    for row in rows(text):
        day = moment(row["Date (yyyy/mm/dd)"], "%Y/%m/%d").date()
        found[day, row["Workout"]] = (day, float(row["Duration (hours)"]) * 60)
    return answer("stronglifts", found.values())


def alphaprogression(text: str) -> dict[str, Any]:
    """Take each line of a moment and a duration for a session; what is below are its sets."""
    line = re.compile(
        r'^"(\d{4}-\d\d-\d\d \d+:\d\d [ap]m)",(?:(\d+):)?(\d+)\s(?:hr|min)\s*$', re.MULTILINE
    )
    found = [
        (moment(day, "%Y-%m-%d %I:%M %p").date(), int(hours or 0) * 60.0 + int(minutes))
        for day, hours, minutes in line.findall(text.replace("\u202f", " ").replace("\xa0", " "))
    ]
    return answer("alphaprogression", found)


def garmin(text: str) -> dict[str, Any]:
    """Take each activity with its Time, which leaves pauses out as the watch did."""
    return answer(
        "garmin",
        [
            (moment(row["Date"], "%Y-%m-%d %H:%M:%S").date(), clock_minutes(row["Time"]))
            for row in rows(text)
        ],
    )


def strava(text: str) -> dict[str, Any]:
    """Take each activity with its elapsed seconds; the moments are UTC."""
    return answer(
        "strava",
        [
            (
                moment(row["Activity Date"], "%b %d, %Y, %I:%M:%S %p").date(),
                float(row["Elapsed Time"]) / 60,
            )
            for row in rows(text)
        ],
    )


def daylio(text: str) -> dict[str, Any]:
    """Make a check-in of a day, and a session of an entry whose tags tell of exercise."""
    table = rows(text)
    active = [
        (date.fromisoformat(row["full_date"]), None)
        for row in table
        if any(EXERCISING.search(tag) for tag in row["activities"].lower().split("|"))
    ]
    return answer("daylio", active, days=[date.fromisoformat(row["full_date"]) for row in table])


def loop(text: str) -> dict[str, Any]:
    """Make a session of each tick made by hand; what the app filled in itself is none."""
    return answer(
        "loop",
        [
            (date.fromisoformat(row["Date"]), None)
            for row in rows(text)
            for name, cell in row.items()
            if name not in ("Date", "Notes") and cell == "YES_MANUAL"
        ],
    )


def toggl(text: str) -> dict[str, Any]:
    """Make a session of each time entry."""
    return answer(
        "toggl",
        [
            (date.fromisoformat(row["Start date"]), clock_minutes(row["Duration"]))
            for row in rows(text)
        ],
    )


def clockify(text: str) -> dict[str, Any]:
    """Make a session of each time entry; 12-hour clocks and a dollar rate tell of US days."""
    return answer(
        "clockify",
        [
            (moment(row["Start Date"], "%m/%d/%Y").date(), clock_minutes(row["Duration (h)"]))
            for row in rows(text)
        ],
    )


def paintracker(text: str) -> dict[str, Any]:
    """Make a check-in of a day: pain, sleep and mood, and nothing that was exercised."""
    table = rows("\n".join(line for line in text.split("\n") if not line.startswith("#")))
    return answer("table", [], days=[date.fromisoformat(row["date"]) for row in table])


def spreadsheet(text: str) -> dict[str, Any]:
    """Make a session of each training; the hours are those of the column Dauer."""
    return answer(
        "table",
        [(moment(row["Datum"], "%d.%m.%y").date(), float(row["Dauer"]) * 60) for row in rows(text)],
    )


def notion(_: str) -> dict[str, Any]:
    """Expect a refusal: a list of projects with dates tells of no exercise."""
    return answer("refused", [])


READERS: dict[str, Callable[[str], dict[str, Any]]] = {
    one.__name__: one
    for one in (
        alphaprogression, clockify, daylio, fitnotes, garmin, hevy, loop, notion,
        paintracker, spreadsheet, strava, strong, stronglifts, toggl,
    )
}  # fmt: skip


def expectations(folder: Path) -> dict[str, dict[str, Any]]:
    """Return what each file of the folder holds, by its name."""
    return {
        file.name: READERS[file.stem.split("-")[0]](file.read_text(encoding="utf-8-sig"))
        for file in sorted(folder.glob("*.csv"))
    }


if __name__ == "__main__":
    made = expectations(Path(sys.argv[1]) if len(sys.argv) > 1 else TRAIN)
    (HERE / "train.json").write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
