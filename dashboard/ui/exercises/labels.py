"""What an exercise is for, how one lies or stands, and its dose, in everyday words."""

from typing import Final

from dashboard.journal.catalogue import PER_SIDE
from dashboard.journal.phrases import TARGETS
from dashboard.model import Exercise, Unit
from dashboard.ui.text import count

POSITIONS: Final = {
    "seated": "Sitting",
    "standing": "Standing",
    "standing hinge": "Standing, leaning forward",
    "quadruped": "Hands and knees",
    "kneeling": "Kneeling",
    "half-kneeling": "On one knee",
    "side-lying": "Lying on one side",
    "supine": "Lying on the back",
    "prone": "Lying face down",
    "floor-sitting": "Sitting on the floor",
}
CATEGORIES: Final = {
    "mobility": "Mobility",
    "flexibility": "Flexibility",
    "strength": "Strength",
    "balance": "Balance",
    "breathing": "Breathing",
}
UNITS: Final = {Unit.REPS.value: "Repetitions", Unit.HOLD.value: "Seconds held"}


def said(value: str, words: dict[str, str]) -> str:
    """Return the words for a value of the catalogue; what a person typed stays as it is."""
    return words.get(value, value)


def about(exercise: Exercise) -> str:
    """Return in a line what it is for, the position, and what it takes."""
    parts = [
        said(exercise.target, TARGETS),
        said(exercise.position, POSITIONS).lower(),
        "nothing needed" if exercise.equipment == "none" else exercise.equipment,
        "each side" if exercise.per_side else "",
    ]
    line = " · ".join(part for part in parts if part)
    return line[:1].upper() + line[1:]


def start(exercise: Exercise) -> str:
    """Return what to start with: ``2 sets of 6 repetitions each side``."""
    amount = exercise.start_amount
    each = f"{amount} seconds" if exercise.unit is Unit.HOLD else count(amount, "repetition")
    side = " each side" if exercise.per_side else ""
    return f"{count(exercise.start_sets, 'set')} of {each}{side}"


def items(text: str) -> list[str]:
    """Return the items of cues or mistakes, each with a capital; sides are told elsewhere."""
    found = (item.strip() for item in text.removeprefix(PER_SIDE).split(";"))
    return [item[0].upper() + item[1:] for item in found if item]
