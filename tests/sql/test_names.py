from datetime import time

from dashboard.journal import names
from dashboard.journal.sessions import log_session
from dashboard.model import Catalogue, Exercise, Unit
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


def test_the_vocabulary_of_a_journal(store: Store, catalogue: Catalogue) -> None:
    empty = names.vocabulary(store, catalogue=catalogue)
    found = empty.find("Wall angel")
    assert (found.id if found else None, empty.find("Wobble")) == ("wall_angel_1", None)
    wobble = Exercise(id="own_wobble", name="Wobble", unit=Unit.HOLD)
    sessions = [
        a_session("2026-03-02", entries=(an_entry("wall_angel_2"), an_entry("wall_angel_4"))),
        a_session("2026-03-01", entries=(an_entry("wall_angel_5"), an_entry("bretzel_2"))),
        a_session("2026-03-03", start=time(8), entries=(an_entry("bow_arrow_2"),)),
        a_session("2026-03-03", start=time(7), entries=(an_entry("bow_arrow_3"),)),
        a_session("2026-03-03", entries=(an_entry("bow_arrow_4"),)),
    ]
    logged(store, *sessions)
    log_session(
        store,
        a_session("2026-03-01", entries=(an_entry("own_wobble", 30, unit=Unit.HOLD),)),
        today=TODAY,
        actor="page",
        new_exercises=[wobble],
    )
    vocabulary = names.vocabulary(store, catalogue=catalogue)
    for name, exercise in [
        ("Wall angel", "wall_angel_4"),
        ("Bretzel", "bretzel_2"),
        ("Bow and arrow", "bow_arrow_2"),
        ("Cat-cow", "cat_cow_1"),
    ]:
        met = vocabulary.find(name)
        assert met is not None
        assert met.id == exercise
    assert vocabulary.find("WOBBLE") == wobble
