"""Accepted steps in a routine: more of a set, one more set, the next rung."""

from dashboard.model import Catalogue, Entry, Side, Unit
from dashboard.planning.stepped import AcceptedStep, stepped

CURL = Entry("cat_cow_1", amounts=(6, 6))
HOLD = Entry("child_reach_1", Unit.HOLD, (10,))
TURN = Entry("open_book_1", amounts=(5,), side=Side.BOTH)


def taken(catalogue: Catalogue, *steps: AcceptedStep) -> tuple[Entry, ...]:
    return stepped((CURL, HOLD, TURN), steps, offered=catalogue.exercises)


def test_a_dose_goes_up_and_never_down(catalogue: Catalogue) -> None:
    assert taken(catalogue, AcceptedStep("cat_cow_1", amount=8))[0].amounts == (8, 8)
    assert taken(catalogue, AcceptedStep("cat_cow_1", amount=5))[0] == CURL
    assert taken(catalogue, AcceptedStep("child_reach_1", sets=2))[1].amounts == (10, 10)
    assert taken(catalogue, AcceptedStep("cat_cow_1", sets=1))[0] == CURL
    assert taken(catalogue, AcceptedStep("wall_angel_1", amount=9)) == (CURL, HOLD, TURN)


def test_the_next_rung_takes_the_place_with_its_own_dose(catalogue: Catalogue) -> None:
    found = taken(catalogue, AcceptedStep("open_book_1", instead="open_book_2"))
    assert found[2] == Entry("open_book_2", Unit.REPS, (6,), Side.BOTH)
    found = taken(catalogue, AcceptedStep("cat_cow_1", instead="cat_cow_2"))
    assert found[0] == Entry("cat_cow_2", Unit.REPS, (6, 6))
    two = (AcceptedStep("cat_cow_1", instead="cat_cow_2"), AcceptedStep("cat_cow_2", amount=7))
    assert taken(catalogue, *two)[0].amounts == (7, 7)


def test_what_is_not_offered_or_there_already_is_not_taken(catalogue: Catalogue) -> None:
    assert taken(catalogue, AcceptedStep("cat_cow_1", instead="own_gone"))[0] == CURL
    assert taken(catalogue, AcceptedStep("cat_cow_1", instead="open_book_1"))[0] == CURL
