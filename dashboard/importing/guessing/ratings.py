"""Ratings in an unknown table: which of ours they are, on which scale, and which end is good."""

from dashboard.importing.guessing import roles
from dashboard.importing.guessing.column_values import Column
from dashboard.importing.guessing.roles import Field, Parts

_TURNED = ("pain", "stiffness")
_TOP = 10
_NAMED = 2.0
"""How plainly a header must name a feeling."""
_USUAL = {"pain": "during", "stiffness": "before", "comfort": "after"}
"""When a rating was given, where its header does not say."""


def give_ratings(parts: Parts) -> None:
    """Give out the parts of ratings: comfort, soreness, effort and form."""
    parts.give("soreness_next_day", "soreness", fit=roles.is_rating)
    parts.give("effort", "effort", fit=roles.is_rating, unless=("next_day",))
    parts.give("form", "form", fit=_is_form)
    for meaning in ("comfort", "pain", "stiffness"):
        for field in sorted(parts.free(), key=lambda one: -one.says(meaning)):
            _give_comfort(parts, field, meaning)


def _give_comfort(parts: Parts, field: Field, meaning: str) -> None:
    others = field.says("notes", "symptoms", "mood", "sleep", "effort")
    if field.says(meaning) < max(_NAMED, others) or not roles.is_rating(field.column):
        return
    if field.words.moment is None and "daytime" in field.words.contexts:
        return  # of the morning or the evening, not of the session
    moment = field.words.moment or _USUAL[meaning]
    part = f"comfort_{moment}"
    if moment == "next_day":
        if meaning != "comfort":
            parts.of.setdefault("soreness_next_day", field)
    else:
        parts.of.setdefault(part, field)


def of_the_body(field: Field) -> bool:
    """Whether a column rates how the body feels, whichever part it plays."""
    return field.says(*_USUAL, "soreness") >= _NAMED and roles.is_rating(field.column)


def _is_form(column: Column) -> bool:
    return roles.is_rating(column) and (column.numbers < roles.MOST or column.high <= _TOP)


def scales(kept: dict[str, Field]) -> dict[str, dict[str, object]]:
    """Return the scale of each rating that is not known to be ours, by header."""
    found: dict[str, dict[str, object]] = {}
    for part, field in kept.items():
        if not part.startswith("comfort_") and part not in {"effort", "form", "soreness_next_day"}:
            continue
        scale: dict[str, object] = {}
        ends = field.words.scale
        if ends:
            scale = {"from": ends[0], "to": ends[1]}
        if part.startswith("comfort_") and field.says(*_TURNED) > field.says("comfort"):
            scale["turned"] = True
        found[field.header] = scale
    return found
