"""The ready-made routines, what makes one good, and one that is fitted to what may be offered."""

import pytest

from dashboard.model import Catalogue, Entry, Side, Unit
from dashboard.planning import routines

PROMISED = {"desk": 3, "morning": 8, "full": 15, "flare": 6, "roller": 12}
"""Minutes, as their names say (issue 6)."""


@pytest.mark.parametrize("name", PROMISED)
def test_a_ready_made_routine_is_whole_and_as_long_as_it_says(
    name: str, catalogue: Catalogue
) -> None:
    entries = catalogue.routines[name].entries
    exercises = catalogue.exercises
    assert 0 <= PROMISED[name] - routines.minutes(entries, exercises=exercises) <= 0.5
    assert routines.missing(entries, exercises=exercises) == ()
    assert routines.begins_warm(entries, exercises=exercises)
    assert routines.ends_calm(entries, exercises=exercises)


def test_there_are_five_and_the_one_for_a_flare_asks_nobody_first(catalogue: Catalogue) -> None:
    assert set(catalogue.routines) == set(PROMISED)
    gentle = [catalogue.exercises[one.exercise] for one in catalogue.routines["flare"].entries]
    assert not any(
        one.ask_first or (one.category == "strength" and one.level > 1) for one in gentle
    )


def test_what_is_missing_is_named_and_order_is_judged(catalogue: Catalogue) -> None:
    of = catalogue.exercises
    breath, turn = Entry("rib_breath_1", amounts=(6,)), Entry("open_book_1", amounts=(5,))
    hold = Entry("doorway_pec_1", Unit.HOLD, (15,))
    assert routines.missing([turn], exercises=of) == (
        "extension",
        "side-bend",
        "scapular control",
        "breathing",
    )
    assert routines.begins_warm([turn, hold], exercises=of)
    assert not routines.begins_warm([hold, turn], exercises=of)
    assert routines.ends_calm([turn, breath], exercises=of)
    assert not routines.ends_calm([breath, turn], exercises=of)
    assert routines.ends_calm([turn], exercises=of)


def test_what_is_not_offered_gives_way_to_the_nearest_easier_one_or_is_left_out(
    catalogue: Catalogue,
) -> None:
    of = catalogue.exercises
    offered = {key: one for key, one in of.items() if not one.ask_first and key != "tspine_ext_1"}
    entries = (
        Entry("tspine_ext_3", amounts=(6, 6)),
        Entry("child_reach_4", Unit.HOLD, (15, 15), Side.BOTH),
        Entry("open_book_1", amounts=(5,), side=Side.BOTH),
        Entry("own_swing", amounts=(5,)),
    )
    fitted, instead = routines.fitted(entries, exercises=of, offered=offered)
    assert instead == {"tspine_ext_3": None, "child_reach_4": "child_reach_2"}
    assert [(one.exercise, one.amounts) for one in fitted] == [
        ("child_reach_2", (10, 10)),
        ("open_book_1", (5,)),
        ("own_swing", (5,)),
    ]
