"""One line of text for what was done: ``Cat-cow 2x10; Open book 2x8/side; Wall angel 10,8,6 @L2``.

Pieces are separated by ``;`` or a line break. A piece is a name, then optionally a dose, a side
(``/side`` for both, ``/left``, ``/right``) and a level (``@L2``). A dose is sets x amount or the
sets one by one; ``s`` after a number makes it seconds of a hold, ``?`` is an amount not known.
A name that would be misread stands in double quotes, quotes inside it doubled.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.journal.doses import DOSE, TIMES, MisreadError, dose_read, dose_written
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Exercise, Side, Unit

LONGEST_NAME = 200
LONGEST_PIECE = 1000
"""Characters. More is a slip, and would only slow the reading down."""

_SHOWN = 60
"""Characters of a piece that a problem repeats."""

_PIECE = re.compile(r'\s*((?:"(?:[^"]|"")*"|[“„][^“”]*[“”])?[^;\r\n]*)')
_QUOTED = re.compile(r'"((?:[^"]|"")*)"|[“„]([^“”]*)[“”]')
_QUOTES = ('"', "“", "„")
_MARK = re.compile(
    r"/\s*(side|both|left|right)\b(?=\s*(?:$|[@\d?]))|@\s*L\s*(\d+)\b", re.IGNORECASE
)
_NAME_AND_DOSE = re.compile(rf"(.*?)(?:(?:^|\s+)({DOSE}))?\s*", re.IGNORECASE)
_LIKE_A_DOSE = re.compile(rf"(?:^|\s)[-+~.]?[\d?]\S*$|\d\s*{TIMES}\s*[\d?]", re.IGNORECASE)
_MISREAD = re.compile(r'[;@"“„/\x00-\x1f]|(?<!\w)[\d?]|^\s|\s$')
_SIDES = {"side": Side.BOTH, "both": Side.BOTH, "left": Side.LEFT, "right": Side.RIGHT}
_SIDES_WRITTEN = {None: "", Side.BOTH: "/side", Side.LEFT: "/left", Side.RIGHT: "/right"}
_HOW = "Write the dose like 2x10, 10,8,6 or 3x30s, and put a name with numbers in quotes."


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text says.

    Args:
        entries: the pieces that could be read, in order.
        new_exercises: own exercises for names that were not known, each once.
        problems: one sentence for each piece that could not be read, naming it.
    """

    entries: tuple[Entry, ...]
    new_exercises: tuple[Exercise, ...]
    problems: tuple[str, ...]


def parse(text: str, *, vocabulary: Vocabulary) -> Parsed:
    """Read a text in this notation; what cannot be read is a problem, never an exception."""
    read: list[_Piece] = []
    problems: list[str] = []
    for piece in pieces(text):
        try:
            read.append(_read(piece, vocabulary))
        except MisreadError as error:
            problems.append(f"“{_short(piece)}”: {error}")
    coined = _coined([piece for piece in read if piece.exercise.id not in vocabulary.exercises])
    entries = [
        Entry(
            piece.exercise.id,
            piece.unit or coined.get(piece.exercise.id, piece.exercise).unit,
            piece.amounts,
            piece.side,
        )
        for piece in read
    ]
    return Parsed(tuple(entries), tuple(coined.values()), tuple(problems))


def pieces(text: str) -> list[str]:
    """Return the pieces of a text, one for each exercise, readable or not."""
    return [piece for found in _PIECE.findall(text) if (piece := found.strip())]


def printed(entries: Sequence[Entry], *, vocabulary: Vocabulary) -> str:
    """Write entries in this notation; parsing it gives the same exercises, amounts and sides.

    Comfort and note of an entry have no notation, nor has the unit of an entry without amounts.
    """
    return "; ".join(_written(entry, vocabulary) for entry in entries)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one piece says; ``unit`` is ``None`` without a dose."""

    exercise: Exercise
    unit: Unit | None
    amounts: tuple[int | None, ...]
    side: Side | None


def _coined(pieces: Sequence[_Piece]) -> dict[str, Exercise]:
    """Return the new exercises, each once; the first dose of one decides on its unit."""
    coined = {piece.exercise.id: piece.exercise for piece in reversed(pieces)}
    units = {piece.exercise.id: piece.unit for piece in reversed(pieces) if piece.unit}
    return {
        exercise_id: replace(coined[exercise_id], unit=units.get(exercise_id, Unit.REPS))
        for exercise_id in dict.fromkeys(piece.exercise.id for piece in pieces)
    }


def _read(piece: str, vocabulary: Vocabulary) -> _Piece:
    if len(piece) > LONGEST_PIECE:
        raise MisreadError("this is too long for one exercise. Put ; between exercises.")
    quoted = _QUOTED.match(piece)
    if quoted is None and piece.startswith(_QUOTES):
        raise MisreadError("the quote at its beginning is not closed.")
    rest, side, level = _marks(piece[quoted.end() :] if quoted else piece)
    said = _NAME_AND_DOSE.fullmatch(rest)
    name, dose = (said[1].strip(), said[2]) if said else (rest, None)
    if quoted:
        if name:
            raise MisreadError(f"what follows the name in quotes could not be read. {_HOW}")
        name = quoted[2] if quoted[1] is None else quoted[1].replace('""', '"')
    elif dose and vocabulary.is_name(rest):
        raise MisreadError("this can be a name, or a name and a dose. Put the name in quotes.")
    unit, amounts = dose_read(dose) if dose else (None, ())
    exercise = _exercise(name, vocabulary, is_quoted=bool(quoted))
    if level is not None:
        exercise = _at_level(exercise, level, vocabulary)
    return _Piece(exercise, unit, amounts, side)


def _marks(text: str) -> tuple[str, Side | None, int | None]:
    """Take side and level out of a piece, wherever they stand."""
    if "/" not in text and "@" not in text:
        return text, None, None
    found = _MARK.findall(text)
    sides = [_SIDES[side.lower()] for side, _ in found if side]
    levels = [int(level[:9]) for _, level in found if level]
    rest = _MARK.sub(" ", text).strip()
    if len(sides) > 1 or len(levels) > 1:
        raise MisreadError("say the side and the level once.")
    if "@" in rest:
        raise MisreadError("after @ comes a level, like @L2.")
    return rest, sides[0] if sides else None, levels[0] if levels else None


def _exercise(name: str, vocabulary: Vocabulary, *, is_quoted: bool) -> Exercise:
    if not is_quoted and not name:
        raise MisreadError("the name of the exercise is missing.")
    known = vocabulary.find(name)
    if known:
        return known
    if not is_quoted and _LIKE_A_DOSE.search(name):
        raise MisreadError(f"the dose could not be read. {_HOW}")
    label = " ".join(name.split()) if is_quoted else " ".join(name.split()).strip(" ,:-–—")  # noqa: RUF001 - both dashes
    if all(unicodedata.category(character)[0] in "PZC" for character in label):
        raise MisreadError("the name of the exercise is missing.")
    if len(label) > LONGEST_NAME:
        raise MisreadError(f"a name can have up to {LONGEST_NAME} characters.")
    return vocabulary.coined(label)


def _at_level(exercise: Exercise, level: int, vocabulary: Vocabulary) -> Exercise:
    levels = vocabulary.levels(exercise)
    if not levels:
        raise MisreadError("only exercises of the catalogue have levels; this is not one.")
    at_level = vocabulary.rung(exercise, level)
    if at_level is None:
        raise MisreadError(f"there is no level {level}; it has levels {levels[0]} to {levels[-1]}.")
    return at_level


def _written(entry: Entry, vocabulary: Vocabulary) -> str:
    name = vocabulary.spelled(entry.exercise)
    dose = dose_written(entry.unit, entry.amounts)
    plain = f"{name} {dose}" if dose else name
    if _MISREAD.search(name) or (dose and vocabulary.is_name(plain)):
        doubled = name.replace('"', '""')
        plain = f'"{doubled}" {dose}'.rstrip()
    side = _SIDES_WRITTEN[entry.side]
    return f"{plain}{side}" if dose else f"{plain} {side}".rstrip()


def _short(piece: str) -> str:
    return piece if len(piece) <= _SHOWN else f"{piece[: _SHOWN - 3]}..."
