"""A steady season long before the rest of the rich journal, in which all figures are known.

What looks back over weeks (usual loads, mornings after) has something to look back on here.
"""

from datetime import date, time, timedelta
from decimal import Decimal
from random import Random

from dashboard.model import Entry, Kind, Session, Unit
from tests.oracle.past import Asked, Kept
from tests.sql.rich_keeping import FIRST

BEGAN = FIRST - timedelta(days=300)
_DAYS = (*range(0, 105, 4), *range(121, 141, 3), 154)
"""Every fourth day for fifteen weeks, then two pauses of more than two weeks."""
_CAT_COW = {Kind.STRENGTH: "cat_cow_3", Kind.MOBILITY: "cat_cow_1"}


def sessions(first_id: int) -> tuple[Kept, ...]:
    """Return the sessions, numbered from an id on."""
    draw = Random(7)  # noqa: S311 - a test's dice
    kept = [_kept(draw, BEGAN + timedelta(days=day)) for day in _DAYS]
    kept += [_kept(draw, BEGAN + timedelta(days=day), known=False) for day in (20, 49, 84)]
    kept += [_kept(draw, BEGAN + timedelta(days=day)) for day in (4, 4, 33, 60, 60, 60)]
    return tuple(Kept(number, session) for number, session in enumerate(kept, first_id))


def questions() -> list[Asked]:
    """Return questions about the season: all of it, and from within it."""
    until, today = BEGAN + timedelta(days=160), FIRST
    return [
        Asked(BEGAN, until, today, exercise="cat_cow_2"),
        Asked(BEGAN + timedelta(days=55), until, today, week_start=4, kinds=("strength",)),
        Asked(BEGAN + timedelta(days=60), BEGAN + timedelta(days=99), today, week_start=6),
    ]


def _kept(draw: Random, day: date, *, known: bool = True) -> Session:
    kind = draw.choice([Kind.STRENGTH, Kind.MOBILITY])
    before = Decimal(draw.randint(4, 14)) / 2
    return Session(
        day=day,
        start=time(draw.randint(5, 22), 15),
        duration_min=Decimal(draw.randint(4, 25)),
        kind=kind,
        effort=Decimal(draw.randint(1, 9)) if known else None,
        comfort_before=before,
        comfort_after=before + Decimal(draw.choice(["0.5", "-1.5", "0.3", "1", "2"])),
        soreness_next_day=Decimal(draw.choice([1, 2, 3, 3, 4, 6])),
        entries=(
            Entry(_CAT_COW[kind], unit=Unit.REPS, amounts=(8, 8)),
            *[Entry("cat_cow_2", unit=Unit.REPS, amounts=(6,))] * draw.randint(0, 2),
        ),
    )
