"""What was told of an unknown table, written down as a mapping."""

import re
from collections.abc import Mapping

from dashboard.importing.guessing import evidence
from dashboard.importing.guessing.evidence import Told
from dashboard.importing.guessing.header_words import is_a_set
from dashboard.importing.guessing.ratings import of_the_body, scales
from dashboard.importing.guessing.roles import MOST, Field, Parts
from dashboard.importing.targets import NOTE, NOTES, SET, SETS

_DOSE = re.compile(r"\d\s*[x\u00d7]\s*\d")
_SEVERAL = re.compile(r"[,;+&\n]|\s/\s")
_LONGEST_NAME = 80


def as_mapping(parts: Parts, told: Told) -> dict[str, object]:
    """Write down as a mapping what was told of a table."""
    kept = {part: field for part, field in parts.of.items() if part in evidence.KEPT[told.rows]}
    columns = {field.header: _target(part, field) for part, field in kept.items()}
    if told.rows == "sessions" and "exercise" in parts.of:
        columns |= _exercise(parts.of["exercise"], is_titled="title" in kept)
    if told.rows == "sets":
        columns |= {field.header: SET for field in _sets(parts, columns)}
    if told.rows in {"checkins", "sessions", "sets"}:
        for field in _noted(parts, columns, ratings=told.rows != "checkins"):
            columns[field.header] = NOTE
    return {
        "name": ", ".join(list(columns)[:4])[:_LONGEST_NAME],
        "rows": told.rows,
        "date": "auto",
        "columns": columns,
        "scales": scales(kept),
        "defaults": _defaults(parts, kept),
    }


def _sets(parts: Parts, columns: Mapping[str, str]) -> list[Field]:
    """Return the columns that hold the repetitions of a set each."""
    found = [
        field
        for field in parts.fields
        if field.header not in columns and is_a_set(field.header) and field.column.filled
    ]
    return found[:SETS]


def _target(part: str, field: Field) -> str:
    if part == "duration":
        unit = {"minutes": "min"}.get(field.words.unit or "", field.words.unit)
        return f"duration_{unit}" if unit else "duration"
    return part


def _exercise(field: Field, *, is_titled: bool) -> dict[str, str]:
    """Return what exercises of a session are: one, several in the notation, or its title."""
    values = field.column.values
    if 2 * sum(map(bool, map(_DOSE.search, values))) > len(values):
        return {field.header: "exercises"}
    if sum(map(bool, map(_SEVERAL.search, values))) * 4 < len(values):
        return {field.header: "exercise"}
    return {} if is_titled else {field.header: "title"}


def _defaults(parts: Parts, kept: Mapping[str, Field]) -> dict[str, str]:
    """Return what blank cells say: where others are ticked, or tell a duration that was planned."""
    done, lasted = kept.get("done"), kept.get("duration")
    if done is not None:
        ticks = done.column.share < 1 and done.column.ticks >= MOST
        return {"done": "no"} if ticks else {}
    is_plan = any("planned" in field.words.contexts for field in parts.fields)
    return {"done": "without duration"} if is_plan and lasted and lasted.column.share < 1 else {}


def _noted(parts: Parts, columns: Mapping[str, str], *, ratings: bool) -> list[Field]:
    """Return the columns whose cells go into the notes, each with its name.

    Of days that is all others; of sessions the ``ratings`` that are of another time, or a second
    of the same: where two say how the neck and the shoulder feel, neither is lost.
    """
    of_ours = {field.place for part, field in parts.of.items() if part in {"session_id", "done"}}
    others = [
        field
        for field in parts.fields
        if field.header not in columns and field.column.filled and field.place not in of_ours
        if not ratings or of_the_body(field)
    ]
    return others[:NOTES]
