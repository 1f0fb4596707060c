"""Every exercise as the page shows it: what it is, how often it was done, what it is called."""

from dataclasses import dataclass

from dashboard import reports
from dashboard.journal import names
from dashboard.journal.choosing import shipped_names
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Exercise
from dashboard.reports import ExerciseLine, Standing
from dashboard.ui import context


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the page knows now.

    Args:
        vocabulary: every exercise by id, the person's own among them.
        lines: what the journal says of each, in the catalogue's order, own ones last by name.
        standings: the latest entry of those of the catalogue that were done.
        shipped: further names that are shipped, by the exercise or family they mean.
    """

    vocabulary: Vocabulary
    lines: dict[str, ExerciseLine]
    standings: dict[str, Standing]
    shipped: dict[str, tuple[str, ...]]

    def exercise(self, exercise_id: str) -> Exercise:
        """Return an exercise by its id."""
        return self.vocabulary.exercises[exercise_id]

    def also_called(self, exercise: Exercise) -> list[str]:
        """Return every further name: the person's, those shipped, and the ladder's."""
        family = context.catalogue().families.get(exercise.family, "")
        return [
            *self.lines[exercise.id].aliases,
            *self.shipped.get(exercise.id, ()),
            *self.shipped.get(exercise.family, ()),
            *([family] if family else []),
        ]


def now() -> Shelf:
    """Read what the page needs to know."""
    store, catalogue = context.store(), context.catalogue()
    found = {line.exercise: line for line in reports.exercise_list(store)}
    shipped = {key: found[key] for key in catalogue.exercises if key in found}
    own = sorted((line for line in found.values() if line.own), key=lambda line: line.name.lower())
    standings = reports.exercise_standing(store, until=context.settings().today)
    return Shelf(
        vocabulary=names.vocabulary(store, catalogue=catalogue),
        lines=shipped | {line.exercise: line for line in own},
        standings={one.exercise: one for one in standings},
        shipped=shipped_names(catalogue),
    )
