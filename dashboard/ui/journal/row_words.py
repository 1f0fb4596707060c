"""Rows of the change log in our words: what sort of thing, which field, which value."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

from dashboard.journal.phrases import day_in_words
from dashboard.manner import clock_written, figure
from dashboard.reports import ChangeRow

NOTHING: Final = "nothing"

THINGS: Final = {
    "session": "Session",
    "entry": "Exercise of a session",
    "symptom": "Warning sign",
    "checkin": "Check-in",
    "measure": "Measure",
    "period": "Period",
    "guidance": "Guidance from a professional",
    "goal": "Goal",
    "suggestion": "Answer to a suggestion",
    "own_exercise": "Own exercise",
    "alias": "Another name of an exercise",
    "archived_exercise": "Exercise set aside",
    "mapping": "What a file's columns mean",
    "setting": "Choice for the whole journal",
    "screening": "Check before the first suggestion",
    "routine": "Routine",
    "routine_item": "Exercise of a routine",
    "plan": "Plan",
    "plan_day": "Day of a plan",
    "planned_day": "What became of a planned day",
    "saved_query": "Saved query",
}
"""What a row of each table is."""

FIELDS: Final = {
    "active_recovery_min": "Active recovery, minutes",
    "advised_day": "Asked a professional on",
    "amounts": "Sets",
    "answer": "Answer",
    "archived": "Put away",
    "as_of": "Day",
    "broken_bone": "A broken bone",
    "category": "Category",
    "code": "Sign",
    "comfort": "Comfort",
    "comfort_after": "Comfort after",
    "comfort_before": "Comfort before",
    "comfort_during": "Comfort during",
    "condition": "A condition",
    "cues": "How to do it",
    "day": "Day",
    "days": "Days",
    "desk_hours": "Desk work, hours",
    "duration_min": "Minutes",
    "effort": "Effort",
    "equipment": "Equipment",
    "exercise": "Exercise",
    "first_day": "First day",
    "foam_rolling_min": "Foam rolling, minutes",
    "form": "Form",
    "fate": "What became of it",
    "fragile_bones": "Fragile bones",
    "header": "Headings of the file",
    "hydration_glasses": "Glasses to drink",
    "if_then": "If-then line",
    "key": "Choice",
    "kind": "Kind",
    "last_day": "Last day",
    "measure": "Test",
    "minutes": "Minutes",
    "minutes_per_session": "Minutes a session",
    "minutes_per_week": "Minutes a week",
    "mistakes": "Common mistakes",
    "name": "Name",
    "not_now": "Why not now",
    "note": "Note",
    "notes": "Notes",
    "origin": "Came in by",
    "outcome": "Suggestion",
    "per_side": "Done on each side",
    "position": "Place",
    "posture_breaks": "Posture breaks",
    "reason": "Reason",
    "routine": "Routine",
    "rule": "Rule",
    "said": "Meaning",
    "sessions_per_week": "Sessions a week",
    "side": "Side",
    "skipped": "Put off",
    "sleep_hours": "Sleep, hours",
    "soreness_next_day": "Soreness next day",
    "sql": "SELECT",
    "start": "Start",
    "steroids": "Steroids",
    "stretching_min": "Stretching, minutes",
    "target": "For what",
    "times_in_7": "Times in any seven days",
    "title": "Title",
    "to_day": "Moved to",
    "trials": "Trials",
    "unit": "Counted in",
    "value": "Value",
    "variable": "What it changes",
    "warm_up": "Warm-up",
    "weekday": "Weekday, 1 is Monday",
}
"""What the columns are called."""

INNER: Final = frozenset(
    {
        "id",
        "batch_id",
        "session_id",
        "checkin_id",
        "plan_id",
        "routine_id",
        "source_key",
        "source_hash",
        "decision",
        "removed_by",
    }
)
"""Columns that say nothing to a person."""

_VALUES: Final = {
    "hold_s": "seconds held",
    "reps": "repetitions",
    "not_now": "not now",
    "let_go": "let go",
}
_DAYS: Final = frozenset({"day", "first_day", "last_day", "as_of", "advised_day", "to_day"})
_PLACE: Final = {"entry": "position", "routine_item": "position"}


@dataclass(frozen=True, slots=True)
class Names:
    """How exercises, signs and tests are called, by id or code."""

    exercises: Mapping[str, str]
    signs: Mapping[str, str]
    tests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What a change did to one row: how it is called, what was done, and each value in words."""

    title: str
    done: str
    values: tuple[tuple[str, str, str], ...]


def told(row: ChangeRow, *, names: Names) -> Told:
    """Put a row of a change into words: the values that differ, or all that were given."""
    before, after = (json.loads(one) if one else {} for one in (row.before, row.after))
    there = after or before
    done = "changed" if before and after else "added" if after else "removed"
    return Told(
        title=_title(row.table_name, there, names),
        done=done,
        values=tuple(
            (field(name), value(name, before.get(name), names), value(name, after.get(name), names))
            for name in there
            if name not in INNER
            and _given(before.get(name)) != _given(after.get(name))
            and not (name == _PLACE.get(row.table_name) and done != "changed")
        ),
    )


def field(name: str) -> str:
    """Return what a column is called."""
    return FIELDS.get(name, name.replace("_", " "))


def value(name: str, given: Any, names: Names) -> str:  # noqa: ANN401 - any value of JSON
    """Return a value as a person says it."""
    if _given(given) is None:
        return NOTHING
    if isinstance(given, bool):
        return "yes" if given else "no"
    if isinstance(given, list):
        return ", ".join("?" if one is None else _number(str(one)) for one in given)
    return _text(name, str(given), names) if isinstance(given, str) else _number(str(given))


def _text(name: str, text: str, names: Names) -> str:
    if name in _DAYS:
        return day_in_words(date.fromisoformat(text))
    if name == "start":
        return clock_written(time.fromisoformat(text)) if text.endswith(":00") else text
    called = {"exercise": names.exercises, "code": names.signs, "measure": names.tests}
    return called[name].get(text, text) if name in called else _VALUES.get(text, text)


def _number(text: str) -> str:
    return figure(text.rstrip("0").removesuffix(".")) if "." in text else text


def imported_value(name: str, text: str | None, names: Names) -> str:
    """Return a value that came as text, such as a list or a number in JSON."""
    try:
        given = json.loads(text) if text else text
    except ValueError:
        given = text
    is_text = isinstance(given, (dict, str)) or (name in {"notes", "note", "title"})
    return value(name, text if is_text else given, names)


def _given(given: Any) -> Any:  # noqa: ANN401 - any value of JSON
    return None if given in (None, "", []) else given


def _title(table: str, row: Mapping[str, Any], names: Names) -> str:
    thing = THINGS.get(table, table.replace("_", " "))
    which = next((name for name in ("exercise", "code", "measure", "name") if row.get(name)), None)
    day = next((name for name in ("day", "first_day", "as_of") if row.get(name)), None)
    parts = [f"{thing} of {value(day, row[day], names)}" if day else thing]
    if which and table != "mapping":
        parts.append(value(which, row[which], names))
    return ": ".join(parts)
