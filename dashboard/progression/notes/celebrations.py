"""N2: small things worth a kind word; never streaks, never more than enough, never pushing on."""

from collections.abc import Collection, Iterator

from dashboard.progression import thresholds as t
from dashboard.progression.notes.direction import EIGHT_WEEKS, six_against_six
from dashboard.progression.plateau import range_gain
from dashboard.progression.situation import Situation
from dashboard.progression.words import figure

_RETURNING = "R15"
_TOO_MUCH = frozenset({"R08", "R09", "R10", "R12", "R14", "R24"})
_COUNTS = {
    1: "Your first session is logged.",
    6: "Six exercise days logged.",
    12: "Twelve exercise days logged.",
}


def celebrations(s: Situation, rules: Collection[str]) -> Iterator[str]:
    """Give the kind words that a log has earned; for outcomes that are no call to get help."""
    if _RETURNING in rules:
        yield "Good to have you back. A break costs little, and you can build up again."
    elif _TOO_MUCH.isdisjoint(rules):
        if len(s.days) in _COUNTS:
            yield _COUNTS[len(s.days)]
        if _two_planned_weeks(s):
            yield "Two weeks running with the days you planned."
    compared = six_against_six(s)
    if compared is not None:
        better = compared.before - compared.lately
        if better >= t.CLEAR_POINTS:
            yield f"{EIGHT_WEEKS} were clearly easier than the first six."
        elif better >= t.LITTLE_POINTS:
            yield f"{EIGHT_WEEKS} were a little easier than the first six; it may be chance."
    gained = range_gain([reading.degrees for reading in s.readings])
    if gained is not None and gained >= t.RANGE_CHANGE:
        up = f"Range is up by {figure(gained)} degrees"
        yield f"{up}, the last two readings against the first two."


def _two_planned_weeks(s: Situation) -> bool:
    two = s.usual.blocks[:2]
    return len(two) == 2 and all(  # noqa: PLR2004 - two running
        block.complete
        and block.days >= s.profile.planned_days
        and block.main_days <= t.MAIN_DAYS_MAX
        for block in two
    )
