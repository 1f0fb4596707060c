"""A guided session under way: what is kept of it, and what came of it.

Both are kept as JSON in the journal's drafts, so that a reload, another browser or a new start of
the program can go on. What comes from the browser is checked against the timeline it belongs to:
nobody can have done more of a set than it holds.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from dashboard.model import Entry, Side, Unit
from dashboard.planning.timeline import Done, Item, Phase, Step, Variant, entries

_SECONDS_A_MINUTE = 60
_LONGEST_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Run:
    """A routine that is being played: which, since when, and its timeline as it was at the start.

    ``number`` tells runs apart; ``comfort_before`` is 0 to 10.
    """

    number: str
    routine: str
    title: str
    day: date
    start: time
    items: tuple[Item, ...]
    comfort_before: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a run: how long it ran without the pauses, and what was done."""

    active_seconds: float
    done: tuple[Done, ...]

    @property
    def minutes(self) -> Decimal:
        """The time in halves of minutes, as people say it, never less than a half."""
        halves = max(1, round(2 * self.active_seconds / _SECONDS_A_MINUTE))
        return Decimal(halves) / 2


def written(run: Run) -> str:
    """Return a run as JSON text."""
    return json.dumps(
        {
            "number": run.number,
            "routine": run.routine,
            "title": run.title,
            "day": run.day.isoformat(),
            "start": run.start.isoformat(),
            "comfort_before": None if run.comfort_before is None else str(run.comfort_before),
            "items": [[_variant_written(one) for one in item.variants] for item in run.items],
        }
    )


def read(kept: Mapping[str, Any]) -> Run | None:  # Any: JSON
    """Read a run from JSON; ``None`` where another version kept it in another form."""
    try:
        comfort = kept["comfort_before"]
        return Run(
            number=str(kept["number"]),
            routine=str(kept["routine"]),
            title=str(kept["title"]),
            day=date.fromisoformat(kept["day"]),
            start=time.fromisoformat(kept["start"]),
            comfort_before=None if comfort is None else Decimal(comfort),
            items=tuple(Item(tuple(map(_variant_read, variants))) for variants in kept["items"]),
        )
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
        return None


def came(run: Run, progress: Mapping[str, Any]) -> Came:  # Any: JSON of the browser
    """Return what came of a run; what does not fit its timeline is left out."""
    done: dict[tuple[int, int, int, Side | None], Done] = {}
    for record in _list(progress.get("done")):
        one = _done(run, record)
        if one is not None:
            done[one.item, one.variant, one.set_number, one.side] = one
    active = progress.get("active")
    ran = active / 1000 if isinstance(active, (int, float)) and active == active else 0.0  # noqa: PLR0124 - NaN
    return Came(min(max(ran, 0.0), _LONGEST_SECONDS), tuple(done.values()))


def entries_of(run: Run, found: Came) -> tuple[Entry, ...]:
    """Return what was done as entries of a session."""
    return entries(run.items, found.done)


def _done(run: Run, record: object) -> Done | None:
    """Read a set that was done, if the timeline has it; its amount is no more than planned."""
    match record:
        case [int(item), int(variant), int(number), side, int() | float() as amount]:
            pass
        case _:
            return None
    if not (0 <= item < len(run.items) and 0 <= variant < len(run.items[item].variants)):
        return None
    for step in run.items[item].variants[variant].steps:
        if (step.phase, step.set_number, step.side) == (Phase.WORK, number, side):
            kept = int(min(amount, step.amount)) if amount > 0 else 0
            return Done(item, variant, number, step.side, kept) if kept else None
    return None


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []


def _variant_written(variant: Variant) -> dict[str, Any]:  # Any: JSON
    return {
        "exercise": variant.exercise,
        "unit": variant.unit.value,
        "steps": [
            [step.phase.value, step.seconds, step.set_number, step.side, step.amount]
            for step in variant.steps
        ],
    }


def _variant_read(kept: Mapping[str, Any]) -> Variant:  # Any: JSON
    steps = [
        Step(Phase(phase), int(seconds), int(number), side and Side(side), int(amount))
        for phase, seconds, number, side, amount in kept["steps"]
    ]
    return Variant(str(kept["exercise"]), Unit(kept["unit"]), tuple(steps))
