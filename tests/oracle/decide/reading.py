"""Single values of a log as JSON gives them, and the places where something was odd."""

import math
import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

Row = dict[str, Any]

RANGES: dict[str, tuple[int, int]] = {
    "minutes": (1, 600),
    "effort": (0, 10),
    "comfort_before": (0, 10),
    "comfort_during": (0, 10),
    "comfort_after": (0, 10),
    "soreness_next_day": (0, 10),
    "form": (1, 5),
    "sleep_hours": (0, 24),
    "sets": (1, 20),
    "amount": (1, 600),
    "degrees": (0, 180),
}
NOW = {
    "chest_pain",
    "breathlessness",
    "collapse",
    "sudden_tearing_pain",
    "major_trauma",
    "bladder_bowel_change",
    "saddle_numbness",
    "leg_weakness_numbness",
    "gait_disturbance",
}
URGENT = {
    "sharp_or_severe_sudden",
    "arm_hand_numbness_tingling",
    "arm_hand_weakness",
    "fever_unwell",
    "night_pain_unrelieved",
    "unexplained_weight_loss",
    "minor_trauma_fragile_bones",
    "cancer_history_new_pain",
    "spine_shape_change_or_lump",
    "new_pain_between_shoulder_blades",
}
ROUTINE = {
    "persistent_or_worsening_pain",
    "limited_range_not_improving",
    "condition_concern",
}
VARIABLES = {"frequency", "duration", "reps_hold", "sets", "level", "variation"}
KINDS = {"flare", "travel", "illness", "pause"}
HABITS = ("hydration", "foam_rolling", "stretching", "active_recovery")
RATINGS = (
    "effort",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
    "form",
)


def exact(value: Any) -> Fraction | None:
    """The number as it was written, not the binary one beside it."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    if not math.isfinite(value):
        return None
    return Fraction(str(value))


def day_of(value: Any) -> date | None:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


class Odd(list[str]):
    """The notes on the data: where something is missing, impossible or contradictory."""

    def number(self, row: Row, name: str) -> Fraction | None:
        given = row.get(name)
        if given is None:
            return None
        found = exact(given)
        low, high = RANGES[name]
        if found is None or not low <= found <= high:
            self.append(name)
            return None
        if name == "sets" and found.denominator != 1:
            self.append(name)
            return None
        return found

    def yes_no(self, row: Row, name: str) -> bool | None:
        given = row.get(name)
        if given is None or isinstance(given, bool):
            return given
        self.append(name)
        return None

    def rows(self, given: Any) -> list[Row]:
        """The objects of a list; what is none of either is odd."""
        if given is not None and not isinstance(given, list):
            self.append("no list")
            return []
        kept = [row for row in given or [] if isinstance(row, dict)]
        if len(kept) < len(given or []):
            self.append("no object")
        return kept

    def dated(self, rows: Any, as_of: date, name: str = "day") -> list[Row]:
        """The rows that have a date which is not in the future, with that date read."""
        kept = []
        for row in self.rows(rows):
            found = day_of(row.get(name))
            if found is None or found > as_of:
                self.append(name)
            else:
                kept.append({**row, name: found})
        return kept


def named(value: Any) -> str | None:
    """A name that tells rows apart: text, or a number by its value."""
    if isinstance(value, str):
        return value or None
    number = exact(value)
    return None if number is None else str(number)


def least(values: list[Any]) -> Any:
    known = [value for value in values if value is not None]
    return min(known) if known else None


def most(values: list[Any]) -> Any:
    known = [value for value in values if value is not None]
    return max(known) if known else None


def all_yes(values: list[bool | None]) -> bool | None:
    known = [value for value in values if value is not None]
    return all(known) if known else None
