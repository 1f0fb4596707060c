"""Texts of staged rows: notation, names of exercises and signs, each distinct text read once."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.importing.staging import Staging
from dashboard.importing.wording import listed
from dashboard.journal import notation, signs
from dashboard.journal.activities import kind_of
from dashboard.journal.likeness import Offer, offers
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue, Entry, Exercise, Unit
from dashboard.store.packing import NOTHING, cell, packed, unpacked

_OFFERED = 200
"""Unknown names of an import for which others are looked for."""


def understand(
    staging: Staging, *, vocabulary: Vocabulary, catalogue: Catalogue
) -> dict[str, Exercise]:
    """Turn the texts of all staged rows into entries, exercises and signs.

    Returns:
        the own exercises that the names ask for and the journal does not have, by id.
    """
    staging.run("loose_entries")
    coined = _notation(staging, vocabulary) | _names(staging, vocabulary)
    _signs(staging, catalogue)
    _kinds(staging)
    staging.run("texts")
    _say_what_is_new(staging, coined)
    return coined


def _say_what_is_new(staging: Staging, coined: dict[str, Exercise]) -> None:
    for file, ids in staging.rows(
        "SELECT file, LIST(DISTINCT exercise ORDER BY exercise) FROM staged_entry "
        "WHERE LIST_CONTAINS($coined, exercise) GROUP BY file",
        {"coined": list(coined)},
    ):
        kept = listed([coined[one].name for one in ids])
        staging.note(file, f"Exercises that the catalogue does not have, kept as your own: {kept}.")


def offers_by_file(
    staging: Staging,
    coined: dict[str, Exercise],
    *,
    vocabulary: Vocabulary,
    catalogue: Catalogue,
) -> dict[int, tuple[Offer, ...]]:
    """Return, by file, the exercises that its unknown names may mean; nothing is applied."""
    likely = {
        one: offers(exercise.name, vocabulary=vocabulary, catalogue=catalogue)
        for one, exercise in list(coined.items())[:_OFFERED]
    }
    found = staging.rows(
        "SELECT file, LIST(DISTINCT exercise ORDER BY exercise) FROM staged_entry "
        "WHERE LIST_CONTAINS($coined, exercise) GROUP BY file",
        {"coined": list(likely)},
    )
    return {file: tuple(offer for one in ids for offer in likely[one]) for file, ids in found}


def _notation(staging: Staging, vocabulary: Vocabulary) -> dict[str, Exercise]:
    coined: dict[str, Exercise] = {}
    entries: list[Sequence[str]] = []
    faults: list[Sequence[str]] = []
    for (text,) in staging.rows(
        "SELECT DISTINCT exercises FROM staged_session WHERE exercises IS NOT NULL ORDER BY ALL"
    ):
        parsed = notation.parse(text, vocabulary=vocabulary)
        entries += [
            (text, str(place), *_cells(entry))
            for place, entry in enumerate(parsed.entries, start=1)
        ]
        faults += [(text, problem) for problem in parsed.problems]
        coined |= {exercise.id: exercise for exercise in parsed.new_exercises}
    _fill(staging, "notated", entries)
    _fill(staging, "misnotated", faults)
    return coined


def _cells(entry: Entry) -> tuple[str, str, str, str]:
    amounts = ", ".join("NULL" if amount is None else str(amount) for amount in entry.amounts)
    return (entry.exercise, entry.side or NOTHING, entry.unit, f"[{amounts}]")


def _names(staging: Staging, vocabulary: Vocabulary) -> dict[str, Exercise]:
    """Look up names; one that is not known is an own exercise, counted as most of its entries."""
    coined: dict[str, Exercise] = {}
    found: list[Sequence[str]] = []
    for name, unit in staging.rows(
        "SELECT name, MODE(unit ORDER BY unit) FROM staged_entry WHERE name IS NOT NULL "
        "GROUP BY name ORDER BY name"
    ):
        known = vocabulary.find(name)
        exercise = known or replace(vocabulary.coined(name), unit=Unit(unit or Unit.REPS))
        if known is None:
            exercise = coined.setdefault(exercise.id, exercise)
        found.append((name, exercise.id, exercise.unit, exercise.category))
    _fill(staging, "named", found)
    return coined


def _signs(staging: Staging, catalogue: Catalogue) -> None:
    found: list[Sequence[str]] = []
    for (text,) in staging.rows(
        "SELECT DISTINCT symptoms FROM "
        "(SELECT symptoms FROM staged_session UNION ALL SELECT symptoms FROM staged_checkin) "
        "WHERE symptoms IS NOT NULL ORDER BY ALL"
    ):
        matched = signs.match(text, signs=catalogue.signs)
        found += [
            (text, str(place), code, str(code not in matched.unknown))
            for place, code in enumerate(matched.symptoms, start=1)
        ]
    _fill(staging, "noted_sign", found)


def _kinds(staging: Staging) -> None:
    """Look up what activities and titles mean where a source does not say the kind."""
    found = [
        (text, kind, str(kind_of(text, surely=True) is None))
        for (text,) in staging.rows(staging.sql("untold"))
        if (kind := kind_of(text))
    ]
    _fill(staging, "told_activity", found)


def _fill(staging: Staging, table: str, rows: Sequence[Sequence[str]]) -> None:
    """Fill a staged table from texts in the order of its columns."""
    if rows:
        cells = [cell(place, "VARCHAR") for place in range(1, len(rows[0]) + 1)]
        staging.execute(f"INSERT INTO {table} {unpacked(cells)}", {"packed": packed(rows)})
