"""Which column of an unknown table plays which part, told from its header's words and its cells."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from dashboard.importing.guessing.column_values import Column
from dashboard.importing.guessing.header_words import Lexicon, Words

Fit = Callable[[Column], bool]
MOST = 0.6
"""The share of a column's cells that must look like what it is taken for."""
_MOST_SETS, _MOST_REPS = 60, 2000
_LOWEST, _HIGHEST = -10, 100
"""Ends of the widest scale of ratings."""
_FEW, _SHORT = 8, 30
"""Different values, and characters, of a column that ticks or states."""
_EARLY, _HOURS = 5, 24
"""An hour before which few people exercise, and those of a day."""
_VAGUE = ("session", "sport", "time")
_OFTEN = 0.4
_DOUBT = 1.5
"""How much likelier another meaning may be."""
_NAMED = 1.9
"""How telling a header's words must be."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table: where it stands, what its header's words mean, what its cells are."""

    place: int
    header: str
    words: Words
    column: Column

    def says(self, *meanings: str) -> float:
        """Return how much the header's words speak for the best of some meanings."""
        return max((self.words.meanings.get(one, 0.0) for one in meanings), default=0.0)


class Parts:
    """The parts that are given out; a column plays one."""

    def __init__(self, fields: Sequence[Field], lexicon: Lexicon) -> None:
        self.fields = fields
        self.lexicon = lexicon
        self.of: dict[str, Field] = {}

    def free(self) -> Iterator[Field]:
        """Yield the columns that play no part yet and hold something."""
        taken = {field.place for field in self.of.values()}
        return (one for one in self.fields if one.place not in taken and one.column.filled)

    def give(
        self,
        part: str,
        *meanings: str,
        fit: Fit,
        unless: Collection[str] = (),
        score: Callable[[Field], float] | None = None,
        at_least: float = _NAMED,
    ) -> Field | None:
        """Give a part to the free column that fits it best, if there is one."""
        if part in self.of:
            return self.of[part]
        rated = [
            (score(field) if score else _spoken(field, meanings), -field.place, field)
            for field in self.free()
            if fit(field.column) and not field.words.contexts.intersection(unless)
        ]
        best = max(rated, default=None, key=lambda one: one[:2])
        if best is None or best[0] < at_least:
            return None
        self.of[part] = best[2]
        return best[2]


def _spoken(field: Field, meanings: Collection[str]) -> float:
    """Return how much a header speaks for some meanings; 0 where another is much likelier."""
    others = (
        weight
        for meaning, weight in field.words.meanings.items()
        if meaning not in meanings and meaning not in _VAGUE
    )
    said = field.says(*meanings)
    return said if said + _DOUBT >= max(others, default=0.0) else 0.0


def is_word(column: Column) -> bool:
    """Whether a column holds a few words."""
    return column.is_text and column.distinct <= _FEW


def is_day(column: Column) -> bool:
    """Whether a column holds days."""
    return column.days >= MOST


def is_moment(column: Column) -> bool:
    """Whether a column holds days with a clock time behind them."""
    return column.moments >= MOST


def is_clock(column: Column) -> bool:
    """Whether a column holds clock times."""
    return column.clocks >= MOST and column.days < MOST


def is_duration(column: Column) -> bool:
    """Whether a column may hold durations."""
    return column.numbers + column.lengths >= MOST and column.days < MOST


def is_text(column: Column) -> bool:
    """Whether a column holds words."""
    return column.is_text


def says_how_long(column: Column) -> bool:
    """Whether a column holds words, and many of its cells name a duration among them."""
    return column.is_text and column.durations < MOST and column.timed >= _OFTEN


def is_rating(column: Column) -> bool:
    """Whether a column may hold ratings: small numbers, faces, or a few words."""
    if column.numbers >= MOST:
        return column.low >= _LOWEST and column.high <= _HIGHEST
    if column.days >= MOST or column.clocks >= MOST:
        return False
    return column.ratings >= MOST or (column.is_list and column.length <= _SHORT)


def is_count(column: Column) -> bool:
    """Whether a column may hold numbers of sets."""
    return column.numbers >= MOST and column.whole and column.high <= _MOST_SETS


def is_amount(column: Column) -> bool:
    """Whether a column may hold repetitions or seconds, of one set or of several."""
    return column.amounts >= MOST and column.high <= _MOST_REPS and column.days < MOST


def is_mark(column: Column) -> bool:
    """Whether a column may say of rows that they are done: a box, yes or no, a state."""
    return column.days < MOST and column.distinct <= _FEW and column.length <= _SHORT


def day_score(field: Field) -> float:
    """Return how well a column would tell the day of a row."""
    words, column = field.words, field.column
    started = field.says("start") if column.moments >= MOST else 0.0
    score = max(field.says("day"), started, 1.0) + 2 * column.share
    score += 0.5 * (column.moments >= MOST) + _of_session(field)
    score -= 4 * ("birth" in words.contexts) + 2 * ("recorded" in words.contexts)
    score -= 1 * ("planned" in words.contexts)
    return score - 3 * (field.says("end") > max(field.says("start"), 1.0))


def duration_score(field: Field) -> float:
    """Return how well a column would tell how long a row's session lasted."""
    column = field.column
    spelled = max(column.durations, column.lengths if column.clocks < MOST else 0.0) >= MOST
    score = max(field.says("duration"), field.says("time") - 0.5, 2.0 if spelled else 0.0)
    if field.words.unit and score < _NAMED and field.says("session", "exercise", "sport"):
        score = 2.5
    pace = () if field.words.unit in {"minutes", "hours"} else ("fitness",)
    others = field.says("sleep", "desk", "foam_rolling", "active_recovery", "hold", *pace)
    return score - (others if others > 1 else 0.0) + column.share


def start_score(field: Field) -> float:
    """Return how well a column of moments would tell when a row's session began."""
    return _spoken(field, ("start",)) + _of_session(field)


def end_score(field: Field) -> float:
    """Return how well a column would tell when a row's session ended."""
    return _spoken(field, ("end",)) + _of_session(field)


def _of_session(field: Field) -> float:
    """Return what speaks for a moment under a header that names the session itself."""
    is_one = field.column.moments >= MOST and field.says("start", "end") > 0
    return 0.8 if is_one and field.says("session", "sport") > 0 else 0.0


def looks_early(column: Column) -> bool:
    """Whether texts such as 7:30 are rather clock times than durations."""
    firsts = sorted(
        int(value.split(":")[0]) for value in column.values if value.split(":")[0].isdigit()
    )
    return bool(firsts) and firsts[len(firsts) // 2] >= _EARLY and firsts[-1] < _HOURS
