"""The shipped catalogue: exercises in ladders, signs, tests of range, ready-made routines."""

import csv
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from dashboard.model import (
    Catalogue,
    Entry,
    Exercise,
    RangeTest,
    Routine,
    Side,
    Sign,
    Tier,
    Unit,
)

PER_SIDE = "Each side"
"""How the cues of an exercise begin whose amounts are per side."""

ASK_FIRST = "Ask first"
"""How the cautions of an exercise begin that some ask a professional about first."""


@lru_cache(maxsize=4)
def load(resources: Path) -> Catalogue:
    """Read the catalogue from ``data/catalogue``."""
    folder = resources / "data" / "catalogue"
    exercises = {row["id"]: _exercise(row) for row in _rows(folder / "exercises.csv")}
    signs = [_sign(row) for row in _rows(folder / "signs.csv")]
    return Catalogue(
        exercises=exercises,
        signs={sign.code: sign for sign in signs},
        families={row["id"]: row["name"] for row in _rows(folder / "families.csv")},
        aliases={row["alias"]: row["meaning"] for row in _rows(folder / "aliases.csv")},
        range_tests={row["id"]: _range_test(row) for row in _rows(folder / "range_tests.csv")},
        routines=_routines(folder, exercises),
    )


def _routines(folder: Path, exercises: dict[str, Exercise]) -> dict[str, Routine]:
    """Read the ready-made routines; an exercise of both sides is done on both."""
    items: dict[str, list[Entry]] = {}
    for row in _rows(folder / "routine_items.csv"):
        exercise = exercises[row["exercise"]]
        amounts = (int(row["amount"]),) * int(row["sets"])
        side = Side.BOTH if exercise.per_side else None
        items.setdefault(row["routine"], []).append(
            Entry(exercise.id, exercise.unit, amounts, side)
        )
    return {
        row["id"]: Routine(row["id"], row["name"], tuple(items[row["id"]]), note=row["about"])
        for row in _rows(folder / "routines.csv")
    }


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _sign(row: dict[str, str]) -> Sign:
    return Sign(
        code=row["code"],
        words=row["words"],
        tier=Tier(row["tier"]),
        advice=row["advice"],
        also=tuple(phrase.strip() for phrase in row["also"].split(";")),
        group=row["group"],
    )


def _range_test(row: dict[str, str]) -> RangeTest:
    return RangeTest(
        id=row["id"],
        name=row["name"],
        unit=row["unit"],
        per_side=row["per_side"] == "true",
        low=Decimal(row["low"]),
        high=Decimal(row["high"]),
        odd_above=Decimal(row["odd_above"]),
        band=Decimal(row["band"]),
        more_is_better=row["better"] == "more",
        how_to=row["how_to"],
    )


def _exercise(row: dict[str, str]) -> Exercise:
    return Exercise(
        id=row["id"],
        name=row["name"],
        unit=Unit(row["unit"]),
        per_side=row["cues"].startswith(PER_SIDE),
        family=row["id"].rpartition("_")[0],
        level=int(row["level"]),
        category=row["category"],
        target=row["target"],
        position=row["position"],
        equipment=row["equipment"],
        start_sets=int(row["start_sets"]),
        start_amount=int(row["start_reps_or_hold"]),
        easier_id=row["easier_id"] or None,
        harder_id=row["harder_id"] or None,
        cues=row["cues"],
        mistakes=row["mistakes"],
        cautions=row["cautions"],
        ask_first=row["ask_first"] == "true",
    )
