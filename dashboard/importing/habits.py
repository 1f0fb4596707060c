"""Lists of habits: which column names what was done, and which says whether it was."""

from pathlib import Path

from dashboard.importing import states
from dashboard.importing.guessing import evidence, roles
from dashboard.importing.guessing.roles import Field, Parts

_MOSTLY = 0.8


def give_ticks(parts: Parts, *, resources: Path) -> bool:
    """Give out the habit and its state by their cells; whether the table is such a list.

    That is a table without sets and durations in which one column names exercise and another one
    says done, missed or skipped in every row.
    """
    if parts.of.keys() & {"sets", "reps", "hold", "duration", "end", "end_moment"}:
        return False
    named = next((parts.of[part] for part in _NAMES if part in parts.of), None)
    if named is None:
        named = next((one for one in parts.free() if evidence.names_exercise(parts, one)), None)
    told = parts.of.get("done") or next(
        (one for one in parts.free() if _is_state(one, resources)), None
    )
    if named is None and told is not None and told.says("exercise", "session", "sport"):
        parts.of["done"] = told
        return True
    if named is None or told is None or not evidence.names_exercise(parts, named):
        return False
    if not set(_NAMES) & set(parts.of):
        parts.of["activity"] = named
    parts.of["done"] = told
    return True


def _is_state(field: Field, resources: Path) -> bool:
    """Whether nearly all cells of a column tick or say that something was not done."""
    values = field.column.values
    known = sum(states.is_state(resources, value) for value in values)
    ticks = field.column.ticks >= _MOSTLY and field.column.distinct > 1
    return roles.is_mark(field.column) and (ticks or 0 < _MOSTLY * len(values) <= known)


_NAMES = ("exercise", "activity", "title")
