"""What is usual for the person: blocks of seven dates, their medians, and what follows from them.

Blocks are counted back from the last exercise day, not from today, so that an unlogged today
never looks like a bad week.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, half_up, largest, lower_median, quotient, within
from dashboard.progression.exercise_days import ExerciseDay


@dataclass(frozen=True, slots=True)
class Block:
    """Seven dates: known minutes and load of its exercise days, ``None`` if they are not known.

    ``complete`` means that the current run had begun by its first date; ``main_days`` are the
    days that were not gentle.
    """

    complete: bool
    days: int
    main_days: int
    minutes: Exact | None
    load: Exact | None


@dataclass(frozen=True, slots=True)
class Usual:
    """The person's usual week.

    Args:
        blocks: blocks 0 to 5, the latest first; none without sessions.
        minutes: median minutes of the complete, active blocks among 0 to 3 (typ).
        days: median days of the same blocks (F).
        days_with_empty: median days of all complete ones, empty ones included (Fall).
        complete: how many of blocks 0 to 3 are complete (cb).
        days_28: exercise days of the four weeks to the last (n28).
        plan_days: days a week to plan with.
        base: weekly minutes to start from.
        per_session: base over plan days (mps).
        longest: most minutes on one day of the four weeks to the last.
    """

    blocks: tuple[Block, ...]
    minutes: Exact | None
    days: int | None
    days_with_empty: int | None
    complete: int
    days_28: int
    plan_days: int
    base: Exact
    per_session: Exact
    longest: Exact | None


def usual_week(days: Sequence[ExerciseDay]) -> Usual:
    """Derive the usual week from all exercise days, the earliest first."""
    blocks = _blocks(days)
    complete = [block for block in blocks[: t.USUAL_BLOCKS] if block.complete]
    active = [block for block in complete if block.days]
    minutes = [block.minutes for block in active if block.minutes is not None]
    usual_minutes = lower_median(minutes) if minutes else None
    usual_days = _middle_days(active)
    plan_days = _starting_days(blocks) if usual_days is None else usual_days
    base = _starting_minutes(blocks) if usual_minutes is None else usual_minutes
    month = [day for day in days if day.day > days[-1].day - t.MONTH_DAYS]
    return Usual(
        blocks=blocks,
        minutes=usual_minutes,
        days=usual_days,
        days_with_empty=_middle_days(complete),
        complete=len(complete),
        days_28=len(month),
        plan_days=plan_days,
        base=base,
        per_session=quotient(base, plan_days),
        longest=largest([day.minutes for day in month]),
    )


def step_of(minutes: Exact) -> int:
    """Return one step for a week of so many minutes."""
    share = half_up(t.STEP_SHARE * minutes)
    return max(t.STEP_MIN, min(t.STEP_MAX, share))


def whole_minutes(minutes: Exact) -> int:
    """Round weekly minutes down."""
    return math.floor(minutes)


def _blocks(days: Sequence[ExerciseDay]) -> tuple[Block, ...]:
    if not days:
        return ()
    last = days[-1].day
    began = _run_start(days)
    held: list[list[ExerciseDay]] = [[] for _ in range(t.EASY_WEEK_BLOCKS)]
    for day in reversed(days):
        number = (last - day.day) // t.BLOCK_DAYS
        if number >= len(held):
            break
        held[number].append(day)
    return tuple(
        _block(inside, complete=began <= last - t.BLOCK_DAYS * (number + 1) + 1)
        for number, inside in enumerate(held)
    )


def _block(days: Sequence[ExerciseDay], *, complete: bool) -> Block:
    minutes = [day.minutes for day in days if day.minutes is not None]
    loads = [day.load for day in days if day.load is not None]
    return Block(
        complete=complete,
        days=len(days),
        main_days=sum(not day.gentle for day in days),
        minutes=sum(minutes) if minutes else None,
        load=sum(loads) if len(loads) == len(days) else None,
    )


def _run_start(days: Sequence[ExerciseDay]) -> int:
    """Find the first day of the current run: the first ever, or the first after a long gap."""
    start = days[-1].day
    for day in reversed(days):
        if start - day.day >= t.RUN_GAP:
            break
        start = day.day
    return start


def _middle_days(blocks: Sequence[Block]) -> int | None:
    return int(lower_median([block.days for block in blocks])) if blocks else None


def _starting_days(blocks: Sequence[Block]) -> int:
    if not blocks:
        return t.PLANNED_DAYS_DEFAULT
    return max(t.PLANNED_DAYS_MIN, min(t.PLANNED_DAYS_MAX, blocks[0].days))


def _starting_minutes(blocks: Sequence[Block]) -> Exact:
    known = blocks[0].minutes if blocks else None
    return within(
        0 if known is None else known,  # nothing known leaves the smallest start
        t.STARTER_MINUTES,
        t.STARTER_MINUTES_MAX,
    )
