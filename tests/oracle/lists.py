"""Sessions, changes and imports as they are listed."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

from dashboard.model import Catalogue, Entry, Session, Side, Unit
from tests.oracle.exercises import name
from tests.oracle.parts import Row, change, chosen, counting, entries_of, kind
from tests.oracle.past import Asked, Kept, Past, Said

SIDES = {None: "", Side.BOTH: "/side", Side.LEFT: "/left", Side.RIGHT: "/right"}


def plain(text: str) -> str:
    """Return a text without case and accents."""
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def in_words(entry: Entry, label: str) -> str:
    amounts = entry.amounts
    if not amounts:
        return label + SIDES[entry.side]
    unit = "s" if entry.unit is Unit.HOLD else ""
    sets = [f"{'?' if amount is None else amount}{unit}" for amount in amounts]
    alike = len(sets) > 1 and len(set(sets)) == 1
    dose = f"{len(sets)}x{sets[0]}" if alike else ",".join(sets)
    return f"{label} {dose}{SIDES[entry.side]}"


def session_list(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    found = [
        kept
        for kept in chosen(past, asked)
        if _holds(kept, past, asked.words, catalogue)
        and (asked.origins is None or kept.origin in asked.origins)
        and not (asked.unrated and any(getattr(kept.session, name) is not None for name in RATINGS))
        and (not asked.hand_edited or _mended(kept))
    ]
    found.sort(key=by_age(past), reverse=True)
    if asked.sort == "oldest":
        found.sort(key=lambda kept: by_age(past)(kept)[:2])
    elif asked.sort in RANKS:
        ranks = {kept.id: RANKS[asked.sort](kept.session) for kept in found}
        known = [kept for kept in found if ranks[kept.id] is not None]
        known.sort(key=lambda kept: -(ranks[kept.id] or 0))
        found = known + [kept for kept in found if ranks[kept.id] is None]
    page = found[asked.offset : asked.offset + asked.page_size]
    return [(*_shown(kept, past, catalogue), len(found)) for kept in page]


RATINGS = (
    "effort",
    "form",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
)


def _minus(value: float | Decimal | None) -> float | None:
    return None if value is None else -float(value)


RANKS: dict[str, Callable[[Session], float | Decimal | None]] = {
    "longest": lambda session: session.duration_min,
    "shortest": lambda session: _minus(session.duration_min),
    "gain": change,
    "loss": lambda session: _minus(change(session)),
    "hardest": lambda session: session.effort,
    "easiest": lambda session: _minus(session.effort),
}


def _mended(kept: Kept) -> bool:
    return any(value != getattr(kept.session, name) for name, value in kept.imported)


def day_start(past: Past) -> int:
    """Return the hour at which days begin: the choice made last, if it can be meant."""
    chosen = [row.value for row in past.choices if row.key == "day_start" and not row.removed]
    return int(chosen[-1]) if chosen and chosen[-1] in list("0123456") else 0


def by_age(past: Past) -> Callable[[Kept], tuple[date, float, int]]:
    """Return what puts sessions in order: day, how long after its beginning, id."""
    return lambda kept: (kept.session.day, since_day_start(past, kept.session.start), kept.id)


def since_day_start(past: Past, start: time | None) -> float:
    """Return the seconds since the day began; below 0 where the start is not known."""
    if start is None:
        return -1
    minutes = 60 * (start.hour - day_start(past)) + start.minute
    seconds = 60 * minutes + start.second + start.microsecond / 1e6
    return seconds + 24 * 3600 if seconds < 0 else seconds


def latest_session(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    done = sorted((kept for kept in counting(past) if kept.session.entries), key=by_age(past))
    return [(kept.id, kept.session.day) for kept in done[-1:]]


def session_entries(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    return [
        (entry.exercise, entry.unit, entry.amounts, entry.side, entry.comfort, entry.note)
        for kept, entry in entries_of(counting(past))
        if kept.id == asked.session_id
    ]


def alias_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    return sorted(_last(past.aliases).items())


def mapping_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    return [(key, "sheet", said) for key, said in sorted(_last(past.mappings).items())]


def _last(said: tuple[Said, ...]) -> dict[str, str]:
    return {one.of: one.meaning for one in said if not one.removed}


def own_exercises(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    used = {entry.exercise for _, entry in entries_of(counting(past))}
    return [
        (key, label, "reps", False, *[""] * 6)
        for key, label in sorted(past.own_exercises.items())
        if key in used or key not in past.gone_exercises
    ]


def family_levels(past: Past, _: Asked, catalogue: Catalogue) -> list[Row]:
    levels: dict[str, int] = {}
    for _kept, entry in entries_of(sorted(counting(past), key=by_age(past))):
        if entry.exercise in catalogue.exercises:
            shipped = catalogue.exercises[entry.exercise]
            levels[shipped.family] = shipped.level
    return sorted(levels.items())


def _holds(kept: Kept, past: Past, words: str | None, catalogue: Catalogue) -> bool:
    if words is None:
        return True
    texts = [kept.session.notes, kept.title]
    texts += [name(past, catalogue, entry.exercise) for entry in kept.session.entries]
    texts += _signs(kept.session, catalogue)
    sought = [word for word in re.split(r"[\W_]+", plain(words)) if word]
    return any(all(word in plain(text) for word in sought) for text in texts)


def _signs(session: Session, catalogue: Catalogue) -> list[str]:
    return [
        catalogue.signs[code].words if code in catalogue.signs else code
        for code in session.symptoms
    ]


def _shown(kept: Kept, past: Past, catalogue: Catalogue) -> Row:
    session = kept.session
    doses = [in_words(entry, name(past, catalogue, entry.exercise)) for entry in session.entries]
    numbers = [
        None if value is None else float(value)
        for value in (
            session.duration_min,
            session.effort,
            session.comfort_before,
            session.comfort_during,
            session.comfort_after,
            session.soreness_next_day,
            session.form,
        )
    ]
    return (
        kept.id,
        session.day,
        session.start,
        kind(session),
        session.kind is None,
        *numbers,
        kept.title,
        "; ".join(doses) or None,
        "; ".join(_signs(session, catalogue)) or None,
        session.notes,
        kept.origin,
        kept.batch_id,
    )


def change_list(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows: list[Row] = []
    tables = {made.id: made.tables for made in past.changes}
    chosen_ones = [
        made
        for made in sorted(past.changes, key=lambda made: -made.id)
        if (asked.actors is None or made.actor in asked.actors)
        and (
            asked.tables is None
            or {*asked.tables} & {*made.tables, *tables.get(made.undoes or 0, ())}
        )
    ]
    for made in chosen_ones[asked.offset : asked.offset + asked.page_size]:
        taken_back = sum(other.undoes == made.id for other in past.changes)
        rows.append(
            (
                made.id,
                made.made_at,
                made.actor,
                made.summary,
                made.batch_id,
                made.undoes,
                taken_back % 2 == 0,
                False,
                made.rows,
                len(chosen_ones),
            )
        )
    return rows


def latest_change(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    latest = max(past.changes, key=lambda made: made.id, default=None)
    return [(latest.id, latest.made_at) if latest else (None, None)]


def batch_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    return [
        (
            batch.id,
            batch.made_at,
            batch.change_id,
            batch.undone,
            "; ".join(file.name for file in batch.files),
            "; ".join(file.format for file in batch.files),
            sum(file.imported for file in batch.files),
            sum(file.duplicates for file in batch.files),
            sum(file.conflicts for file in batch.files),
            sum(file.rejected for file in batch.files),
            sum(kept.batch_id == batch.id for kept in counting(past)),
            "\n".join(file.said for file in batch.files if file.said) or None,
        )
        for batch in sorted(past.batches, key=lambda batch: -batch.id)
    ]
