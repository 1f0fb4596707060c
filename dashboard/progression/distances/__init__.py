"""How far every rule is from firing, fired or not: what it looks at, the numbers, what is missing.

The rules decide; this only tells. Whether a rule fired is read from the judgement, never worked
out a second time, so that the two cannot disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dashboard.model import Catalogue
from dashboard.progression.distances import comfort, load, pace, recovery, signs, steps
from dashboard.progression.distances.reach import NEAR, Reach
from dashboard.progression.explain import READY
from dashboard.progression.judgement import judged
from dashboard.progression.log import Log
from dashboard.progression.plateau import STUCK
from dashboard.progression.rules import RULES
from dashboard.progression.situation import Situation, situation
from dashboard.progression.verdict import Rule

__all__ = ["Distance", "Reach", "distances"]


@dataclass(frozen=True, slots=True)
class Distance:
    """One rule, and how far it is from firing.

    Args:
        rule: the line of the decision table.
        fired: whether it fired.
        reach: its condition and numbers; nothing is missing when it fired.
    """

    rule: Rule
    fired: bool
    reach: Reach

    @property
    def near(self) -> bool:
        """Whether little is missing."""
        gap = self.reach.gap
        return not self.fired and gap is not None and gap <= NEAR


def distances(log: Log, as_of: date, *, catalogue: Catalogue) -> tuple[Distance, ...]:
    """Return every rule, R01 to R27 in order, as a log stands on a day."""
    s = situation(log, as_of, catalogue=catalogue)
    rules = judged(s).rules
    others = sum(rule not in {READY.id, STUCK.id} for rule in rules)
    found = [(rule, _REACHES[rule.id](s)) for rule, _ in RULES]
    found += [(READY, steps.ready(s, others)), (STUCK, steps.plateau(s))]
    return tuple(
        Distance(rule, fired=True, reach=replace(reach, missing="", gap=None))
        if rule.id in rules
        else Distance(rule, fired=False, reach=reach)
        for rule, reach in sorted(found, key=lambda one: one[0].id)
    )


_REACHES: Final[dict[str, Callable[[Situation], Reach]]] = {
    "R01": signs.emergency_sign,
    "R02": signs.urgent_sign,
    "R03": signs.unchecked_sign,
    "R04": comfort.severe_discomfort,
    "R05": comfort.lasting_discomfort,
    "R06": signs.easing_back,
    "R07": recovery.strong_soreness,
    "R08": recovery.no_rest_day,
    "R09": comfort.low_comfort,
    "R10": comfort.uneasy_twice,
    "R11": recovery.sore_twice,
    "R12": load.sudden_jump,
    "R13": load.form_slipping,
    "R14": load.effort_high,
    "R15": pace.coming_back,
    "R16": recovery.easy_week_offer,
    "R17": pace.nothing_logged,
    "R18": pace.too_little,
    "R19": comfort.amber_today,
    "R20": load.warm_ups_skipped,
    "R21": load.not_settled,
    "R22": recovery.short_sleep,
    "R23": pace.change_settling,
    "R24": recovery.already_frequent,
    "R27": pace.marked_period,
}
