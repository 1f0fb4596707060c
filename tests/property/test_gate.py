"""The gate against the rules: closed exactly when R01, R02 or R04 fires, on any log and day."""

from datetime import timedelta

import pytest

from dashboard.progression import decide, gate, read_log
from tests.property.people import person, seeded
from tests.unit.progression.logs import CATALOGUE

_CLOSING = {"R01", "R02", "R04"}
_SEEDS = 400


@pytest.mark.parametrize("later", [0, 1, 14, 15, 28, 29])
def test_it_is_closed_exactly_when_the_rules_pause_everything(later: int) -> None:
    closed = quiet = 0
    for seed in range(_SEEDS):
        raw, day = person(seeded(seed))
        log, as_of = read_log(raw), day + timedelta(days=later)
        decision = decide(log, as_of, catalogue=CATALOGUE)
        found = gate(log, as_of, catalogue=CATALOGUE)
        assert found.closed == bool(_CLOSING & set(decision.rules)), seed
        assert found.emergency == ("R01" in decision.rules), seed
        assert bool(found.quiet) == ("R03" in decision.rules), seed
        assert not found.closed or decision.days == 0, seed
        closed += found.closed
        quiet += bool(found.quiet)
    assert later > 15 or min(closed, quiet) > 3, "hardly anybody has a sign"
