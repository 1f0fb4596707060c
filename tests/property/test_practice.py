"""Routines that are built, and what the player leads through, for whatever a person has."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard import settings
from dashboard.journal import catalogue as files
from dashboard.model import Entry, Side, Unit
from dashboard.planning import pace, routines
from dashboard.planning.starter import AT_HAND, starter
from dashboard.planning.timeline import Done, Phase, entries, timeline

CATALOGUE = files.load(settings.resources())
EXERCISES = CATALOGUE.exercises
FAMILIES = sorted({one.family for one in EXERCISES.values()})


@given(
    have=st.sets(st.sampled_from(AT_HAND)),
    within=st.floats(0, 60),
    levels=st.dictionaries(st.sampled_from(FAMILIES), st.integers(1, 5)),
    aside=st.sets(st.sampled_from(sorted(EXERCISES)), max_size=30),
)
def test_a_starter_routine_fits_the_person(
    have: set[str], within: float, levels: dict[str, int], aside: set[str]
) -> None:
    offered = {key: one for key, one in EXERCISES.items() if key not in aside}
    found = starter(offered=offered, have=have, within=within, levels=levels)
    assert len({one.exercise for one in found}) == len(found)
    assert routines.minutes(found, exercises=EXERCISES) <= min(max(within, 3), 30)
    assert routines.ends_calm(found, exercises=EXERCISES)
    for entry in found:
        one = offered[entry.exercise]
        gear = set(one.equipment.split(" and ")) & {*AT_HAND, "stick", "strap"}
        assert gear <= have
        assert one.target == pace.BREATHING or one.level <= levels.get(one.family, 1)
        assert (entry.side is Side.BOTH) == one.per_side


@given(have=st.sets(st.sampled_from(AT_HAND)), within=st.floats(8, 30))
def test_with_a_chair_a_mat_and_eight_minutes_nothing_is_missing(
    have: set[str], within: float
) -> None:
    found = starter(offered=EXERCISES, have=have | {"chair", "mat"}, within=within, levels={})
    assert routines.missing(found, exercises=EXERCISES) == ()
    assert routines.begins_warm(found, exercises=EXERCISES)
    assert routines.minutes(found, exercises=EXERCISES) >= 0.7 * min(within, 20)


@st.composite
def _routine(draw: st.DrawFn) -> list[Entry]:
    chosen = draw(st.lists(st.sampled_from(sorted(EXERCISES)), min_size=1, max_size=8, unique=True))
    made = []
    for key in chosen:
        one = EXERCISES[key]
        amounts = draw(st.lists(st.integers(1, 30), min_size=1, max_size=4))
        sides = [Side.BOTH, Side.LEFT, Side.RIGHT] if one.per_side else [None]
        made.append(Entry(key, one.unit, tuple(amounts), draw(st.sampled_from(sides))))
    return made


@given(_routine())
def test_playing_all_of_a_routine_gives_the_routine(routine: list[Entry]) -> None:
    items = timeline(routine, exercises=EXERCISES, offered=EXERCISES)
    done = [
        Done(place, 0, step.set_number, step.side, step.amount)
        for place, item in enumerate(items)
        for step in item.variants[0].steps
        if step.phase is Phase.WORK
    ]
    assert list(entries(items, done)) == routine


@given(_routine())
def test_easier_versions_ask_for_no_more_of_what_is_counted_alike(routine: list[Entry]) -> None:
    for entry, item in zip(
        routine, timeline(routine, exercises=EXERCISES, offered=EXERCISES), strict=True
    ):
        levels = [EXERCISES[one.exercise].level for one in item.variants]
        assert levels == sorted(levels, reverse=True)
        for easier in item.variants[1:]:
            most = max(step.amount for step in easier.steps)
            if easier.unit is entry.unit and entry.unit is Unit.REPS:
                assert most <= max(one or 0 for one in entry.amounts)
