"""Two implementations of one text agree: ours, and the oracle's written from the text alone."""

import os

import pytest

from tests.property.against_oracle import DRAWN, Draw, differences
from tests.property.checking import decided
from tests.property.odd import odd_person
from tests.property.people import seeded

LOGS = int(os.environ.get("SUPPLE_ORACLE_LOGS", "300"))
"""How many of each kind; mutation testing asks for fewer."""

MANY_LOGS, CHUNK = 20_000, 5_000


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_both_decide_the_same(draw: Draw) -> None:
    assert differences(draw, range(LOGS)) == []


@pytest.mark.exhaustive
@pytest.mark.usefixtures("by_hand")
@pytest.mark.parametrize("start", range(LOGS, LOGS + MANY_LOGS, CHUNK))
@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_both_decide_the_same_on_many_more(draw: Draw, start: int) -> None:
    assert differences(draw, range(start, start + CHUNK)) == []


def test_a_difference_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.progression.thresholds.EASED_MIN", 8)
    found = [disagreed for draw in DRAWN for _, disagreed in differences(draw, range(LOGS))]
    assert found
    assert all("weekly_minutes" in disagreed for disagreed in found)


def test_odd_logs_are_odd_and_some_of_them_still_earn_a_step() -> None:
    notes = steps = 0
    for seed in range(LOGS):
        log, as_of = odd_person(seeded(seed))
        decision = decided(log, as_of)
        notes += any(note.id == "N5" for note in decision.notes)
        steps += decision.change is not None
    assert notes > LOGS // 2
    assert steps > LOGS // 20
