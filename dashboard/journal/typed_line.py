"""The typed line of exercises, changed one exercise at a time; what cannot be read in it stays."""

from collections import Counter
from collections.abc import Callable, Sequence

from dashboard.journal import notation
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry, Exercise, Side, Unit


def added(text: str, entry: Entry, *, vocabulary: Vocabulary) -> str:
    """Return the line with one more exercise at its end."""
    return "; ".join([*notation.pieces(text), notation.printed([entry], vocabulary=vocabulary)])


def changed(
    text: str, mark: str, change: Callable[[Entry], Entry | None], *, vocabulary: Vocabulary
) -> str:
    """Return the line with one exercise changed, or taken out where the change gives ``None``.

    ``mark`` says which one, as ``marks`` names it; one that is gone changes nothing. The vocabulary
    knows the new exercises of the line too.
    """
    pieces = notation.pieces(text)
    parsed = [notation.parse(piece, vocabulary=vocabulary).entries for piece in pieces]
    readable = [place for place, entries in enumerate(parsed) if entries]
    entries = [parsed[place][0] for place in readable]
    for place, entry, name in zip(readable, entries, marks(entries), strict=True):
        if name == mark:
            new = change(entry)
            written = "" if new is None else notation.printed([new], vocabulary=vocabulary)
            pieces[place] = written
    return "; ".join(piece for piece in pieces if piece)


def moved(text: str, mark: str, by: int, *, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the line with one exercise put so many places later, and how it is named then.

    What cannot be read stays where it is; beyond the first or the last place nothing moves.
    """
    pieces = notation.pieces(text)
    parsed = [notation.parse(piece, vocabulary=vocabulary).entries for piece in pieces]
    readable = [place for place, entries in enumerate(parsed) if entries]
    order = [parsed[place][0] for place in readable]
    names = marks(order)
    if mark not in names:
        return text, mark
    old = names.index(mark)
    new = min(max(old + by, 0), len(order) - 1)
    if new == old:
        return text, mark
    order.insert(new, order.pop(old))
    written = [pieces[place] for place in readable]
    written.insert(new, written.pop(old))
    for place, piece in zip(readable, written, strict=True):
        pieces[place] = piece
    return "; ".join(pieces), marks(order)[new]


def marks(entries: Sequence[Entry]) -> list[str]:
    """Name each entry by its exercise, and by how often that was named before."""
    seen: Counter[str] = Counter()
    found = []
    for entry in entries:
        seen[entry.exercise] += 1
        found.append(f"{entry.exercise}#{seen[entry.exercise]}")
    return found


def usual(exercise: Exercise) -> Entry:
    """Return an exercise with the dose that its catalogue begins with; none for an own one."""
    amounts = (exercise.start_amount,) * exercise.start_sets if exercise.family else ()
    side = Side.BOTH if exercise.per_side else None
    return Entry(exercise.id, exercise.unit, amounts, side)


def with_sets(entry: Entry, sets: int) -> tuple[int | None, ...]:
    """Return the amounts with so many sets: the last is repeated, or the last ones go."""
    held = entry.amounts or (None,)
    return (*held, *(held[-1],) * sets)[:sets]


def with_exercise(entry: Entry, exercise: Exercise) -> Entry:
    """Return the entry for another exercise; seconds are not taken over as repetitions."""
    usual_one = usual(exercise)
    if exercise.unit is not entry.unit:
        return usual_one
    side = entry.side if exercise.per_side else None
    return Entry(exercise.id, entry.unit, entry.amounts, side or usual_one.side)


def in_unit(entry: Entry, unit: Unit) -> Entry:
    """Return the entry with its numbers counted as something else."""
    return Entry(entry.exercise, unit, entry.amounts or (None,), entry.side)
