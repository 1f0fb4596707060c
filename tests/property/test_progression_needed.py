"""Of years of sessions the journal gives the rules a part; it must answer as the whole does."""

from dashboard.progression import as_json, read_log
from dashboard.progression import thresholds as t
from dashboard.progression.distances import distances
from dashboard.progression.simulate import simulate
from tests.oracle.needed import FIRST_DAYS, RATED_DAYS, WINDOW, needed
from tests.property.checking import CATALOGUE, decided
from tests.property.facts import Log
from tests.property.long import long_person
from tests.property.people import seeded

PEOPLE = 120


def test_a_part_of_a_long_log_answers_as_all_of_it() -> None:
    shorter = 0
    for seed in range(PEOPLE):
        log, as_of = long_person(seeded(seed))
        part = needed(log, as_of)
        assert as_json(decided(part, as_of)) == as_json(decided(log, as_of)), seed
        whole_log, part_log = read_log(log), read_log(part)
        assert distances(part_log, as_of, catalogue=CATALOGUE) == distances(
            whole_log, as_of, catalogue=CATALOGUE
        ), seed
        assert simulate(part_log, as_of, catalogue=CATALOGUE) == simulate(
            whole_log, as_of, catalogue=CATALOGUE
        ), seed
        shorter += len(part["sessions"]) < len(log["sessions"])
    assert shorter > PEOPLE // 3


def test_a_smaller_part_would_not_do() -> None:
    """Each reason for keeping a day is needed by somebody."""
    for without in ("window", "first", "odd", "gap"):
        assert any(_differs(seed, without) for seed in range(4 * PEOPLE)), without


def test_the_part_holds_every_window_that_is_looked_at() -> None:
    """Also those of the four weeks before today, which the note N8 judges again."""
    back = t.STUCK_DAYS + t.BREAK_HOLD
    windows = (t.EASY_WEEK_BLOCKS * t.BLOCK_DAYS, t.CELEBRATED_DAYS, t.PLATEAU_DAYS, t.MONTH_DAYS)
    assert back + max(windows) + t.RUN_GAP <= WINDOW
    assert max(t.CONFIDENT_DAYS, t.ENOUGH_DAYS) < FIRST_DAYS
    assert t.WORSE_COUNT <= RATED_DAYS


def _differs(seed: int, without: str) -> bool:
    log, as_of = long_person(seeded(seed))
    part = needed(log, as_of)
    return as_json(decided(_less(part, without), as_of)) != as_json(decided(log, as_of))


def _less(part: Log, without: str) -> Log:
    """Leave out what one of the reasons keeps."""
    days = sorted({row["day"] for row in part["sessions"]})
    recent = days[-12:] if without == "window" else days[1:] if without == "first" else days
    rows = [row for row in part["sessions"] if row["day"] in recent]
    if without == "odd":
        rows = [row for row in rows if row["minutes"] is None or 1 <= row["minutes"] <= 600]
    if without == "gap" and len(days) > 1:
        rows = [row for row in rows if row["day"] >= days[-3]]
    return {**part, "sessions": rows}
