"""The made-up person: the same every time, within the scales, and telling the story."""

import csv
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest

from dashboard import settings
from dashboard.journal import catalogue as catalogue_files
from dashboard.model import SCALES, Catalogue, Kind
from dashboard.planning.routines import begins_warm, ends_calm, minutes
from dashboard.sample import Sample, person, story
from dashboard.sample.files import write
from dashboard.sample.planned import is_open
from dashboard.sample.sessions import SIGN

ROOT = Path(__file__).resolve().parents[2]
UNTIL = date(2026, 11, 22)
"""The last day of the committed files, a Sunday."""

FILES = ("sessions.csv", "checkins.csv", "measures.csv")
Row = Mapping[str, str]


@pytest.fixture(scope="module")
def made() -> Sample:
    return _person(UNTIL)


def test_the_committed_files_are_what_the_script_makes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "dashboard.sample", "--out", str(tmp_path), "--until"]
    subprocess.run([*command, str(UNTIL)], check=True, cwd=ROOT)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (ROOT / "data/sample" / name).read_bytes()


def test_files_hold_every_row_and_read_back_equal(made: Sample, tmp_path: Path) -> None:
    folder = tmp_path / "new folder"
    write(made, folder=folder)
    assert {file.name for file in folder.iterdir()} == set(FILES)
    for name, rows in zip(FILES, (made.sessions, made.checkins, made.measures), strict=True):
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            assert list(csv.DictReader(lines)) == list(rows)


# Any day can be the last one; only its weekday and the calendar's turns can matter.

WEEK = [date(2026, 11, 16) + timedelta(days=days) for days in range(7)]
TURNS = [date(2026, 1, 1), date(2028, 2, 29), date(2025, 3, 30), date(1999, 12, 31)]


@pytest.mark.parametrize("until", [*WEEK, *TURNS], ids=str)
def test_values_lie_within_their_scales(until: date) -> None:
    told = _person(until)
    for row in (*told.sessions, *told.checkins):
        for name in SCALES.keys() & row.keys():
            if row[name]:
                assert SCALES[name].low <= float(row[name]) <= SCALES[name].high, (name, row)
        assert story.first_day(until) <= date.fromisoformat(row["day"]) <= until
    assert {row["kind"] for row in told.sessions} <= {"", *Kind}


@pytest.mark.parametrize("until", TURNS, ids=str)
def test_a_week_later_the_same_story_stands_a_week_later(until: date) -> None:
    week = timedelta(weeks=1)
    moved = [
        {**row, "day": str(date.fromisoformat(row["day"]) + week)}
        for row in _person(until).sessions
    ]
    assert moved == list(_person(until + week).sessions)


def test_each_day_of_the_last_week_only_adds_to_the_story() -> None:
    for earlier, later in pairwise(_person(until).sessions for until in WEEK):
        known = [{**row, "soreness_next_day": "?"} for row in later]
        assert known[: len(earlier)] == [{**row, "soreness_next_day": "?"} for row in earlier]


def test_the_session_of_the_day_itself_is_still_to_come_and_planned() -> None:
    for until in WEEK:
        told = _person(until)
        assert [r for r in _mobility(told.sessions) if r["day"] == str(until)] == []
        is_asked = until.isoweekday() in told.plans[-1].weekdays
        assert is_asked == (until.weekday() in story.phase_in(story.WEEKS - 1).weekdays)


# The story, in numbers.


def test_it_lasts_eight_months(made: Sample) -> None:
    days = [date.fromisoformat(row["day"]) for row in made.sessions]
    assert days == sorted(days)
    assert 240 <= (UNTIL - days[0]).days <= 250
    assert (UNTIL - days[-1]).days <= 2


@pytest.mark.parametrize(
    ("phase", "a_week", "minutes"),
    [
        ("start", (2, 3), (6, 9)),
        ("building", (2.5, 4), (10, 14)),
        ("plateau", (3, 4), (13, 16.5)),
        ("flare", (1, 2), (4, 8)),
        ("easing back", (2, 3), (8.5, 11.5)),
        ("holiday", (0, 0), None),
        ("return", (2, 3), (9, 12)),
    ],
)
def test_how_much_each_phase_holds(
    made: Sample, phase: str, a_week: tuple[float, float], minutes: tuple[float, float] | None
) -> None:
    rows = _of_phase(made.sessions, phase)
    weeks = sum(story.phase_in(week).name == phase for week in range(story.WEEKS))
    assert a_week[0] <= len(rows) / weeks <= a_week[1]
    if minutes:
        known = [float(row["duration_min"]) for row in rows if row["duration_min"]]
        assert minutes[0] <= mean(known) <= minutes[1]


def test_comfort_grows_slowly_dips_in_the_flare_and_ends_best(made: Sample) -> None:
    before = {
        phase: mean(_known(_of_phase(made.sessions, phase), "comfort_before"))
        for phase in ("start", "building", "plateau", "flare", "easing back", "return")
    }
    assert 5 < before["start"] < before["building"] < before["plateau"] < before["return"]
    assert before["flare"] < before["start"]
    assert before["flare"] < before["easing back"] < before["return"]
    assert before["return"] - before["start"] < 3


def test_a_session_usually_does_good_but_not_always(made: Sample) -> None:
    changes = [
        float(row["comfort_after"]) - float(row["comfort_before"])
        for row in made.sessions
        if row["comfort_after"] and row["comfort_before"]
    ]
    assert 0.5 <= mean(changes) <= 1.5
    assert min(changes) <= 0


def test_the_marked_holiday_is_a_gap_and_the_marked_flare_is_not(made: Sample) -> None:
    flare, travel = made.periods
    assert (flare["kind"], travel["kind"]) == ("flare", "travel")
    assert not _between(made.sessions, travel["first_day"], travel["last_day"])
    assert _between(made.sessions, flare["first_day"], flare["last_day"]) == _of_phase(
        made.sessions, "flare"
    )


def test_the_sign_is_old_and_was_looked_at(made: Sample) -> None:
    (noted,) = [row for row in made.sessions if row["symptoms"]]
    (visit,) = made.guidance
    assert noted["symptoms"] == SIGN
    assert str(visit["day"]) > noted["day"]
    assert (UNTIL - date.fromisoformat(noted["day"])).days > 28


def test_the_last_weeks_leave_out_nothing_that_a_suggestion_needs(made: Sample) -> None:
    rows = _between(_mobility(made.sessions), UNTIL - timedelta(days=13), UNTIL)
    assert len(rows) == 6
    for name in ("duration_min", "effort", "comfort_before", "comfort_during", "comfort_after"):
        assert len(_known(rows, name)) == len(rows)


def test_some_things_are_missing_as_in_life(made: Sample) -> None:
    rows = _mobility(made.sessions)
    for name in ("start", "duration_min", "warm_up", "effort", "comfort_before", "form"):
        assert 0.01 <= sum(not row[name] for row in rows) / len(rows) <= 0.2, name
    days = (UNTIL - story.first_day(UNTIL)).days + 1
    assert 0.7 <= len(made.checkins) / days <= 0.95


def test_there_is_something_for_every_page(made: Sample) -> None:
    kinds = {row["kind"] for row in made.sessions}
    assert kinds >= {Kind.MOBILITY, Kind.FLEXIBILITY, Kind.AEROBIC, Kind.STRENGTH}
    assert {row["warm_up"] for row in made.sessions} == {"yes", "no", ""}
    assert len({row["day"] for row in made.sessions}) < len(made.sessions)
    assert sum(bool(row["notes"]) for row in _mobility(made.sessions)) >= 30
    assert len(made.goals) == 2
    for side in ("left", "right"):
        degrees = [float(row["value"]) for row in made.measures if row["side"] == side]
        assert len(degrees) == len(story.MEASURE_WEEKS)
        assert 6 <= degrees[-1] - degrees[0] <= 16


def test_plans_are_mostly_kept_and_what_was_not_is_moved_let_go_or_still_open(made: Sample) -> None:
    done = {row["day"] for row in made.sessions}
    passed = [place for place in story.places(UNTIL) if place.day < UNTIL]
    not_kept = {str(place.day) for place in passed if is_open(place, done)}
    fates = {str(row["day"]): row["fate"] for row in made.decided}
    assert set(fates) < not_kept
    assert set(fates.values()) == {"moved", "let_go"}
    assert all(str(row["to_day"]) in done for row in made.decided if row["fate"] == "moved")
    assert 8 <= len(not_kept) <= 20
    assert max(fates) > str(UNTIL - timedelta(weeks=4))


def test_the_routine_is_a_good_one_of_the_present_levels(
    made: Sample, catalogue: Catalogue
) -> None:
    entries, known = made.routine.entries, catalogue.exercises
    assert begins_warm(entries, exercises=known)
    assert ends_calm(entries, exercises=known)
    assert 8 <= minutes(entries, exercises=known) <= 14
    last = _mobility(made.sessions)[-1]["exercises"]
    assert all(f"@L{known[one.exercise].level}" in last for one in entries)


def test_levels_climb_one_rung_at_a_time(catalogue: Catalogue) -> None:
    for family, steps in story.LADDERS.items():
        levels = [level for _, level in steps]
        assert all(f"{family}_{level}" in catalogue.exercises for level in levels)
        assert all(after - before <= 1 for before, after in pairwise(levels)), family


@lru_cache
def _person(until: date) -> Sample:
    return person(until=until, catalogue=catalogue_files.load(settings.resources()))


def _of_phase(rows: Sequence[Row], phase: str) -> list[Row]:
    return [row for row in _mobility(rows) if _phase(row) == phase]


def _phase(row: Row) -> str:
    days = (date.fromisoformat(row["day"]) - story.first_day(UNTIL)).days
    return story.phase_in(days // 7).name


def _mobility(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["kind"] in {"", Kind.MOBILITY}]


def _between(rows: Sequence[Row], first: object, last: object) -> list[Row]:
    return [row for row in rows if str(first) <= row["day"] <= str(last)]


def _known(rows: Sequence[Row], name: str) -> list[float]:
    return [float(row[name]) for row in rows if row[name]]
