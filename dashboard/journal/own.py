"""The person's own exercises."""

from collections.abc import Sequence

from dashboard.journal.checks import check_text
from dashboard.model import Exercise
from dashboard.store import Change
from dashboard.store.rows import images


def keep_own(change: Change, exercises: Sequence[Exercise]) -> None:
    """Add own exercises that the journal does not have yet, as part of a change.

    Two programs may meet the same new name at the same time; the second finds it there.

    Raises:
        InputError: a name is not text.
    """
    for exercise in exercises:
        check_text("The name of an exercise", exercise.name)
    there = images(change.cursor, "own_exercise", [exercise.id for exercise in exercises])
    change.insert(
        "own_exercise",
        [
            {"id": exercise.id, "name": exercise.name, "unit": exercise.unit.value}
            for exercise in exercises
            if there[exercise.id] is None
        ],
    )
