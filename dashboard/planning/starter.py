"""A first routine for a person: what they have at hand, the time there is, the levels they are on.

Warm-up first, breathing last, and between them something of each target in
``routines.BALANCED_OVER``. Where time is short, doses shrink before anything is left out; where
there is more, further families come in and then a second set.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from dashboard.model import Entry, Exercise, Side
from dashboard.planning import pace
from dashboard.planning.routines import BALANCED_OVER, begins_warm
from dashboard.planning.shorter import is_longer, with_smaller_doses

AT_HAND: Final = ("chair", "mat", "wall", "foam roller", "light band")
"""What a person is asked about."""
_HOUSEHOLD: Final = frozenset({"none", "desk", "counter", "doorway", "pillow", "towel"})
"""What is taken to be there."""

SHORTEST, LONGEST = 3, 30
"""Minutes."""
_ORDER: Final = (*BALANCED_OVER[:-1], "neck posture", "breathing")
_LEFT_OUT_FIRST: Final = ("side-bend", "scapular control", "rotation")
_SETS: Final = 2
_CALM_LEVEL: Final = 3
"""Up to here the ladder of breathing changes the position, not the load."""
_WARM_UP: Final = "cat_cow"
"""The family that warms up, where the person can do it with what there is."""


def starter(
    *,
    offered: Mapping[str, Exercise],
    have: Collection[str],
    within: float,
    levels: Mapping[str, int],
) -> tuple[Entry, ...]:
    """Build a routine; it is empty where nothing can be done with what there is.

    Args:
        offered: the exercises that may be suggested, by id.
        have: which of ``AT_HAND`` the person has.
        within: minutes there are, kept within ``SHORTEST`` and ``LONGEST``.
        levels: the level last used of each family; 1 where there is none.
    """
    limit = min(max(within, SHORTEST), LONGEST)
    choices = _choices(offered.values(), have, levels)
    chosen = {target: of[:1] for target, of in choices.items() if target in BALANCED_OVER and of}
    whole = _laid_out(chosen)
    routine = _shrunk(chosen, offered, limit)
    if routine == whole:
        chosen = _with_second_sets(chosen, offered, limit)
        chosen = _with_more(chosen, choices, offered, limit)
        routine = _laid_out(_with_second_sets(chosen, offered, limit))
    return _warm_first(routine, offered)


def _choices(
    offered: Iterable[Exercise], have: Collection[str], levels: Mapping[str, int]
) -> dict[str, list[Entry]]:
    """Return for each target one exercise a family, those first that the person knows."""
    by_family: dict[str, Exercise] = {}
    for one in offered:
        usable = set(one.equipment.split(" and ")) <= _HOUSEHOLD | set(have)
        highest = _CALM_LEVEL if one.target == pace.BREATHING else 1
        if not (usable and one.family and one.level <= max(highest, levels.get(one.family, 1))):
            continue
        best = by_family.get(one.family)
        is_calm = one.target == pace.BREATHING and one.family not in levels
        if best is None or (one.level > best.level and not is_calm):
            by_family[one.family] = one
    found: dict[str, list[Entry]] = {target: [] for target in _ORDER}
    known = sorted(
        by_family.values(),
        key=lambda one: (
            one.family != _WARM_UP,
            one.family not in levels,
            one.category != "mobility",
        ),
    )
    for one in known:
        if one.target in found:
            found[one.target].append(_starting(one))
    return found


def _starting(exercise: Exercise) -> Entry:
    amounts = (exercise.start_amount,) * exercise.start_sets
    return Entry(exercise.id, exercise.unit, amounts[:1], Side.BOTH if exercise.per_side else None)


def _laid_out(chosen: Mapping[str, Sequence[Entry]]) -> tuple[Entry, ...]:
    return tuple(entry for target in _ORDER for entry in chosen.get(target, ()))


def _shrunk(
    chosen: Mapping[str, list[Entry]], offered: Mapping[str, Exercise], limit: float
) -> tuple[Entry, ...]:
    """Make doses smaller until the routine fits; where that is not enough, leave out a target."""
    kept = dict(chosen)

    def smaller() -> tuple[Entry, ...]:
        return with_smaller_doses(_laid_out(kept), exercises=offered, within=limit)

    while _is_over(smallest := smaller(), offered, limit):
        target = next((one for one in _LEFT_OUT_FIRST if one in kept), None)
        if target is None:
            break
        del kept[target]
    return smallest


def _with_second_sets(
    chosen: dict[str, list[Entry]], offered: Mapping[str, Exercise], limit: float
) -> dict[str, list[Entry]]:
    """Give exercises a second set, in order, as long as it fits."""
    for target in _ORDER:
        for place, entry in enumerate(chosen.get(target, ())):
            of = [*chosen[target]]
            of[place] = replace(entry, amounts=entry.amounts[:1] * _SETS)
            wider = {**chosen, target: of}
            if not _is_over(_laid_out(wider), offered, limit):
                chosen = wider
    return chosen


def _with_more(
    chosen: dict[str, list[Entry]],
    choices: Mapping[str, list[Entry]],
    offered: Mapping[str, Exercise],
    limit: float,
) -> dict[str, list[Entry]]:
    """Add further families, one target after the other, as long as they fit; breathing is once."""
    there = {entry.exercise for entry in _laid_out(chosen)}
    waiting = {
        target: [one for one in of if one.exercise not in there]
        for target, of in choices.items()
        if target != pace.BREATHING
    }
    while any(waiting.values()):
        for target, of in waiting.items():
            if of:
                wider = {**chosen, target: [*chosen.get(target, ()), of.pop(0)]}
                if not _is_over(_laid_out(wider), offered, limit):
                    chosen = wider
    return chosen


def _warm_first(routine: tuple[Entry, ...], offered: Mapping[str, Exercise]) -> tuple[Entry, ...]:
    """Let a routine begin with the first of its exercises that loosens, breathing aside."""
    warm = next(
        (
            one
            for one in routine
            if begins_warm([one], exercises=offered)
            and offered[one.exercise].target != pace.BREATHING
        ),
        None,
    )
    return routine if warm is None else (warm, *(one for one in routine if one is not warm))


def _is_over(routine: Sequence[Entry], offered: Mapping[str, Exercise], limit: float) -> bool:
    return is_longer(routine, exercises=offered, within=limit)
