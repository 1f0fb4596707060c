"""A journal as plain objects: what the oracle reads and what tests write into a store.

Rows that were removed stay in the lists, marked, because leaving them out is the answer's job.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from dashboard.model import SCREENED, Entry, Session
from tests.oracle.past_plans import Asking, Drafted, Fated, Planned, Routined, Stray


@dataclass(frozen=True, slots=True)
class Kept:
    """A session on record.

    ``dropped`` are entries that an edit has removed; ``imported`` holds the values of an import that
    were changed by hand since, as they came.
    """

    id: int
    session: Session
    title: str = ""
    origin: str = "typed"
    batch_id: int | None = None
    removed: bool = False
    dropped: tuple[Entry, ...] = ()
    imported: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    first_day: date
    sessions_per_week: int
    minutes_per_week: int
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    kind: str
    first_day: date
    last_day: date | None = None
    note: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Checkin:
    day: date
    sleep_hours: Decimal | None = None
    hydration_glasses: Decimal | None = None
    foam_rolling_min: Decimal | None = None
    stretching_min: Decimal | None = None
    active_recovery_min: Decimal | None = None
    removed: bool = False
    desk_hours: Decimal | None = None
    posture_breaks: int | None = None
    notes: str = ""
    symptoms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    day: date
    measure: str
    value: Decimal
    unit: str = "degrees"
    removed: bool = False
    side: str | None = None
    trials: tuple[Decimal, ...] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Symptom:
    """A sign noted on its own; those of a session or a check-in stand in it."""

    day: date
    code: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Guidance:
    day: date
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A suggestion and what the person said to it."""

    as_of: date
    variable: str | None
    answer: str = "accepted"
    removed: bool = False
    decision: str = "{}"
    days: int | None = None
    minutes: Decimal | None = None
    not_now: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A suggestion as it was shown."""

    as_of: date
    decision: str = "{}"
    shown_at: datetime | None = None
    rules_version: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """The check before the first suggestion; without answers it was put off."""

    day: date
    replies: tuple[str, str, str, str] | None = None
    advised_day: date | None = None
    removed: bool = False

    def stored(self) -> dict[str, object]:
        """Return the row that it is kept as."""
        replies = dict(zip(SCREENED, self.replies or (None,) * 4, strict=True))
        skipped = self.replies is None
        return {"day": self.day, "skipped": skipped, "advised_day": self.advised_day, **replies}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice for the whole journal."""

    key: str
    value: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """An exercise that was set aside."""

    exercise: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A change as it was logged; ``rows`` counts what it wrote, an import's rows included."""

    id: int
    made_at: datetime
    actor: str
    summary: str
    rows: int
    batch_id: int | None = None
    undoes: int | None = None
    tables: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class File:
    name: str
    format: str = "supple"
    imported: int = 0
    duplicates: int = 0
    conflicts: int = 0
    rejected: int = 0
    said: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    id: int
    files: tuple[File, ...]
    undone: bool = False
    made_at: datetime | None = None
    change_id: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """What was confirmed of a name or of a header; of several the last counts."""

    of: str
    meaning: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """Everything in a journal; ``changes`` and the batches' times are known once it is written."""

    sessions: tuple[Kept, ...] = ()
    goals: tuple[Goal, ...] = ()
    periods: tuple[Period, ...] = ()
    checkins: tuple[Checkin, ...] = ()
    measures: tuple[Measure, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    answers: tuple[Answered, ...] = ()
    shown: tuple[Shown, ...] = ()
    checks: tuple[Checked, ...] = ()
    choices: tuple[Chosen, ...] = ()
    own_exercises: dict[str, str] = field(default_factory=dict)
    gone_exercises: tuple[str, ...] = ()
    aside: tuple[Aside, ...] = ()
    drafts: tuple[Drafted, ...] = ()
    routines: tuple[Routined, ...] = ()
    plans: tuple[Planned, ...] = ()
    fates: tuple[Fated, ...] = ()
    saved: tuple[Asking, ...] = ()
    aliases: tuple[Said, ...] = ()
    mappings: tuple[Said, ...] = ()
    batches: tuple[Batch, ...] = ()
    changes: tuple[Made, ...] = ()
    strays: tuple[Stray, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of a question; each query takes those that its header names."""

    since: date
    until: date
    today: date
    week_start: int = 1
    kinds: tuple[str, ...] | None = None
    exercises: tuple[str, ...] | None = None
    exercise: str = "cat_cow_1"
    session_id: int = 1
    words: str | None = None
    origins: tuple[str, ...] | None = None
    unrated: bool = False
    hand_edited: bool = False
    sort: str = "newest"
    page_size: int = 50
    offset: int = 0
    limit: int = 100
    sessions: int = 60
    form: str = "soreness"
    change_id: int = 0
    actors: tuple[str, ...] | None = None
    tables: tuple[str, ...] | None = None
    finding: str | None = None
