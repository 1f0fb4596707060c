"""The words of the product as plain objects: scales, units and records, defined here once.

Scales
    comfort       0 to 10, 10 fully comfortable, the person's own rating
    soreness      0 to 10, 10 worst, asked the next morning; settled is 3 or less
    effort        0 to 10, how hard it felt; session load = effort x minutes
    form          1 to 5, 5 slow and controlled throughout
Amounts are whole repetitions or whole seconds of a hold, per set; per side where a side is given.
A missing value is ``None``, never 0. Days and times are local, as the person lived them.
"""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What sort of exercise a session was."""

    MOBILITY = "mobility"
    STRENGTH = "strength"
    AEROBIC = "aerobic"
    FLEXIBILITY = "flexibility"
    BALANCE = "balance"
    RECOVERY = "recovery"


class Side(StrEnum):
    """Which side an entry was done on; ``BOTH`` means the amounts count once for each side."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Unit(StrEnum):
    """What an amount counts."""

    REPS = "reps"
    HOLD = "hold_s"


class Tier(StrEnum):
    """How soon a noted sign should be looked at (evidence.md, section 4)."""

    NOW = "now"
    URGENT = "urgent"
    ROUTINE = "routine"


class Reply(StrEnum):
    """An answer in the check before the first suggestion."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


SCREENED = ("fragile_bones", "steroids", "broken_bone", "condition")
"""What that check asks beside warning signs, in order."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """Something one can do: a row of the catalogue, or the person's own.

    ``start_amount`` is in ``unit``. ``family`` is empty and ``level`` 0 for an own exercise.
    ``ask_first`` marks what lies on a roller or goes to the end of a movement: people with fragile
    bones or a condition ask a professional before it. ``cues`` and ``mistakes`` are short items
    joined by semicolons; ``cautions`` are sentences: who leaves it out, and what to do instead.
    """

    id: str
    name: str
    unit: Unit = Unit.REPS
    per_side: bool = False
    family: str = ""
    level: int = 0
    category: str = ""
    target: str = ""
    position: str = ""
    equipment: str = ""
    start_sets: int = 1
    start_amount: int = 1
    easier_id: str | None = None
    harder_id: str | None = None
    cues: str = ""
    mistakes: str = ""
    cautions: str = ""
    ask_first: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning sign a person can note: its code, everyday words, tier and general advice.

    ``also`` holds other ways to say it; ``group`` is the heading it is listed under.
    """

    code: str
    words: str
    tier: Tier
    advice: str
    also: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise within a session, as recorded.

    ``amounts`` holds one number per set in ``unit``, ``None`` where a set's amount is not known;
    it is empty when nothing is known of the sets.
    """

    exercise: str
    unit: Unit = Unit.REPS
    amounts: tuple[int | None, ...] = ()
    side: Side | None = None
    comfort: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """One occasion of exercise on one local day."""

    day: date
    start: time | None = None
    duration_min: Decimal | None = None
    kind: Kind | None = None
    warm_up: bool | None = None
    effort: Decimal | None = None
    comfort_before: Decimal | None = None
    comfort_during: Decimal | None = None
    comfort_after: Decimal | None = None
    soreness_next_day: Decimal | None = None
    form: Decimal | None = None
    notes: str = ""
    entries: tuple[Entry, ...] = ()
    symptoms: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Routine:
    """A named list of exercises with doses, in the order in which they are done.

    ``id`` is a word for a ready-made routine, the number of its row as text for an own one, and
    empty for one that is not kept. The ``amounts`` of its entries are what to do, one number a set.
    """

    id: str
    name: str
    entries: tuple[Entry, ...]
    note: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How a day was beside exercise: one a day."""

    day: date
    sleep_hours: Decimal | None = None
    hydration_glasses: Decimal | None = None
    foam_rolling_min: Decimal | None = None
    stretching_min: Decimal | None = None
    active_recovery_min: Decimal | None = None
    desk_hours: Decimal | None = None
    posture_breaks: int | None = None
    notes: str = ""
    symptoms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RangeTest:
    """A range of motion that one can measure at home (evidence.md, section 5).

    ``unit`` is degrees or cm, and ``low``, ``high``, ``odd_above`` and ``band`` are in it: what can
    be, what is asked about, and the change below which two readings count as the same.
    """

    id: str
    name: str
    unit: str
    per_side: bool
    low: Decimal
    high: Decimal
    odd_above: Decimal
    band: Decimal
    more_is_better: bool
    how_to: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Inclusive bounds of a number a person can give, its unit, and how to call it.

    ``places`` is how many decimals are kept.
    """

    label: str
    low: Decimal
    high: Decimal
    unit: str
    places: int = 1


SCALES: dict[str, Scale] = {
    "duration_min": Scale("Duration", Decimal(0), Decimal(1440), "minutes", places=2),
    "effort": Scale("Effort", Decimal(0), Decimal(10), "points"),
    "comfort_before": Scale("Comfort before", Decimal(0), Decimal(10), "points"),
    "comfort_during": Scale("Comfort during", Decimal(0), Decimal(10), "points"),
    "comfort_after": Scale("Comfort after", Decimal(0), Decimal(10), "points"),
    "soreness_next_day": Scale("Soreness next day", Decimal(0), Decimal(10), "points"),
    "form": Scale("Form", Decimal(1), Decimal(5), "points"),
    "comfort": Scale("Comfort", Decimal(0), Decimal(10), "points"),
    "amount": Scale("Amount", Decimal(0), Decimal(100_000), "repetitions or seconds", places=0),
    "sleep_hours": Scale("Sleep", Decimal(0), Decimal(24), "hours", places=2),
    "hydration_glasses": Scale("Hydration", Decimal(0), Decimal(100), "glasses"),
    "foam_rolling_min": Scale("Foam rolling", Decimal(0), Decimal(1440), "minutes", places=2),
    "stretching_min": Scale("Stretching", Decimal(0), Decimal(1440), "minutes", places=2),
    "active_recovery_min": Scale("Active recovery", Decimal(0), Decimal(1440), "minutes", places=2),
    "desk_hours": Scale("Desk hours", Decimal(0), Decimal(24), "hours", places=2),
    "sessions_per_week": Scale("Sessions a week", Decimal(1), Decimal(14), "sessions", places=0),
    "minutes_per_week": Scale("Minutes a week", Decimal(1), Decimal(2000), "minutes", places=0),
    "posture_breaks": Scale("Posture breaks", Decimal(0), Decimal(200), "breaks", places=0),
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is shipped: exercises by id, warning signs by code, and the names of families by id.

    ``aliases`` are further names in several languages, each with the id of an exercise or family.
    ``range_tests`` are the ranges of motion that one can measure at home, and ``routines`` those
    that are ready-made, by id.
    """

    exercises: dict[str, Exercise]
    signs: dict[str, Sign]
    families: dict[str, str]
    aliases: dict[str, str] = field(default_factory=dict)
    range_tests: dict[str, RangeTest] = field(default_factory=dict)
    routines: dict[str, Routine] = field(default_factory=dict)
