"""What an unknown table is about, and so what its rows are: sessions, sets, check-ins, or none."""

import re
from dataclasses import dataclass

from dashboard.importing.guessing import roles
from dashboard.importing.guessing.roles import Field, Parts
from dashboard.importing.wording import listed
from dashboard.journal.activities import kind_of

_HABITS = (
    "sleep_hours",
    "desk_hours",
    "foam_rolling_min",
    "active_recovery_min",
    "stretching_min",
    "hydration_glasses",
    "posture_breaks",
)
_SESSION = {
    *("day", "start", "end", "end_moment", "duration", "session_id", "activity", "title", "done"),
    *("comfort_before", "comfort_during", "comfort_after", "soreness_next_day", "effort", "form"),
    *("warm_up", "symptoms", "notes"),
}
KEPT: dict[str | None, frozenset[str]] = {
    "sessions": frozenset(_SESSION),
    "sets": frozenset(_SESSION | {"exercise", "sets", "reps", "hold", "side"}),
    "checkins": frozenset({"day", *_HABITS, "symptoms", "notes"}),
}
"""The parts that a mapping can name, by what the rows are."""

LENGTHS = {"duration", "end", "end_moment"}
"""The parts that tell how long a session took."""

_STRANGERS = {
    "money": "a list of payments or prices",
    "hospital": "health statistics or the records of a hospital",
    "weather": "weather records",
    "project": "a list of tasks or projects",
    "people": "a list of people",
    "media": "a list of media or of what was watched",
}
_OF_SETS = ("sets", "reps", "hold")
_BODY = ("pain", "stiffness", "comfort", "mood", "soreness", "symptoms", "sleep", "steps", "water")
_ENOUGH, _CLEAR = 2.0, 3.0
"""How much must speak for something, and how much speaks for itself."""
_PLAIN = 3.6
"""How plainly a header must speak of the body: "feeling after" does, "rating" does not."""
_HALF = 0.5
_SHORTEST, _LONGEST = 2, 180
"""Minutes of a usual session."""
_HOURS = re.compile(r"\d\s*(?:h|std|st|hora|or[ae]|uur|tim|godz|時)|:", re.IGNORECASE)
_BARE = 0.4
"""How sure a table of days and minutes is of exercise."""
_AT_MOST = 4.5
"""How much speaks against a journal at most: wide exports hold columns of weather and gear, too."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the rows of a table are, how sure that is, and by which columns it was told.

    ``rows`` is ``None`` where it is no journal; ``what`` says then what it looks like.
    """

    rows: str | None
    confidence: float = 0.0
    why: str = ""
    what: str = ""


def told(parts: Parts, *, is_grouped: bool = False, is_ticked: bool = False) -> Told:
    """Weigh what speaks for sessions, for check-ins and for something else altogether."""
    exercise, named = _exercise(parts)
    exercise += 2.0 * is_ticked
    habits = _habits(parts)
    against, what = strange(parts)
    is_clear = exercise >= _CLEAR or (exercise > habits and not against)
    if exercise >= _ENOUGH and exercise > against and is_clear:
        rows = "sets" if _is_sets(parts, is_grouped=is_grouped) else "sessions"
        return Told(rows, _confidence(exercise - against), _names(parts, named))
    if habits >= _ENOUGH and habits > against:
        return Told("checkins", _confidence(habits - against), _names(parts, list(_HABITS)))
    if not against and _is_bare_log(parts):
        return Told("sessions", _BARE, _names(parts, ["duration"]))
    return Told(None, what=what)


def _exercise(parts: Parts) -> tuple[float, list[str]]:
    """Return how much speaks for sessions, and the parts that do."""
    of = parts.of
    there = [part for part in ("exercise", *_OF_SETS, "effort", "form", "warm_up") if part in of]
    score = 2.0 * len(there)
    for part in ("activity", "title", "exercise"):
        if part in of and speaks_of_exercise(parts, of[part]):
            score += 2
            there.append(part)
    if any(_is_moment_of_session(field) for part, field in of.items() if "comfort" in part):
        score += 2
        there += [part for part in of if part.startswith("comfort_")]
    lasted = not _tells_of_nights(parts)
    if lasted and (
        "duration" in of
        or "end" in of
        or "end_moment" in of
        or _is_range(of.get("start", of["day"]))
    ):
        score += 1
        there.append("duration")
        is_a_time = "start" in of or of["day"].column.moments > 0
        score += 1 if is_a_time or "activity" in of or "title" in of else 0
    if "duration" in of and _rates_the_body(parts):
        score += 2
        there.append("duration")
    lasting = [part for part in ("title", "activity", "exercise") if part in of]
    if not of.keys() & LENGTHS and any(roles.says_how_long(of[one].column) for one in lasting):
        score += 2
        there += lasting
    words = [field for field in parts.fields if field.says("session", "sport") > 0]
    score += 1.5 if words else 0
    return score + min(2, sum(field.says("fitness") > 1 for field in parts.fields)), there


def _is_bare_log(parts: Parts) -> bool:
    """Whether a table says days and minutes and nothing else, as people note what they practise.

    Hours, and columns that speak of something else, may be of work or of sleep.
    """
    lasted = parts.of.get("duration")
    if lasted is None or lasted.says("duration") < _CLEAR or lasted.words.unit in {"hours", "ms"}:
        return False
    numbers = lasted.column.numbers >= roles.MOST and _SHORTEST <= lasted.column.middle <= _LONGEST
    spelled = lasted.column.durations >= roles.MOST and not any(
        map(_HOURS.search, lasted.column.values)
    )
    others = (field for field in parts.free() if not field.words.contexts & {"planned"})
    return (numbers or spelled) and not any(field.words.meanings for field in others)


def _tells_of_nights(parts: Parts) -> bool:
    """Whether a column is about sleep and none names what was done."""
    named = parts.of.keys() & {"activity", "title", "exercise"}
    return not named and any(field.says("sleep") >= _PLAIN for field in parts.fields)


def _rates_the_body(parts: Parts) -> bool:
    """Whether a rating of the body stands beside, and nothing of remedies, as in pain diaries."""
    ratings = any(field.says("pain", "stiffness", "comfort") >= _PLAIN for field in parts.fields)
    return ratings and not any(field.says("remedy") for field in parts.fields)


def _is_range(field: Field) -> bool:
    return max(field.column.day_ranges, field.column.clock_ranges) >= _HALF


def _is_moment_of_session(field: Field) -> bool:
    return field.words.moment in {"before", "during", "after"}


def names_exercise(parts: Parts, field: Field) -> bool:
    """Whether a column holds names of exercise rather than texts that speak of it."""
    return field.column.is_list and speaks_of_exercise(parts, field)


def speaks_of_exercise(parts: Parts, field: Field) -> bool:
    """Whether a good part of a column's values are names of exercise."""
    values = field.column.values if field.column.is_text else ()
    known = [
        value
        for value in values
        if parts.lexicon.words(value).meanings.keys() & {"sport", "session", "exercise"}
        or kind_of(value, surely=True)
    ]
    return 4 * len(known) >= len(values) > 0


def _habits(parts: Parts) -> float:
    said = [one for one in _BODY if any(field.says(one) >= _PLAIN for field in parts.fields)]
    return 2.0 * sum(part in parts.of for part in _HABITS) + 2.0 * len(said)


def strange(parts: Parts) -> tuple[float, str]:
    """Return how much speaks for a table of another sort, and of which."""
    counts = {sort: sum(_is_mostly(field, sort) for field in parts.fields) for sort in _STRANGERS}
    most = max(counts, key=lambda sort: counts[sort])
    if not counts[most]:
        return 0.0, "a table of something else"
    return min(_AT_MOST, 1.5 * sum(counts.values())), _STRANGERS[most]


def _is_mostly(field: Field, sort: str) -> bool:
    meanings = field.words.meanings
    return sort in meanings and meanings[sort] >= max(meanings.values()) - 1


def _is_sets(parts: Parts, *, is_grouped: bool) -> bool:
    return "exercise" in parts.of and (is_grouped or any(part in parts.of for part in _OF_SETS))


def _confidence(score: float) -> float:
    return round(min(0.9, 0.4 + 0.06 * score), 2)


def _names(parts: Parts, named: list[str]) -> str:
    telling = dict.fromkeys(
        parts.of[part].header[:40] for part in ["day", *named] if part in parts.of
    )
    return listed(list(telling))
