"""What the made-up person typed is read without a doubt."""

from datetime import date

from dashboard.journal import notation
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue, Kind, Side
from dashboard.sample import person


def test_every_line_is_read_as_exercises_of_the_catalogue(catalogue: Catalogue) -> None:
    vocabulary = Vocabulary(catalogue)
    made = person(until=date(2026, 11, 22), catalogue=catalogue)
    read = [notation.parse(row["exercises"], vocabulary=vocabulary) for row in made.sessions]
    assert [one.problems for one in read if one.problems] == []
    assert [one.new_exercises for one in read if one.new_exercises] == []
    entries = [entry for one in read for entry in one.entries]
    assert len(entries) > 300
    for entry in entries:
        exercise = catalogue.exercises[entry.exercise]
        assert entry.unit is exercise.unit
        assert (entry.side is Side.BOTH) == exercise.per_side
        assert entry.amounts


def test_levels_are_the_ones_written(catalogue: Catalogue) -> None:
    made = person(until=date(2026, 11, 22), catalogue=catalogue)
    for row in made.sessions:
        parsed = notation.parse(row["exercises"], vocabulary=Vocabulary(catalogue))
        written = [
            int(piece.rpartition("@L")[2]) for piece in row["exercises"].split("; ") if piece
        ]
        assert [catalogue.exercises[entry.exercise].level for entry in parsed.entries] == written


def test_most_sessions_of_the_back_say_what_was_done(catalogue: Catalogue) -> None:
    made = person(until=date(2026, 11, 22), catalogue=catalogue)
    mobility = [row for row in made.sessions if row["kind"] == Kind.MOBILITY]
    assert 0.85 <= sum(bool(row["exercises"]) for row in mobility) / len(mobility) < 1
