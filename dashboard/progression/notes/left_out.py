"""N5: what could not be used, and what is missing."""

from collections import Counter
from collections.abc import Iterator

from dashboard.progression import thresholds as t
from dashboard.progression.exercise_days import NEEDED
from dashboard.progression.situation import Situation
from dashboard.progression.words import counted, joined


def left_out(s: Situation) -> Iterator[str]:
    """Give a sentence for each kind of value or row that does not count."""
    out = s.left_out
    kinds = Counter((defect.part, defect.place, defect.reason) for defect in out.defects)
    for (part, place, reason), count in sorted(kinds.items()):
        where = part.capitalize() if not place else f"{part.capitalize()}, {_spoken(place)}"
        often = "" if count == 1 else f" ({count} times)"
        yield f"{where}: {reason}{often}."
    if out.unknown_codes:
        yield (
            f"{counted(out.unknown_codes, 'symptom')} with a code that is not known could not be "
            "judged. If it worries you, ask a professional."
        )
    if out.repeated_rows:
        yield (
            f"{counted(out.repeated_rows, 'row')} with the id of another session; each session "
            "counts once, with the more careful of its values."
        )
    if out.future_rows:
        yield f"{counted(out.future_rows, 'row')} dated after this day; they do not count yet."
    yield from _missing(s)


def _missing(s: Situation) -> Iterator[str]:
    lacking = Counter(name for day in s.days_to_last(t.MONTH_DAYS) for name in day.missing)
    parts = [
        f"{words} on {counted(lacking[name], 'day')}"
        for name, words in NEEDED.items()
        if lacking[name]
    ]
    if parts:
        yield f"Missing in the four weeks to the last session: {joined(parts)}."


def _spoken(place: str) -> str:
    return place.replace("_", " ")
