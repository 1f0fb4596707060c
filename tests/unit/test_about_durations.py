"""Durations as people estimate them: about, halves, ranges and words alone."""

from pathlib import Path

import pytest

from dashboard.importing.cells.durations import Durations
from dashboard.importing.cells.lists import WordLists

LISTS = WordLists(Path(__file__).resolve().parents[2] / "data" / "catalogue" / "words")
READER = Durations(LISTS.units, LISTS.lengths)


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("ca. 15 min", 15),
        ("~10 Min.", 10),
        ("ungefähr 20 Min", 20),
        ("okolo 20 min", 20),
        ("1/2 h", 30),
        ("¾ Std", 45),
        ("1½ Std.", 90),
        ("1 1/2 h", 90),
        ("15-20 min", 17.5),
        ("15 bis 20 Min", 17.5),
        ("1h-1h30", 75),
        ("Halbe Stunde", 30),
        ("mezz\u2019ora", 30),
        ("kwartier", 15),
        ("20-15 min", None),
        ("-5 min", None),
        ("15-20", None),
    ],
)
def test_estimates(cell: str, minutes: float | None) -> None:
    found = READER.seconds(cell, None)
    assert found == (None if minutes is None else 60 * minutes)


@pytest.mark.parametrize(("cell", "minutes"), [("15-20", 17.5), ("~10", 10), ("ca 20", 20)])
def test_bare_estimates_count_the_unit_of_their_column(cell: str, minutes: float) -> None:
    assert READER.seconds(cell, None, 60) == 60 * minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("20 min yoga", 20),
        ("Rücken 15 Minuten", 15),
        ("Dehnen (10 min) und 5 min Faszienrolle", 15),
        ("walked 1h 10m", 70),
        ("1h20 de marche", 80),
        ("1 Std. Pilates im Kurs", 60),
        ("3 x 5 min plank", 15),
        ("10-20 min stretching", 15),
        ("half an hour of yoga", 30),
        ("ヨガ 30分", 30),
        ("yoga", None),
        ("plank 60 s", None),
        ("swam 500 m", None),
        ("5 km at 6:30 min/km", None),
        ("1 h 3 sets", 60),
        (None, None),
    ],
)
def test_durations_among_other_words(text: str | None, minutes: float | None) -> None:
    found = READER.within(text)
    assert found == (None if minutes is None else 60 * minutes)
